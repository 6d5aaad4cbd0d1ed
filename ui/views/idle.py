"""The calm page between two parcels, also while one is looked up or saved."""

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from receiving_station.domain.session import Step
from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, LEAD, NAME, TITLE
from ui.viewmodels.view import BenchView, ParcelRowView
from ui.viewmodels.words import trn
from ui.views.buttons import ButtonFace, KeyButton
from ui.views.page import CENTRE, Page, ScanSign
from ui.views.parcels import PARCEL_ROW, ParcelList
from ui.views.text import Words

LATEST = 3
_ROOMY = 580
_CARDS = 560
_WORDS = 300
"""Height of the sign, the words and the field."""
_CARDS_ROW = ACTION + 2 * GRID
_SIGNS = {Step.LOOKING_UP: "search", Step.COMMITTING: "sync"}


class IdlePage(Page):
    """One sentence, a field for a number, and the last parcels with their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parcels: tuple[ParcelRowView, ...] = ()
        self._count = LATEST
        self._sign = ScanSign(120)
        self._title = Words((NAME, 1), (LEAD, 1), (TITLE, 2), bold=True, align=CENTRE)
        self._title.setObjectName("page:title")
        self._body = Words((BODY_LARGE, 2), (BODY, 3), tone="text_quiet", align=CENTRE)
        self._body.setObjectName("page:body")
        self.field.setFixedWidth(440)
        self._is_due = False
        self._cards = QWidget()
        self._cards.setFixedWidth(_CARDS)
        row = QHBoxLayout(self._cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self._waiting = (0, 0)
        self._check, self._parked = KeyButton("idle"), KeyButton("idle")
        for card in (self._check, self._parked):
            card.setFixedHeight(ACTION)
            card.chosen.connect(self.action)
            row.addWidget(card)
        self._heading = Words((BODY, 1), tone="text_quiet", bold=True)
        self._latest = ParcelList()
        self._latest.setObjectName("latest")
        self._none = Words((BODY_LARGE, 1), tone="text_quiet")
        below = QWidget()
        inner = QVBoxLayout(below)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GRID // 2)
        inner.addWidget(self._heading)
        inner.addWidget(self._none)
        inner.addWidget(self._latest)
        inner.addStretch(1)
        self._below = below
        self.set_room(_ROOMY)
        self.column.addStretch(2)
        self.column.addWidget(self._sign, 0, CENTRE)
        self.column.addSpacing(GRID)
        self.column.addWidget(self._title)
        self.column.addWidget(self._body)
        self.column.addSpacing(GRID)
        self.column.addWidget(self.field, 0, CENTRE)
        self.column.addSpacing(GRID)
        self.column.addWidget(self._cards, 0, CENTRE)
        self.column.addStretch(3)
        self.column.addWidget(below)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._heading.set_words(self.tr("Last parcels"))
        self._none.set_words(self.tr("No parcel yet today. The first one shows up here."))
        self.offer_check(is_due=self._is_due)
        self.offer_parked(*self._waiting)

    def offer_check(self, *, is_due: bool) -> None:
        """Show the way to the bench check, or hide it."""
        self._is_due = is_due
        words = (self.tr("Check this bench"), self.tr("takes 20 seconds"))
        self._check.set_face(ButtonFace("check", "F8", *words, "check-circle") if is_due else None)

    def offer_parked(self, parked: int, found: int) -> None:
        """Show the way to the parcels that wait on shelves, or hide it.

        Args:
            parked: How many are put aside.
            found: How many parcels that nobody announced are announced by now.
        """
        self._waiting = (parked, found)
        if not parked and not found:
            self._parked.set_face(None)
            return
        words = [trn("%n parcel(s) put aside", parked)] if parked else []
        words += [trn("%n parcel(s) found again", found)] if found else []
        face = ButtonFace("parked", "F6", words[0], " · ".join(words[1:]) or self._calmly(parked), "park")
        self._parked.set_face(replace(face, tone="attention", icon="search") if found else face)

    def _calmly(self, parked: int) -> str:
        return self.tr("go on with one") if parked else self.tr("announced by now")

    def render_page(self, view: BenchView) -> None:
        """Show the sentence; the sign says whether a scan is wanted or something is under way."""
        self._sign.set_sign(_SIGNS.get(view.step, ""), "accent" if view.step in _SIGNS else "text_quiet")
        self._title.set_words(view.title)
        self._body.set_words(view.body)
        self.field.set_field(view.field, view.field_text)
        self._cards.setVisible((self._is_due or any(self._waiting)) and view.step is Step.IDLE)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sign out where the words need its place."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = _WORDS + self._below.minimumHeight() + (_CARDS_ROW if self._cards.isVisibleTo(self) else 0)
        self._sign.setVisible(self.height() >= needed)

    def set_room(self, height: int) -> None:
        """One parcel less in a low window.

        Args:
            height: Between the bars, device-independent pixels.
        """
        self._count = LATEST if height >= _ROOMY else LATEST - 1
        self._latest.setFixedHeight(self._count * PARCEL_ROW)
        self._below.setFixedHeight(self._count * PARCEL_ROW + 32)
        self.set_parcels(self._parcels)

    def set_parcels(self, rows: tuple[ParcelRowView, ...]) -> None:
        """Show the newest of these, newest first."""
        self._parcels = rows
        self._latest.rows.set_rows(rows[: self._count])
        self._latest.setVisible(bool(rows))
        self._none.setVisible(not rows)
