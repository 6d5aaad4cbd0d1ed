"""The evidence pack of one unit as a PDF: what a brand or a 3PL puts on the table in a dispute."""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Image, KeepTogether, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as PdfTable
from sqlalchemy.orm import Session

from receiving_station.central.audit import verify
from receiving_station.central.board.asking import words
from receiving_station.central.board.telling import told_events
from receiving_station.central.decisions import Explanation, explain
from receiving_station.central.models import AnnouncedReturn, ReceiptRow
from receiving_station.central.photos import PhotoStore
from receiving_station.central.story import UnitStory, What, tell_story
from receiving_station.wire import PhotoWire, ReceiptWire, ReturnWire

_PHOTO_WIDTH: Final = 82 * mm
_INK, _QUIET, _LINE, _GOOD, _BAD = (HexColor(each) for each in ("#131c26", "#4a5866", "#cfd6de", "#0f6b38", "#b0141b"))


@dataclass(frozen=True, slots=True)
class EvidencePhoto:
    """A photo as it was sealed and as it is now; ``body`` None: it is not in the store."""

    facts: PhotoWire
    body: bytes | None

    @property
    def is_whole(self) -> bool:
        """Whether it is, bit for bit, the one that the bench sealed."""
        return self.body is not None and hashlib.sha256(self.body).hexdigest() == self.facts.sha256


@dataclass(frozen=True, slots=True)
class Check:
    """One link of the chain that was looked at."""

    what: str
    is_good: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything of one unit that a dispute needs."""

    made_at: datetime
    plate: str
    story: UnitStory
    receipt: ReceiptWire
    position: int
    announced: ReturnWire | None
    explanation: Explanation | None
    photos: tuple[EvidencePhoto, ...]
    checks: tuple[Check, ...]


def gather(session: Session, photos: PhotoStore, plate: str, brand: str | None, now: datetime) -> Evidence | None:
    """A unit's evidence, its chain verified; None: there is no such unit, or it is not that brand's."""
    story = tell_story(session, plate, brand)
    received = [event for event in story.events if event.what is What.RECEIVED] if story is not None else []
    if story is None or not received:
        return None
    row = session.get_one(ReceiptRow, received[-1].session_id)
    receipt = ReceiptWire.model_validate_json(row.payload)
    position = next(place for place, unit in enumerate(receipt.units) if unit.plate == plate)
    announced = None if row.return_id is None else session.get(AnnouncedReturn, row.return_id)
    explanation = None if row.return_id is None else explain(session, row.return_id, brand)
    found = tuple(
        EvidencePhoto(facts, photos.get(facts.sha256)) for facts in (*receipt.photos, *receipt.units[position].photos)
    )
    sealed = hashlib.sha256(row.payload.encode()).hexdigest()
    trail = verify(session)
    decisions = [each for one in explanation.receipts for each in one.decisions] if explanation is not None else []
    checks = [
        Check("The receipt is the one that the bench sent", sealed == row.body_sha256, f"SHA-256 {sealed}"),
        Check(
            "Every photo is the one that was sealed",
            all(photo.is_whole for photo in found),
            f"{sum(photo.is_whole for photo in found)} of {len(found)} are whole",
        ),
        Check("The audit trail is unbroken", not trail.findings, f"{trail.rows} rows, last seal {trail.seal}"),
    ]
    if decisions:
        again = all(each.is_reproduced for each in decisions)
        checks.append(Check("Decided again from what was kept, it is the same", again, f"{len(decisions)} decisions"))
    wire = None if announced is None else ReturnWire.model_validate_json(announced.payload)
    return Evidence(now, plate, story, receipt, position, wire, explanation, found, tuple(checks))


def evidence_pdf(evidence: Evidence) -> bytes:
    """The evidence as a PDF of A4 pages. Korean and Japanese are in the reader's own fonts."""
    out = io.BytesIO()
    title = f"Evidence for unit {evidence.plate}"
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=18 * mm,
        rightMargin=18 * mm,
        topMargin=16 * mm,
        bottomMargin=18 * mm,
        title=title,
        author="Returns central",
        invariant=True,
    )
    register_fonts()

    def foot(canvas: Any, page: Any) -> None:  # noqa: ANN401 (the library has no types)
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(_QUIET)
        canvas.drawString(18 * mm, 10 * mm, f"{title}, made {evidence.made_at:%Y-%m-%d %H:%M:%S} UTC")
        canvas.drawRightString(A4[0] - 18 * mm, 10 * mm, f"Page {page.page}")

    document.build(_pages(evidence), onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def register_fonts() -> None:
    """Let the names be known under which a reader finds its own Korean and Japanese fonts; again does nothing."""
    for name in _CJK:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(UnicodeCIDFont(name))


_CJK: Final = ("HYSMyeongJo-Medium", "HeiseiKakuGo-W5")
_TITLE: Final = ParagraphStyle(
    "title", fontName="Helvetica-Bold", fontSize=18, leading=22, textColor=_INK, spaceAfter=2
)
_HEAD: Final = ParagraphStyle(
    "head", fontName="Helvetica-Bold", fontSize=12, leading=15, textColor=_INK, spaceBefore=12, spaceAfter=4
)
_TEXT: Final = ParagraphStyle("text", fontName="Helvetica", fontSize=9.5, leading=13, textColor=_INK, alignment=TA_LEFT)
_SMALL: Final = ParagraphStyle("small", parent=_TEXT, fontSize=7.5, leading=10, textColor=_QUIET, wordWrap="CJK")


def _pages(evidence: Evidence) -> list[Any]:
    unit = evidence.receipt.units[evidence.position]
    receipt, announced = evidence.receipt, evidence.announced
    line = next((each for each in announced.lines if each.line_id == unit.line_id), None) if announced else None
    good = all(check.is_good for check in evidence.checks)
    verdict = "The chain is whole." if good else "THE CHAIN IS BROKEN: see the checks."
    flow: list[Any] = [
        _p(f"Evidence for unit {evidence.plate}", _TITLE),
        _p(
            f"{unit.name} ({unit.sku or 'no SKU'}), received {receipt.occurred_at:%Y-%m-%d %H:%M:%S} UTC at "
            f"{receipt.station}."
        ),
        _p(
            verdict,
            ParagraphStyle("verdict", parent=_TEXT, textColor=_GOOD if good else _BAD, fontName="Helvetica-Bold"),
        ),
        _p("Expected and received", _HEAD),
        _grid(
            [
                ("", "Expected", "Received"),
                (
                    "Return",
                    announced.rma if announced else "nothing was announced",
                    receipt.return_id or "unknown parcel",
                ),
                ("Order", announced.order_number if announced else "", ""),
                ("Product", line.name if line else "not on the return", unit.name),
                ("SKU", line.sku if line else "", unit.sku or ""),
                ("Serial number", ", ".join(line.serials) if line else "", unit.serial or "not read"),
                ("State", line.reason or words(line.reason_code) if line else "", words(unit.state)),
                (
                    "Condition",
                    "",
                    f"{words(unit.item or 'not graded')}, packaging {words(unit.packaging or 'not looked at')}",
                ),
                ("Goes to", "", words(unit.disposition)),
                ("Received by", "", unit.operator or receipt.operator or "not told"),
                ("Note", "", unit.note),
            ]
        ),
        _p("What happened to it", _HEAD),
        _grid(
            [
                (f"{told.at:%Y-%m-%d %H:%M:%S}", words(told.what), " ".join(told.lines))
                for told in told_events(evidence.story, with_people=True)
            ]
        ),
    ]
    if evidence.explanation is not None:
        flow.append(_p("Policy and reason", _HEAD))
        for each in evidence.explanation.receipts:
            for decision in each.decisions:
                flow.append(_p(f"{decision.decided_at:%Y-%m-%d %H:%M:%S} UTC by {decision.policy}."))
                flow += [_p(fact) for fact in decision.facts]
                flow += [
                    _p(f"{one.sku} {one.plate}: {one.why}") for one in decision.units if one.plate == evidence.plate
                ]
            if each.person:
                flow.append(_p(each.person))
    else:
        flow += [
            _p("Policy and reason", _HEAD),
            _p("It belongs to no announced return: nothing was decided by a policy."),
        ]
    flow += [_p("Verification of the chain", _HEAD), _checks(evidence.checks)]
    flow += [_p("Photos", _HEAD)]
    flow += [KeepTogether(_photo(photo)) for photo in evidence.photos] or [_p("No photo was taken of it.")]
    return flow


def _p(text: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return Paragraph(marked(text), style)


def marked(text: str) -> str:
    """The text for a paragraph; Korean and Japanese in fonts that have them."""
    parts, run, font = [], "", ""
    for letter in f"{text}\0":
        wanted = _font_of(letter)
        if run and (wanted != font or letter == "\0"):
            parts.append(f'<font name="{font}">{escape(run)}</font>' if font else escape(run))
            run = ""
        run, font = run + letter, wanted
    return "".join(parts)


def _font_of(letter: str) -> str:
    code = ord(letter)
    if 0xAC00 <= code <= 0xD7A3 or 0x1100 <= code <= 0x11FF or 0x3130 <= code <= 0x318F:  # noqa: PLR2004 (Hangul)
        return _CJK[0]
    return _CJK[1] if code >= 0x2E80 else ""  # noqa: PLR2004 (from here on East Asian)


def _grid(rows: Sequence[tuple[str, str, str]]) -> PdfTable:
    cells = [[_p(first, _SMALL), _p(second), _p(third)] for first, second, third in rows]
    table = PdfTable(cells, colWidths=[32 * mm, 50 * mm, 87 * mm], hAlign="LEFT")
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -2), 0.5, _LINE), *_TIGHT])
    return table


