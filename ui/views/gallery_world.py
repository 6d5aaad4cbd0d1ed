"""The goods, the brand's rules and the hands of the gallery's scenes; what the bench says of them is the program's."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodesScanned,
    Event,
    LookupAnswered,
    Message,
    NoteWritten,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    PlatePrinted,
    ProductAnswered,
    ReceiptSaved,
)
from receiving_station.domain.lookup import LookupResult, LookupSource
from receiving_station.domain.machine import advance
from receiving_station.domain.people import Person, PersonId, Role
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, PhotoRef, Product
from receiving_station.domain.rules import (
    BrandRules,
    Case,
    Check,
    CheckKind,
    CheckOption,
    DispositionRule,
    EvidenceRule,
    Rulebook,
    TierRule,
    Words,
)
from receiving_station.domain.session import Bench, Session
from receiving_station.domain.vocabulary import (
    Disposition,
    ItemCondition,
    LineId,
    PhotoKind,
    Resolution,
    ReturnId,
    ReturnKind,
    RmaNumber,
    Sha256,
    Sku,
)

NOW = datetime(2026, 11, 21, 13, 3, tzinfo=UTC)
BENCH = Bench("Bench 07", "M. Weber", "1.0.0")
BOSS = Person(PersonId("p1"), "R. Alvarez", roles=(Role.OPERATOR, Role.SUPERVISOR))
PEOPLE = (
    BOSS,
    *(
        Person(PersonId(f"p{number}"), name, pin_hash="" if number == 4 else "x")  # noqa: PLR2004 (one has none)
        for number, name in enumerate(
            ("M. Weber", "Kim Jiwoo", "佐藤 美咲", "Alexandra Papadopoulou", "J. Nowak", "L. Dupont", "T. Okafor",
             "S. Lindqvist", "A. Fernández", "P. O’Connor"),
            start=2,
        )
    ),
)  # fmt: skip


def line(name: str, sku: str, code: str, picture: str, reason: str, **more: object) -> ExpectedLine:
    """One announced line."""
    made = ExpectedLine(
        LineId(f"line-{sku}"), Sku(sku), name, 1, (code,), (), reason, Money(Decimal("79.00"), "EUR"), picture,
        category="outdoor",
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


JACKET = line("Trail jacket, olive, M", "NW-JKT", "9520100001017", "01-jacket.jpg", "too small")
CAP = line("Wool cap, grey", "NW-CAP", "9520100002021", "01-cap.jpg", "not as in the picture")
BELT = line("Leather belt, 90", "NW-BLT", "9520100003035", "09-belt.jpg", "")
SOCKS = line("Merino socks, pair", "NW-SOX", "9520100004049", "03-socks-1.jpg", "ordered twice", quantity=3)
FLASK = line(
    "Isolierflasche aus Edelstahl mit Bambusdeckel, 0,7 Liter, mattschwarz", "KH-FLS", "9520100005053",
    "04-bottle.jpg", "Der Deckel schließt nicht richtig, außerdem eine Delle am Boden",
)  # fmt: skip
CAP_JA = line("ウールキャップ、グレー、フリーサイズ", "KH-CAP", "9520100006067", "09-cap.jpg", "サイズが合わない")
PHONES = line(
    "Headphones, over-ear", "KH-HPH", "9520100007071", "06-headphones.jpg", "battery does not last",
    serials=("SN-7714-2291",), unit_price=Money(Decimal("249.00"), "EUR"), category="electronics",
)  # fmt: skip
MUG = Product(Sku("KH-MUG"), "Stoneware mug, blue", "Northway", ("9520100008085",), "kitchen", "08-mug-1.jpg")


def announced(number: str, *lines: ExpectedLine, **more: object) -> ExpectedReturn:
    """One announced return."""
    made = ExpectedReturn(
        ReturnId(f"return-{number}"), RmaNumber(f"RMA-{number}"), f"SO-{number}", ("1Z9NT4229012345784",), "Northway",
        ReturnKind.CUSTOMER_RETURN, "Gold", date(2026, 12, 3), Resolution.REFUND_FULL, "UPS", lines,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


THREE = announced("48213", JACKET, CAP, BELT)
ONE = announced("48214", JACKET)
SOCKS_THREE = announced("48377", SOCKS)
ELECTRONIC = announced("48402", PHONES)
LONG = announced("48378", FLASK, CAP_JA, brand="Küchenhaus am Markt", tier="")
NOTHING_ON_IT = announced("48379", tier="", window_ends=None)
MANY = announced(
    "48500",
    *(
        line(f"Trail socks, pair {n}, merino", f"NW-S{n:02}", f"95201000{n:05}", "03-socks-2.jpg", "")
        for n in range(14)
    ),
)
UNDELIVERED = announced("48391", JACKET, CAP, kind=ReturnKind.RTO)
RETURNS = (THREE, SOCKS_THREE, LONG)

_FACES = {
    "en": ("Does the zip run?", "Yes", "It sticks", "Which side is marked?", "None", "Front", "Back", "Both",
           "How many grams?", "What does the label inside say?", "A picture of the sole", "Clean it, 15 s",
           "Goods above 200 are looked at by us first."),
    "ko": ("지퍼가 잘 움직입니까?", "예", "걸립니다", "어느 쪽에 자국이 있습니까?", "없음", "앞면", "뒷면", "양면",
           "무게가 몇 그램입니까?", "안쪽 라벨에 무엇이라고 적혀 있습니까?", "밑창 사진", "15초 동안 닦으세요",
           "200이 넘는 상품은 저희가 먼저 확인합니다."),
    "ja": ("ファスナーは動きますか?", "はい", "引っかかる", "どちら側に跡がありますか?", "なし", "前", "後ろ", "両方",
           "何グラムですか?", "内側のラベルには何と書いてありますか?", "靴底の写真", "15 秒間拭いてください",
           "200 を超える商品は先に当社で確認します。"),
    "es": ("¿Corre la cremallera?", "Sí", "Se atasca", "¿Qué lado está marcado?", "Ninguno", "Delante", "Detrás",
           "Ambos", "¿Cuántos gramos?", "¿Qué dice la etiqueta interior?", "Una foto de la suela", "Límpielo, 15 s",
           "Los artículos de más de 200 los vemos primero nosotros."),
    "de": ("Läuft der Reißverschluss?", "Ja", "Er klemmt", "Welche Seite hat Spuren?", "Keine", "Vorn", "Hinten",
           "Beide", "Wie viele Gramm?", "Was steht auf dem Etikett innen?", "Ein Bild der Sohle", "Reinigen, 15 s",
           "Waren über 200 sehen wir uns zuerst selbst an."),
}  # fmt: skip
"""The brand's own words: the central feeds them, no file of ours translates them."""


