"""The words of the gallery's samples: long ones, other scripts, full lists."""

from dataclasses import replace
from uuid import UUID

from receiving_station.domain.vocabulary import LineState, SessionId, Word
from ui.viewmodels.view import (
    ActionView,
    ChoiceView,
    HeaderView,
    LineView,
    OutlineView,
    ParcelRowView,
    SettledView,
    StatusView,
    UnitView,
)

STARTED_S = 1000.0
NOW_S = 1041.0

ONLINE = StatusView("online", "online", ("0 waiting", "1 sent", "214 confirmed", "0 need you"), 0, "Bench 07 · M.")
OFFLINE = StatusView("offline", "offline", ("12 waiting", "0 sent", "214 confirmed", "2 need you"), 2, "Bench 07 · M.")
HEADER = HeaderView("RMA-48213", ("Northway", "Gold tier", "window ends 3 Dec", "1Z…784"), STARTED_S, "#2f7d6b")
HEADER_DE = replace(HEADER, facts=("Nordweg", "Gold-Stufe", "Frist endet 3. Dez.", "1Z…784"))
EN = {
    "wrong_item": ("F1", "Wrong item"),
    "missing": ("F2", "Missing"),
    "extra": ("F3", "Extra"),
    "hold": ("F4", "Hold"),
    "park": ("F6", "Park"),
    "help": ("F8", "Help"),
    "photo": ("Space", "Photo"),
    "undo": ("Backspace", "Undo"),
    "done": ("Enter", "Done"),
}
DE = {
    "wrong_item": ("F1", "Falscher Artikel"),
    "missing": ("F2", "Fehlt"),
    "extra": ("F3", "Zusätzlich"),
    "hold": ("F4", "Zurückhalten"),
    "park": ("F6", "Beiseitestellen"),
    "help": ("F8", "Hilfe"),
    "photo": ("Space", "Foto aufnehmen"),
    "undo": ("Backspace", "Rückgängig"),
    "done": ("Enter", "Fertigstellen"),
}
KO = {
    "wrong_item": ("F1", "다른 상품"),
    "missing": ("F2", "누락"),
    "extra": ("F3", "추가 상품"),
    "hold": ("F4", "보류"),
    "park": ("F6", "따로 두기"),
    "help": ("F8", "도움말"),
    "photo": ("Space", "사진"),
    "undo": ("Backspace", "되돌리기"),
    "done": ("Enter", "완료"),
}


def actions(
    words: dict[str, tuple[str, str]] = EN, *, on: tuple[str, ...] = (), primary: str = ""
) -> tuple[ActionView, ...]:
    """The action bar with some keys on and one of them strong."""
    return tuple(
        ActionView(name, key, label, name in {*on, primary}, name == primary) for name, (key, label) in words.items()
    )


ALL_ON = ("wrong_item", "missing", "extra", "hold", "park", "help", "photo", "undo")

