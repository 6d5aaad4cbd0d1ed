"""The system's Chromium for tests of pages, without a window; it reaches this machine only."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
HOW_TO_GET_IT = (
    "No Chromium was found in PATH. On Debian or Ubuntu: apt-get install chromium."
    " 'make check' installs it where it may."
)


def browser_path() -> Path:
    """Where it is."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found is not None, HOW_TO_GET_IT
    return Path(found)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser of these tests alone."""
    # As root, in a container, Chromium has no sandbox of its own; all it sees is what these tests serve.
    options = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    options.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=options)
        yield browser
        browser.close()
