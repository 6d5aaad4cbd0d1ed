"""``python -m installer.repository``: the update repository: signed versions, rings, hold, roll-back, new keys.

Four keys, made by ``init``: root and targets say what is true and are kept off line; snapshot and timestamp only say
that it is still so, and lie where ``renew`` runs by itself. The repository is a folder of files: any web server does.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root, Snapshot, TargetFile, Targets, Timestamp

from installer.tools import BuildError, say
from receiving_station.adapters.db.station import known_revisions
from receiving_station.adapters.installing import DEBIAN, MSI
from receiving_station.adapters.update_feed import RELEASES
from receiving_station.application.updates import Ring

VALID = {
    "root": timedelta(days=730),
    "targets": timedelta(days=180),
    "snapshot": timedelta(days=14),
    "timestamp": timedelta(days=3),
}
"""After that a station believes it no more: who holds an old list before it wins these days at most."""
_SYSTEMS = {".deb": DEBIAN, ".msi": MSI}


class Repository:
    """One repository and its keys.

    Args:
        folder: What is published: ``metadata`` and ``targets``.
        keys: Where the private keys lie; never within ``folder``.
        at: Now (UTC).
    """

    def __init__(self, folder: Path, keys: Path, at: datetime) -> None:
        if keys.resolve().is_relative_to(folder.resolve()):
            raise BuildError("The keys lie within what is published. Keep them somewhere else.")
        self._metadata = folder / "metadata"
        self._targets = folder / "targets"
        self._keys = keys
        self._at = at

    def init(self) -> None:
        """A new, empty repository with new keys; ``metadata/1.root.json`` goes with the packages."""
        if self._metadata.exists():
            raise BuildError(f"{self._metadata} is there already.")
        self._metadata.mkdir(parents=True)
        self._targets.mkdir()
        root = Root(consistent_snapshot=True)
        for role in VALID:
            root.add_key(self._new_key(role).public_key, role)
        self._write_root(root, [self._signer("root")])
        self._publish([], targets=Targets(), snapshot=Snapshot(), timestamp=Timestamp())

    def add(self, package: Path, version: str, shares: Mapping[str, int], revision: str) -> None:
        """Add a package, for so many of each ring."""
        system = _SYSTEMS.get(package.suffix)
        if system is None:
            raise BuildError(f"{package.name} is neither a .deb nor an .msi.")
        rows = [row for row in self.releases() if (row["version"], row["system"]) != (version, system)]
        rows.append(
            {
                "name": package.name,
                "version": version,
                "system": system,
                "percent": dict(shares),
                "hold": False,
                "revision": revision,
                "go_back_from": [],
            }
        )
        self._publish(rows, files={package.name: package.read_bytes()})

    def change(self, version: str, changes: Mapping[str, object]) -> None:
        """Say something else of a version: ``percent`` (merged), ``hold``, ``go_back_from``."""
        rows = self.releases()
        meant = [row for row in rows if row["version"] == version]
        if not meant:
            raise BuildError(f"There is no version {version} here.")
        for row in meant:
            for name, value in changes.items():
                row[name] = {**row[name], **value} if isinstance(value, dict) else value
        self._publish(rows)

    def renew(self) -> None:
        """Say that everything is still so; every day, by a timer."""
        self._sign(Snapshot, "snapshot", self._load("snapshot", Snapshot))
        self._stamp()

    def rotate(self, role: str) -> None:
        """A new key for a role; stations follow by the chain of roots."""
        root = self._load("root", Root)
        old_root = self._signer("root")
        for key in list(root.roles[role].keyids):
            root.revoke_key(key, role)
        root.add_key(self._new_key(role).public_key, role)
        root.version += 1
        # A new root key is believed because the old one signed for it, once.
        signers = [old_root, self._signer("root")] if role == "root" else [old_root]
        self._write_root(root, signers)
        self._publish(self.releases())

    def releases(self) -> list[dict[str, Any]]:
        """What is published, as ``releases.json`` says it."""
        targets = self._load("targets", Targets)
        named = targets.targets.get(RELEASES)
        if named is None:
            return []
        digest = named.hashes["sha256"]
        rows: list[dict[str, Any]] = json.loads((self._targets / f"{digest}.{RELEASES}").read_text(encoding="utf-8"))
        return rows

    def _publish(
        self,
        rows: list[dict[str, Any]],
        files: Mapping[str, bytes] | None = None,
        targets: Targets | None = None,
        snapshot: Snapshot | None = None,
        timestamp: Timestamp | None = None,
    ) -> None:
        targets = targets or self._load("targets", Targets)
        listed = json.dumps(rows, indent=1).encode()
        for name, data in {**(files or {}), RELEASES: listed}.items():
            target = TargetFile.from_data(name, data, ["sha256"])
            targets.targets[name] = target
            (self._targets / f"{target.hashes['sha256']}.{name}").write_bytes(data)
        self._sign(Targets, "targets", targets)
        snapshot = snapshot or self._load("snapshot", Snapshot)
        snapshot.meta["targets.json"].version = targets.version
        self._sign(Snapshot, "snapshot", snapshot)
        self._stamp(timestamp)

    def _stamp(self, timestamp: Timestamp | None = None) -> None:
        stamp = timestamp or self._load("timestamp", Timestamp)
        stamp.snapshot_meta.version = self._load("snapshot", Snapshot).version
        self._sign(Timestamp, "timestamp", stamp)

    def _sign(self, kind: type[Any], role: str, signed: Any) -> None:  # noqa: ANN401 (any of the four roles)
        signed.version += 1
        signed.expires = self._at + VALID[role]
        metadata = Metadata[kind](signed)  # type: ignore[valid-type]
        metadata.sign(self._signer(role))
        name = "timestamp.json" if role == "timestamp" else f"{signed.version}.{role}.json"
        metadata.to_file(str(self._metadata / name))

    def _write_root(self, root: Root, signers: Iterable[CryptoSigner]) -> None:
        root.expires = self._at + VALID["root"]
        metadata = Metadata[Root](root)
        for signer in signers:
            metadata.sign(signer, append=True)
        metadata.to_file(str(self._metadata / f"{root.version}.root.json"))

    def _load(self, role: str, _kind: type[Any]) -> Any:  # noqa: ANN401 (any of the four roles)
        if role == "timestamp":
            return Metadata[Any].from_file(str(self._metadata / "timestamp.json")).signed
        versions = [int(path.name.partition(".")[0]) for path in self._metadata.glob(f"*.{role}.json")]
        return Metadata[Any].from_file(str(self._metadata / f"{max(versions)}.{role}.json")).signed

    def _new_key(self, role: str) -> CryptoSigner:
        key = Ed25519PrivateKey.generate()
        self._keys.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._keys / f"{role}.pem"
        file.unlink(missing_ok=True)
        file.touch(mode=0o600)
        file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return CryptoSigner(key)

    def _signer(self, role: str) -> CryptoSigner:
        key = load_pem_private_key((self._keys / f"{role}.pem").read_bytes(), None)
        if not isinstance(key, Ed25519PrivateKey):
            raise BuildError(f"{role}.pem is no Ed25519 key.")
        return CryptoSigner(key)


def main(arguments: list[str]) -> int:
    """One change of a repository; the exit status."""
    given = _parser().parse_args(arguments)
    repository = Repository(given.repository, given.keys, datetime.now(UTC).replace(microsecond=0))
    shares = {ring.value: getattr(given, ring.value, None) for ring in Ring}
    percent = {ring: share for ring, share in shares.items() if share is not None}
    try:
        match given.what:
            case "init":
                repository.init()
            case "add":
                repository.add(given.package, given.version, percent, given.revision)
            case "ring":
                repository.change(given.version, {"percent": percent})
            case "hold" | "release":
                repository.change(given.version, {"hold": given.what == "hold"})
            case "go-back":
                repository.change(given.version, {"go_back_from": given.leave})
            case "rotate":
                repository.rotate(given.role)
            case "renew":
                repository.renew()
    except (BuildError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for row in repository.releases():
        say(json.dumps(row))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installer.repository", description=__doc__)
    parser.add_argument("repository", type=Path)
    parser.add_argument("--keys", type=Path, required=True, metavar="FOLDER")
    commands = parser.add_subparsers(dest="what", required=True)
    rings = argparse.ArgumentParser(add_help=False)
    for ring in Ring:
        rings.add_argument(f"--{ring.value}", type=int, choices=range(101), metavar="PERCENT")
    commands.add_parser("init", help="a new one, with new keys")
    add = commands.add_parser("add", parents=[rings], help="a package")
    add.add_argument("package", type=Path)
    add.add_argument("--version", required=True)
    add.add_argument("--revision", default=known_revisions()[-1], help="newest form of the database that it reads")
    shares = commands.add_parser("ring", parents=[rings], help="how many of each ring get a version")
    shares.add_argument("version")
    for name, text in (("hold", "nobody goes to a version any more"), ("release", "the hold is over")):
        commands.add_parser(name, help=text).add_argument("version")
    back = commands.add_parser("go-back", help="order stations back to a version")
    back.add_argument("version")
    back.add_argument("leave", nargs="*", metavar="FROM", help="the versions to leave; none: the order is over")
    commands.add_parser("rotate", help="a new key").add_argument("role", choices=list(VALID))
    commands.add_parser("renew", help="everything is still so")
    return parser


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
