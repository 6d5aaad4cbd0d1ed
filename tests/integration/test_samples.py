"""The committed samples: the numbers are right, the pictures say what the script says, the scene films them."""

import json
import re
import threading
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from receiving_station.adapters.camera.pictures import read_picture
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Alone, Crew
from receiving_station.adapters.decoder.live import ChangeGate
from receiving_station.adapters.decoder.zxing import ZxingEngine
from receiving_station.adapters.system import SystemClock
from receiving_station.application.errors import StationError
from receiving_station.bench.decode import bench_decode
from receiving_station.domain.gtin import gtin14
from receiving_station.samples.bench import HEIGHT_PX, WIDTH_PX, bench
from receiving_station.samples.canvas import path_points
from receiving_station.samples.generate import item_picture, label_picture, reference_picture
from receiving_station.samples.goods import DRAWINGS, drawn
from receiving_station.samples.labels import spaced
from receiving_station.samples.parcels import PARCELS
from receiving_station.samples.phone import write_phone_pictures
from receiving_station.samples.scene import SLIDE_S, BenchScene
from receiving_station.samples.story import SAMPLES, Unit, catalogue_json, script_json
from receiving_station.wire import ProductWire, ReturnWire
from tests.fakes.clock import FakeClock

SAMPLES_DIR = Path(__file__).resolve().parents[2] / "resources" / "samples"
MOST_BYTES = 4 * 1024 * 1024

SCRIPT: list[dict[str, Any]] = json.loads((SAMPLES_DIR / "parcels.json").read_text("utf-8"))
CATALOGUE: dict[str, Any] = json.loads((SAMPLES_DIR / "catalogue.json").read_text("utf-8"))
ITEMS = [(item["picture"], item["gtin"]) for parcel in SCRIPT for item in parcel["items"]]
LABELS = [(parcel["label"], [code["text"] for code in parcel["codes"]]) for parcel in SCRIPT]


def texts(picture: Path) -> set[str]:
    return {found.code.text for found in Cascade(Crew.here()).decode(read_picture(picture))}


def difference(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> float:
    return float(np.abs(one.astype(np.int16) - other.astype(np.int16)).mean())


@pytest.mark.parametrize(("label", "expected"), LABELS, ids=[label for label, _ in LABELS])
def test_every_code_on_a_label_is_read_from_its_pixels(label: str, expected: list[str]) -> None:
    assert texts(SAMPLES_DIR / label) == set(expected)


@pytest.mark.parametrize(("picture", "gtin"), ITEMS, ids=[picture for picture, _ in ITEMS])
def test_an_item_picture_shows_its_product_code_and_no_other(picture: str, gtin: str) -> None:
    assert texts(SAMPLES_DIR / picture) == {gtin}


def test_the_committed_catalogue_is_the_one_the_code_tells() -> None:
    assert catalogue_json(PARCELS) == CATALOGUE


def test_the_committed_script_is_the_one_the_code_tells() -> None:
    assert script_json(PARCELS) == SCRIPT


def test_the_catalogue_speaks_the_wire_contract() -> None:
    products = [ProductWire.model_validate(each) for each in CATALOGUE["products"]]
    returns = [ReturnWire.model_validate(each) for each in CATALOGUE["returns"]]
    assert (len(products), len(returns)) == (len(SAMPLES), len(PARCELS) - 1)


def test_every_line_names_a_product_of_the_catalogue_and_its_price() -> None:
    prices = {sample.sku: sample.price for sample in SAMPLES.values()}
    lines = [line for each in CATALOGUE["returns"] for line in each["lines"]]
    assert {line["sku"]: line["unit_price"]["amount"] for line in lines}.items() <= prices.items()


def test_every_product_has_its_reference_picture() -> None:
    shapes = {read_picture(SAMPLES_DIR / "products" / each["picture"]).shape for each in CATALOGUE["products"]}
    assert shapes == {(480, 480, 3)}


def test_every_refund_is_the_sum_of_what_was_received() -> None:
    for parcel in PARCELS:
        if parcel.refund is None or parcel.refund[1] == "0.00":
            continue
        received = [unit for unit in parcel.units if unit.state.value == "received"]
        cents = sum(round(float(SAMPLES[unit.art].price) * 100) for unit in received)
        assert f"{cents / 100:.2f}" == parcel.refund[1], parcel.title


def test_the_unknown_parcel_is_in_no_data() -> None:
    [unknown] = [parcel for parcel in PARCELS if not parcel.known]
    assert not any(code.text in json.dumps(CATALOGUE) for code in unknown.codes)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_product_codes_are_valid_and_from_the_range_for_examples(sample: Any) -> None:
    assert (gtin14(sample.gtin) is not None, sample.gtin[:3]) == (True, "952")


def check_of_1z(number: str) -> str:
    values = [int(sign) if sign.isdigit() else (ord(sign) - 3) % 10 for sign in number[2:17]]
    return str(-sum(value * (2 if place % 2 else 1) for place, value in enumerate(values)) % 10)


def check_of_s10(number: str) -> str:
    weights = (8, 6, 4, 2, 3, 5, 9, 7)
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(number[2:10], weights, strict=True)) % 11
    return str({10: 0, 11: 5}.get(rest, rest))


