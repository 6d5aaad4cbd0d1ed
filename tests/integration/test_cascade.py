"""The cascade on drawn pictures of every kind of code, lying as parcels do, and over a camera's frames."""

from collections.abc import Iterable

import cv2
import numpy as np
import pytest

from receiving_station.adapters.decoder.cascade import Cascade, halved
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.decoder.engine import EVERY, Effort, Grey, grey_of
from receiving_station.adapters.decoder.flatten import blocks, flattened, seen_aslant
from receiving_station.adapters.decoder.live import ChangeGate, LiveDecoder
from receiving_station.adapters.decoder.locate import bar_regions, holds, upright
from receiving_station.adapters.decoder.votes import Votes
from receiving_station.adapters.decoder.zxing import ZxingEngine
from receiving_station.application.ports import Frame
from receiving_station.bench.camera import WAYS, Way, accepted_after_ms
from receiving_station.domain.codes import Code, FoundCode, Symbology
from receiving_station.domain.scan_gate import ScanGate, identity
from receiving_station.samples.bench import bench
from receiving_station.samples.codes import CONDITIONS, SPECIMENS, Condition, Specimen, code_picture, laid, sheet

UPRIGHT, TURNED, TILTED, BLURRED = CONDITIONS
EASY = [(specimen, condition) for specimen in SPECIMENS for condition in (UPRIGHT, TURNED)]
BLURRED_ONES = [
    specimen
    for specimen in SPECIMENS
    if specimen.symbology not in {Symbology.CODABAR, Symbology.CODE_39, Symbology.DATABAR_EXPANDED, Symbology.MAXICODE}
]
by_kind = {specimen.symbology: specimen for specimen in SPECIMENS}


@pytest.fixture(scope="module")
def cascade() -> Cascade:
    return Cascade(Crew.here())


def read(decoder: Cascade | LiveDecoder, frame: Frame) -> set[tuple[Symbology, str]]:
    return {identity(found.code) for found in decoder.decode(frame)}


@pytest.mark.parametrize(
    ("specimen", "condition"), EASY, ids=[f"{one.symbology.value}-{other.name}" for one, other in EASY]
)
def test_every_kind_is_read_upright_and_turned(cascade: Cascade, specimen: Specimen, condition: Condition) -> None:
    assert read(cascade, code_picture(specimen, condition)) == {identity(specimen.code)}


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda specimen: specimen.symbology.value)
def test_a_tilted_code_is_read(cascade: Cascade, specimen: Specimen) -> None:
    assert read(cascade, code_picture(specimen, TILTED)) == {identity(specimen.code)}


@pytest.mark.parametrize(("turn", "tilt"), [(-25.0, 0.16), (52.0, 0.2), (100.0, 0.2)])
@pytest.mark.parametrize("kind", [Symbology.PDF_417, Symbology.MAXICODE])
def test_a_grid_that_is_tilted_and_turned_is_flattened_and_read(
    cascade: Cascade, kind: Symbology, turn: float, tilt: float
) -> None:
    assert read(cascade, code_picture(by_kind[kind], Condition("askew", turn, tilt))) == {identity(by_kind[kind].code)}


def test_a_block_of_print_is_made_the_rectangle_it_is_and_found_again_in_the_picture() -> None:
    grey = grey_of(code_picture(by_kind[Symbology.PDF_417], Condition("askew", 30.0, 0.2)))
    [block] = blocks(halved(grey))
    flat, view = flattened(grey, block)
    [found] = ZxingEngine().read(flat, frozenset({Symbology.PDF_417}), Effort.FULL)
    there = np.array(seen_aslant(found, view).corners)
    assert np.abs(np.sort(there, axis=0) - np.sort(block, axis=0)).max() < 25


def test_text_and_cables_are_no_blocks() -> None:
    page = np.full((360, 640), 230, np.uint8)
    for row in range(6):
        cv2.putText(page, "RETURNS, DOCK 4", (40, 60 + row * 50), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 20, 1)
    cv2.line(page, (400, 20), (620, 340), 30, 5)
    assert blocks(page) == ()


