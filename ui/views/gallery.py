"""Every state of the window as a picture, and contact sheets of them: ``python -m ui.views.gallery OUT_DIR``.

A scale is what the system is set to; a window keeps its size in the screen's own pixels where that leaves it the room
it needs, and gets the smallest one that does where not.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication

from ui.bridge.language import Languages
from ui.style.sheet import apply_style, typeface
from ui.viewmodels.camera_setup import CameraSetupView
from ui.viewmodels.locale import LANGUAGES
from ui.viewmodels.view import DetailsView, LeavingView
from ui.views.gallery_samples import Sample
from ui.views.gallery_scenes import Scene, scenes
from ui.views.gallery_stage import Stage
from ui.views.gallery_words import NOW_S, outlines
from ui.views.main_window import SMALLEST, MainWindow
from ui.views.trouble import TroublePanel

SIZES = ((1280, 800), (1920, 1080), (3840, 2160))
THEMES = ("light", "dark")
SCALES = (1.0, 1.5, 2.0)
_SHEET_COLUMNS, _SHEET_ROWS = 3, 3
_TILE_WIDTH, _CAPTION = 960, 28


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
    match sample.shown:
        case CameraSetupView():
            window.camera_setup.render_setup(sample.shown)
        case DetailsView():
            window.details.render_details(sample.shown)
        case LeavingView():
            window.leaving.render_leaving(sample.shown)
        case None:
            pass
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


def every_scene(window: MainWindow) -> tuple[Scene, ...]:
    """The scenes, and one for each page over the session's that none of them shows."""
    known = scenes()
    shown = {scene.overlay for scene in known}
    blank = known[0]
    return (
        *known,
        *(Scene(f"page-{name}", blank.hands, overlay=name) for name in window.overlays if name not in shown),
    )


def room_of(size: tuple[int, int], scale: float) -> tuple[int, int]:
    """A screen's size in device-independent pixels; where that is too little, the least that the window takes."""
    width, height = round(size[0] / scale), round(size[1] / scale)
    return max(width, SMALLEST[0]), max(height, SMALLEST[1])


def pictures(
    languages: Languages, wanted: Sequence[str], themes: Sequence[str], room: tuple[int, int], only: str
) -> Iterator[tuple[str, str, str, QImage]]:
    """Theme, language, scene's name and its picture, one after the other.

    Args:
        languages: Puts them on the application.
        wanted: Which languages.
        themes: "light", "dark" or both.
        room: The window's size, device-independent pixels.
        only: What a scene's name begins with.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 (narrows the type)
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(sample_frame(), write_photos(Path(folder)))
        for theme in themes:
            apply_style(app, dark=theme == "dark")
            window = MainWindow(clock=lambda: NOW_S)
            panel = TroublePanel(window)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.resize(*room)
            window.show()
            for language in wanted:
                languages.use(language)
                for scene in every_scene(window):
                    if scene.name.startswith(only):
                        stage.show(window, panel, scene, language)
                        settle()
                        yield theme, language, scene.name, window.grab().toImage()
            window.close()


class ContactSheet:
    """Pictures side by side with their names, as many on a sheet as can be looked at."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tiles: list[tuple[str, QImage]] = []
        self._number = 0

    def add(self, name: str, picture: QImage) -> None:
        """One more; a full sheet is written."""
        small = picture.scaledToWidth(_TILE_WIDTH, Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(1)
        self._tiles.append((name, small))
        if len(self._tiles) == _SHEET_COLUMNS * _SHEET_ROWS:
            self.write()

    def write(self) -> None:
        """Write what there is."""
        if not self._tiles:
            return
        self._number += 1
        height = self._tiles[0][1].height() + _CAPTION
        rows = -(-len(self._tiles) // _SHEET_COLUMNS)
        sheet = QImage(_SHEET_COLUMNS * (_TILE_WIDTH + 8), rows * (height + 8), QImage.Format.Format_RGB32)
        sheet.fill(QColor("#808890"))
        painter = QPainter(sheet)
        painter.setFont(typeface(18, bold=True))
        for at, (name, small) in enumerate(self._tiles):
            left = at % _SHEET_COLUMNS * (_TILE_WIDTH + 8) + 4
            top = at // _SHEET_COLUMNS * (height + 8) + 4
            painter.drawText(QRect(left, top, _TILE_WIDTH, _CAPTION), Qt.AlignmentFlag.AlignVCenter, name)
            painter.drawImage(left, top + _CAPTION, small)
        painter.end()
        sheet.save(f"{self._path}-{self._number}.png")
        self._tiles = []


def main(arguments: list[str]) -> int:
    """Write the pictures; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m ui.views.gallery", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, nargs="*", default=SCALES, help="1, 1.5 and 2 if none is named")
    parser.add_argument("--size", nargs="*", default=[f"{width}x{height}" for width, height in SIZES])
    parser.add_argument("--language", nargs="*", default=LANGUAGES, choices=LANGUAGES)
    parser.add_argument("--theme", nargs="*", default=THEMES, choices=THEMES)
    parser.add_argument("--only", default="", help="what the names of the scenes begin with")
    parser.add_argument("--sheets", action="store_true", help="contact sheets alone, no single pictures")
    chosen = parser.parse_args(arguments)
    if len(chosen.scale) > 1:
        # Qt takes one scale a process.
        given = [*arguments[: _option_at(arguments, "--scale")]]
        for scale in chosen.scale:
            command = [sys.executable, "-m", "ui.views.gallery", *given, "--scale", str(scale)]
            subprocess.run(command, check=True)  # noqa: S603 (this program itself)
        return 0
    scale = float(chosen.scale[0])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    languages = Languages(app)
    chosen.out.mkdir(parents=True, exist_ok=True)
    for size in chosen.size:
        width, _, height = size.partition("x")
        room = room_of((int(width), int(height)), scale)
        sheets: dict[str, ContactSheet] = {}
        for theme, language, name, picture in pictures(languages, chosen.language, chosen.theme, room, chosen.only):
            place = f"{language}-{size}-{scale:.0%}-{theme}".replace("%", "")
            if not chosen.sheets:
                (chosen.out / place).mkdir(exist_ok=True)
                picture.save(str(chosen.out / place / f"{name}.png"))
            sheets.setdefault(place, ContactSheet(chosen.out / f"sheet-{place}")).add(name, picture)
        for sheet in sheets.values():
            sheet.write()
    languages.close()
    return 0


def _option_at(arguments: Sequence[str], option: str) -> int:
    return list(arguments).index(option) if option in arguments else len(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
