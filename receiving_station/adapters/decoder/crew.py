"""The decoding engines that this computer has; a missing or broken one is named and the others carry on."""

import importlib
import logging
from collections.abc import Iterable, Mapping

from receiving_station.adapters.decoder.engine import EVERY, Effort, Engine, EngineError, Grey, grey_of
from receiving_station.application.ports import Frame
from receiving_station.domain.codes import FoundCode, Symbology

log = logging.getLogger(__name__)

ENGINES: Mapping[str, tuple[str, str]] = {
    "zxing-cpp": ("receiving_station.adapters.decoder.zxing", "ZxingEngine"),
    "tapirscan": ("receiving_station.adapters.decoder.tapir", "TapirEngine"),
    "pyzbar": ("receiving_station.adapters.decoder.zbar", "ZbarEngine"),
    "opencv": ("receiving_station.adapters.decoder.opencv", "OpencvEngine"),
}
"""Loaded by name: each brings a native library that an installation may lack. The most trusted first."""
PATIENCE = 3
"""An engine that fails on so many pictures in a row is asked no more."""


class Crew:
    """Engines by name; those that are missing or broken are skipped and named.

    Args:
        engines: The most trusted first.
        missing: Engines that could not be loaded, each with its reason.
    """

    def __init__(self, engines: Iterable[Engine], missing: Mapping[str, str] | None = None) -> None:
        self._engines = {engine.name: engine for engine in engines}
        self._failures = dict.fromkeys(self._engines, 0)
        self._out = dict(missing or {})

    @staticmethod
    def here(names: Mapping[str, tuple[str, str]] = ENGINES) -> "Crew":
        """Every engine that loads on this computer; one that does not is logged by name."""
        there: list[Engine] = []
        missing: dict[str, str] = {}
        for name, (module, engine) in names.items():
            try:
                there.append(getattr(importlib.import_module(module), engine)())
            except (ImportError, OSError, EngineError) as error:
                # OSError: the Python part is there and its shared library is not.
                missing[name] = str(error)
                log.warning("decoding engine %s is not available: %s", name, error)
        return Crew(there, missing)

    @property
    def engines(self) -> tuple[Engine, ...]:
        """Those that work, the most trusted first."""
        return tuple(engine for name, engine in self._engines.items() if name not in self._out)

    @property
    def out(self) -> dict[str, str]:
        """Those that do not work, each with its reason."""
        return dict(self._out)

    def has(self, name: str) -> bool:
        """Whether this engine works here."""
        return name in self._engines and name not in self._out

    def read(self, name: str, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:
        """What one engine finds; nothing where it is missing or fails."""
        if not self.has(name):
            return ()
        try:
            found = self._engines[name].read(grey, wanted, effort)
        except EngineError as error:
            self._failures[name] += 1
            log.warning("decoding engine %s failed: %s", name, error)
            if self._failures[name] >= PATIENCE:
                self._out[name] = str(error)
                log.warning("decoding engine %s is asked no more after %s failures", name, PATIENCE)
            return ()
        self._failures[name] = 0
        return found


class Alone:
    """One engine as a decoder: everything it can read, with all its effort."""

    def __init__(self, engine: Engine) -> None:
        self._crew = Crew([engine])
        self.name = engine.name

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes found, in no order; nothing where the engine fails, which is logged."""
        return self._crew.read(self.name, grey_of(frame), EVERY, Effort.FULL)