def _said(number: int) -> Words:
    return Words({language: texts[number] for language, texts in _FACES.items()})


CHECKS = {
    CheckKind.YES_NO: Check(
        "zip", CheckKind.YES_NO, _said(0),
        (CheckOption("yes", _said(1)), CheckOption("no", _said(2), ItemCondition.DEFECTIVE)),
    ),
    CheckKind.CHOICE: Check(
        "marks", CheckKind.CHOICE, _said(3),
        tuple(CheckOption(f"side-{n}", _said(n), ItemCondition.FAIR if n > 4 else None) for n in range(4, 8)),  # noqa: PLR2004
    ),
    CheckKind.NUMBER: Check("grams", CheckKind.NUMBER, _said(8), lowest=Decimal(100)),
    CheckKind.TEXT: Check("inside", CheckKind.TEXT, _said(9)),
    CheckKind.PHOTO: Check("sole", CheckKind.PHOTO, _said(10)),
    CheckKind.TIMED: Check("clean", CheckKind.TIMED, _said(11), seconds=15),
}  # fmt: skip
_DAMAGED = EvidenceRule(Case(items=(ItemCondition.DAMAGED,)), photos=2, note=True)
_DEAR = DispositionRule(Case(price_from=Decimal(200)), Disposition.HOLD_FOR_BRAND, _said(12))


def rules(*kinds: CheckKind, prohibited: tuple[str, ...] = ()) -> Rulebook:
    """The brand's rules, with these of its checks."""
    made = BrandRules(
        "Northway", 7, "#2f7d6b", checks=tuple(CHECKS[kind] for kind in kinds), evidence=(_DAMAGED,),
        dispositions=(_DEAR,), fee_percent=Decimal(20), tiers=(TierRule("Gold", 5, waives_fee=True),),
        prohibited=prohibited,
    )  # fmt: skip
    return Rulebook({"Northway": made})


