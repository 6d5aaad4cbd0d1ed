"""A small world for the session machine: a few returns, their codes, and a bench that feeds events in order."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodesScanned,
    CommitSession,
    ConfirmationShown,
    DiscardAsked,
    Effect,
    Event,
    ExtraDeclared,
    FaultChosen,
    FindProduct,
    LookupAnswered,
    Message,
    NoteWritten,
    Outcome,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    RestMissing,
    ShelfWritten,
    StartLookup,
    TakePhoto,
    Undone,
    WrongItemDeclared,
)
from receiving_station.domain.lookup import EarlierReceipt, LookupResult, LookupSource
from receiving_station.domain.machine import advance
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, PhotoRef, Product, Receipt
from receiving_station.domain.session import Bench, Session, Step, UnitWork, receipt_of
from receiving_station.domain.vocabulary import (
    FaultOwner,
    LineId,
    PhotoKind,
    Resolution,
    ReturnId,
    ReturnKind,
    RmaNumber,
    SessionId,
    Sha256,
    Sku,
    Word,
)

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BENCH = Bench(station="bench-07", operator="M.", app_version="0.1.0")

SOCKS_EAN = "9520100004049"
CAP_EAN = "9520100002021"
JACKET_EAN = "9520100001017"
MUG_EAN = "9520100009990"
RADIO_SERIAL = "SN-771"
OTHER_RADIO_SERIAL = "SN-772"


def typed(text: str) -> Code:
    return Code.typed(text)


def ean(text: str) -> Code:
    return Code(Symbology.EAN_13, text, text.encode())


def barcode(text: str) -> Code:
    return Code(Symbology.CODE_128, text, text.encode())


def line(name: str, quantity: int = 1, gtins: tuple[str, ...] = (), serials: tuple[str, ...] = ()) -> ExpectedLine:
    return ExpectedLine(
        line_id=LineId(f"line-{name}"),
        sku=Sku(f"SKU-{name.upper()}"),
        name=name,
        quantity=quantity,
        gtins=gtins,
        serials=serials,
        reason="too small",
        unit_price=Money(Decimal("19.90"), "EUR"),
        picture=None,
    )


CAP = line("cap", 1, (CAP_EAN,))
JACKET = line("jacket", 1, (JACKET_EAN,))
SOCKS = line("socks", 3, (SOCKS_EAN,))
RADIO = line("radio", 2, (), (RADIO_SERIAL, OTHER_RADIO_SERIAL))


def announced(
    name: str,
    *lines: ExpectedLine,
    kind: ReturnKind = ReturnKind.CUSTOMER_RETURN,
    order_number: str = "",
) -> ExpectedReturn:
    return ExpectedReturn(
        return_id=ReturnId(f"return-{name}"),
        rma=RmaNumber(f"RMA-{name}"),
        order_number=order_number or f"ORDER-{name}",
        tracking_numbers=(f"1Z-{name}",),
        brand="Northtrail",
        kind=kind,
        tier="",
        window_ends=date(2026, 3, 31),
        wish=Resolution.REFUND_FULL,
        carrier="UPS",
        lines=lines,
    )


TWO_ITEMS = announced("100", CAP, JACKET)
THREE_SOCKS = announced("200", SOCKS)
RADIOS = announced("300", RADIO)
UNDELIVERED = announced("400", SOCKS, CAP, kind=ReturnKind.RTO)
MUG = Product(Sku("SKU-MUG"), "mug", "Northtrail", (MUG_EAN,), "kitchen", None)
EARLIER = EarlierReceipt(SessionId(UUID(int=77)), START - timedelta(days=1), "K.", 2, Word.SENT)


@dataclass
class World:
    """Feeds events to the machine and remembers what came of them. Every event gets the next id and second."""

    session: Session = field(default_factory=Session)
    heard: list[Message] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    count: int = 0

    def stamp(self) -> tuple[datetime, UUID]:
        self.count += 1
        return START + timedelta(seconds=self.count), UUID(int=self.count << 64 | 0x9E3779B97F4A7C15 * self.count)

    def do(self, event: Event) -> Outcome:
        outcome = advance(self.session, event)
        self.session = outcome.session
        self.effects = list(outcome.effects)
        if outcome.message is not None:
            self.heard.append(outcome.message)
        return outcome

    # --- What happens at a bench

    def scan(self, *codes: Code) -> Outcome:
        return self.do(CodesScanned(*self.stamp(), codes))

    def found(
        self,
        *matches: ExpectedReturn,
        source: LookupSource = LookupSource.LOCAL,
        earlier: tuple[EarlierReceipt, ...] = (),
    ) -> Outcome:
        question = self.session.question
        assert question is not None
        return self.do(LookupAnswered(*self.stamp(), question, LookupResult(matches, source, earlier)))

    def plate_found(self, earlier: tuple[EarlierReceipt, ...] = (EARLIER,)) -> Outcome:
        question = self.session.question
        assert question is not None
        result = LookupResult((), LookupSource.LOCAL, earlier, plate_for(UUID(int=5)))
        return self.do(LookupAnswered(*self.stamp(), question, result))

    def product(self, product: Product | None) -> Outcome:
        question = self.session.question
        assert question is not None
        return self.do(ProductAnswered(*self.stamp(), question, product))

    def answer(self, *values: str) -> Outcome:
        outcomes = [self.do(Answered(*self.stamp(), value)) for value in values]
        return outcomes[-1]

    def enter(self) -> Outcome:
        return self.do(Accepted(*self.stamp()))

    def back(self) -> Outcome:
        return self.do(Undone(*self.stamp()))

    def escape(self) -> Outcome:
        return self.do(DiscardAsked(*self.stamp()))

    def extra(self) -> Outcome:
        return self.do(ExtraDeclared(*self.stamp()))

    def wrong_item(self) -> Outcome:
        return self.do(WrongItemDeclared(*self.stamp()))

    def rest_missing(self) -> Outcome:
        return self.do(RestMissing(*self.stamp()))

    def fault(self, owner: FaultOwner) -> Outcome:
        return self.do(FaultChosen(*self.stamp(), owner))

    def note(self, text: str) -> Outcome:
        return self.do(NoteWritten(*self.stamp(), text))

    def shelf(self, text: str) -> Outcome:
        return self.do(ShelfWritten(*self.stamp(), text))

    def space(self) -> Outcome:
        return self.do(PhotoRequested(*self.stamp()))

    def shutter(self, ask: TakePhoto | None = None) -> Outcome:
        """The photo that was asked for last is on disk."""
        asked = ask or self.asked_photo()
        at, event_id = self.stamp()
        return self.do(PhotoTaken(at, event_id, asked.unit_id, photo(self.count, asked.kind), asked.session_id))

    def no_photo(self, ask: TakePhoto | None = None, reason: str = "photo_no_picture") -> Outcome:
        asked = ask or self.asked_photo()
        return self.do(PhotoNotTaken(*self.stamp(), reason, asked.unit_id, asked.session_id))

    def saved(self) -> Outcome:
        return self.do(ReceiptSaved(*self.stamp(), self.id))

    def not_saved(self, reason: str = "receipt_not_saved") -> Outcome:
        return self.do(ReceiptNotSaved(*self.stamp(), self.id, reason))

    def confirmed(self) -> Outcome:
        return self.do(ConfirmationShown(*self.stamp()))

    # --- Whole stretches

    def opened(self, expected: ExpectedReturn) -> "World":
        """A parcel's typed label, looked up and opened; no label photo, since no camera saw it."""
        self.scan(typed(expected.rma))
        self.found(expected)
        if self.at(Step.RTO_REASON):
            self.answer("refused")
        return self

    def graded(self, *values: str) -> "World":
        """Answer packaging and item (and where it goes), or take the suggestion for the last."""
        self.answer(*values)
        if len(values) == 2:
            self.enter()
        return self

    # --- What one sees

    @property
    def id(self) -> SessionId:
        assert self.session.session_id is not None
        return self.session.session_id

    @property
    def current(self) -> UnitWork:
        assert self.session.current is not None
        return self.session.current

    def at(self, step: Step) -> bool:
        """Whether the bench stands at a step now."""
        return self.session.step is step

    @property
    def told(self) -> str | None:
        """The code of the sentence said last."""
        return self.heard[-1].code if self.heard else None

    def asked_photo(self) -> TakePhoto:
        return next(effect for effect in self.effects if isinstance(effect, TakePhoto))

    def asked_lookup(self) -> StartLookup:
        return next(effect for effect in self.effects if isinstance(effect, StartLookup))

    def asked_product(self) -> FindProduct:
        return next(effect for effect in self.effects if isinstance(effect, FindProduct))

    def receipt(self) -> Receipt:
        """What is committed now."""
        commit = next(effect for effect in self.effects if isinstance(effect, CommitSession))
        return receipt_of(commit.session, BENCH)


def photo(number: int, kind: PhotoKind = PhotoKind.ITEM) -> PhotoRef:
    return PhotoRef(Sha256(f"{number:064x}"), kind, START + timedelta(seconds=number), 1000 + number, 640, 480)


def committed(bench: World) -> World:
    """Enter on what is complete: the receipt is being saved."""
    bench.enter()
    assert bench.at(Step.COMMITTING)
    return bench
