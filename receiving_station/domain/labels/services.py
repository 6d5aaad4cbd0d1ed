"""Carriers' services by the marks in their numbers. Facts; each table names where they are published."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Service:
    """A carrier's service.

    Attributes:
        name: As the carrier calls it.
        is_return: Whether it exists for returns only.
    """

    name: str
    is_return: bool = False


_RETURNS_PLUS_3 = Service("Returns Plus 3: ground, three pickup attempts", is_return=True)
_RETURNS_PLUS_1 = Service("Returns Plus 1: ground, one pickup attempt", is_return=True)
_PRINT_AND_MAIL = Service("Returns Print and Mail: ground, label mailed by UPS", is_return=True)

UPS = {
    "01": Service("Next Day Air"),
    "02": Service("Second Day Air"),
    "03": Service("Ground"),
    "12": Service("Third Day Select"),
    "13": Service("Next Day Air Saver"),
    "15": Service("Next Day Air Early"),
    "22": _RETURNS_PLUS_3,
    "32": Service("Next Day Air Early, COD"),
    "33": Service("Next Day Air Early, Saturday, COD"),
    "41": Service("Next Day Air Early, Saturday"),
    "42": Service("Ground, signature"),
    "44": Service("Next Day Air, Saturday"),
    "66": Service("Worldwide Express"),
    "68": Service("Standard"),
    "72": Service("Ground, COD"),
    "78": _RETURNS_PLUS_1,
    "90": _PRINT_AND_MAIL,
    "A0": Service("Next Day Air Early, adult signature"),
    "A1": Service("Next Day Air Early, Saturday, adult signature"),
    "A2": Service("Next Day Air, adult signature"),
    "A8": Service("Ground, adult signature"),
    "A9": Service("Next Day Air Early, adult signature, COD"),
    "AA": Service("Next Day Air Early, Saturday, adult signature, COD"),
    "YW": Service("SurePost, delivered by USPS"),
}
"""Source: tracking-numbers data, couriers/ups.json (MIT); the return services also in the field notes, section 5."""

UPS_WAYBILL = {
    "J": Service("Next Day Express"),
    "K": Service("Ground"),
    "V": Service("Worldwide Express Saver"),
}
"""Source: tracking-numbers data, couriers/ups.json (MIT)."""

_DELIVERY = Service("Delivery Confirmation")
_SIGNATURE = Service("Signature Confirmation")

USPS_LEGACY = {
    **dict.fromkeys(("01", "02", "03", "04", "05", "06", "07", "08", "14"), _DELIVERY),
    **dict.fromkeys(("21", "22", "23", "24", "25", "26", "34"), _SIGNATURE),
    "50": Service("Electronic File Header"),
    "56": Service("Passive Enroute Scan"),
    "73": Service("Insured Mail"),
    "82": Service("Merchandise Return", is_return=True),
    "83": Service("Merchandise Return, insured to 50 USD", is_return=True),
    "85": Service("Merchandise Return, insured over 50 USD", is_return=True),
}
"""Source: USPS Publication 91 by way of tracking-numbers data, couriers/usps.json (MIT)."""

USPS_IMPB = {"612": Service("Parcel Select")}
"""Source: tracking-numbers data, couriers/usps.json (MIT)."""

FEDEX_CONTAINER = {
    "00": Service("case or carton"),
    "01": Service("pallet"),
    "02": Service("larger than a pallet"),
    "04": Service("within the company"),
}
"""Source: tracking-numbers data, couriers/fedex.json (MIT)."""

DPD = {
    "101": Service("normal parcel"),
    "102": Service("normal parcel, hazardous goods"),
    "105": Service("normal parcel, ex works"),
    "106": Service("normal parcel, ex works, hazardous goods"),
    "109": Service("normal parcel, COD"),
    "110": Service("normal parcel, COD, hazardous goods"),
    "113": Service("normal parcel, exchange"),
    "136": Service("small parcel"),
    "154": Service("parcel letter"),
    "155": Service("guarantee"),
    "161": Service("guarantee, COD"),
    "179": Service("by 10:00"),
    "191": Service("by 10:00, COD"),
    "225": Service("by 12:00"),
    "237": Service("by 12:00, COD"),
    "350": Service("by 8:30"),
}
"""Source: tracking-numbers data, couriers/dpd.json (MIT)."""

S10 = {
    "C": Service("parcel post"),
    "E": Service("express mail (EMS)"),
    "H": Service("parcel post, e-commerce"),
    "L": Service("letter post, express"),
    "M": Service("letter post, M bag"),
    "Q": Service("business reply"),
    "R": Service("letter post, registered"),
    "U": Service("letter post"),
    "V": Service("letter post, insured"),
}
"""By the first letter. Source: UPU S10-12, annex A."""

S10_OPERATORS = {
    "AT": "Österreichische Post", "AU": "Australia Post", "BE": "bpost", "BR": "Correios", "CA": "Canada Post",
    "CH": "Swiss Post", "CN": "China Post", "CZ": "Česká pošta", "DE": "Deutsche Post", "DK": "PostNord",
    "ES": "Correos", "FI": "Posti", "FR": "La Poste", "GB": "Royal Mail", "HK": "Hongkong Post", "IE": "An Post",
    "IN": "India Post", "IT": "Poste Italiane", "JP": "Japan Post", "KR": "Korea Post", "LU": "POST Luxembourg",
    "MX": "Correos de México", "MY": "Pos Malaysia", "NL": "PostNL", "NO": "Posten", "NZ": "New Zealand Post",
    "PL": "Poczta Polska", "PT": "CTT", "SE": "PostNord", "SG": "Singapore Post", "TH": "Thailand Post",
    "TR": "PTT", "TW": "Chunghwa Post", "US": "USPS", "VN": "Vietnam Post", "ZA": "South African Post Office",
}  # fmt: skip
"""Designated operators by country. Source: UPU, list of designated operators."""
