// Pages renew themselves where they are asked to; without this file they only do not.
"use strict";
for (const part of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(part.dataset.live);
  source.addEventListener("page", (event) => {
    part.innerHTML = event.data;
  });
}
