"use strict";
// Server-rendered pages work without this; it keeps what a person has open when a live part is renewed, and the theme.
(function () {
  const root = document.documentElement;
  const kept = localStorage.getItem("theme");
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-toggle-theme]");
    if (!button) return;
    const isDark = getComputedStyle(root).colorScheme.includes("dark");
    root.dataset.theme = isDark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  });

  document.addEventListener("input", (event) => {
    const said = event.target.dataset && event.target.dataset.shows;
    if (said) document.getElementById(said).textContent = event.target.value;
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-check-all]")) {
      for (const box of document.querySelectorAll("input[name=session_id]")) box.checked = event.target.checked;
    } else if (event.target.matches("[data-submits]")) {
      event.target.form.requestSubmit();
    }
  });

  // --- the live part: renewed by the server's events, and by a question whose answer is only another sum ---

  const live = () => document.getElementById("live");
  let stream = null;

  function renew(put) {
    const before = live();
    const open = [...before.querySelectorAll("details[open][id]")].map((one) => one.id);
    const left = [...before.querySelectorAll(".scroll[id]")].map((one) => [one.id, one.scrollLeft]);
    // By what they stand for: rows move, and nobody may approve another one than was ticked.
    const ticked = new Set([...before.querySelectorAll("input[name=session_id]:checked")].map((one) => one.value));
    const written = [...before.querySelectorAll("input[id][name=note]")].map((one) => [one.id, one.value]);
    const focused = document.activeElement && document.activeElement.id;
    put(before);
    for (const id of open) { const one = document.getElementById(id); if (one) one.open = true; }
    for (const [id, at] of left) { const one = document.getElementById(id); if (one) one.scrollLeft = at; }
    for (const one of document.querySelectorAll("input[name=session_id]")) one.checked = ticked.has(one.value);
    for (const [id, text] of written) { const one = document.getElementById(id); if (one) one.value = text; }
    const last = focused && document.getElementById(focused);
    if (last && document.activeElement !== last) last.focus({ preventScroll: true });
  }

  function listen() {
    if (stream) stream.close();
    const address = live() && live().dataset.stream;
    if (!address) return;
    stream = new EventSource(address);
    stream.addEventListener("board", (event) => renew((part) => { part.innerHTML = event.data; }));
  }

  let asking = null;
  async function ask(form) {
    if (asking) asking.abort();
    asking = new AbortController();
    const address = form.action + "?" + new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (!answer.ok || answer.redirected) { location.assign(address); return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      renew((part) => part.replaceWith(page.getElementById("live")));
      history.replaceState(null, "", address);
      listen();
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    }
  }
  document.addEventListener("change", (event) => {
    if (event.target.form && "live" in event.target.form.dataset) ask(event.target.form);
  });
  document.addEventListener("submit", (event) => {
    if ("live" in event.target.dataset) { event.preventDefault(); ask(event.target); }
  });
  addEventListener("pagehide", () => { if (stream) stream.close(); });
  addEventListener("pageshow", listen);
})();
