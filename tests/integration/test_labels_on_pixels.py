"""Codes on real pixels, read by the engines as they deliver them, lead to the return that expects them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.labels_gs1 import read_gs1
from receiving_station.application.lookup import LookUp
from receiving_station.application.ports import Frame, ReturnChange
from receiving_station.bootstrap import NoCentral
from receiving_station.domain.vocabulary import RmaNumber
from tests.fakes.clock import FakeClock
from tests.fakes.parcels import a_return

F = zxingcpp.BarcodeFormat
MAXICODE = (
    "[)>\x1e01\x1d96841706672\x1d840\x1d001\x1d1Z12345675\x1dUPSN\x1d12345E\x1d089\x1d\x1d1/1\x1d10.1\x1dY\x1e\x04"
)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    database = StationDatabase(tmp_path / "station.db")
    yield database.open()
    database.close()


def drawn(text: str, form: zxingcpp.BarcodeFormat, scale: int) -> Frame:
    image = np.array(zxingcpp.create_barcode(text, form).to_image(scale=scale), np.uint8)
    paper = cv2.copyMakeBorder(image, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(cv2.cvtColor(paper, cv2.COLOR_GRAY2BGR), np.uint8)


@pytest.mark.parametrize(
    ("number", "text", "form", "scale"),
    [
        ("1Z12345E0112345675", MAXICODE, F.MaxiCode, 10),
        ("9205590164917312751089", "420941079205590164917312751089", F.Code128, 3),
        ("340123450000000017", "https://id.example/00/340123450000000017", F.QRCode, 5),
        ("340123450000000017", "00340123450000000017", F.Code128, 3),
        ("48213", "RMA: 48213", F.QRCode, 5),
        ("7F-221", "https://brand.example/returns/7F-221", F.DataMatrix, 6),
    ],
)
def test_a_code_in_view_leads_to_its_return(
    stores: Stores, number: str, text: str, form: zxingcpp.BarcodeFormat, scale: int
) -> None:
    expected = replace(a_return("1"), rma=RmaNumber(number))
    stores.feed.apply([ReturnChange(each.return_id, each) for each in (expected, a_return("2"))], "1")
    codes = [found.code for found in Cascade(Crew.here()).decode(drawn(text, form, scale))]
    look_up = LookUp(stores.returns, NoCentral(), FakeClock(), read_gs1)
    assert look_up.find(codes).matches == (expected,)
