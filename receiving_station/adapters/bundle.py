"""A station's unsent work in one file that another station, or the central, takes exactly once (decision 013).

A ZIP file: ``bundle.json`` lists every other file with its SHA-256, ``bundle.sig`` is the Ed25519 signature over its
bytes, ``parcels/<session>.json`` are ``KeptParcel``, ``photos/<sha256>.jpg`` the evidence. The *seal* is the short form
of the signing station's public key: told where the bundle is made, and given by hand where it is taken in.
"""

import base64
import hashlib
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from receiving_station.adapters.db.kept import KeptParcel
from receiving_station.adapters.db.values import RECEIPT
from receiving_station.adapters.disk import make_folder, reason_of, sync_file, sync_folder, write_durably
from receiving_station.application.errors import BugError, StationError
from receiving_station.application.ports import Photos
from receiving_station.domain.vocabulary import Sha256

KEY_NAME = "station-key"
FORMAT = 1
_MANIFEST, _SIGNATURE = "bundle.json", "bundle.sig"
_MANIFEST_LIMIT_BYTES = 256_000_000
_SEAL_CHARACTERS = 16
_GROUP = 4


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    sha256: str
    size_bytes: int


class Manifest(BaseModel):
    """What a bundle says of itself.

    Attributes:
        format: The form of the file; a newer one is refused by name.
        made_at: When (UTC).
        station: Name of the bench.
        app_version: Of the program that made it.
        public_key: The signer's Ed25519 key, hexadecimal.
        units: Units in the parcels.
        parcels: Their files.
        photos: Their files.
        photos_missing: Photos that a parcel names and that were not on the disk any more.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: int
    made_at: AwareDatetime
    station: str
    app_version: str
    public_key: str
    units: int
    parcels: tuple[_Part, ...]
    photos: tuple[_Part, ...]
    photos_missing: tuple[str, ...]

    @property
    def seal(self) -> str:
        """The signer's seal."""
        return seal_of(bytes.fromhex(self.public_key))


@dataclass(frozen=True, slots=True)
class Exported:
    """A bundle that was made.

    Attributes:
        path: The file.
        parcels: How many are in it.
        units: Units in them.
        photos: Photos in it.
        photos_missing: Photos that were not on the disk any more.
        seal: What the one who takes it in has to give.
    """

    path: Path
    parcels: int
    units: int
    photos: int
    photos_missing: int
    seal: str


def station_key(folder: Path) -> Ed25519PrivateKey:
    """The station's signing key; made when it is first needed.

    Raises:
        StationError: ``bundle_not_made`` with ``reason``.
    """
    path = folder / KEY_NAME
    try:
        if not path.exists():
            key = Ed25519PrivateKey.generate()
            write_durably(path, key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption()))
        return Ed25519PrivateKey.from_private_bytes(path.read_bytes())
    except OSError as error:
        raise StationError("bundle_not_made", reason=reason_of(error)) from error
    except ValueError as error:
        raise StationError("bundle_not_made", reason="disk_error") from error


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """The key that others verify with."""
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def seal_of(public_key: bytes) -> str:
    """Sixteen characters that stand for the key, e.g. ``K3QX-7MDA-PZ2R-55TE``; 80 bits of its SHA-256."""
    text = base64.b32encode(hashlib.sha256(public_key).digest()).decode()[:_SEAL_CHARACTERS]
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def is_seal(given: str, seal: str) -> bool:
    """Whether what a person typed is that seal, whatever the case and the dashes."""
    return "".join(given.upper().split()).replace("-", "") == seal.replace("-", "")


def make_bundle(
    path: Path,
    parcels: Sequence[KeptParcel],
    photos: Photos,
    key: Ed25519PrivateKey,
    *,
    station: str,
    app_version: str,
    made_at: datetime,
) -> Exported:
    """Write the file whole or not at all; it is read and verified before it gets its name.

    Raises:
        StationError: ``bundle_not_made`` with ``reason``; nothing was left behind.
    """
    temporary = path.with_name(f".{path.name}.new")
    try:
        make_folder(path.parent)
        manifest = _written(temporary, parcels, photos, key, (station, app_version, made_at))
        sync_file(temporary)
        # Sticks lie: what they took is looked at before it is called saved.
        with Bundle(temporary) as bundle:
            bundle.verify(manifest.seal)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StationError("bundle_not_made", reason=reason_of(error)) from error
    except StationError as error:
        raise StationError("bundle_not_made", reason="disk_error") from error
    finally:
        temporary.unlink(missing_ok=True)
    return Exported(
        path,
        len(manifest.parcels),
        manifest.units,
        len(manifest.photos),
        len(manifest.photos_missing),
        manifest.seal,
    )