def test_what_one_look_makes_of_a_pdf417_is_taken_when_another_look_agrees() -> None:
    votes = Votes()
    grid = FoundCode(Code(Symbology.PDF_417, "nonsense", b"nonsense"), ((0, 0), (90, 0), (90, 40), (0, 40)))
    votes.take([grid])
    once = votes.accepted()
    votes.take([grid])
    assert (once, votes.accepted()) == ((), (grid,))


@pytest.mark.parametrize("specimen", BLURRED_ONES, ids=lambda specimen: specimen.symbology.value)
def test_a_blurred_code_is_read(cascade: Cascade, specimen: Specimen) -> None:
    assert read(cascade, code_picture(specimen, BLURRED)) == {identity(specimen.code)}


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda specimen: specimen.symbology.value)
def test_what_is_too_blurred_is_not_read_wrong(cascade: Cascade, specimen: Specimen) -> None:
    frame = code_picture(specimen, Condition("far gone", turn=8.0, blur=3.2))
    assert read(cascade, frame) <= {identity(specimen.code)}


def test_without_the_optional_engine_turned_bars_are_still_read() -> None:
    alone = Cascade(Crew([ZxingEngine()], {"tapirscan": "not installed"}))
    specimen = by_kind[Symbology.CODE_128]
    assert read(alone, code_picture(specimen, TURNED)) == {identity(specimen.code)}


def test_bars_are_located_and_stood_upright() -> None:
    grey = grey_of(code_picture(by_kind[Symbology.CODE_128], TURNED))
    [region, *_] = bar_regions(grey)
    cut, _ = upright(grey, region, 0.1)
    assert (holds(region, 640, 360), abs(abs(region.degrees) - 33) < 6, cut.shape[1] > cut.shape[0]) == (True,) * 3


def test_the_empty_bench_has_no_codes(cascade: Cascade) -> None:
    assert read(cascade, np.asarray(bench(), np.uint8)) == set()


# --- frames


class Counts:
    """An engine that counts how often it is asked, and reads a code where a picture is bright."""

    name = "zxing-cpp"
    reads = EVERY

    def __init__(self, texts: Iterable[str] = ("RMA-1",), symbology: Symbology = Symbology.QR) -> None:
        self.asked = 0
        self._texts = iter(texts)
        self._symbology = symbology

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:
        self.asked += 1
        if self._symbology not in wanted or grey.mean() < 100:
            return ()
        text = next(self._texts, "")
        corners = ((100, 100), (300, 100), (300, 200), (100, 200))
        return (FoundCode(Code(self._symbology, text, text.encode()), corners),) if text else ()


def flat(level: int) -> Frame:
    return np.full((360, 640, 3), level, np.uint8)


def settled(live: LiveDecoder, frame: Frame) -> None:
    for _ in range(30):
        live.decode(frame)


def test_a_frame_without_a_change_is_not_decoded() -> None:
    engine = Counts()
    live = LiveDecoder(Cascade(Crew([engine])))
    settled(live, flat(200))
    asked = engine.asked
    live.decode(flat(200))
    assert engine.asked == asked


def test_the_last_result_stands_while_nothing_changes() -> None:
    live = LiveDecoder(Cascade(Crew([Counts()])))
    results = [read(live, flat(200)) for _ in range(20)]
    assert results == [{(Symbology.QR, "RMA-1")}] * 20


def test_what_is_gone_is_not_told_any_more() -> None:
    live = LiveDecoder(Cascade(Crew([Counts(["RMA-1"] * 9)])))
    settled(live, flat(200))
    assert live.decode(flat(20)) == ()


def test_a_label_laid_down_again_is_scanned_again() -> None:
    live, gate = LiveDecoder(Cascade(Crew.here())), ScanGate()
    label, empty = code_picture(by_kind[Symbology.QR], UPRIGHT), np.asarray(bench(), np.uint8)
    frames = [label] * 10 + [empty] * 40 + [label] * 10
    looks = [look for place, frame in enumerate(frames) if (look := gate.see(live.decode(frame), place / 30))]
    assert [len(look) for look in looks] == [1, 1]