UPS = [parcel.tracking for parcel in PARCELS if parcel.tracking.startswith("1Z")]
S10 = [parcel.tracking for parcel in PARCELS if re.fullmatch(r"[A-Z]{2}\d{9}[A-Z]{2}", parcel.tracking)]


@pytest.mark.parametrize("number", UPS)
def test_ups_numbers_end_in_their_check_digit(number: str) -> None:
    assert (len(number), number[17]) == (18, check_of_1z(number))


@pytest.mark.parametrize("number", S10)
def test_postal_item_numbers_carry_their_check_digit(number: str) -> None:
    assert number[10] == check_of_s10(number)


def test_all_samples_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES_DIR.rglob("*") if path.is_file()) <= MOST_BYTES


def test_a_label_drawn_again_is_the_committed_one() -> None:
    committed = read_picture(SAMPLES_DIR / PARCELS[0].label)
    assert difference(label_picture(PARCELS[0]), committed) < 3


REDRAWN = [PARCELS[0].units[0], PARCELS[4].units[0], PARCELS[7].units[0], PARCELS[8].units[1]]
"""A sealed bag, a crushed carton, a printed box, an open bag."""


@pytest.mark.parametrize("unit", REDRAWN, ids=[unit.picture for unit in REDRAWN])
def test_an_item_drawn_again_is_the_committed_one(unit: Unit) -> None:
    assert difference(item_picture(unit), read_picture(SAMPLES_DIR / unit.picture)) < 3


@pytest.mark.parametrize("art", DRAWINGS)
def test_every_product_is_drawn_within_its_square(art: str) -> None:
    alpha = np.asarray(drawn(art, 96))[:, :, 3]
    share = float((alpha > 0).mean())
    assert (0.15 < share < 0.8, int(alpha[0].max()), int(alpha[-1].max())) == (True, 0, 0)


def test_a_reference_picture_drawn_again_is_the_committed_one() -> None:
    drawn = cv2.cvtColor(np.asarray(reference_picture("cap")), cv2.COLOR_RGB2BGR)
    assert difference(drawn, read_picture(SAMPLES_DIR / "products" / "cap.webp")) < 3


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("1Z9NT4229012345677", "1Z 9NT 422 90 1234 5677"),
        ("RB209310019GB", "RB 209 310 019 GB"),
        ("794000048306", "7940 0004 8306"),
    ],
)
def test_a_tracking_number_is_printed_in_groups(number: str, shown: str) -> None:
    assert spaced(number) == shown


def test_a_path_with_curves_ends_where_it_says() -> None:
    [outline] = path_points("M0 0 L10 0 Q20 0 20 10 C20 20 10 30 0 30 Z")
    assert outline[-1] == pytest.approx((0, 30))


# --- the scene


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def scene(clock: FakeClock) -> BenchScene:
    scene = BenchScene(clock, fps=0)
    scene.open()
    return scene


def frame_of(scene: BenchScene) -> np.ndarray[Any, np.dtype[np.uint8]]:
    frame = scene.read()
    assert frame is not None
    return frame


def test_the_empty_scene_is_the_bench(scene: BenchScene) -> None:
    frame = frame_of(scene)
    assert (frame.shape, difference(frame, bench()) < 6) == ((HEIGHT_PX, WIDTH_PX, 3), True)


@pytest.mark.parametrize(("label", "expected"), LABELS, ids=[label for label, _ in LABELS])
def test_a_label_under_the_scene_is_read(scene: BenchScene, clock: FakeClock, label: str, expected: list[str]) -> None:
    scene.place(SAMPLES_DIR / label)
    frame_of(scene)
    clock.advance(SLIDE_S + 0.1)
    assert expected[0] in {found.code.text for found in Alone(ZxingEngine()).decode(frame_of(scene))}