class Bundle:
    """A bundle to take in; nothing in it counts before ``verify``.

    Args:
        path: The file.

    Raises:
        StationError: ``bundle_damaged`` when it is none, or not whole; ``bundle_newer``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_verified = False
        try:
            self._zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile) as error:
            raise StationError("bundle_damaged", path=str(path)) from error
        try:
            self._manifest_bytes = self._read(_MANIFEST, _MANIFEST_LIMIT_BYTES)
            self.manifest = Manifest.model_validate_json(self._manifest_bytes)
            self._public_key = bytes.fromhex(self.manifest.public_key)
        except (ValidationError, ValueError) as error:
            self._zip.close()
            raise StationError("bundle_damaged", path=str(path)) from error
        except StationError:
            self._zip.close()
            raise
        if self.manifest.format > FORMAT:
            self._zip.close()
            raise StationError("bundle_newer", path=str(path))

    def verify(self, seal: str) -> None:
        """Hold the bundle, every byte of it, against the seal that a person was given.

        Raises:
            StationError: ``bundle_other_seal`` when another key signed it; ``bundle_changed`` when it is not
                what was signed; ``bundle_newer`` where this version does not know a parcel's form.
        """
        if not is_seal(seal, self.manifest.seal):
            raise StationError("bundle_other_seal", path=str(self._path))
        try:
            signature = self._read(_SIGNATURE, 1000)
            Ed25519PublicKey.from_public_bytes(self._public_key).verify(signature, self._manifest_bytes)
        except (InvalidSignature, ValueError) as error:
            raise StationError("bundle_changed", path=str(self._path)) from error
        listed = [part.name for part in (*self.manifest.parcels, *self.manifest.photos)]
        if sorted(self._zip.namelist()) != sorted([*listed, _MANIFEST, _SIGNATURE]):
            raise StationError("bundle_changed", path=str(self._path))
        self._is_verified = True
        # All of it before any of it is taken in.
        for part in self.manifest.photos:
            self._part(part)
        for _ in self.parcels():
            pass

    def photos(self) -> Iterator[tuple[Sha256, bytes]]:
        """Every photo's name and bytes, as they were signed."""
        for part in self.manifest.photos:
            yield Sha256(part.sha256), self._part(part)

    def parcels(self) -> Iterator[KeptParcel]:
        """Every parcel, as it was signed.

        Raises:
            StationError: ``bundle_newer`` where this version does not know its form.
        """
        for part in self.manifest.parcels:
            try:
                parcel = KeptParcel.model_validate_json(self._part(part))
                if parcel.receipt is not None:
                    RECEIPT.load(parcel.receipt)
            except (ValidationError, BugError) as error:
                raise StationError("bundle_newer", path=str(self._path)) from error
            yield parcel

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __enter__(self) -> "Bundle":
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file."""
        self.close()

    def _part(self, part: _Part) -> bytes:
        if not self._is_verified:
            raise BugError("a bundle is verified before it is read")
        data = self._read(part.name, part.size_bytes)
        if hashlib.sha256(data).hexdigest() != part.sha256:
            raise StationError("bundle_changed", path=str(self._path))
        return data

    def _read(self, name: str, limit_bytes: int) -> bytes:
        try:
            if self._zip.getinfo(name).file_size > limit_bytes:
                raise StationError("bundle_changed", path=str(self._path))
            return self._zip.read(name)
        except (KeyError, OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
            raise StationError("bundle_damaged", path=str(self._path)) from error


def _written(
    path: Path,
    parcels: Sequence[KeptParcel],
    photos: Photos,
    key: Ed25519PrivateKey,
    facts: tuple[str, str, datetime],
) -> Manifest:
    station, app_version, made_at = facts
    units = 0
    wanted: dict[Sha256, None] = {}
    parcel_parts, photo_parts, missing = [], [], []
    # Stored, not packed: JPEG does not get smaller, and a damaged file is easier to save by hand.
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        for parcel in parcels:
            if parcel.receipt is not None:
                receipt = RECEIPT.load(parcel.receipt)
                units += len(receipt.units)
                wanted.update(dict.fromkeys(photo.sha256 for photo in receipt.all_photos()))
            parcel_parts.append(_put(file, f"parcels/{parcel.session_id}.json", parcel.model_dump_json().encode()))
        for sha256 in wanted:
            try:
                data = photos.path(sha256).read_bytes()
            except FileNotFoundError:
                missing.append(sha256)
                continue
            photo_parts.append(_put(file, f"photos/{sha256}.jpg", data))
        manifest = Manifest(
            format=FORMAT,
            made_at=made_at,
            station=station,
            app_version=app_version,
            public_key=public_bytes(key).hex(),
            units=units,
            parcels=tuple(parcel_parts),
            photos=tuple(photo_parts),
            photos_missing=tuple(missing),
        )
        signed = manifest.model_dump_json().encode()
        _put(file, _MANIFEST, signed)
        _put(file, _SIGNATURE, key.sign(signed))
    return manifest


def _put(file: zipfile.ZipFile, name: str, data: bytes) -> _Part:
    file.writestr(name, data)
    return _Part(name=name, sha256=hashlib.sha256(data).hexdigest(), size_bytes=len(data))
