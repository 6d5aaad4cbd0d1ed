"""What nobody caught is told inside the window, once, with its details to copy."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.bridge.crash import CrashRelay
from ui.style.sheet import apply_style
from ui.views.trouble import TroublePanel


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> TroublePanel:
    apply_style(qapp, dark=False)
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    panel = TroublePanel(window)
    window.show()
    qtbot.waitExposed(window)
    panel.setProperty("keeps", window)
    return panel


def _button(panel: TroublePanel, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, f"trouble:{name}")
    assert isinstance(found, QPushButton)
    return found


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_on_another_thread_reaches_the_panel_and_its_details_the_clipboard(
    panel: TroublePanel, qtbot: QtBot
) -> None:
    relay = CrashRelay()
    relay.crashed.connect(panel.show_trouble)
    relay.install()

    def fail() -> None:
        raise ValueError("the photo had no pixels")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(panel.isVisible)
    relay.uninstall()
    QTest.mouseClick(_button(panel, "copy"), Qt.MouseButton.LeftButton)
    assert "ValueError: the photo had no pixels" in QGuiApplication.clipboard().text()


def test_the_panel_lies_inside_its_window_and_goes_when_told(panel: TroublePanel) -> None:
    panel.show_trouble("details")
    window = panel.parentWidget()
    assert window is not None
    assert window.rect().contains(panel.geometry())
    QTest.mouseClick(_button(panel, "close"), Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
