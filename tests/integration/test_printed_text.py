"""Printed lines on real pixels, and the return that they lead to."""

import importlib.util
import logging
import sys
from dataclasses import replace
from importlib.machinery import ModuleSpec
from pathlib import Path

import cv2
import numpy as np
import pytest

from receiving_station.adapters.camera.pictures import read_picture
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.labels_gs1 import read_gs1
from receiving_station.adapters.printed_text import RapidPrintedText, printed_text
from receiving_station.application.lookup import LookUp
from receiving_station.application.ports import Frame, ReturnChange
from receiving_station.bootstrap import NoCentral
from receiving_station.domain.vocabulary import RmaNumber
from tests.fakes.clock import FakeClock
from tests.fakes.parcels import a_return

LABEL = Path(__file__).resolve().parents[2] / "resources" / "samples" / "labels" / "01.jpg"
RMA, TRACKING = "RMA-48213", "1Z9NT4229012345677"


@pytest.fixture(scope="module")
def reader() -> RapidPrintedText:
    made = printed_text()
    assert made is not None, "the extra ocr is part of the development lock"
    return made


def streaked() -> Frame:
    """A label whose codes are all crossed by white lines, the print left as it is."""
    picture = read_picture(LABEL)
    assert picture is not None
    frame = picture.copy()
    for found in Cascade(Crew.here()).decode(picture):
        left, top, width, height = cv2.boundingRect(np.array(found.corners, np.int32))
        frame[top - 8 : top + height + 8, left - 8 : left + width + 8] = 255
    return frame


def test_the_print_of_a_label_without_readable_bars_leads_to_its_return(
    reader: RapidPrintedText, tmp_path: Path
) -> None:
    frame = streaked()
    assert Cascade(Crew.here()).decode(frame) == ()
    lines = reader.read(frame)
    database = StationDatabase(tmp_path / "station.db")
    returns = database.open()
    expected = replace(a_return("1", tracking=(TRACKING,)), rma=RmaNumber(RMA))
    returns.feed.apply([ReturnChange(each.return_id, each) for each in (expected, a_return("2"))], "1")
    look_up = LookUp(returns.returns, NoCentral(), FakeClock(), read_gs1)
    suggestions = look_up.suggest_from_print([line.text for line in lines])
    database.close()
    assert {suggestion.number for suggestion in suggestions} == {RMA, TRACKING}
    assert all(suggestion.is_from_print and suggestion.expected == expected for suggestion in suggestions)


def test_a_line_is_told_with_its_place_and_how_sure_it_is(reader: RapidPrintedText) -> None:
    paper = np.full((200, 700, 3), 255, np.uint8)
    cv2.putText(paper, "RMA-48213", (60, 120), cv2.FONT_HERSHEY_SIMPLEX, 2.0, (0, 0, 0), 4)
    (line,) = reader.read(paper)
    assert (line.text, line.confidence > 0.8) == (RMA, True)
    assert all(0 <= x < 700 and 0 <= y < 200 for x, y in line.corners)


def test_an_empty_picture_holds_no_print(reader: RapidPrintedText) -> None:
    assert reader.read(np.full((120, 160, 3), 200, np.uint8)) == ()


def test_without_the_extra_print_is_not_read_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def not_there(name: str) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(importlib.util, "find_spec", not_there)
    with caplog.at_level(logging.INFO):
        assert printed_text() is None
    assert "rapidocr, onnxruntime not installed" in caplog.text


def test_an_engine_that_does_not_load_is_told_once_and_reads_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    broken = RapidPrintedText()
    paper = np.full((10, 10, 3), 255, np.uint8)
    assert (broken.read(paper), broken.read(paper)) == ((), ())
    assert [record.levelname for record in caplog.records] == ["ERROR"]
