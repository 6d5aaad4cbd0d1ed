"""The station's one SQLite file. Only frozen domain values leave this package."""

from receiving_station.adapters.db.station import StationDatabase, Stores

__all__ = ["StationDatabase", "Stores"]
