"""A station gets its token for a code, keeps it where it is safe, and changes it without losing unsent work."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.enrolment import TokenStore, enrol
from receiving_station.adapters.policy import Policy
from receiving_station.adapters.settings import load_settings
from receiving_station.application.errors import StationError
from receiving_station.bootstrap import token_of
from receiving_station.central.govern import main as central_command
from receiving_station.cli import main
from receiving_station.first_start import enrol_station, is_first_start, lacks_token
from tests.integration.central.process import CentralProcess, Home
from ui.first_start import begin_station


class BookKeyring(KeyringBackend):
    """A keyring that writes into a book of this test's own, as a desktop's does into its."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.book: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.book.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.book[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.book[service, username]


@pytest.fixture
def desktop() -> Iterator[BookKeyring]:
    """A computer with a keyring."""
    before, made = keyring.get_keyring(), BookKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def headless() -> Iterator[None]:
    """A computer without one."""
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralProcess]:
    process = CentralProcess(Home(tmp_path_factory.mktemp("central")), sample=True)
    yield process
    assert process.stop() == 0


def code_of(central: CentralProcess, capsys: pytest.CaptureFixture[str], station: str = "Bench 7") -> str:
    capsys.readouterr()
    assert central_command(["enrol-code", str(central.data_dir), "--station", station]) == 0
    return capsys.readouterr().out.strip()


def enrolled(central: CentralProcess, folder: Path, *more: str) -> int:
    settings = ["--settings", str(folder / "station.toml"), "--data-folder", str(folder)]
    return main(["enrol", central.url, *more, *settings])


def test_a_token_is_kept_in_the_keyring_and_in_no_file(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enrolled(central, tmp_path, code_of(central, capsys)) == 0
    assert "Bench 7" in capsys.readouterr().out
    (token,) = desktop.book.values()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and token in path.read_text(encoding="utf-8")]
    settings = load_settings(tmp_path / "station.toml", environ={}, overrides={"data.folder": str(tmp_path)})
    assert (settings.central.url, settings.central.token_file, token_of(settings)) == (central.url, None, token)


def test_without_a_keyring_the_token_is_in_a_file_for_this_user_only(
    central: CentralProcess, headless: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enrolled(central, tmp_path, code_of(central, capsys)) == 0
    (file,) = tmp_path.glob("token-*")
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    settings = load_settings(tmp_path / "station.toml", environ={}, overrides={"data.folder": str(tmp_path)})
    assert token_of(settings) == file.read_text(encoding="ascii").strip()


def test_a_rotated_token_takes_the_old_ones_place(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    enrolled(central, tmp_path, code_of(central, capsys))
    (old,) = desktop.book.values()
    assert enrolled(central, tmp_path, "--rotate") == 0
    (new,) = desktop.book.values()
    assert old != new
    central.http.headers["Authorization"] = f"Bearer {new}"
    assert central.get("/v1/feed").status_code == 200


def test_a_used_code_is_refused_with_what_to_do_and_the_settings_stay(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = code_of(central, capsys)
    statuses = [enrolled(central, tmp_path / name, code) for name in ("one", "two")]
    assert statuses == [0, 1]
    assert "Ask for a new one" in capsys.readouterr().err
    assert not (tmp_path / "two" / "station.toml").exists()


def test_a_code_is_not_sent_where_anybody_could_read_the_token() -> None:
    with pytest.raises(StationError) as refused:
        enrol("http://returns.example.com", "ABCDE-FGHJK")
    assert refused.value.code == "enrol_not_private"


def test_a_token_that_can_be_kept_nowhere_is_said_so(headless: None, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x", encoding="utf-8")
    with pytest.raises(StationError) as refused:
        TokenStore(tmp_path / "a file").keep("https://returns.example.com", "token")
    assert refused.value.code == "token_not_kept"


def test_our_own_central_keeps_every_promise_to_a_station_that_enrols_for_it(
    central: CentralProcess, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["conformance", central.url, "--enrol-code", code_of(central, capsys, "Conformance"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["fail"], report["not tried"]) == (0, 0)
    assert report["pass"] == len(report["cases"])


def test_a_station_enrols_and_reads_the_feed_with_nobody_there(
    central: CentralProcess,
    desktop: BookKeyring,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RECEIVING_STATION_CENTRAL_URL", central.url)
    monkeypatch.setenv("RECEIVING_STATION_CENTRAL_ENROL_CODE", code_of(central, capsys, "Bench 12"))
    file = tmp_path / "station.toml"
    settings = ["--settings", str(file), "--data-folder", str(tmp_path / "data"), "--camera-source", "sample"]
    assert main(["enrol", "--feed", *settings]) == 0
    said = capsys.readouterr().out
    assert "This station is Bench 12" in said
    assert int(said.splitlines()[-1].split()[0]) > 0
    found = load_settings(file, environ={})
    assert (found.station.name, found.central.url) == ("Bench 12", central.url)
    database = StationDatabase(tmp_path / "data" / "station.db")
    rows = database.open() and database.numbers().all()["rows"]
    database.close()
    assert isinstance(rows, dict)
    assert rows["expected_returns"] > 0


def test_a_code_from_a_file_is_used_and_the_file_is_gone(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = tmp_path / "code"
    code.write_text(code_of(central, capsys), encoding="utf-8")
    assert enrolled(central, tmp_path, "--code-file", str(code)) == 0
    assert not code.exists()
    assert len(desktop.book) == 1


def test_a_start_without_a_token_takes_the_code_of_the_settings_and_asks_nobody(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "station.toml"
    wishes = {"central.url": central.url, "data.folder": str(tmp_path), "central.enrol_code": code_of(central, capsys)}
    settings = load_settings(environ={}, overrides=wishes)
    assert lacks_token(settings)
    assert begin_station(settings, Policy(), file, can_ask=False)
    assert not lacks_token(settings)
    assert load_settings(file, environ={}).station.name == "Bench 7"


def test_a_used_code_with_nobody_there_is_refused_and_says_so(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path
) -> None:
    wishes = {"central.url": central.url, "data.folder": str(tmp_path), "central.enrol_code": "AAAAA-BBBBB"}
    with pytest.raises(StationError) as refused:
        begin_station(load_settings(environ={}, overrides=wishes), Policy(), tmp_path / "s.toml", can_ask=False)
    assert refused.value.code == "enrol_refused"


def test_another_central_than_its_own_takes_no_station(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path
) -> None:
    locked = Policy("policy", {("central", "url"): "https://central.example", ("station", "name"): "Bench 1"})
    settings = load_settings(environ={}, overrides={"data.folder": str(tmp_path)}, policy=locked)
    with pytest.raises(StationError) as refused:
        enrol_station(settings, locked, tmp_path / "s.toml", central.url, "AAAAA-BBBBB")
    assert (refused.value.code, refused.value.context["url"]) == ("enrol_refused_here", "https://central.example")


def test_what_it_has_locked_is_not_written_when_a_station_enrols(
    central: CentralProcess, desktop: BookKeyring, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = Policy("policy", {("central", "url"): central.url, ("station", "name"): "Bench 1"})
    settings = load_settings(environ={}, overrides={"data.folder": str(tmp_path)}, policy=locked)
    assert not is_first_start(settings, tmp_path / "s.toml")
    enrol_station(settings, locked, tmp_path / "s.toml", central.url, code_of(central, capsys))
    assert not (tmp_path / "s.toml").exists()
    assert len(desktop.book) == 1
