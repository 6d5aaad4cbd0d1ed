"""The support bundle, after customers' data and secrets were put everywhere: neither is in it, and it still helps."""

import json
import logging
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from receiving_station import doctor
from receiving_station.adapters.logs import LOGS, begin_logging
from receiving_station.adapters.policy import Policy
from receiving_station.adapters.settings import Settings, load_settings
from receiving_station.adapters.system import SystemClock
from receiving_station.application.errors import StationError
from receiving_station.application.ports import OddItem, PersonChange, ReturnChange
from receiving_station.application.upkeep import Incident
from receiving_station.bootstrap import Station, build_station
from receiving_station.cli import main
from receiving_station.domain.people import Person, PersonId, Role
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import PhotoKind, ReturnId, RmaNumber
from receiving_station.support import make_support_bundle
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return, session_id

MARK = "Zweig"
"""In every name, address, number and note of a customer here, and nowhere in the program."""
SECRETS = ("tok-9f3a77c1", "geheim-wort", "QWERT-ASDFG", "$argon2id$v=19$m=8$c2FsdA$aGFzaHp3ZWln", "L. Ahnert")


@pytest.fixture
def root_log() -> Iterator[logging.Logger]:
    """The root logger, given back as it was."""
    root = logging.getLogger()
    level, before = root.level, list(root.handlers)
    shown = [(handler, handler.formatter, handler.level) for handler in before]
    yield root
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    for handler, formatter, weight in shown:
        handler.setFormatter(formatter)
        handler.setLevel(weight)


def settings_at(folder: Path, central: FakeCentral) -> Settings:
    (folder / "token").write_text(SECRETS[0], encoding="utf-8")
    return load_settings(
        environ={},
        overrides={
            "data.folder": str(folder / "data"),
            "camera.source": f"rtsp://kamera:{SECRETS[1]}@127.0.0.1:9/{MARK.lower()}",
            "central.url": central.url,
            "central.token_file": str(folder / "token"),
            "central.enrol_code": SECRETS[2],
            "station.operator": SECRETS[4],
            "network.proxy": "address",
            "network.proxy_address": f"http://proxy-user:{SECRETS[1]}@127.0.0.1:9",
            "log.level": "debug",
        },
    )


def fill(station: Station) -> None:
    """Customers' data into every table, the photos, the journal, the copies, and what goes wrong into the log."""
    stores, log = station.stores, logging.getLogger("receiving_station.test")
    expected = replace(
        a_return("1"), return_id=ReturnId(f"{MARK}-1"), rma=RmaNumber(f"RMA-{MARK}"), order_number=f"{MARK} 4711"
    )
    person = Person(PersonId("p1"), SECRETS[4], "", SECRETS[3], (Role.OPERATOR,))
    stores.feed.apply(
        [ReturnChange(expected.return_id, expected), PersonChange(person.person_id, person)],
        f"cursor-{MARK}",
        [OddItem("return", f"{MARK}-9", f'{{"name": "{MARK}"}}', f"name: {MARK}", NOON)],
    )
    photo = station.photos.save(a_frame(7), PhotoKind.ITEM, NOON)
    receipt = a_receipt("1", expected=expected, photos=(photo,))
    stores.receipts.commit(replace(receipt, operator=SECRETS[4]))
    stores.drafts.save(replace(Session(), session_id=session_id("2"), step=Step.IDENTIFY, expected=expected))
    stores.upkeep.note(Incident(NOON, "database_restored", (("kept", "damaged/20261121T120000Z"),)))
    station.housekeeping.round()
    try:
        json.loads(f'{{"{MARK}": ')
    except ValueError:
        log.exception("an announcement cannot be read")
    try:
        raise_for(f"{MARK}, Gartenstr. 3")
    except LookupError:
        log.exception("the parcel is not shown")
    log.warning("asked https://central.example/v1/lookup?code=%s", f"1Z{MARK}")
    log.warning("mail of %s@example.com, Bearer %s", MARK, SECRETS[0])
    (station.settings.data.folder / "exports").mkdir()
    (station.settings.data.folder / "exports" / f"unsent-{MARK}.zip").write_text(MARK, encoding="utf-8")


def raise_for(words: str) -> None:
    raise LookupError(words)


def test_the_bundle_has_no_customers_data_and_no_secret_and_helps_all_the_same(
    tmp_path: Path, central: FakeCentral, root_log: logging.Logger
) -> None:
    settings = settings_at(tmp_path, central)
    begin_logging(settings.log.model_copy(update={"system": False}), settings.data.folder)
    station = build_station(settings)
    fill(station)
    station.close()
    files = [file for file in settings.data.folder.rglob("*") if file.is_file() and MARK.encode() in file.read_bytes()]
    assert {"station.db", "journal"} <= {file.name for file in files} | {file.parent.name for file in files}
    # A day's log of an older version, which was less careful.
    (settings.data.folder / LOGS / "station.log.1").write_text(
        f"WARNING token {SECRETS[0]} of {SECRETS[4]}, proxy http://a:{SECRETS[1]}@p\n", encoding="utf-8"
    )
    report = doctor.examine(settings, Policy(), SystemClock())
    policy = Policy("/etc/receiving-station/policy.toml", {("sync", "metered"): True})
    path = tmp_path / "out" / "support.zip"
    make_support_bundle(path, settings, policy, report)
    with zipfile.ZipFile(path) as bundle:
        parts = {name: bundle.read(name).decode("utf-8") for name in bundle.namelist()}
    whole = "\n".join([*parts, *parts.values()])
    assert [secret for secret in (MARK, *SECRETS) if secret in whole] == []
    assert sorted(parts) == [
        "README.txt", "doctor.json", "logs/station.log", "logs/station.log.1", "settings.json", "statistics.json",
        "versions.json",
    ]  # fmt: skip
    numbers = json.loads(parts["statistics.json"])
    assert (numbers["rows"]["receipts"], numbers["rows"]["drafts"], numbers["parcels"]) == (1, 1, {"waiting": 1})
    assert numbers["incidents"][0]["code"] == "database_restored"
    assert numbers["folders"]["photos"]["files"] >= 1
    assert json.loads(parts["settings.json"])["locked"]["settings"] == ["sync.metered"]
    assert "raise_for" in parts["logs/station.log"]
    assert "PyPAC" in json.loads(parts["versions.json"])["libraries"]


def test_the_command_writes_one_file_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "support.zip"
    options = ["--data-folder", str(tmp_path / "data"), "--camera-source", "sample"]
    assert main(["support-bundle", str(path), *options]) == 0
    assert zipfile.is_zipfile(path)
    assert str(path) in capsys.readouterr().out


def test_a_bundle_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x", encoding="utf-8")
    settings = load_settings(environ={}, overrides={"data.folder": str(tmp_path / "data"), "camera.source": "sample"})
    report = doctor.examine(settings, Policy(), SystemClock())
    with pytest.raises(StationError) as refused:
        make_support_bundle(tmp_path / "a file" / "support.zip", settings, Policy(), report)
    assert refused.value.code == "support_not_written"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a file"]
