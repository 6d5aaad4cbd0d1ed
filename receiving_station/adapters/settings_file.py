"""Writing settings back into their file; what else stands in it, comments too, stays as it is."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from receiving_station.adapters.clean_text import GONE, clean
from receiving_station.adapters.disk import reason_of, write_durably
from receiving_station.adapters.settings import Settings
from receiving_station.application.camera import CameraWishes
from receiving_station.application.errors import StationError

_SECRET = {("central", "enrol_code")}


def save_section(path: Path, section: str, values: Mapping[str, Any]) -> None:
    """Set some keys of one table; a value of None takes its key away. On disk before this returns.

    Raises:
        StationError: ``settings_not_saved`` with ``path`` and ``reason``; the file is as it was.
    """
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
        table = document.setdefault(section, tomlkit.table())
        for key, value in values.items():
            if value is None:
                table.pop(key, None)
            else:
                table[key] = value
        # What cannot be read at the next start must not be written.
        Settings.model_validate(document.unwrap())
        write_durably(path, tomlkit.dumps(document).encode())
    except OSError as error:
        raise StationError("settings_not_saved", path=str(path), reason=reason_of(error)) from error
    except (UnicodeDecodeError, TOMLKitError, ValueError) as error:
        raise StationError("settings_not_saved", path=str(path), reason=type(error).__name__) from error


def camera_values(wishes: CameraWishes) -> dict[str, Any]:
    """The camera's table for a file."""
    capture, shape = wishes.capture, wishes.shape
    return {
        "source": wishes.source,
        "width_px": capture.width_px,
        "height_px": capture.height_px,
        "fps": capture.fps,
        "focus": capture.focus,
        "exposure": capture.exposure,
        "rotation": shape.rotation,
        "mirror": shape.is_mirrored,
        "region": [round(share, 4) for share in shape.region],
    }


def shown_settings(
    settings: Settings, hidden: Collection[tuple[str, str]] = frozenset()
) -> dict[str, dict[str, object]]:
    """Every setting without passwords and codes.

    Args:
        settings: In force.
        hidden: Sections and keys of what else is not to be shown.
    """
    out: dict[str, dict[str, object]] = {}
    for section, values in settings.model_dump(mode="json").items():
        out[section] = {
            key: GONE
            if value and ((section, key) in _SECRET or (section, key) in hidden)
            else clean(value)
            if isinstance(value, str)
            else value
            for key, value in values.items()
        }
    return out
