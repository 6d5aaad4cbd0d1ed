"""The measurements, on drawn pictures and frames."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Alone, Crew
from receiving_station.application.ports import Decoder
from receiving_station.bench.camera import bench_camera
from receiving_station.bench.decode import bench_decode, table
from receiving_station.bench.pictures import KnownPicture, Wanted, is_same, judged, known_pictures, turned
from receiving_station.cli import main
from receiving_station.domain.codes import NO_CHECK_CHARACTER, Code, FoundCode, Symbology
from receiving_station.samples.codes import CONDITIONS, SPECIMENS, code_picture, write_code_pictures

CORNERS = ((0, 0), (9, 0), (9, 9), (0, 9))


def found(text: str, symbology: Symbology = Symbology.QR) -> FoundCode:
    return FoundCode(Code(symbology, text, text.encode()), CORNERS)


def known(*wanted: Wanted, also: tuple[str, ...] = ()) -> KnownPicture:
    return KnownPicture(Path("a.png"), "qr-1", "qr", wanted, also)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RMA\x1d1", "RMA1"),
        ("(01)09520100001017", "0109520100001017"),
        ("]C1RMA", "RMA"),
        ("036000291452", "0036000291452"),
        ("01649709", "0016000004979"),
    ],
)
def test_texts_are_compared_by_what_they_mean(one: str, other: str) -> None:
    assert is_same(one, other)


def test_a_wrong_text_is_a_wrong_read_and_an_other_code_in_the_picture_is_not() -> None:
    verdict = judged(known(Wanted("qr", "RMA-1"), also=("RMA-2",)), [found("RMA-1"), found("RMA-2"), found("RMA-3")])
    assert (verdict.read, verdict.wanted, verdict.wrong) == (1, 1, ("RMA-3",))


def test_where_no_text_is_told_any_code_of_the_format_counts() -> None:
    verdict = judged(known(Wanted("maxicode", None)), [found("x", Symbology.MAXICODE)])
    assert (verdict.read, verdict.wrong) == (1, ())


def test_every_read_of_a_picture_without_codes_is_wrong() -> None:
    assert judged(known(), [found("RMA-1")]).wrong == ("RMA-1",)


def test_the_convention_of_published_sets_is_understood(tmp_path: Path) -> None:
    for folder, end, content in (
        ("qr-1", ".txt", "RMA-1"),
        ("qr-2", ".codes.json", json.dumps([["QR", "RMA-1"], ["MaxiCode", None]])),
        ("falsepositives-1", ".txt", "not this"),
        ("qr-3", ".nothing", ""),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.png").write_bytes(b"")
        (tmp_path / folder / f"1{end}").write_text(content)
    wanted = {each.folder: [(one.form, one.text) for one in each.wanted] for each in known_pictures([tmp_path])}
    assert wanted == {
        "falsepositives-1": [],
        "qr-1": [("qr", "RMA-1")],
        "qr-2": [("qr", "RMA-1"), ("maxicode", None)],
    }


def test_a_turned_picture_keeps_its_corners() -> None:
    assert turned(np.zeros((100, 200, 3), np.uint8), 90).shape[:2] == (200, 100)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    for kind in (0, 9):
        target = folder / f"{SPECIMENS[kind].symbology.value}-turned"
        target.mkdir()
        cv2.imwrite(str(target / "1.png"), code_picture(SPECIMENS[kind], CONDITIONS[1]))
        (target / "1.txt").write_text(SPECIMENS[kind].text)
    return folder


def test_every_decoder_reads_the_same_pictures_in_one_run(drawn: Path) -> None:
    crew = Crew.here()
    decoders: list[Decoder] = [Alone(crew.engines[0]), Cascade(crew)]
    [run] = bench_decode([drawn], decoders, sizes=[(1280, 720)])["runs"]
    assert {name: (each["read"], each["wanted"], each["wrong"]) for name, each in run["all"].items()} == {
        "zxing-cpp": (1, 2, 0),
        "cascade": (2, 2, 0),
    }


def test_the_cascade_is_never_below_an_engine_on_drawn_codes(tmp_path: Path) -> None:
    write_code_pictures(tmp_path)
    crew = Crew.here()
    decoders: list[Decoder] = [Alone(crew.engines[0]), Cascade(crew)]
    [run] = bench_decode([tmp_path], decoders, sizes=[(1280, 720)])["runs"]
    below = {folder for folder, each in run["folders"].items() if each["cascade"]["read"] < each["zxing-cpp"]["read"]}
    # A single picture of a code without a check character needs two looks that agree; one engine alone asks nobody.
    asks_twice = {f"{symbology.value}-blurred" for symbology in NO_CHECK_CHARACTER}
    assert (below - asks_twice, run["all"]["cascade"]["wrong"]) == (set(), 0)


def test_the_last_line_is_one_json_object(drawn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["bench", "decode", str(drawn), "--size", "640x360", "--turn", "0,20", "--json"])
    [line] = capsys.readouterr().out.splitlines()
    assert (status, [run["turn"] for run in json.loads(line)["runs"]]) == (0, [0.0, 20.0])


def test_the_table_tells_every_decoder(drawn: Path) -> None:
    crew = Crew.here()
    report = bench_decode([drawn], [Cascade(crew)], sizes=[(640, 360)])
    assert sum("cascade" in line for line in table(report)) == 4


def test_a_sharp_label_is_accepted_and_the_empty_bench_reads_nothing() -> None:
    report = bench_camera(Crew.here(), SPECIMENS[:1])
    latency = report["latency"]
    assert (report["idle"]["wrong"], report["moving"]["wrong"], latency["sharp"]["missed"]) == (0, 0, [])
    assert [way["wrong"] for way in latency.values()] == [[], [], [], []]
