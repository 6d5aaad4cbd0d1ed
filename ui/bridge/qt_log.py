"""What Qt itself has to say goes into the program's log."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_OFFSCREEN_SAYS = "This plugin does not support propagateSizeHints()"
"""Said by the offscreen platform of every window, and of no use to anyone."""


def install() -> None:
    """Take over Qt's messages."""
    qInstallMessageHandler(_heard)


def _heard(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    log.log(logging.DEBUG if text == _OFFSCREEN_SAYS else _LEVELS[kind], "%s", text)
