"""What is not signed, whole and fresh is refused, and nothing of it stays."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from installer.repository import Repository
from installer.tools import BuildError
from receiving_station.adapters.update_feed import UpdateFeed
from receiving_station.application.errors import StationError
from tests.integration.updates.conftest import Depot


def versions(feed: UpdateFeed) -> list[str]:
    return sorted(release.version for release in feed.releases())


def test_a_station_reads_what_is_published_and_fetches_it_whole(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.0.0")
    depot.add("1.1.0", {"pilot": 100, "early": 50, "all": 0})
    feed = depot.feed(tmp_path / "s")
    releases = {release.version: release for release in feed.releases()}
    assert sorted(releases) == ["1.0.0", "1.1.0"]
    assert feed.package(releases["1.1.0"]).read_bytes() == (depot.folder / "station-1.1.0.deb").read_bytes()


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(StationError) as refusal:
        call()
    return refusal.value.code


def test_a_package_with_one_changed_byte_is_refused_and_not_kept(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.1.0")
    file = depot.package_file("1.1.0")
    data = bytearray(file.read_bytes())
    data[100] ^= 1
    file.write_bytes(data)
    feed = depot.feed(tmp_path / "s")
    (release,) = feed.releases()
    assert refused(lambda: feed.package(release)) == "update_not_trusted"
    assert [each.name for each in (tmp_path / "s" / "packages").iterdir()] == ["releases.json"]


def test_half_a_package_is_refused_and_the_whole_one_taken_later(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.1.0")
    feed = depot.feed(tmp_path / "s")
    (release,) = feed.releases()
    depot.server.cut_after = 20_000
    assert refused(lambda: feed.package(release)) in {"update_not_reached", "update_not_trusted"}
    assert [each.name for each in (tmp_path / "s" / "packages").iterdir()] == ["releases.json"]
    depot.server.cut_after = None
    assert feed.package(release).stat().st_size == (depot.folder / "station-1.1.0.deb").stat().st_size


def test_a_package_changed_on_this_computer_is_fetched_again(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.1.0")
    feed = depot.feed(tmp_path / "s")
    (release,) = feed.releases()
    feed.package(release).write_bytes(b"something else")
    assert feed.package(release).read_bytes() == (depot.folder / "station-1.1.0.deb").read_bytes()


def test_a_changed_list_of_versions_is_refused(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.1.0", {"all": 0})
    file = max(depot.published.glob("targets/*.releases.json"), key=lambda path: path.stat().st_mtime_ns)
    rows = json.loads(file.read_text())
    rows[0]["percent"]["all"] = 100
    for each in depot.published.glob("targets/*.releases.json"):
        each.write_text(json.dumps(rows))
    assert refused(depot.feed(tmp_path / "s").releases) in {"update_not_trusted", "update_not_reached"}


def test_an_old_list_shown_again_is_refused(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.0.0")
    stamp = depot.published / "metadata" / "timestamp.json"
    old = stamp.read_bytes()
    depot.add("1.1.0")
    assert versions(depot.feed(tmp_path / "s")) == ["1.0.0", "1.1.0"]
    stamp.write_bytes(old)
    assert refused(depot.feed(tmp_path / "s").releases) == "update_not_trusted"


def test_a_list_that_nobody_renewed_is_refused_until_it_is(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.1.0")
    depot.tool(days_ago=4).renew()
    assert refused(depot.feed(tmp_path / "s").releases) == "update_not_trusted"
    depot.tool().renew()
    assert versions(depot.feed(tmp_path / "s")) == ["1.1.0"]


def test_a_list_signed_with_a_strangers_key_is_refused(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.1.0")
    stranger = depot.folder / "keys" / "timestamp.pem"
    stranger.write_bytes((depot.folder / "keys" / "snapshot.pem").read_bytes())
    depot.tool().renew()
    assert refused(depot.feed(tmp_path / "s").releases) == "update_not_trusted"


@pytest.mark.parametrize("role", ["root", "targets", "snapshot", "timestamp"])
def test_a_station_follows_a_new_key_from_the_first_root(depot: Depot, tmp_path: Path, role: str) -> None:
    depot.add("1.0.0")
    assert versions(depot.feed(tmp_path / "s")) == ["1.0.0"]
    depot.tool().rotate(role)
    depot.add("1.1.0")
    assert versions(depot.feed(tmp_path / "s")) == ["1.0.0", "1.1.0"]
    assert versions(depot.feed(tmp_path / "new station")) == ["1.0.0", "1.1.0"]


def test_a_root_key_that_was_replaced_signs_nothing_any_more(depot: Depot, tmp_path: Path) -> None:
    keys = depot.folder / "keys"
    stolen = (keys / "root.pem").read_bytes()
    depot.tool().rotate("root")
    (keys / "root.pem").write_bytes(stolen)
    depot.tool().rotate("targets")
    assert refused(depot.feed(tmp_path / "s").releases) == "update_not_trusted"


def test_a_server_that_is_away_is_no_reason_to_distrust(depot: Depot, tmp_path: Path) -> None:
    depot.add("1.0.0")
    (depot.published / "metadata" / "timestamp.json").unlink()
    assert refused(depot.feed(tmp_path / "s").releases) == "update_not_reached"


def test_keys_are_not_kept_within_what_is_published(depot: Depot) -> None:
    with pytest.raises(BuildError):
        Repository(depot.published, depot.published / "keys", depot.at)
