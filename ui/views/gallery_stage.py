"""Puts a scene of the gallery on the window: every word is said now, in the language that is on."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QImage

from receiving_station.application.pace import Pace, Share
from receiving_station.application.ports import Counts
from receiving_station.application.references import GradePictures
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import ItemCondition, Sha256
from receiving_station.resources import resource
from ui.viewmodels.details import details_view
from ui.viewmodels.help import help_view
from ui.viewmodels.pace import pace_view
from ui.viewmodels.presenter import Surroundings, present
from ui.viewmodels.status import parcel_rows, status_of
from ui.viewmodels.view import BenchView, OutlineView
from ui.viewmodels.words import sentence, tr
from ui.views.gallery_boards import floor_view
from ui.views.gallery_pages import ROWS, bench_check, camera_setup, detail, leaving, sign_in
from ui.views.gallery_scenes import Scene
from ui.views.gallery_world import BENCH, NOW
from ui.views.main_window import MainWindow
from ui.views.trouble import TroublePanel

STARTED_S = 1000.0
_COUNTS = {
    "online": Counts(0, 1, 1214, 0),
    "offline": Counts(12, 3, 1214, 2),
    "refused": Counts(4, 0, 214, 0),
    "new": Counts(0, 0, 0, 0),
}
_NO_OVERLAY = {"", "sign-in", "trouble"}


@dataclass(frozen=True, slots=True)
class Stage:
    """What scenes are shown with.

    Attributes:
        frame: The live picture.
        photos: Picture files, in place of what was taken.
    """

    frame: QImage
    photos: tuple[Path, ...]

    def show(self, window: MainWindow, panel: TroublePanel, scene: Scene, language: str) -> None:
        """Give the window everything that a scene says.

        Args:
            window: The window.
            panel: The panel that lies over it.
            scene: What.
            language: Which one is on.
        """
        hands = scene.hands
        window.set_has_people(has=True)
        window.render_sign_in(sign_in(scene.state if scene.overlay == "sign-in" else ""))
        window.set_may_supervise(may=scene.overlay == "floor")
        window.show_language(language)
        window.offer_check(is_due=scene.state == "check-due")
        is_online = None if scene.lamp == "new" else scene.lamp == "online"
        reason = "signed_out" if scene.lamp == "refused" else ""
        window.render_status(status_of(BENCH, _COUNTS[scene.lamp], is_online=is_online, reason=reason))
        window.render_parcels(() if scene.lamp == "new" else parcel_rows(ROWS))
        started = None if hands.session.step is Step.IDLE else STARTED_S
        now = (hands.session.check_since or NOW) + scene.at
        around = Surroundings(
            hands.bench, _picture, self._photo, started, rules=hands.book, language=language, now=now
        )  # fmt: skip
        view = present(hands.session, scene.said, around)
        window.render(view)
        graded = zip(list(ItemCondition)[:3], (0, 2, 4), strict=True)
        pictures = tuple(GradePictures(item, self.photos[at : at + 2]) for item, at in graded)
        window.references.set_references(pictures if scene.state == "references" else ())
        self._show_camera(window, scene)
        self._show_over(window, scene, view)
        window.show_overlay("" if scene.overlay in _NO_OVERLAY else scene.overlay)
        panel.hide()
        if scene.overlay == "trouble":
            panel.show_trouble("…")

    def _photo(self, sha256: Sha256) -> Path:
        return self.photos[int(sha256[-4:], 16) % len(self.photos)]

    def _show_camera(self, window: MainWindow, scene: Scene) -> None:
        window.show_hint(sentence(scene.hint) if scene.hint else "")
        if scene.camera:
            gaps = {"name": "HD Pro Webcam C920"}
            window.camera.show_problem("" if scene.camera == "none" else sentence(scene.camera, gaps))
            return
        window.camera.show_frame(self.frame)
        ours = OutlineView(((420, 250), (760, 230), (765, 330), (425, 350)), f"{tr('return')} RMA-48213", is_ours=True)
        other = OutlineView(
            ((430, 420), (700, 410), (702, 480), (432, 490)), f"{tr('routing')} 42090210", is_ours=False
        )
        window.camera.show_outlines((ours, other), self.frame.width(), self.frame.height())

    def _show_over(self, window: MainWindow, scene: Scene, view: BenchView) -> None:
        window.parcels.set_found(() if scene.state == "found-none" else None)
        match scene.overlay:
            case "details":
                note = Message("handed_over", Severity.ACCEPTED) if scene.state == "handed-over" else None
                at, can_ask = NOW + timedelta(hours=1), scene.state in {"refused", "waiting"}
                shown = details_view(detail(scene.state), note, now=at, can_correct=True, can_ask=can_ask)
                window.details.render_details(shown)
            case "leaving":
                window.leaving.render_leaving(leaving(scene.state))
            case "help":
                note_text = sentence("sheet_written", {"path": "…/exports/command-sheet.pdf"}) if scene.state else ""
                window.help.render_help(help_view(view, note_text))
            case "pace":
                shares = zip(Share, (94.0, 610.5, 402.0, 288.0, 61.0, 12.0), strict=True)
                window.render_pace(pace_view(Pace(37, 41.0, tuple(shares)) if scene.state else Pace()))
            case "camera":
                setup = camera_setup(scene.state)
                window.camera_setup.render_setup(setup)
                window.region.set_aspect(self.frame.width(), self.frame.height())
                window.region.set_region(setup.region)
            case "floor":
                window.floor.render_floor(floor_view(scene.state))
            case "check":
                window.bench_check.render_check(bench_check(scene.state))
            case _:
                pass


def _picture(name: str) -> Path:
    return resource("samples", "items", name)
