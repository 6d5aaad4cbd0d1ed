"""A return's label as a PDF, 4×6 inches or on A4 with what to do, and its code to show at a drop-off.

The bench reads both of its codes: the carrier's bars, and ours, a QR code with the return's number.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch, mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from receiving_station.central.board.evidence import marked, register_fonts
from receiving_station.central.portal.texts import Language, texts
from receiving_station.central.portal.texts import day as day_in
from receiving_station.central.portal.themes import Theme

Form = Literal["4x6", "a4"]
SIZE: Final = (4 * inch, 6 * inch)
BAR_MM: Final = 0.36
"""Width of a bar: what carriers ask for is 0.25 at least."""
QUIET_MODULES: Final = 4
"""Round a QR code (ISO/IEC 18004, 9.1)."""
_INK, _QUIET = black, HexColor("#3a4652")


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """What stands on the label of one parcel. No customer's name does: the number says it all.

    Attributes:
        rma: The return's number.
        box: Which parcel it is, from 1.
        boxes: Of how many.
        carrier: Who brings it.
        service: As the carrier calls it.
        tracking_number: What is tracked.
        barcode: What the bars say.
        pickup_on: When it is fetched, or None.
        items: What belongs into it, for the sender's own part of an A4 page.
        send_by: The last day to send it, or None.
    """

    rma: str
    box: int
    boxes: int
    carrier: str
    service: str
    tracking_number: str
    barcode: str
    pickup_on: date | None = None
    items: tuple[str, ...] = ()
    send_by: date | None = None


def label_pdf(labels: Sequence[LabelFacts], theme: Theme, form: Form, language: Language) -> bytes:
    """One page for each parcel; what its sender is to do in their language, the label itself as carriers have it."""
    register_fonts()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=SIZE if form == "4x6" else A4, invariant=1)
    canvas.setTitle(f"{labels[0].rma} {theme.name}")
    canvas.setAuthor(theme.name)
    for facts in labels:
        if form == "a4":
            canvas.saveState()
            canvas.translate((A4[0] - SIZE[0]) / 2, A4[1] - SIZE[1] - 12 * mm)
            _draw_label(canvas, facts, theme)
            canvas.setDash(3, 3)
            canvas.setLineWidth(0.5)
            canvas.rect(0, 0, *SIZE)
            canvas.restoreState()
            _draw_sender(canvas, facts, theme, language)
        else:
            _draw_label(canvas, facts, theme)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def qr_svg(text: str, title: str) -> str:
    """A QR code as a picture for a page; black on white in the dark, too."""
    modules = _qr(text)
    size = len(modules) + 2 * QUIET_MODULES
    path = "".join(
        f"M{x + QUIET_MODULES},{y + QUIET_MODULES}h1v1h-1z"
        for y, row in enumerate(modules)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" shape-rendering="crispEdges">'
        f"<title>{title}</title>"
        f'<rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>'
    )


def _qr(text: str) -> list[list[bool]]:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return [[bool(each) for each in row] for row in code.modules]


def _draw_label(canvas: Any, facts: LabelFacts, theme: Theme) -> None:  # noqa: ANN401 (the library has no types)
    width, height = SIZE
    edge = 5 * mm
    canvas.setFillColor(white)
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    canvas.setStrokeColor(_INK)
    top = height - 17 * mm
    _text(canvas, facts.carrier.upper(), edge, top + 4 * mm, 26, is_bold=True)
    _text(canvas, facts.service, edge, top - 1 * mm, 9)
    canvas.setFillColor(_INK)
    canvas.rect(width - edge - 30 * mm, top + 2 * mm, 30 * mm, 9 * mm, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawCentredString(width - edge - 15 * mm, top + 4.6 * mm, "RETURN")
    canvas.setFillColor(_INK)
    canvas.setFont("Helvetica", 10)
    canvas.drawRightString(width - edge, top - 2 * mm, f"Parcel {facts.box} of {facts.boxes}")
    _line(canvas, edge, top - 5 * mm, width)

    to = theme.returns_to
    lines = [to.name or theme.name, to.street, f"{to.postcode} {to.city}".strip(), to.country]
    _text(canvas, "SHIP TO", edge, top - 10 * mm, 8)
    for number, line in enumerate(each for each in lines if each):
        _text(canvas, line, edge + 16 * mm, top - 11 * mm - number * 6 * mm, 13, is_bold=number == 0)
    _line(canvas, edge, top - 37 * mm, width)

    bars = Code128(facts.barcode, barHeight=26 * mm, barWidth=BAR_MM * mm, quiet=False)
    bars.drawOn(canvas, (width - bars.width) / 2, top - 70 * mm)
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawCentredString(width / 2, top - 75.5 * mm, _grouped(facts.tracking_number))
    _line(canvas, edge, top - 80 * mm, width)

    side = 38 * mm
    _draw_qr(canvas, facts.rma, edge, top - 82 * mm - side, side)
    left = edge + side + 4 * mm
    _text(canvas, "RETURN NUMBER", left, top - 90 * mm, 8)
    _text(canvas, facts.rma, left, top - 98 * mm, 15, is_bold=True)
    _text(canvas, theme.name[:30], left, top - 106 * mm, 10)
    if facts.pickup_on is not None:
        _text(canvas, f"Pick-up {facts.pickup_on:%Y-%m-%d}", left, top - 113 * mm, 10)


def _draw_sender(canvas: Any, facts: LabelFacts, theme: Theme, language: Language) -> None:  # noqa: ANN401 (as above)
    say = texts(language, theme.words)
    width, top = A4[0] - 40 * mm, A4[1] - SIZE[1] - 22 * mm
    parts = [(say("label.what_to_do"), _HEAD)]
    steps = ["label.step_cut", "label.step_pack", "label.step_stick"]
    steps.append("label.step_pickup" if facts.pickup_on else "label.step_bring")
    pickup = "" if facts.pickup_on is None else day_in(facts.pickup_on, language)
    parts += [
        (f"{number}. {say(key, carrier=facts.carrier, day=pickup)}", _BODY) for number, key in enumerate(steps, 1)
    ]
    if facts.send_by is not None:
        parts.append((say("label.send_by", day=day_in(facts.send_by, language)), _BODY))
    if facts.items:
        parts.append((say("label.items"), _HEAD))
        parts += [(f"• {item}", _BODY) for item in facts.items[:14]]
    for text, style in parts:
        paragraph = Paragraph(marked(text), style)
        _wide, tall = paragraph.wrap(width, 200 * mm)
        if top - tall < 12 * mm:
            return
        paragraph.drawOn(canvas, 20 * mm, top - tall)
        top -= tall + style.spaceAfter


_HEAD: Final = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=13, leading=17, spaceAfter=4)
_BODY: Final = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=14.5, spaceAfter=3, wordWrap="CJK")


def _draw_qr(canvas: Any, text: str, x: float, y: float, side: float) -> None:  # noqa: ANN401 (as above)
    modules = _qr(text)
    step = side / (len(modules) + 2 * QUIET_MODULES)
    canvas.setFillColor(_INK)
    for row, line in enumerate(modules):
        for column, is_dark in enumerate(line):
            if is_dark:
                left = x + (column + QUIET_MODULES) * step
                below = y + side - (row + 1 + QUIET_MODULES) * step
                # A hair more than its place: no light line between two dark ones, on any printer.
                canvas.rect(left, below, step * 1.02, step * 1.02, stroke=0, fill=1)


def _text(canvas: Any, text: str, x: float, y: float, size: float, *, is_bold: bool = False) -> None:  # noqa: ANN401
    style = ParagraphStyle(
        "line", fontName="Helvetica-Bold" if is_bold else "Helvetica", fontSize=size, leading=size * 1.2
    )
    paragraph = Paragraph(marked(text), style)
    paragraph.wrap(SIZE[0] - x, size * 1.3)
    paragraph.drawOn(canvas, x, y - size * 0.25)


def _line(canvas: Any, edge: float, y: float, width: float) -> None:  # noqa: ANN401 (as above)
    canvas.setLineWidth(1.2)
    canvas.line(edge, y, width - edge, y)


def _grouped(number: str) -> str:
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))
