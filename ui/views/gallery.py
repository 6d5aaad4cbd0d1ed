"""Every page as a picture: ``python -m ui.views.gallery OUT_DIR [--scale N] [--only NAME]``."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication

from ui.style.sheet import apply_style
from ui.views.gallery_samples import Sample, samples
from ui.views.gallery_words import NOW_S, outlines
from ui.views.main_window import MainWindow

SIZES = ((1280, 800), (1920, 1080))


def sample_frame() -> QImage:
    """A label on a bench, 1280x720, drawn."""
    frame = QImage(1280, 720, QImage.Format.Format_RGB32)
    painter = QPainter(frame)
    ground = QLinearGradient(0, 0, 1280, 720)
    ground.setColorAt(0, QColor("#8d7a62"))
    ground.setColorAt(1, QColor("#5f5242"))
    painter.fillRect(frame.rect(), ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(640, 360)
    painter.rotate(-3)
    painter.fillRect(QRectF(-360, -260, 720, 520), QColor("#b58a58"))
    painter.fillRect(QRectF(-250, -170, 430, 330), QColor("#f4f2ec"))
    for at in range(0, 330, 9):
        painter.fillRect(QRectF(-215 + at, -110, 3 + at % 4, 90), QColor("#222222"))
    for at in range(0, 260, 7):
        painter.fillRect(QRectF(-205 + at, 65, 2 + at % 3, 60), QColor("#222222"))
    painter.end()
    return frame


def write_photos(folder: Path) -> tuple[Path, ...]:
    """Nine small drawn photos.

    Args:
        folder: Where they go.
    """
    made = []
    frame = sample_frame()
    for number in range(9):
        photo = frame.copy(QRectF(60 * number, 30 * (number % 4), 640, 480).toRect())
        path = folder / f"photo-{number}.jpg"
        photo.save(str(path), quality=85)
        made.append(path)
    return tuple(made)


def show_sample(window: MainWindow, sample: Sample, frame: QImage) -> None:
    """Give a window everything that a sample says."""
    window.render_status(sample.status)
    window.render_parcels(sample.parcels)
    window.render(sample.view)
    window.show_overlay(sample.overlay)
    if sample.setup is not None:
        window.camera_setup.render_setup(sample.setup)
    window.show_hint(sample.hint)
    if sample.problem or not sample.has_frame:
        window.camera.show_problem(sample.problem)
    else:
        window.camera.show_frame(frame)
        window.camera.show_outlines(outlines(), frame.width(), frame.height())


def settle() -> None:
    """Let layouts that were asked for take place; no event loop runs here."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.sendPostedEvents()


def main(arguments: list[str]) -> int:
    """Write the pictures; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m ui.views.gallery", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--only", default="")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(chosen.scale)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    chosen.out.mkdir(parents=True, exist_ok=True)
    frame = sample_frame()
    with tempfile.TemporaryDirectory() as folder:
        wanted = [s for s in samples(write_photos(Path(folder))) if s.name.startswith(chosen.only)]
        for dark in (False, True):
            apply_style(app, dark=dark)
            for width, height in SIZES:
                window = MainWindow(clock=lambda: NOW_S)
                window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                window.resize(width, height)
                window.show()
                for sample in wanted:
                    show_sample(window, sample, frame)
                    settle()
                    theme = "dark" if dark else "light"
                    window.grab().save(str(chosen.out / f"{sample.name}-{width}-{theme}.png"))
                window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
