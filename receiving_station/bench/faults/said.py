"""What a bench's journal says: which receipts were saved, told, taken back and corrected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from receiving_station.wire import ReceiptWire


@dataclass(slots=True)
class Said:
    """Read off one or several benches' journals.

    Attributes:
        saved: What each session says, by its id; the newest body where it was taken back and saved again.
        told: Sessions of which the operator was told that they are saved, and that nobody took back.
        unsure: Sessions that were being taken back when the bench was killed: they may be there or not.
        wrong: What the benches themselves found wrong, in words.
    """

    saved: dict[str, ReceiptWire] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)

    def hear(self, lines: Iterable[dict[str, Any]]) -> None:
        """One bench's lines, in order."""
        for line in lines:
            match line["kind"]:
                case "saving":
                    self._saving(ReceiptWire.model_validate(line["receipt"]))
                case "told":
                    self.told.update(line["sessions"])
                case "taking_back":
                    self.unsure.update(line["sessions"])
                case "taken_back":
                    self._taken_back(line["sessions"])
                case "not_taken_back":
                    self.unsure.difference_update(line["sessions"])
                case "wrong":
                    self.wrong.append(line["what"])

    def _saving(self, receipt: ReceiptWire) -> None:
        session = str(receipt.session_id)
        if session in self.unsure:
            # The kill hid it: it was taken back, else it would not be on the bench again.
            self._taken_back([session])
        before = self.saved.get(session)
        if before is not None and before != receipt and session in self.told:
            self.wrong.append(f"session {session} was saved twice with different bodies")
        self.saved[session] = receipt

    def _taken_back(self, sessions: Iterable[str]) -> None:
        for session in sessions:
            self.unsure.discard(session)
            self.told.discard(session)
            self.saved.pop(session, None)

    def root(self, session: str) -> str:
        """The record that began a chain of corrections."""
        while (receipt := self.saved.get(session)) is not None and receipt.supersedes is not None:
            session = str(receipt.supersedes)
        return session

    def with_corrections_last(self, sessions: Sequence[str]) -> list[str]:
        """In this order, but what is corrected before its correction: what has no units has no order of its own."""
        ordered: dict[str, None] = {}

        def put(session: str) -> None:
            receipt = self.saved.get(session)
            if receipt is not None and receipt.supersedes is not None and str(receipt.supersedes) in known:
                put(str(receipt.supersedes))
            ordered[session] = None

        known = set(sessions)
        for session in sessions:
            put(session)
        return list(ordered)

    def corrections(self) -> dict[str, list[str]]:
        """By session: those that correct it."""
        found: dict[str, list[str]] = {}
        for session, receipt in self.saved.items():
            if receipt.supersedes is not None:
                found.setdefault(str(receipt.supersedes), []).append(session)
        return found
