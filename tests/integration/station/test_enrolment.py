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

from receiving_station.adapters.enrolment import TokenStore, enrol
from receiving_station.adapters.settings import load_settings
from receiving_station.application.errors import StationError
from receiving_station.bootstrap import token_of
from receiving_station.central.govern import main as central_command
from receiving_station.cli import main
from tests.integration.central.process import CentralProcess, Home


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
