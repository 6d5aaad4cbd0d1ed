"""The decoding engines on real pixels, alone, together, and over files."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import zxingcpp

from receiving_station.adapters.camera.pictures import pictures_in, read_picture
from receiving_station.adapters.decoder import decode_paths
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import ENGINES, PATIENCE, Alone, Crew
from receiving_station.adapters.decoder.engine import EVERY, Effort, EngineError, Grey
from receiving_station.adapters.decoder.tapir import TapirEngine
from receiving_station.adapters.decoder.texts import upc_e_as_gtin13
from receiving_station.adapters.decoder.zbar import ZbarEngine
from receiving_station.adapters.decoder.zxing import ZxingEngine
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Decoder, Frame
from receiving_station.bench.pictures import is_same
from receiving_station.cli import main
from receiving_station.domain.codes import Code, FoundCode, Symbology

F = zxingcpp.BarcodeFormat
SAMPLES_DIR = Path(__file__).resolve().parents[2] / "resources" / "samples"
FEWEST_READ = 0.93
"""Share of the published label pictures that the cascade reads (0.95 when this was written)."""


def printed(content: str | bytes, form: zxingcpp.BarcodeFormat, scale: int = 4) -> Frame:
    """A code on white paper, BGR."""
    image = np.array(zxingcpp.create_barcode(content, form).to_image(scale=scale), np.uint8)
    paper = cv2.copyMakeBorder(image, 40, 40, 40, 40, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(cv2.cvtColor(paper, cv2.COLOR_GRAY2BGR), np.uint8)


def both(one: Frame, other: Frame) -> Frame:
    """Two pieces of paper, one above the other."""
    width = max(one.shape[1], other.shape[1])
    wide = [
        cv2.copyMakeBorder(each, 0, 0, 0, width - each.shape[1], cv2.BORDER_CONSTANT, value=(255, 255, 255))
        for each in (one, other)
    ]
    return np.asarray(np.vstack(wide), np.uint8)


class Says:
    """An engine that reads what it is told."""

    reads = EVERY

    def __init__(self, *codes: FoundCode, name: str = "zxing-cpp") -> None:
        self.name = name
        self._codes = codes

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:
        return self._codes


class Breaks:
    """An engine that fails on every picture."""

    name = "tapirscan"
    reads = EVERY

    def __init__(self) -> None:
        self.asked = 0

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:
        self.asked += 1
        raise EngineError("out of order")


def at(text: str, x: int, symbology: Symbology = Symbology.QR) -> FoundCode:
    return FoundCode(Code(symbology, text, text.encode()), ((x, 0), (x + 50, 0), (x + 50, 50), (x, 50)))


BLANK = np.full((60, 60, 3), 255, np.uint8)

KINDS = [
    (F.Aztec, Symbology.AZTEC, "RMA-1"),
    (F.Codabar, Symbology.CODABAR, "A12345B"),
    (F.Code39, Symbology.CODE_39, "RMA-1"),
    (F.Code93, Symbology.CODE_93, "RMA-1"),
    (F.Code128, Symbology.CODE_128, "1Z9NT4229012345677"),
    (F.DataBarOmni, Symbology.DATABAR, "09520100001017"),
    (F.DataMatrix, Symbology.DATA_MATRIX, "RMA-1"),
    (F.EAN8, Symbology.EAN_8, "95201016"),
    (F.EAN13, Symbology.EAN_13, "9520100001017"),
    (F.ITF, Symbology.ITF, "148391000270"),
    (F.MaxiCode, Symbology.MAXICODE, "RMA-1"),
    (F.MicroQRCode, Symbology.MICRO_QR, "RMA-1"),
    (F.PDF417, Symbology.PDF_417, "RMA-1"),
    (F.QRCode, Symbology.QR, "RMA-1 반품"),
]


@pytest.mark.parametrize(("form", "symbology", "text"), KINDS, ids=[kind[1] for kind in KINDS])
def test_zxing_reads_and_names_every_kind(form: Any, symbology: Symbology, text: str) -> None:
    [found] = Alone(ZxingEngine()).decode(printed(text, form))
    assert (found.code.symbology, found.code.text.removeprefix("01")) == (symbology, text)


ZBAR_KINDS = [kind for kind in KINDS if kind[1].value in {"code39", "code93", "code128", "ean8", "ean13", "itf", "qr"}]


@pytest.mark.parametrize(("form", "symbology", "text"), ZBAR_KINDS, ids=[kind[1] for kind in ZBAR_KINDS])
def test_zbar_reads_and_names_the_kinds_it_knows(form: Any, symbology: Symbology, text: str) -> None:
    [found] = Alone(ZbarEngine()).decode(printed(text, form))
    assert (found.code.symbology, found.code.text) == (symbology, text)


def test_a_gs1_code_keeps_its_separators() -> None:
    frame = printed("RMA\x1d1", F.DataMatrix)
    [found] = Alone(ZxingEngine()).decode(frame)
    assert found.code.text == "RMA\x1d1"


@pytest.mark.parametrize("form", [F.QRCode, F.DataMatrix, F.Aztec])
def test_binary_content_keeps_its_bytes_and_has_a_text_that_can_be_printed(form: Any) -> None:
    content = bytes([0, 255, 254, 128, 13, 200])
    [found] = Alone(ZxingEngine()).decode(printed(content, form))
    assert (found.code.raw, len(found.code.text.encode("utf-8")) > 0) == (content, True)


@pytest.mark.parametrize("engine", [Alone(ZxingEngine()), Alone(ZbarEngine()), Alone(TapirEngine())])
def test_corners_lie_round_the_code_clockwise(engine: Decoder) -> None:
    frame = printed("RMA-1", F.QRCode, scale=8)
    [found] = engine.decode(frame)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = found.corners
    height, width = frame.shape[:2]
    assert (ax < width / 2 < bx, ay < height / 2 < dy) == (True, True)
    assert (by < height / 2 < cy, dx < width / 2 < cx) == (True, True)


def test_an_empty_bench_has_no_codes() -> None:
    assert Cascade(Crew.here()).decode(BLANK) == ()


def test_all_engines_are_here() -> None:
    crew = Crew.here()
    assert ([engine.name for engine in crew.engines], crew.out) == (list(ENGINES), {})


def test_a_missing_engine_is_named_and_the_others_work(caplog: pytest.LogCaptureFixture) -> None:
    crew = Crew.here({**ENGINES, "pyzbar": ("receiving_station.adapters.decoder.no_such", "X")})
    assert (list(crew.out), crew.has("zxing-cpp"), "pyzbar" in caplog.text) == (["pyzbar"], True, True)


def test_a_broken_engine_is_named_and_the_others_carry_on(caplog: pytest.LogCaptureFixture) -> None:
    decoder = Cascade(Crew([ZxingEngine(), Breaks(), ZbarEngine()]))
    [found] = decoder.decode(printed("1Z9NT4229012345677", F.Code128))
    assert (found.code.text, "tapirscan failed: out of order" in caplog.text) == ("1Z9NT4229012345677", True)


def test_an_engine_that_keeps_failing_is_asked_no_more() -> None:
    broken = Breaks()
    crew = Crew([ZxingEngine(), broken])
    decoder = Cascade(crew)
    for _ in range(PATIENCE + 3):
        decoder.decode(printed("RMA-1", F.Code39))
    assert (broken.asked, crew.out) == (PATIENCE, {"tapirscan": "out of order"})


def test_a_code_that_several_engines_read_is_one_code() -> None:
    frame = both(printed("RMA-1", F.QRCode), printed("9520100001017", F.EAN13))
    found = Cascade(Crew.here()).decode(frame)
    assert sorted(each.code.text for each in found) == ["9520100001017", "RMA-1"]


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("01264904", "0012000006494"),
        ("04965802", "0049000006582"),
        ("03897425", "0038200009745"),
        ("05096893", "0050968000093"),
        ("12345", "12345"),
        ("0A234565", "0A234565"),
    ],
)
def test_a_upc_e_is_written_out(short: str, whole: str) -> None:
    assert upc_e_as_gtin13(short) == whole


@pytest.mark.parametrize("last", "0123456789")
def test_all_engines_write_a_upc_e_the_same_way(last: str) -> None:
    frame = printed(f"016497{last}", F.UPCE)
    codes = {
        found.code.text
        for engine in (ZxingEngine(), ZbarEngine(), TapirEngine())
        for found in Alone(engine).decode(frame)
    }
    assert len(codes) == 1


# --- files


def answers(*paths: Path) -> list[dict[str, Any]]:
    return list(decode_paths(paths, Cascade(Crew.here())))


def write(path: Path, frame: Frame) -> Path:
    path.write_bytes(bytes(cv2.imencode(path.suffix, frame)[1]))
    return path


def test_a_picture_is_answered_with_its_codes_and_its_time(tmp_path: Path) -> None:
    path = write(tmp_path / "라벨.jpg", printed("RMA-1", F.QRCode))
    [answer] = answers(path)
    assert (answer["path"], answer["codes"]) == (str(path), [{"symbology": "qr", "text": "RMA-1"}])
    assert answer["ms"] > 0


def test_a_folder_is_answered_picture_by_picture_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    write(tmp_path / "b" / "1.png", BLANK)
    write(tmp_path / "a.png", BLANK)
    assert [Path(answer["path"]).name for answer in answers(tmp_path)] == ["a.png", "1.png"]


def test_an_empty_folder_says_that_it_is_empty(tmp_path: Path) -> None:
    assert "no picture" in answers(tmp_path)[0]["error"]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"")
    (tmp_path / "b.jpg").write_bytes(b"hello")
    write(tmp_path / "c.png", printed("RMA-1", F.QRCode))
    given = [tmp_path / "missing.jpg", tmp_path]
    assert ["error" in answer for answer in answers(*given)] == [True, True, True, False]


def test_answers_are_json_even_for_names_and_texts_that_are_not_unicode(tmp_path: Path) -> None:
    odd = tmp_path / "x\udcff.jpg"
    text = json.dumps(answers(odd), ensure_ascii=False)
    assert text.encode("utf-8")


# --- pictures that nobody here made, where they are; the project's own always


def label_pictures(shared: Path | None) -> list[tuple[Path, str]]:
    """Every picture with its one expected text: our own labels, and the shared ones where they are."""
    script = json.loads((SAMPLES_DIR / "parcels.json").read_text("utf-8"))
    own = [(SAMPLES_DIR / parcel["label"], parcel["codes"][0]["text"]) for parcel in script]
    folder = shared / "data" / "labels" if shared else None
    if folder is None or not folder.is_dir():
        return own
    there = [path for path in pictures_in(folder) if path.with_suffix(".txt").exists()]
    return own + [(path, path.with_suffix(".txt").read_text("utf-8")) for path in there]


def test_label_pictures_are_read_as_often_as_before(shared: Path | None, capfd: pytest.CaptureFixture[str]) -> None:
    every = label_pictures(shared)
    decoder = Cascade(Crew.here())
    read = [any(is_same(found.code.text, text) for found in decoder.decode(read_picture(path))) for path, text in every]
    assert sum(read) / len(every) >= FEWEST_READ
    assert capfd.readouterr().err == ""


def test_no_code_is_read_where_there_is_none(shared: Path | None) -> None:
    folder = shared / "data" / "labels" / "zxing-cpp" if shared else None
    empty = [path for path in pictures_in(folder) if path.parent.name.startswith("false")] if folder else []
    decoder = Cascade(Crew.here())
    pictures = [SAMPLES_DIR / "products" / "mug.webp", *empty]
    assert [path.name for path in pictures if codes_in(decoder, path)] == []


def codes_in(decoder: Decoder, path: Path) -> bool:
    try:
        return bool(decoder.decode(read_picture(path)))
    except StationError:
        return False


# --- What an engine knows beside the text


GS1 = "[01]09520100001017[21]SN-7[10]AB"
GS1_FORMS = [(F.Code128, "]C1"), (F.DataMatrix, "]d2"), (F.QRCode, "]Q3"), (F.Aztec, "]z1"), (F.DataBarExp, "]e0")]


def gs1_printed(form: Any) -> Frame:
    options = {} if form == F.DataBarExp else {"gs1": True}
    image = np.array(zxingcpp.create_barcode(GS1, form, **options).to_image(scale=4), np.uint8)
    paper = cv2.copyMakeBorder(image, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(cv2.cvtColor(paper, cv2.COLOR_GRAY2BGR), np.uint8)


@pytest.mark.parametrize(("form", "aim"), GS1_FORMS, ids=[aim for _, aim in GS1_FORMS])
def test_gs1_is_known_as_gs1(form: Any, aim: str) -> None:
    [found] = Cascade(Crew.here()).decode(gs1_printed(form))
    assert (found.code.aim, found.code.is_gs1, found.code.text) == (aim, True, "010952010000101721SN-7\x1d10AB")


@pytest.mark.parametrize("form", [F.Code128, F.DataMatrix, F.QRCode, F.Aztec])
def test_the_same_digits_without_gs1s_mark_are_not_gs1(form: Any) -> None:
    [found] = Cascade(Crew.here()).decode(printed("010952010000101721SN-7", form))
    assert not found.code.is_gs1


def with_add_on(digits: str, scale: int = 3) -> Frame:
    """An EAN-13 with the bars of an add-on to its right: an EAN-2's or EAN-5's parity tells which it is."""
    main = np.array(zxingcpp.create_barcode("9780441014989", F.EAN13).to_image(scale=scale), np.uint8)
    left = (
        "0001101",
        "0011001",
        "0010011",
        "0111101",
        "0100011",
        "0110001",
        "0101111",
        "0111011",
        "0110111",
        "0001011",
    )
    ways = {2: ("LL", "LG", "GL", "GG"), 5: ("GGLLL", "GLGLL", "GLLGL", "GLLLG", "LGGLL", "LLGGL", "LLLGG", "LGLGL",
            "LGLLG", "LLGLG")}  # fmt: skip
    weights = {2: (10, 1), 5: (3, 9, 3, 9, 3)}[len(digits)]
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    parity = ways[len(digits)][total % (4 if len(digits) == 2 else 10)]
    signs = [
        left[int(digit)] if way == "L" else "".join("10"[int(bit)] for bit in left[int(digit)])[::-1]
        for digit, way in zip(digits, parity, strict=True)
    ]
    modules = "0" * 2 + "1011" + "01".join(signs)
    bars = np.array([0 if module == "1" else 255 for module in modules], np.uint8).repeat(scale)
    beside = np.full((main.shape[0], bars.size), 255, np.uint8)
    beside[main.shape[0] // 4 :] = bars
    whole = cv2.copyMakeBorder(np.hstack([main, beside]), 40, 40, 40, 60, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(cv2.cvtColor(whole, cv2.COLOR_GRAY2BGR), np.uint8)


@pytest.mark.parametrize("digits", ["05", "12", "51499", "90000"])
@pytest.mark.parametrize("decoder", [Alone(ZxingEngine()), Alone(TapirEngine()), Cascade(Crew.here())])
def test_an_add_on_is_told_beside_the_article(decoder: Decoder, digits: str) -> None:
    [found] = decoder.decode(with_add_on(digits))
    assert (found.code.text, found.code.raw, found.code.add_on) == ("9780441014989", b"9780441014989", digits)


def test_a_retail_code_without_an_add_on_has_none() -> None:
    [found] = Cascade(Crew.here()).decode(printed("9780441014989", F.EAN13))
    assert found.code.add_on == ""


def test_an_add_on_and_gs1s_mark_are_told_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "book.png"
    path.write_bytes(bytes(cv2.imencode(".png", with_add_on("51499"))[1]))
    gs1_path = tmp_path / "unit.png"
    gs1_path.write_bytes(bytes(cv2.imencode(".png", gs1_printed(F.DataMatrix))[1]))
    book, unit = decode_paths([path, gs1_path], Cascade(Crew.here()))
    assert (book["codes"], unit["codes"][0]["aim"]) == (
        [{"symbology": "ean13", "text": "9780441014989", "add_on": "51499"}],
        "]d2",
    )


TOLD = [
    *((symbology, text, printed(text, form)) for form, symbology, text in KINDS if symbology is not Symbology.DATABAR),
    (Symbology.DATABAR, "0109520100001017", printed("09520100001017", F.DataBarOmni)),
    (Symbology.DATABAR, "0109520100001017", printed("09520100001017", F.DataBarStkOmni)),
    (Symbology.DATABAR, "0101234567890128", printed("01234567890128", F.DataBarLtd)),
    (Symbology.DATABAR_EXPANDED, "010952010000101710AB", printed("[01]09520100001017[10]AB", F.DataBarExp)),
    (Symbology.UPC_E, "0016000004979", printed("01649709", F.UPCE)),
]


@pytest.mark.parametrize(
    ("symbology", "text", "frame"), TOLD, ids=[f"{told[0]}-{place}" for place, told in enumerate(TOLD)]
)
def test_the_command_tells_every_kind_of_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], symbology: Symbology, text: str, frame: Frame
) -> None:
    status = main(["decode", str(write(tmp_path / "label.png", frame)), "--json"])
    [code] = json.loads(capsys.readouterr().out)["codes"]
    assert (status, code["symbology"], code["text"]) == (0, symbology.value, text)


@pytest.mark.parametrize("digits", ["05", "51499"])
def test_the_command_tells_an_add_on(tmp_path: Path, capsys: pytest.CaptureFixture[str], digits: str) -> None:
    main(["decode", str(write(tmp_path / "book.png", with_add_on(digits))), "--json"])
    assert json.loads(capsys.readouterr().out)["codes"][0]["add_on"] == digits
