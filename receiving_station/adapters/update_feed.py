"""The signed list of versions and their packages, by The Update Framework: nothing is believed that is not signed.

``releases.json`` in the repository says what there is; it and every package are targets, so that a changed byte, an
old list shown again, a list that stopped being renewed and half a download are all refused by the framework.
"""

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import requests
from tuf.api.exceptions import DownloadError, DownloadHTTPError, ExpiredMetadataError, RepositoryError
from tuf.ngclient import FetcherInterface, Updater

from receiving_station.adapters.http_session import session_for
from receiving_station.adapters.settings import NetworkSection
from receiving_station.application.errors import StationError
from receiving_station.application.updates import Release, read_release

log = logging.getLogger(__name__)

RELEASES = "releases.json"
_CHUNK_BYTES = 262_144
_TIMEOUT_S = (10.0, 60.0)


class UpdateFeed:
    """One look at a repository.

    Args:
        url: Its address; ``metadata`` and ``targets`` lie below.
        root: The first root of trust, which came with the package or from IT.
        folder: For what was believed so far and for packages; nobody else may write there.
        network: The way there.

    Raises:
        StationError: ``update_not_trusted`` where the root is none.
    """

    def __init__(self, url: str, root: bytes, folder: Path, network: NetworkSection) -> None:
        metadata, self._packages = folder / "metadata", folder / "packages"
        metadata.mkdir(parents=True, exist_ok=True)
        self._packages.mkdir(parents=True, exist_ok=True)
        base = url.rstrip("/")
        fetcher = _Fetcher(session_for(network, base))
        try:
            self._updater = Updater(
                str(metadata),
                f"{base}/metadata/",
                str(self._packages),
                f"{base}/targets/",
                fetcher,
                bootstrap=root,
            )
        except (RepositoryError, OSError, ValueError) as error:
            raise StationError("update_not_trusted", reason=type(error).__name__) from error

    def releases(self) -> tuple[Release, ...]:
        """What there is, believed.

        Raises:
            StationError: ``update_not_reached``; ``update_not_trusted`` with ``reason``, nothing is taken over then.
        """
        try:
            self._updater.refresh()
            self._fetch(RELEASES)
            rows = json.loads((self._packages / RELEASES).read_text(encoding="utf-8"))
        except (ExpiredMetadataError, RepositoryError) as error:
            log.warning("updates: %s", error)
            raise StationError("update_not_trusted", reason=type(error).__name__) from error
        except DownloadError as error:
            log.info("updates: %s", type(error).__name__)
            raise StationError("update_not_reached") from error
        except (OSError, ValueError) as error:
            raise StationError("update_not_trusted", reason=type(error).__name__) from error
        found = (read_release(str(row.get("name", "")), row) for row in rows if isinstance(row, dict))
        return tuple(release for release in found if release is not None)

    def package(self, release: Release) -> Path:
        """A release's package, whole and as it was signed; fetched where it is not here yet.

        Raises:
            StationError: ``update_not_reached``, ``update_not_trusted``; nothing that could be installed is left.
        """
        try:
            return self._fetch(release.name)
        except RepositoryError as error:
            log.warning("updates: %s: %s", release.name, error)
            raise StationError("update_not_trusted", reason=type(error).__name__) from error
        except (DownloadError, OSError) as error:
            log.info("updates: %s: %s", release.name, type(error).__name__)
            raise StationError("update_not_reached") from error

    def keep_only(self, wanted: frozenset[str]) -> None:
        """Remove every package that is not named."""
        for file in self._packages.iterdir():
            if file.name not in {*wanted, RELEASES}:
                file.unlink()

    def _fetch(self, name: str) -> Path:
        # A name is a file's and no path: what is signed may still be a mistake.
        if not name or Path(name).name != name or os.sep in name or "\\" in name:
            raise RepositoryError(f"{name!r} is no file's name")
        target = self._updater.get_targetinfo(name)
        if target is None:
            raise RepositoryError(f"{name} is not signed")
        there = self._packages / name
        if self._updater.find_cached_target(target, str(there)) is None:
            coming = there.with_name(f"{name}.coming")
            try:
                self._updater.download_target(target, str(coming))
                with coming.open("rb+") as file:
                    os.fsync(file.fileno())
                coming.replace(there)
            finally:
                coming.unlink(missing_ok=True)
        return there


class _Fetcher(FetcherInterface):
    """The framework's downloads, the way that the settings say."""

    def __init__(self, session: requests.Session) -> None:
        self._session = session

    def _fetch(self, url: str) -> Iterator[bytes]:
        answer = self._session.get(url, stream=True, timeout=_TIMEOUT_S)
        if not answer.ok:
            answer.close()
            raise DownloadHTTPError(f"status {answer.status_code}", answer.status_code)
        return self._chunks(answer)

    @staticmethod
    def _chunks(answer: requests.Response) -> Iterator[bytes]:
        try:
            yield from answer.iter_content(_CHUNK_BYTES)
        except requests.RequestException as error:
            raise DownloadError("the line broke") from error
        finally:
            answer.close()