def test_noise_is_no_change_and_a_hand_is() -> None:
    gate = ChangeGate()
    ground = bench()
    noise = np.random.default_rng(1).normal(0, 4, ground.shape)
    hand = cv2.circle(ground.copy(), (900, 500), 60, (120, 150, 200), -1)
    frames = [ground, np.asarray((ground + noise).clip(0, 255), np.uint8), np.asarray(hand, np.uint8)]
    assert [gate.is_changed(np.asarray(frame, np.uint8)) for frame in frames] == [True, False, True]


def test_a_weak_code_that_one_frame_alone_shows_is_not_scanned() -> None:
    live, gate = LiveDecoder(Cascade(Crew([Counts(["4006381333931"], Symbology.EAN_13)]))), ScanGate()
    looks = [gate.see(live.decode(flat(200)), place / 30) for place in range(40)]
    assert [look for look in looks if look] == []


def test_a_weak_code_that_two_frames_show_is_scanned() -> None:
    live, gate = LiveDecoder(Cascade(Crew([Counts(["4006381333931"] * 9, Symbology.EAN_13)]))), ScanGate()
    looks = [look for place in range(40) if (look := gate.see(live.decode(flat(200)), place / 30))]
    assert [code.text for look in looks for code in look] == ["4006381333931"]


def test_texts_that_differ_from_frame_to_frame_are_not_scanned() -> None:
    texts = ["4006381333931", "4006381333948", "4006381333955"]
    live, gate = LiveDecoder(Cascade(Crew([Counts(texts, Symbology.EAN_13)]))), ScanGate()
    looks = [gate.see(live.decode(flat(200)), place / 30) for place in range(40)]
    assert [look for look in looks if look] == []


@pytest.mark.parametrize("kind", [Symbology.CODE_128, Symbology.EAN_13, Symbology.ITF, Symbology.DATA_MATRIX])
def test_a_label_that_comes_to_rest_is_scanned_within_a_few_frames(kind: Symbology) -> None:
    live, gate = LiveDecoder(Cascade(Crew.here())), ScanGate()
    frames = [np.asarray(bench(), np.uint8)] * 3 + [code_picture(by_kind[kind], TURNED)] * 6
    looks = [look for place, frame in enumerate(frames) if (look := gate.see(live.decode(frame), place / 30))]
    assert [identity(code) for look in looks for code in look] == [identity(by_kind[kind].code)]


@pytest.mark.parametrize("way", WAYS[2:], ids=lambda way: way.name)
@pytest.mark.parametrize("kind", [Symbology.PDF_417, Symbology.MAXICODE, Symbology.CODE_128])
def test_a_tilted_label_is_accepted_within_four_tenths_of_a_second(kind: Symbology, way: Way) -> None:
    waited_ms, strange = accepted_after_ms(Crew.here(), by_kind[kind], way)
    assert waited_ms is not None
    assert (waited_ms < 400, strange) == (True, ())


def test_a_tilted_grid_beside_a_code_that_reads_easily_is_scanned_too() -> None:
    easy, hard = (sheet(by_kind[kind]) for kind in (Symbology.QR, Symbology.PDF_417))
    room = hard.shape[1] - easy.shape[1]
    both = np.vstack([cv2.copyMakeBorder(easy, 0, 0, 0, room, cv2.BORDER_CONSTANT, value=255), hard])
    label = laid(np.asarray(both, np.uint8), 14.0, 0.2, 0.6, (640.0, 360.0))
    live, gate = LiveDecoder(Cascade(Crew.here())), ScanGate()
    scanned = {identity(code) for place in range(12) for code in gate.see(live.decode(label), place / 30)}
    assert scanned == {identity(by_kind[kind].code) for kind in (Symbology.QR, Symbology.PDF_417)}
