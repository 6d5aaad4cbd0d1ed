"""Unsent work is carried to another station or the central in one file, and counts once."""

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from receiving_station.adapters.bundle import Bundle, make_bundle, station_key
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.db.receipts import kept_parcel
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.application.errors import StationError
from receiving_station.application.messages import TEXTS
from receiving_station.application.upkeep import Unsent
from receiving_station.cli import main
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import PhotoKind, Word
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return, session_id
from tests.integration.station.bench import Station

DRAFT = Session(session_id=session_id("in hand"), step=Step.ITEM, started_at=NOON, expected=a_return("7"))


@pytest.fixture
def first(central: FakeCentral, tmp_path: Path, clock: FakeClock) -> Iterator[Station]:
    """A bench with three parcels; one is confirmed, of the second only the photo was sent; one is in hand."""
    station = Station.start(central, tmp_path / "first", clock)
    confirmed = station.receive("0", photos=(station.photo(0),))
    for _ in range(3):
        station.sync_once()
        clock.advance(60)
    assert station.word(confirmed) is Word.CONFIRMED
    station.receive("1", photos=(station.photo(1), station.photo(2)))
    central.offline = True
    station.receive("2", photos=(station.photo(3),))
    station.stores.drafts.save(DRAFT)
    yield station
    station.close()


@pytest.fixture
def bundle(first: Station, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, str]:
    path = tmp_path / "stick" / "bench.bundle"
    status, told = run(capsys, "export", str(path), "--json", "--data-folder", str(first.folder))
    assert (status, told["parcels"], told["units"], told["photos"], told["in_hand"]) == (0, 2, 2, 3, 1)
    return path, str(told["seal"])


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    capsys.readouterr()
    status = main(list(arguments))
    out = capsys.readouterr().out.splitlines()
    last = out[-1] if out else ""
    return status, json.loads(last) if last.startswith("{") else {}


def content(folder: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "station.db")) as connection:
        rows = connection.execute("SELECT session_id, json, word FROM receipts ORDER BY 1").fetchall()
        return rows + connection.execute("SELECT entry_id, state, payload FROM outbox ORDER BY 1").fetchall()


def test_what_is_left_behind_is_counted(first: Station) -> None:
    assert first.stores.upkeep.unsent() == Unsent(parcels=2, units=2, photos=3, needs_you=0, in_hand=1)


def test_a_bench_with_nothing_unsent_can_be_left_without_a_word(station: Station) -> None:
    station.receive("1")
    before = station.stores.upkeep.unsent().is_nothing
    station.sync_once()
    assert (before, station.stores.upkeep.unsent().is_nothing) == (False, True)