def read(text: str, symbology: Symbology = Symbology.CODE_128) -> Code:
    """A code as the camera reads it."""
    return Code(symbology, text, text.encode())


class Hands:
    """Works a parcel through the machine, the way an operator does; every scene is a session it left."""

    def __init__(self, book: Rulebook | None = None, *, plates: bool = False, is_practice: bool = False) -> None:
        self.book = book or rules()
        self.bench = replace(BENCH, plates=plates)
        self.session = Session(is_practice=is_practice)
        self.message: Message | None = None
        self._count = 0

    def do(self, kind: type[Event], *values: object, later: timedelta = timedelta()) -> "Hands":
        """Something happens."""
        self._count += 1
        at = NOW + timedelta(seconds=self._count) + later
        # Ids far apart, so that plates look like plates.
        event = kind(at, UUID(int=self._count * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128), *values)
        outcome = advance(self.session, event, self.book, self.bench)
        self.session = outcome.session
        self.message = outcome.message
        return self

    def scan(self, *texts: str, symbology: Symbology = Symbology.CODE_128) -> "Hands":
        """Codes that are read together."""
        return self.do(CodesScanned, tuple(read(text, symbology) for text in texts))

    def answered(self, result: LookupResult) -> "Hands":
        """What the look-up says; the label's own photo was taken at the scan and is on disk by then."""
        self.do(LookupAnswered, self.session.question, result)
        said = self.message
        while self.session.photos_pending:
            self.photo_arrives()
        self.message = said
        return self

    def opened(self, *returns: ExpectedReturn) -> "Hands":
        """A label, and the returns that it fits."""
        return self.scan(returns[0].rma).answered(LookupResult(returns, LookupSource.LOCAL))

    def item(self, wanted: ExpectedLine) -> "Hands":
        """The code on an item."""
        return self.scan(wanted.gtins[0], symbology=Symbology.EAN_13)

    def says(self, *values: str) -> "Hands":
        """Answers, one after the other."""
        for value in values:
            self.do(Answered, value)
        return self

    def enter(self, later: timedelta = timedelta()) -> "Hands":
        """Takes the suggestion."""
        return self.do(Accepted, later=later)

    def note(self, text: str) -> "Hands":
        """Writes about the unit in hand."""
        return self.do(NoteWritten, text)

    def strange(self, code: str) -> "Hands":
        """An item's code that is in no open line."""
        return self.scan(code, symbology=Symbology.EAN_13)

    def product(self, found: Product | None) -> "Hands":
        """What the catalogue says of a strange code."""
        return self.do(ProductAnswered, self.session.question, found)

    def photos(self, count: int = 1) -> "Hands":
        """Space, and the picture is on disk."""
        for _ in range(count):
            self.do(PhotoRequested).photo_arrives()
        return self

    def no_photo(self) -> "Hands":
        """Space, and the camera gives nothing."""
        unit = self.session.current
        self.do(PhotoRequested)
        return self.do(
            PhotoNotTaken, "photo_no_picture", unit.unit_id if unit is not None else None, self.session.session_id
        )

    def done(self, wanted: ExpectedLine, *values: str) -> "Hands":
        """A whole unit, with the suggestion taken at the end; its label is scanned back where one is printed."""
        self.item(wanted).says(*values).enter()
        open_plates = self.session.plates_open
        if open_plates:
            self.printed().scan(open_plates[-1].plate)
        return self

    def printed(self) -> "Hands":
        """The printer gave the label out."""
        return self.do(PlatePrinted, self.session.session_id, self.session.plates_open[-1].plate)

    def saved(self) -> "Hands":
        """The disk has it."""
        return self.enter().do(ReceiptSaved, self.session.session_id)

    def photo_arrives(self) -> "Hands":
        """The picture that was asked for is on disk."""
        unit = self.session.current
        kind = PhotoKind.ITEM if unit is not None else PhotoKind.PARCEL if self.session.photos else PhotoKind.LABEL
        photo = PhotoRef(Sha256(f"{self._count:064x}"), kind, NOW, 180_000, 1280, 720)
        return self.do(PhotoTaken, unit.unit_id if unit is not None else None, photo, self.session.session_id)


def each_done(hands: Hands, lines: Iterable[ExpectedLine]) -> Hands:
    """Several units, all like new."""
    for one in lines:
        hands.done(one, "opened", "like_new")
    return hands
