"""Scales: a serial line in the common protocols, or USB-HID."""

from receiving_station.adapters.scale.hid import HidScale
from receiving_station.adapters.scale.serial_line import SerialScale
from receiving_station.adapters.settings import ScaleSection


def scale_for(settings: ScaleSection) -> SerialScale | HidScale | None:
    """The scale that the settings name, or None."""
    match settings.kind:
        case "serial":
            return SerialScale(settings.port, settings.baud, asks=settings.protocol == "sics")
        case "hid":
            return HidScale(settings.port)
        case _:
            return None