_TIGHT: Final = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
]


def _checks(checks: Sequence[Check]) -> PdfTable:
    cells = []
    for check in checks:
        style = ParagraphStyle(
            "mark", parent=_TEXT, textColor=_GOOD if check.is_good else _BAD, fontName="Helvetica-Bold"
        )
        cells.append([_p("holds" if check.is_good else "BROKEN", style), [_p(check.what), _p(check.detail, _SMALL)]])
    table = PdfTable(cells, colWidths=[20 * mm, 149 * mm], hAlign="LEFT")
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_TIGHT])
    return table


def _photo(photo: EvidencePhoto) -> list[Any]:
    facts = photo.facts
    words_of = f"{words(facts.kind)}, taken {facts.taken_at:%Y-%m-%d %H:%M:%S} UTC, {facts.size_bytes:,} bytes"
    state = "whole" if photo.is_whole else "NOT the sealed one" if photo.body is not None else "not in the store"
    parts: list[Any] = [_p(f"{words_of}: {state}."), _p(f"SHA-256 {facts.sha256}", _SMALL)]
    if photo.body is not None:
        try:
            width, height = ImageReader(io.BytesIO(photo.body)).getSize()
            parts.insert(0, Image(io.BytesIO(photo.body), _PHOTO_WIDTH, _PHOTO_WIDTH * height / width, hAlign="LEFT"))
        except OSError:
            parts.append(_p("It cannot be shown: it is no whole picture any more."))
    return [*parts, Spacer(1, 4 * mm)]
