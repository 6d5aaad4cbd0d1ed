"""Rich sample values for the gallery: long words, other scripts, empty lists, full lists, trouble."""

from dataclasses import dataclass, replace
from pathlib import Path

from receiving_station.domain.codes import shown
from receiving_station.domain.events import Severity
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import LineState, Word
from ui.viewmodels.camera_setup import CameraSetupView
from ui.viewmodels.view import (
    BenchView,
    ChoiceView,
    DetailsView,
    HeaderView,
    LeavingView,
    LineView,
    MessageView,
    Page,
    ParcelRowView,
    PhotoView,
    QuestionView,
    StatusView,
)
from ui.views.gallery_words import (
    ALL_ON,
    DE,
    GRADES,
    GRADES_DE,
    GRADES_KO,
    HEADER,
    HEADER_DE,
    JACKET,
    JACKET_DE,
    JACKET_KO,
    KO,
    LINES,
    MANY_LINES,
    OFFLINE,
    ONLINE,
    PACKAGING,
    PARCELS,
    PICKS,
    SETTLED,
    SETTLED_DE,
    actions,
)

SETUP = CameraSetupView(
    camera="HD Pro Webcam C920",
    size="1280 × 720",
    rotation="90°",
    is_mirrored=False,
    region=(0.0, 0.0, 1.0, 1.0),
    region_text="whole picture",
    driver_text="Focus automatic, exposure automatic.",
    sharpness=0.62,
    best=0.71,
    enough=0.4,
    focus_text="Sharp, but it was sharper before",
    light_text="Good light",
    is_light_good=True,
    is_changed=True,
    read_text="Reads: RMA-48213",
)
REFUSED = DetailsView(
    PARCELS[0].session_id,
    "RMA-48213",
    Word.NEEDS_YOU,
    "needs you, since 14:03",
    (
        "Trail jacket, olive, M: opened, good, restock as B, 2 photos",
        "Wool cap, grey: sealed, like new, restock",
        "Belt, 90: missing",
        "Received 14:02 by M. at Bench 07, 3 photos",
    ),
    ("The central could not accept this record: it names line “ln-77”, which its return does not have (status 422).",),
    (
        ChoiceView("retry", "1", "Try again", "the same record, the same number", "sync"),
        ChoiceView("amend", "2", "Correct it", "a new record in its place; this one is kept", "pencil"),
        ChoiceView("hand_over", "3", "Hand to a supervisor", "it stays here, with your name", "people"),
    ),
)
REFUSED_DE = replace(
    REFUSED,
    title="RMA-2024-0048213-DE",
    word_text="braucht Sie, seit 14:03 am 21. November 2026",
    choices=(
        ChoiceView("retry", "1", "Noch einmal", "derselbe Beleg unter derselben Nummer", "sync"),
        ChoiceView("amend", "2", "Berichtigen", "ein neuer Beleg an seiner Stelle; dieser bleibt", "pencil"),
        ChoiceView("hand_over", "3", "An die Schichtleitung", "bleibt hier und steht bei ihr", "people"),
    ),
    note="Wird noch einmal gesendet. Sie müssen nichts weiter tun.",
)
LEAVING = LeavingView(
    "3 parcels are not sent yet",
    "They stay on this PC and go out by themselves after the next start. No refund starts before that.",
    (
        ChoiceView("stay", "Enter", "Stay", "let them be sent first", "check", is_suggested=True),
        ChoiceView("export", "1", "Take them along", "one signed file for another station", "shield"),
        ChoiceView("leave", "2", "Close all the same", "they wait here for the next start", "power"),
    ),
    "Written to …/exports/bench-07-2026-11-21.rsb (seal 7K2M-9QX4-11TD). Give the seal along with the file.",
)
SETUP_DE = replace(
    SETUP,
    camera="Dokumentenkamera am Packtisch, Decke links",
    sharpness=0.2,
    region=(0.1, 0.1, 0.6, 0.5),
    region_text="60 % × 50 % des Bildes",
    focus_text="Nicht scharf: bitte den Schärfering drehen",
    light_text="Das Licht spiegelt sich: bitte die Lampe oder das Etikett etwas drehen",
    is_light_good=False,
    read_text="",
    message="Die Kamera ist eingestellt und wird nach jedem Neustart wieder so eingerichtet.",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture of the gallery.

    Attributes:
        name: File name without theme and size.
        view: What the bench shows.
        status: The bottom bar.
        parcels: Finished parcels.
        overlay: Name of the page over the session's, or "".
        shown: What that page shows, where it is one that is given a value; else None.
        problem: Why there is no camera picture, or "".
        hint: Below the camera.
        has_frame: Whether the camera shows a picture.
    """

    name: str
    view: BenchView
    status: StatusView
    parcels: tuple[ParcelRowView, ...] = ()
    overlay: str = ""
    shown: CameraSetupView | DetailsView | LeavingView | None = None
    problem: str = ""
    hint: str = ""
    has_frame: bool = True


def samples(photo_files: tuple[Path, ...]) -> tuple[Sample, ...]:
    """Every state worth looking at.

    Args:
        photo_files: Nine picture files.
    """
    photos = tuple(PhotoView(f"ph{n}", path, "item") for n, path in enumerate(photo_files))
    idle = BenchView(
        Step.IDLE,
        Page.IDLE,
        HeaderView("Bench 07"),
        "Scan a parcel",
        "Hold the label under the camera, or use the scanner.",
        actions=actions(on=("help",)),
        field="number",
    )
    item = BenchView(
        Step.ITEM,
        Page.UNIT,
        HEADER,
        unit=JACKET,
        question=QuestionView("How does the item look?", "", GRADES),
        suggestion="Restock",
        why="Opened, and nothing on it: it can be sold again.",
        lines=LINES,
        photos=photos[:2],
        actions=actions(on=ALL_ON),
        message=MessageView("Trail jacket, olive, M", Severity.ACCEPTED),
    )
    item_de = replace(
        item,
        header=HEADER_DE,
        unit=JACKET_DE,
        question=QuestionView("Wie sieht der Artikel aus?", "Innen und außen ansehen, auch die Nähte.", GRADES_DE),
        suggestion="Reinigen und neu verpacken",
        why="Geöffnet und verschmutzt: nach der Reinigung kann der Artikel wieder verkauft werden.",
        lines=MANY_LINES,
        photos=photos,
        photos_lacking=1,
        actions=actions(DE, on=ALL_ON, primary="done"),
        message=MessageView(
            "Das Foto wurde nicht gespeichert: Der Datenträger ist voll. Das Paket ist gesichert. "
            "Bitte Platz schaffen und noch einmal aufnehmen.",
            Severity.ATTENTION,
        ),
        field="note",
        field_text="Reißverschluss klemmt",
    )
    item_ko = replace(
        item,
        unit=JACKET_KO,
        question=QuestionView("상품 상태가 어떻습니까?", "안과 밖을 모두 확인하세요.", GRADES_KO),
        suggestion="재입고",
        why="개봉되었지만 문제가 없어 다시 판매할 수 있습니다.",
        lines=(
            LineView("k", "울 모자, 그레이", LineState.RECEIVED, "새것 같음 · 재입고"),
            LineView("j", "ステンレスボトル 0.7 L", LineState.EXPECTED, "未着"),
        ),
        actions=actions(KO, on=ALL_ON, primary="done"),
        message=MessageView("사진을 저장했습니다", Severity.INFO),
    )
    packaging = replace(
        item, step=Step.PACKAGING, question=QuestionView("How is the packaging?", "", PACKAGING), suggestion="", why=""
    )
    photo = replace(
        item,
        step=Step.PHOTO,
        question=QuestionView("Take 2 photos of the damage", "One of the whole item, one close up.", sign="camera"),
        suggestion="Quarantine",
        why="Damaged by the carrier: the brand decides.",
        photos=(),
        photos_lacking=2,
        actions=actions(on=ALL_ON, primary="photo"),
        message=MessageView("Damaged: photos are needed", Severity.INFO),
    )
    clock = replace(
        item_de,
        step=Step.CHECK,
        question=QuestionView("Beide Schuhe sauber bürsten", "noch 7 s", left_s=7, of_s=10),
        suggestion="",
        why="",
        field="",
        photos_lacking=0,
    )
    number = replace(
        item_ko,
        step=Step.CHECK,
        question=QuestionView(
            "상자에 몇 개가 들어 있습니까? (3개: 본체, 케이블, 케이스)", "아래에 숫자를 입력하세요", sign="pencil"
        ),
        suggestion="",
        why="",
        field="check",
    )
    identify = replace(
        item,
        step=Step.IDENTIFY,
        unit=None,
        title="Which item is this?",
        body="Scan its code, or press its number.",
        question=None,
        suggestion="",
        why="",
        lines=PICKS,
        photos=(),
        message=None,
        actions=actions(on=ALL_ON),
    )
    hostile = replace(
        item,
        header=replace(HEADER, title=shown("RMA\u202e31284-\u0007<b>x</b>")),
        unit=replace(JACKET, name=shown("<b>Jacke</b>\u202e & <img src=x>"), badge="One too many"),
        message=MessageView(shown("Code not known: \u202e\u2066A&B <u>\x1d"), Severity.ATTENTION),
        lines=(),
        photos=(PhotoView("none", Path("does-not-exist.jpg"), "item"),),
    )
    choosing = replace(
        idle,
        step=Step.CHOOSING_MATCH,
        page=Page.CHOOSING,
        header=replace(HEADER, title="1Z…784", facts=("2 returns fit",)),
        title="Which return is it?",
        body="The label fits two returns. The slip inside says which.",
        question=QuestionView(
            "",
            "",
            (
                ChoiceView("r1", "1", "RMA-48213", "3 units · Trail jacket, olive, M; Wool cap; Belt", "box"),
                ChoiceView("r2", "2", "RMA-48377", "1 unit · Headphones, over-ear", "box"),
                ChoiceView("r3", "3", "RMA-48378", "Herren-Softshelljacke mit abnehmbarer Kapuze", "box"),
            ),
        ),
        field="",
        actions=actions(on=("park", "help", "undo")),
    )
    unknown = replace(
        choosing,
        step=Step.UNKNOWN,
        page=Page.UNKNOWN,
        header=replace(HEADER, title="JD0146…", facts=()),
        title="Nobody announced this parcel",
        body="Leave it closed, take a photo of the label and put it on a shelf. "
        "It is found again by itself when the return is announced.",
        question=None,
        field="shelf",
        photos_lacking=1,
        photos=(),
        actions=actions(on=("help", "undo"), primary="photo"),
        message=MessageView("Not in the local data; the central could not be asked", Severity.ATTENTION),
    )
    rto = replace(
        choosing,
        step=Step.RTO,
        page=Page.RTO,
        title="This parcel could not be delivered",
        body="It comes back unopened by the customer.",
        question=QuestionView(
            "Is it still sealed?",
            "",
            (
                replace(PACKAGING[0], label="Still sealed", detail="all 3 units back to stock", is_suggested=True),
                replace(PACKAGING[2], key="2", label="Opened or damaged", detail="look at each unit"),
            ),
        ),
        actions=actions(on=("help", "undo")),
    )
    review = replace(
        item,
        step=Step.REVIEW,
        page=Page.REVIEW,
        title="All looked at",
        body="Put the plates on, then finish.",
        unit=None,
        question=None,
        suggestion="",
        settled=SETTLED,
        lines=LINES[2:],
        message=None,
        actions=actions(on=ALL_ON, primary="done"),
    )
    stop = replace(
        item,
        step=Step.STOP,
        page=Page.STOP,
        title="Stop. Do not touch it.",
        body="The battery is swollen. Step back, put the lid on the box and call the shift lead.",
        question=QuestionView("Scan this parcel’s label to go on", "The unit goes to quarantine."),
        suggestion="",
        message=MessageView("Unsafe: stop", Severity.STOP),
        actions=actions(on=("help",)),
    )
    confirm = replace(
        stop,
        step=Step.CONFIRM_DISCARD,
        page=Page.CONFIRM,
        unit=None,
        title="Forget this parcel?",
        body="2 units and 3 photos would be lost.",
        question=QuestionView("Scan its label again to forget it", "Backspace keeps it."),
        message=None,
        actions=actions(on=("undo",)),
    )
    done = replace(
        review,
        step=Step.DONE,
        page=Page.DONE,
        title="Saved. Next parcel.",
        body="3 units, kept here and on the way to the central.",
        lines=(),
        photos=(),
        actions=actions(on=("help",)),
        message=MessageView("Parcel saved", Severity.ACCEPTED),
    )
    looking = replace(idle, step=Step.LOOKING_UP, title="Looking it up", body="1Z…784", field="")
    first_day = StatusView("connecting", "connecting", (), 0, "")
    return (
        Sample("idle", idle, ONLINE, PARCELS),
        Sample("idle-first-day", idle, first_day, has_frame=False),
        Sample("looking-up", looking, ONLINE, PARCELS),
        Sample("item", item, ONLINE, PARCELS, hint="Hold it still"),
        Sample("item-de-full", item_de, OFFLINE, PARCELS, hint="Zu dunkel: bitte die Lampe einschalten"),
        Sample("item-ko", item_ko, ONLINE, PARCELS),
        Sample("packaging", packaging, ONLINE, PARCELS),
        Sample("photo", photo, OFFLINE, PARCELS),
        Sample("check-clock", clock, OFFLINE, PARCELS),
        Sample("check-number", number, ONLINE, PARCELS),
        Sample("identify", identify, ONLINE, PARCELS),
        Sample("hostile", hostile, ONLINE, PARCELS),
        Sample(
            "camera-problem",
            identify,
            OFFLINE,
            PARCELS,
            problem="The camera cannot be opened: another program uses it. The scanner still works.",
        ),
        Sample("choosing", choosing, ONLINE, PARCELS),
        Sample("unknown", unknown, OFFLINE, PARCELS),
        Sample("rto", rto, ONLINE, PARCELS),
        Sample("review", review, ONLINE, PARCELS),
        Sample("review-de", replace(review, title="Alles angesehen", settled=SETTLED_DE), OFFLINE, PARCELS),
        Sample("stop", stop, ONLINE, PARCELS),
        Sample("confirm", confirm, ONLINE, PARCELS),
        Sample("done", done, ONLINE, PARCELS),
        Sample("parcels", idle, OFFLINE, PARCELS, overlay="parcels"),
        Sample("parcels-empty", idle, first_day, overlay="parcels"),
        Sample("details", idle, OFFLINE, PARCELS, overlay="details", shown=REFUSED),
        Sample("details-de", idle, OFFLINE, PARCELS, overlay="details", shown=REFUSED_DE),
        Sample("leaving", idle, OFFLINE, PARCELS, overlay="leaving", shown=LEAVING),
        Sample("camera-setup", idle, ONLINE, overlay="camera", shown=SETUP),
        Sample("camera-setup-de", idle, ONLINE, overlay="camera", shown=SETUP_DE),
    )
