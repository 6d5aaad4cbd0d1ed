"""Carries out what the session machine asks of the world; knows no thread and no window."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from receiving_station.application.bench_now import BenchNow
from receiving_station.application.errors import BugError, StationError
from receiving_station.application.lookup import SUGGESTIONS_MAX, LookUp
from receiving_station.application.owners import LikelyOwners
from receiving_station.application.ports import Clock, Drafts, Frame, Ids, LocalReturns, Photos, PrintedText, Receipts
from receiving_station.application.shutter import Shutter
from receiving_station.domain.boxes import is_parked_under
from receiving_station.domain.choosing import one_each
from receiving_station.domain.codes import Code, Symbology, safe_text
from receiving_station.domain.events import (
    CommitSession,
    CorrectionOpened,
    DiscardDraft,
    Event,
    FindOwners,
    FindProduct,
    FindReturns,
    LookupAnswered,
    NotRetracted,
    OwnersAnswered,
    PhotoNotTaken,
    PhotoTaken,
    PrintedTextRead,
    ProductAnswered,
    ReadPrintedText,
    ReceiptNotSaved,
    ReceiptSaved,
    Resumed,
    Retract,
    Retracted,
    ReturnsAnswered,
    SaveDraft,
    StartLookup,
    TakePhoto,
)
from receiving_station.domain.lookup import LookupResult, LookupSource, Suggestion
from receiving_station.domain.matching import line_of
from receiving_station.domain.receipts import receipts_of, session_ids
from receiving_station.domain.returns import ExpectedReturn, Receipt
from receiving_station.domain.session import Bench, Session
from receiving_station.domain.vocabulary import SessionId, UnitPlate

log = logging.getLogger(__name__)

SHELF_MAX = 200
"""Characters of a shelf's name (as in the wire contract)."""
PARKED_LOOKED_AT = 200
"""How many parcels that nobody announced are looked for again, newest first."""


@dataclass(frozen=True, slots=True)
class FoundAgain:
    """A parcel that was parked as unknown, whose return is announced by now."""

    session_id: SessionId
    plate: UnitPlate
    shelf: str
    rma: str


