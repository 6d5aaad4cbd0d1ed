"""Carries out what the session machine asks of the world; knows no thread and no window."""

import logging
from dataclasses import dataclass, replace

from receiving_station.application.errors import StationError
from receiving_station.application.lookup import SUGGESTIONS_MAX, LookUp
from receiving_station.application.ports import Clock, Drafts, Frame, Ids, LocalReturns, Photos, PrintedText, Receipts
from receiving_station.application.shutter import Shutter
from receiving_station.domain.choosing import one_each
from receiving_station.domain.codes import Symbology
from receiving_station.domain.events import (
    CommitSession,
    DiscardDraft,
    Event,
    FindProduct,
    LookupAnswered,
    PhotoNotTaken,
    PhotoTaken,
    PrintedTextRead,
    ProductAnswered,
    ReadPrintedText,
    ReceiptNotSaved,
    ReceiptSaved,
    SaveDraft,
    StartLookup,
    TakePhoto,
)
from receiving_station.domain.lookup import LookupResult, LookupSource, Suggestion
from receiving_station.domain.session import Bench, Session, receipt_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """The station's use cases over its ports; every method may be called from a worker thread."""

    bench: Bench
    local: LocalReturns
    drafts: Drafts
    receipts: Receipts
    photos: Photos
    look_up: LookUp
    clock: Clock
    ids: Ids
    shutter: Shutter | None = None
    printed: PrintedText | None = None

    def answer_lookup(self, effect: StartLookup) -> Event:
        """What is known about the parcel's codes; may ask the central and take a few seconds."""
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
        """What the catalogue says about a code."""
        product = self.look_up.find_product(effect.code)
        return ProductAnswered(self.clock.now(), self.ids.fresh(), effect.question, product)

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
        self.drafts.save(effect.session)

    def commit(self, effect: CommitSession) -> Event:
        """Receipt and outbox rows in one transaction, or the reason why not."""
        receipt = receipt_of(effect.session, self.bench)
        try:
            self.receipts.commit(receipt)
        except StationError as error:
            log.warning("receipt of session %s not saved: %s", receipt.session_id, error)
            return ReceiptNotSaved(self.clock.now(), self.ids.fresh(), receipt.session_id, error.code)
        return ReceiptSaved(self.clock.now(), self.ids.fresh(), receipt.session_id)

    def discard(self, effect: DiscardDraft) -> None:
        """Forget the draft."""
        self.drafts.discard(effect.session_id)

    def draft(self) -> Session | None:
        """The work to go on with after a start."""
        return self.drafts.newest()

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
