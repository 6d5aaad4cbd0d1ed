"""What the codes on a label say: classified, verified by their check digits, taken apart, put in order."""

from receiving_station.domain.labels.meant import Choice, Look, what_is_meant
from receiving_station.domain.labels.reader import ReadsGs1, no_gs1, read_code
from receiving_station.domain.labels.readings import Confidence, Kind, Reading
from receiving_station.domain.labels.repair import pattern_of, repairs

__all__ = [
    "Choice",
    "Confidence",
    "Kind",
    "Look",
    "Reading",
    "ReadsGs1",
    "no_gs1",
    "pattern_of",
    "read_code",
    "repairs",
    "what_is_meant",
]
