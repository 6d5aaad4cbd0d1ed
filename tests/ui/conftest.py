"""What every screen's test must leave behind: no thread running, no timer armed."""

import gc
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer


def _running() -> list[QThread | QTimer]:
    """The threads that run and the timers that are armed, among those that Python holds."""
    # type() and not isinstance(): a lazy object among all of them would be woken up by the question.
    found = [thing for thing in gc.get_objects() if issubclass(type(thing), (QThread, QTimer))]
    there: list[QThread | QTimer] = [thing for thing in found if shiboken6.isValid(thing)]
    return [thing for thing in there if (thing.isRunning() if isinstance(thing, QThread) else thing.isActive())]


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail the test that leaves a QThread running or a QTimer armed, and stop it for the next one's sake."""
    known = _running()
    yield
    app = QCoreApplication.instance()
    if app is None:
        return
    # What was told to delete itself later is gone before it is counted; no event loop runs here to do that.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    known.append(app.thread())
    left = [thing for thing in _running() if not any(thing is other for other in known)]
    told = [f"{type(thing).__name__} {thing.objectName()!r} of {thing.parent()!r}" for thing in left]
    for thing in left:
        if isinstance(thing, QThread):
            thing.quit()
            thing.wait(2000)
        else:
            thing.stop()
    assert not told, f"left running after the test: {', '.join(told)}"


@pytest.fixture(autouse=True)
def garbage_goes_where_it_was_made(nothing_left_running: None) -> Iterator[None]:
    """Collect what a test left behind at its own end, on the main thread: Qt objects must not die in another's."""
    yield
    gc.collect()