@dataclass(frozen=True, slots=True)
class Desk:
    """The station's use cases over its ports; every method may be called from a worker thread."""

    bench: Bench
    local: LocalReturns
    drafts: Drafts
    receipts: Receipts
    photos: Photos
    look_up: LookUp
    owners: LikelyOwners
    clock: Clock
    ids: Ids
    shutter: Shutter | None = None
    on_duty: Callable[[], Bench] | None = None
    """Who works here at this moment, where people sign in; else it is ``bench`` all day."""
    printed: PrintedText | None = None
    now: BenchNow | None = None
    """Sees every snapshot, and where the time went."""

    def answer_lookup(self, effect: StartLookup) -> Event:
        """What is known about the parcel's codes; may ask the central and take a few seconds.

        A parcel that was put aside is that one again.
        """
        draft = self._parked_under(effect.codes)
        if draft is not None:
            return Resumed(self.clock.now(), self.ids.fresh(), draft, effect.question)
        return LookupAnswered(self.clock.now(), self.ids.fresh(), effect.question, self._find(effect))

    def read_print(self, effect: ReadPrintedText, frame: Frame | None) -> Event:
        """Expected returns that the printed lines in the frame name; takes seconds."""
        lines = self.printed.read(frame) if self.printed is not None and frame is not None else ()
        try:
            suggestions = self.look_up.suggest_from_print([line.text for line in lines]) if lines else ()
        except StationError as error:
            log.warning("look-up of print failed: %s", error)
            suggestions = ()
        return PrintedTextRead(
            self.clock.now(), self.ids.fresh(), effect.question, suggestions, self.printed is not None
        )

    def find_product(self, effect: FindProduct) -> Event:
        """What the catalogue says about a code, and which other returns of this order or parcel carry it."""
        product = self.look_up.find_product(effect.code)
        near = self.local.find_returns(effect.beside) if effect.beside else ()
        others = tuple(
            other
            for other in near
            if other.return_id not in effect.open_returns and line_of(other.lines, effect.code) is not None
        )
        earlier = self.look_up.earlier_of(others)
        return ProductAnswered(self.clock.now(), self.ids.fresh(), effect.question, product, others, earlier)

    def find_returns(self, effect: FindReturns) -> Event:
        """Which returns another label in the box belongs to; local data alone is asked."""
        matches = self.look_up.find_beside(effect.codes)
        earlier = self.look_up.earlier_of(matches)
        return ReturnsAnswered(self.clock.now(), self.ids.fresh(), effect.question, matches, earlier)

    def find_owners(self, effect: FindOwners) -> Event:
        """Open returns that a parcel which nobody announced may belong to; local data alone is asked."""
        owners = self.owners.of(effect.codes)
        earlier = self.owners.earlier_of(owners)
        return OwnersAnswered(self.clock.now(), self.ids.fresh(), effect.question, owners, earlier)

    def take_photo(self, effect: TakePhoto, frame: Frame | None) -> Event:
        """Put the frame on disk as evidence; the shutter fell when this was called."""
        taken_at = self.clock.now()
        if frame is None:
            return PhotoNotTaken(taken_at, self.ids.fresh(), "photo_no_picture", effect.unit_id, effect.session_id)
        refused = self.shutter.refusal(effect, frame) if self.shutter is not None else ""
        if refused:
            # Without the unit: it is not marked as one that no photo can be had of.
            return PhotoNotTaken(taken_at, self.ids.fresh(), refused, None, effect.session_id)
        try:
            photo = self.photos.save(frame, effect.kind, taken_at)
        except StationError as error:
            log.warning("photo not saved: %s", error)
            return PhotoNotTaken(taken_at, self.ids.fresh(), error.code, effect.unit_id, effect.session_id)
        return PhotoTaken(taken_at, self.ids.fresh(), effect.unit_id, photo, effect.session_id)

    def save_draft(self, effect: SaveDraft) -> None:
        """Keep the snapshot.

        Raises:
            StationError: ``draft_not_saved``.
        """
        if self.now is not None:
            self.now.see(effect.session)
        self.drafts.save(effect.session)

    def commit(self, effect: CommitSession) -> Event:
        """Receipt and outbox rows in one transaction, or the reason why not."""
        bench = self.on_duty() if self.on_duty is not None else self.bench
        receipt, *beside = receipts_of(effect.session, bench)
        if self.now is not None:
            receipt, *beside = (self.now.timed(each) for each in (receipt, *beside))
        try:
            self.receipts.commit(receipt, *beside)
        except StationError as error:
            log.warning("receipt of session %s not saved: %s", receipt.session_id, error)
            return ReceiptNotSaved(self.clock.now(), self.ids.fresh(), receipt.session_id, error.code)
        if self.now is not None:
            self.now.leave()
        return ReceiptSaved(self.clock.now(), self.ids.fresh(), receipt.session_id)

    def retract(self, effect: Retract) -> Event:
        """Take back what was just saved, while nothing of it is on its way."""
        session_id = effect.session.session_id
        if session_id is None:
            raise BugError("an idle session has no receipt")
        try:
            is_back = self.receipts.retract(session_ids(effect.session), effect.session)
        except StationError as error:
            log.warning("receipt of session %s not taken back: %s", session_id, error)
            return NotRetracted(self.clock.now(), self.ids.fresh(), session_id, error.code)
        if not is_back:
            return NotRetracted(self.clock.now(), self.ids.fresh(), session_id, "sent_already")
        return Retracted(self.clock.now(), self.ids.fresh(), session_id)

    def correction(self, session_id: SessionId) -> Event | None:
        """A saved receipt, to be corrected by a new one.

        None: there is none of that id, or its return is known nowhere at the moment; corrected without it, it would
        become a parcel that nobody announced.
        """
        receipt = self.receipts.find(session_id)
        if receipt is None:
            return None
        expected = self._return_of(receipt)
        if expected is None and receipt.return_id is not None:
            return None
        return CorrectionOpened(self.clock.now(), self.ids.fresh(), receipt, expected)

    def parked(self) -> tuple[Session, ...]:
        """Parcels that were put aside, newest first."""
        return self.drafts.parked()

    def go_on(self, session_id: SessionId) -> Event | None:
        """A parcel that was put aside, to be gone on with; None: it is put aside no more."""
        draft = next((draft for draft in self.drafts.parked() if draft.session_id == session_id), None)
        return None if draft is None else Resumed(self.clock.now(), self.ids.fresh(), draft)

    def shelve(self, session_id: SessionId, shelf: str) -> bool:
        """Note where a parcel that was put aside stands; False: it is put aside no more.

        Raises:
            StationError: ``draft_not_saved``.
        """
        draft = next((draft for draft in self.drafts.parked() if draft.session_id == session_id), None)
        if draft is not None:
            self.drafts.save(replace(draft, shelf=safe_text(shelf)[:SHELF_MAX]))
        return draft is not None

    def found_again(self) -> tuple[FoundAgain, ...]:
        """Parcels that nobody had announced, whose returns are known by now."""
        found = []
        for receipt in self.receipts.parked_unknown(PARKED_LOOKED_AT):
            matches = self.look_up.find_beside(receipt.codes)
            if matches and receipt.plate is not None and not self.local.earlier_receipts(matches[0].return_id):
                found.append(FoundAgain(receipt.session_id, receipt.plate, receipt.shelf, matches[0].rma))
        return tuple(found)

    def discard(self, effect: DiscardDraft) -> None:
        """Forget the draft."""
        if self.now is not None:
            self.now.leave()
        self.drafts.discard(effect.session_id)

    def draft(self) -> Session | None:
        """The work to go on with after a start."""
        return self.drafts.newest()

    def _parked_under(self, codes: tuple[Code, ...]) -> Session | None:
        try:
            return next((draft for draft in self.drafts.parked() if is_parked_under(draft, codes)), None)
        except StationError as error:
            log.warning("parked parcels not read: %s", error)
            return None

    def _return_of(self, receipt: Receipt) -> ExpectedReturn | None:
        if receipt.return_id is None:
            return None
        here = self.local.find_return(receipt.return_id)
        if here is not None:
            return here
        # Found by asking the central, or forgotten by the feed since: the central may be asked again.
        asked = self.look_up.find(receipt.codes).matches
        return next((known for known in asked if known.return_id == receipt.return_id), None)

    def _find(self, effect: StartLookup) -> LookupResult:
        try:
            found = self.look_up.find(effect.codes)
            return found if found.matches or found.earlier else replace(found, suggestions=self._suggested(effect))
        except StationError as error:
            # The parcel can still be parked: an answer that is not known is better than a bench that waits.
            log.warning("look-up failed: %s", error)
            return LookupResult((), LookupSource.COULD_NOT_ASK)

    def _suggested(self, effect: StartLookup) -> tuple[Suggestion, ...]:
        """What a number typed with gaps, or with one character wrong, may mean; bars are read right or not at all."""
        typed = (code.text for code in effect.codes if code.symbology is Symbology.TYPED)
        return one_each(suggestion for text in typed for suggestion in self.look_up.suggest(text))[:SUGGESTIONS_MAX]