def test_what_both_benches_send_is_refunded_once(
    first: Station,
    bundle: tuple[Path, str],
    central: FakeCentral,
    tmp_path: Path,
    clock: FakeClock,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path, seal = bundle
    folder = tmp_path / "second"
    status, told = run(capsys, "import", str(path), "--seal", seal, "--data-folder", str(folder))
    assert (status, told) == (0, {"added": 2, "known": 0, "photos": 3})
    central.offline = False
    second = Station.start(central, folder, clock)
    for _ in range(6):
        second.sync_once()
        first.sync_once()
        clock.advance(60)
    words = [row.word for row in (*second.stores.receipts.rows(9), *first.stores.receipts.rows(9))]
    second.close()
    assert words == [Word.CONFIRMED] * 5
    assert [len(central.refunds(f"RMA-{name}")) for name in "012"] == [1, 1, 1]
    assert len(central.photos) == 4


def test_taking_the_same_bundle_in_again_changes_nothing(
    bundle: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, seal = bundle
    folder = tmp_path / "second"
    run(capsys, "import", str(path), "--seal", seal.lower().replace("-", " "), "--data-folder", str(folder))
    before = content(folder)
    status, told = run(capsys, "import", str(path), "--seal", seal, "--data-folder", str(folder))
    assert (status, told) == (0, {"added": 0, "known": 2, "photos": 3})
    assert content(folder) == before


def test_a_bench_that_takes_its_own_bundle_in_is_as_before(
    first: Station, bundle: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, seal = bundle
    before = content(first.folder)
    run(capsys, "import", str(path), "--seal", seal, "--data-folder", str(first.folder))
    assert content(first.folder) == before


def test_what_was_taken_in_is_in_the_journal_of_the_bench_that_took_it(
    bundle: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, seal = bundle
    run(capsys, "import", str(path), "--seal", seal, "--data-folder", str(tmp_path / "second"))
    (tmp_path / "second" / "station.db").unlink()
    assert (
        run(capsys, "export", str(tmp_path / "again"), "--json", "--data-folder", str(tmp_path / "second"))[1][
            "parcels"
        ]
        == 2
    )


def test_the_central_takes_a_bundle_in_once(
    bundle: tuple[Path, str], central: FakeCentral, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, seal = bundle
    central.offline = False
    token = tmp_path / "token"
    token.write_text(central.token, encoding="utf-8")
    command = ["import", str(path), "--seal", seal, "--central"]
    command += ["--central-url", central.url, "--central-token-file", str(token)]
    told = [run(capsys, *command) for _ in range(2)]
    assert told == [
        (0, {"added": 2, "known": 0, "refused": 0, "photos": 3}),
        (0, {"added": 0, "known": 2, "refused": 0, "photos": 3}),
    ]
    assert [len(central.refunds(f"RMA-{name}")) for name in "12"] == [1, 1]


def test_a_central_that_does_not_answer_is_told_and_nothing_is_lost(
    bundle: tuple[Path, str], central: FakeCentral, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, seal = bundle
    token = tmp_path / "token"
    token.write_text(central.token, encoding="utf-8")
    place = ["--central-url", central.url, "--central-token-file", str(token)]
    assert main(["import", str(path), "--seal", seal, "--central", *place]) == 1
    assert "run the same command again" in capsys.readouterr().err


# --- what is refused ---


def test_without_the_seal_it_is_told_what_the_file_holds_and_nothing_is_taken_in(
    made_once: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["import", str(made_once[0]), "--data-folder", str(tmp_path / "second")]) == 2
    assert "1 parcels, 1 units and 1 photos" in capsys.readouterr().out
    assert not (tmp_path / "second").exists()


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> None:
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    with zipfile.ZipFile(path, "w") as file:
        for name, data in {**parts, **(more or {})}.items():
            changed = change(name, data)
            if changed is not None:
                file.writestr(name, changed)


def overwritten(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def flipped(data: bytes) -> bytes:
    return data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]


TAMPERS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "a photo's byte": (
        "bundle_changed",
        lambda path: rewritten(path, lambda name, data: flipped(data) if name.startswith("photos/") else data),
    ),
    "a parcel's byte": (
        "bundle_changed",
        lambda path: rewritten(path, lambda name, data: flipped(data) if name.startswith("parcels/") else data),
    ),
    "the list": (
        "bundle_changed",
        lambda path: rewritten(path, lambda _, data: data.replace(b"Bench", b"Bunch")),
    ),
    "the signature": (
        "bundle_changed",
        lambda path: rewritten(path, lambda name, data: flipped(data) if name == "bundle.sig" else data),
    ),
    "a file more": ("bundle_changed", lambda path: rewritten(path, lambda _, data: data, {"parcels/x.json": b"{}"})),
    "a file less": (
        "bundle_changed",
        lambda path: rewritten(path, lambda name, data: None if name.startswith("photos/") else data),
    ),
    "cut short": ("bundle_damaged", lambda path: (path.write_bytes(path.read_bytes()[:-2000]) and None) or None),
    "another file": ("bundle_damaged", lambda path: (path.write_bytes(b"a photograph") and None) or None),
    "a newer form": (
        "bundle_newer",
        lambda path: rewritten(path, lambda _, data: data.replace(b'"format":1', b'"format":2')),
    ),
}


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A bundle of one parcel with a photo."""
    folder = tmp_path_factory.mktemp("made")
    photos = PhotoFiles(folder / "photos")
    receipt = a_receipt("1", photos=(photos.save(a_frame(), PhotoKind.ITEM, NOON),))
    parcels = [kept_parcel(receipt, "RMA-1")]
    made = make_bundle(
        folder / "b", parcels, photos, station_key(folder), station="Bench 7", app_version="1", made_at=NOON
    )
    return made.path, made.seal


@pytest.mark.parametrize("what", TAMPERS)
def test_a_bundle_that_is_not_as_it_was_signed_is_refused_in_words_and_nothing_of_it_counts(
    made_once: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    whole, seal = made_once
    path = tmp_path / "bundle"
    shutil.copy(whole, path)
    code, tamper = TAMPERS[what]
    tamper(path)
    capsys.readouterr()
    assert main(["import", str(path), "--seal", seal, "--data-folder", str(tmp_path / "second")]) == 1
    assert capsys.readouterr().err == TEXTS[code].format(path=path) + "\n"
    assert not (tmp_path / "second").exists()


def test_a_bundle_signed_anew_by_somebody_else_has_another_seal(
    bundle: tuple[Path, str], first: Station, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (first.folder / "station-key").unlink()
    run(capsys, "export", str(bundle[0]), "--json", "--data-folder", str(first.folder))
    with Bundle(bundle[0]) as other, pytest.raises(StationError) as refused:
        other.verify(bundle[1])
    assert refused.value.code == "bundle_other_seal"


def test_a_photo_that_is_gone_is_told_and_the_rest_is_carried(
    first: Station, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first.photos.path(first.photo(3).sha256).unlink()
    _, told = run(capsys, "export", str(tmp_path / "b"), "--json", "--data-folder", str(first.folder))
    assert (told["parcels"], told["photos"], told["photos_missing"]) == (2, 2, 1)


def test_an_export_while_the_window_is_open_is_refused(first: Station, capsys: pytest.CaptureFixture[str]) -> None:
    from receiving_station.adapters.instance_lock import InstanceLock  # noqa: PLC0415

    with InstanceLock(first.folder, NOON):
        assert main(["export", str(first.folder / "b"), "--data-folder", str(first.folder)]) == 1
    assert "running already" in capsys.readouterr().err


def test_an_empty_bench_makes_an_empty_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = StationDatabase(tmp_path / "station.db")
    database.open()
    database.close()
    assert run(capsys, "export", str(tmp_path / "b"), "--data-folder", str(tmp_path))[1]["parcels"] == 0