GRADES = (
    ChoiceView("like_new", "1", "Like new", "", "sparkle", "accepted", is_suggested=True),
    ChoiceView("good", "2", "Good", "", "thumb"),
    ChoiceView("fair", "3", "Fair", "", "fair"),
    ChoiceView("dirty", "4", "Dirty", "", "drop", "attention"),
    ChoiceView("damaged", "5", "Damaged", "", "broken", "attention"),
    ChoiceView("defective", "6", "Defective", "", "bolt", "attention"),
    ChoiceView("unsafe", "7", "Unsafe", "", "hazard", "stop"),
)
GRADES_DE = tuple(
    replace(choice, label=label)
    for choice, label in zip(
        GRADES,
        ("Wie neu", "Gut", "Akzeptabel", "Verschmutzt", "Beschädigt", "Funktionsgestört", "Gefährlich"),
        strict=True,
    )
)
GRADES_KO = tuple(
    replace(choice, label=label)
    for choice, label in zip(GRADES, ("새것 같음", "양호", "보통", "오염됨", "파손됨", "고장", "위험"), strict=True)
)
PACKAGING = (
    ChoiceView("sealed", "1", "Factory sealed", "nothing opened", "box-sealed", "accepted"),
    ChoiceView("opened", "2", "Opened", "seal or bag is open", "box-open", is_suggested=True),
    ChoiceView("damaged", "3", "Packaging damaged", "torn, wet or crushed", "box-torn", "attention"),
    ChoiceView("none", "4", "No packaging", "the item alone", "box-none"),
)
JACKET = UnitView(
    "Trail jacket, olive, M",
    ("says: “too small”", "no serial needed"),
    "1 of 3",
    None,
    "",
    ("Opened",),
)
JACKET_DE = UnitView(
    "Herren-Softshelljacke mit abnehmbarer Kapuze, olivgrün, XXL",
    ("sagt: „Reißverschluss klemmt“", "keine Seriennummer nötig"),
    "2 von 3",
    None,
    "Nicht angekündigt",
    ("Geöffnet", "Kunde"),
)
JACKET_KO = UnitView("트레일 재킷, 올리브, M", ("사유: “사이즈가 작아요”",), "1 / 3", None, "", ("개봉됨",))
LINES = (
    LineView("l2", "Wool cap, grey", LineState.RECEIVED, "like new · restock"),
    LineView("l3", "Leather belt, 90", LineState.EXPECTED, "expected"),
    LineView("l4", "Steel bottle 0.7 l", LineState.MISSING, "missing"),
)
MANY_LINES = tuple(
    LineView(f"m{n}", f"Trail socks, pair {n}, merino", state, words)
    for n, (state, words) in enumerate(
        [(LineState.RECEIVED, "good · restock as B"), (LineState.EXPECTED, "expected")] * 5
        + [(LineState.WRONG_SERIAL, "wrong serial"), (LineState.OVER, "one too many")],
        1,
    )
)
PICKS = tuple(
    LineView(f"p{n}", name, LineState.EXPECTED, words, str(n), f"line-{n}")
    for n, (name, words) in enumerate(
        [
            ("Trail jacket, olive, M", "expected"),
            ("ウールキャップ、グレー、フリーサイズ", "2 expected"),
            ("Isolierflasche aus Edelstahl mit Bambusdeckel, 0,7 Liter, mattschwarz", "erwartet"),
        ],
        1,
    )
)
SETTLED = (
    SettledView("Trail jacket, olive, M", "RS7K2M9QX4", "Restock", "accepted"),
    SettledView("Wool cap, grey", "RS3T8W1ZC6", "Restock as B", "accepted"),
    SettledView("Headphones, over-ear", "RS9D4H2VB1", "Quarantine", "attention"),
)
SETTLED_DE = (
    SettledView(JACKET_DE.name, "RS7K2M9QX4", "Reinigen und neu verpacken", "accepted"),
    SettledView("Wollmütze, grau", "RS3T8W1ZC6", "Zurück an den Lieferanten", "attention"),
)
PARCELS = tuple(
    ParcelRowView(SessionId(UUID(int=n)), title, detail, word, words, outcome)
    for n, (title, detail, word, words, outcome) in enumerate(
        [
            ("RMA-48212", "2 units · 14:03", Word.WAITING, "waiting", "kept here, sent when online"),
            ("RMA-48208", "1 unit · 13:58", Word.NEEDS_YOU, "needs you", "the brand closed this return"),
            ("1Z999AA10123456784", "3 units · 13:51", Word.SENT, "sent", "the central is at work"),
            ("RMA-48199", "1 unit · 13:40", Word.CONFIRMED, "confirmed", "refund 24.90 EUR · sellable 1"),
            ("RSP4K2M9QX", "parked · 13:31", Word.CONFIRMED, "confirmed", "shelf U-12"),
            *[
                (f"RMA-481{n}", "2 units · 12:10", Word.CONFIRMED, "confirmed", "refund 79.00 EUR · sellable 2")
                for n in range(98, 82, -1)
            ],
        ],
        1,
    )
)


def outlines() -> tuple[OutlineView, ...]:
    """One code of ours and one of somebody else's, in a frame of 1280x720."""
    return (
        OutlineView(((420, 250), (760, 230), (765, 330), (425, 350)), "RMA-48213", is_ours=True),
        OutlineView(((430, 420), (700, 410), (702, 480), (432, 490)), "420 90210", is_ours=False),
    )