@pytest.mark.parametrize(("picture", "gtin"), ITEMS, ids=[picture for picture, _ in ITEMS])
def test_an_item_under_the_scene_is_read(scene: BenchScene, clock: FakeClock, picture: str, gtin: str) -> None:
    scene.place(SAMPLES_DIR / picture)
    clock.advance(SLIDE_S + 0.4)
    assert gtin in {found.code.text for found in Alone(ZxingEngine()).decode(frame_of(scene))}


def test_a_placed_picture_slides_in(scene: BenchScene, clock: FakeClock) -> None:
    picture = SAMPLES_DIR / PARCELS[0].label
    scene.place(picture)
    whole = read_picture(picture)
    apart = []
    for _ in range(5):
        apart.append(difference(frame_of(scene), whole))
        clock.advance(SLIDE_S / 4)
    assert apart[0] > apart[2] > apart[4]


def test_the_scene_never_stands_quite_still(scene: BenchScene, clock: FakeClock) -> None:
    scene.place(SAMPLES_DIR / PARCELS[0].label)
    clock.advance(1)
    first = frame_of(scene)
    clock.advance(0.5)
    assert difference(frame_of(scene), first) > 0.5


@pytest.mark.parametrize("picture", [picture for picture, _ in ITEMS])
def test_a_swaying_arm_is_no_other_view_and_the_thing_turned_is(
    scene: BenchScene, clock: FakeClock, picture: str
) -> None:
    gate = ChangeGate.of_views()
    scene.place(SAMPLES_DIR / picture)
    clock.advance(SLIDE_S)
    looks = []
    for _ in range(12):
        frame = frame_of(scene)
        looks.append(gate.is_changed(frame))
        clock.advance(0.5)
    assert looks == [True] + [False] * 11
    assert gate.is_changed(np.ascontiguousarray(frame[::-1, ::-1]))


def test_a_cleared_bench_is_empty_at_once(scene: BenchScene, clock: FakeClock) -> None:
    scene.place(SAMPLES_DIR / PARCELS[0].label)
    clock.advance(1)
    frame_of(scene)
    scene.place(None)
    assert difference(frame_of(scene), bench()) < 6


def test_a_picture_of_another_shape_is_fitted(scene: BenchScene, clock: FakeClock) -> None:
    scene.place(SAMPLES_DIR / "products" / "mug.webp")
    clock.advance(1)
    assert frame_of(scene).shape == (HEIGHT_PX, WIDTH_PX, 3)


def test_a_file_that_is_no_picture_leaves_the_bench_as_it_is(scene: BenchScene) -> None:
    with pytest.raises(StationError, match="picture_not_read"):
        scene.place(SAMPLES_DIR / "parcels.json")


def test_a_closed_scene_gives_no_frame(scene: BenchScene) -> None:
    scene.close()
    assert scene.read() is None


def test_closing_the_scene_ends_a_read_that_waits() -> None:
    scene = BenchScene(SystemClock(), fps=0.01)
    scene.open()
    scene.read()
    answers: list[object] = []
    reader = threading.Thread(target=lambda: answers.append(scene.read()))
    reader.start()
    scene.close()
    reader.join(timeout=10)
    assert answers == [None]


def test_phone_pictures_are_the_same_for_a_seed_and_others_for_another(tmp_path: Path) -> None:
    drawn = [
        [path.read_bytes() for path in write_phone_pictures(tmp_path / str(place), seed, 3)]
        for place, seed in enumerate((7, 7, 8))
    ]
    assert (drawn[0] == drawn[1], drawn[0] == drawn[2]) == (True, False)


def test_of_phone_pictures_nobody_tuned_on_the_cascade_reads_more_than_one_engine_and_nothing_wrong(
    tmp_path: Path,
) -> None:
    write_phone_pictures(tmp_path, 31, 12)
    crew = Crew.here()
    report = bench_decode([tmp_path], [Alone(crew.engines[0]), Cascade(crew)], sizes=[(1280, 720)])
    figures = report["runs"][0]["all"]
    assert figures["cascade"]["read"] > figures["zxing-cpp"]["read"]
    assert figures["cascade"]["wrong"] == 0
