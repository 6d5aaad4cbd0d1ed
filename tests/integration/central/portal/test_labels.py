"""A label as a customer prints it: its numbers are real ones, and the bench reads both of its codes from a picture."""

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import get_args

import cv2
import numpy as np
import pypdfium2
import pytest

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.labels_gs1 import read_gs1
from receiving_station.application.ports import Frame
from receiving_station.central.portal.carriers import Booked, Kind, Parcel, SimulatedCarrier
from receiving_station.central.portal.labels import Form, LabelFacts, label_pdf
from receiving_station.central.portal.themes import Address, Theme
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.labels.reader import read_code
from receiving_station.domain.labels.readings import Kind as Reads
from tests.integration.central.portal.shop import Customer, Shop

THEME = Theme(
    brand="눈꽃 & Söhne",
    slug="snow",
    name="눈꽃 & Söhne",
    returns_to=Address(name="눈꽃 Returns", street="Lagerstraße 7", postcode="20095", city="Hamburg", country="DE"),
)
CARRIERS: tuple[Kind, ...] = get_args(Kind)
RMA = "RMA-7K2M9QX4B"


def facts(kind: Kind = "ups") -> LabelFacts:
    booked = booked_by(kind)
    return LabelFacts(
        rma=RMA,
        box=1,
        boxes=2,
        carrier=booked.carrier,
        service=booked.service,
        tracking_number=booked.tracking_number,
        barcode=booked.barcode,
        items=("1 × Trail jacket, olive, M", "2 × 모자"),
        send_by=date(2026, 12, 24),
    )


def booked_by(kind: Kind, key: str = "ret-1", attempt: int = 0) -> Booked:
    return SimulatedCarrier().book(Parcel(key, kind, RMA, 1, "DE"), attempt)


def rendered(pdf: bytes, dots_per_inch: int) -> Frame:
    """The first page as a printer of that fineness puts it on paper."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        picture = page.render(scale=dots_per_inch / 72).to_numpy()
        page.close()
    finally:
        document.close()
    return np.ascontiguousarray(picture[:, :, :3])


def photographed(paper: Frame, seed: int = 7) -> Frame:
    """The print as a camera sees it on a bench: askew, on cardboard, in uneven light, a little soft, with noise."""
    height, width = paper.shape[:2]
    room = width // 5
    rng = np.random.default_rng(seed)
    box = np.full((height + 2 * room, width + 2 * room, 3), (96, 140, 180), np.uint8)
    box[room : room + height, room : room + width] = paper
    tall, wide = box.shape[:2]
    corners = np.array([(0, 0), (wide, 0), (wide, tall), (0, tall)], np.float32)
    seen = np.array([(30, 60), (wide - 90, 0), (wide - 10, tall - 70), (0, tall - 20)], np.float32)
    askew = cv2.warpPerspective(box, cv2.getPerspectiveTransform(corners, seen), (wide, tall), borderValue=(60, 60, 60))
    turned = cv2.warpAffine(
        askew, cv2.getRotationMatrix2D((wide / 2, tall / 2), 9.0, 0.9), (wide, tall), borderValue=(60, 60, 60)
    )
    soft = np.asarray(cv2.GaussianBlur(turned, (0, 0), 0.8), np.float32)
    light = np.linspace(0.65, 1.05, wide, dtype=np.float32)[None, :, None]
    noisy = soft * light + rng.normal(0, 6, soft.shape).astype(np.float32)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


def readings(picture: Frame) -> set[tuple[Reads, str]]:
    found = set()
    for each in Cascade(Crew.here()).decode(picture):
        best = read_code(each.code, read_gs1)[0]
        found.add((best.kind, best.text))
    return found


def wanted(label: LabelFacts) -> set[tuple[Reads, str]]:
    return {(Reads.TRACKING, label.tracking_number), (read_code(qr(label.rma))[0].kind, label.rma)}


def qr(text: str) -> Code:
    return Code(Symbology.QR, text, text.encode())


@pytest.mark.parametrize("kind", CARRIERS)
def test_a_number_has_its_carriers_form_and_check_digit(kind: Kind) -> None:
    for key in range(50):
        booked = booked_by(kind, f"ret-{key}")
        code = Code(Symbology.CODE_128, booked.barcode, booked.barcode.encode())
        best = read_code(code)[0]
        assert (best.kind, best.text) == (Reads.TRACKING, booked.tracking_number)
        assert "check digit holds" in best.why
    assert booked_by(kind) == booked_by(kind)
    assert booked_by(kind) != booked_by(kind, attempt=1)
    many = Counter(booked_by(kind, f"r{key}").tracking_number for key in range(500))
    assert max(many.values()) == 1


@pytest.mark.parametrize(("kind", "form"), [*((kind, "4x6") for kind in CARRIERS), ("ups", "a4")])
def test_the_bench_reads_both_codes_of_a_label_that_was_printed_and_photographed(kind: Kind, form: Form) -> None:
    label = facts(kind)
    paper = rendered(label_pdf([label], THEME, form, "ko"), 203)

    assert wanted(label) <= readings(photographed(paper))


def test_each_parcel_has_its_page_of_the_right_size() -> None:
    first = facts()
    document = pypdfium2.PdfDocument(label_pdf([first, first], THEME, "4x6", "de"))
    sizes = [page.get_size() for page in document]
    document.close()
    assert sizes == [(288.0, 432.0)] * 2


def test_the_label_from_the_page_is_read_at_the_bench_and_leads_to_the_return(shop: Shop, customer: Customer) -> None:
    shop.order("K-1")
    rma = customer.whole_return("K-1")
    page = customer.here
    for form in get_args(Form):
        reply = customer.get(f"{page}/label-{form}.pdf")
        assert reply.headers["content-type"] == "application/pdf"
        codes = {text for _kind, text in readings(photographed(rendered(reply.content, 203)))}
        matches = [shop.central.get("/v1/lookup", code=code).json()["matches"] for code in codes]
        assert [[each["rma"] for each in found] for found in matches] == [[rma], [rma]]


def test_the_code_for_a_drop_off_is_read_from_a_phones_screen(shop: Shop, customer: Customer, tmp_path: Path) -> None:
    shop.order("K-2")
    rma = customer.whole_return("K-2", way="code")
    assert "Show this code" in customer.text
    svg = customer.get(f"{customer.here}/code-1.svg")
    assert svg.headers["content-type"].startswith("image/svg+xml")
    (number,) = customer.shop.central.get("/v1/lookup", code=rma).json()["matches"][0]["tracking_numbers"]
    squares = re.findall(r"M(\d+),(\d+)h1v1", svg.text)
    side = int(re.findall(r'viewBox="0 0 (\d+)', svg.text)[0])
    picture = np.full((side, side), 255, np.uint8)
    for x, y in squares:
        picture[int(y), int(x)] = 0
    shown = cv2.cvtColor(np.kron(picture, np.ones((8, 8), np.uint8)), cv2.COLOR_GRAY2BGR)
    assert (Reads.TRACKING, number) in readings(np.asarray(shown, np.uint8))
