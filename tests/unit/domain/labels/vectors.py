"""Carriers' numbers for tests, made by rule: no parcel ever carried one of them."""

from receiving_station.domain.labels import checks
from receiving_station.domain.labels.checks import LETTERS_36, check_digit


def number(check: checks.Check, body: str, letters: str = "0123456789") -> str:
    """The body with its check digit."""
    return body + check_digit(check, body, letters)


def ups(shipper: str = "4A9X07", service: str = "03", package: str = "5550123") -> str:
    """A UPS number."""
    return "1Z" + number(checks.ups, shipper + service + package)


def s10(letters: str = "RB", country: str = "GB", serial: str = "55501234") -> str:
    """A UPU S10 item."""
    return letters + number(checks.s10, serial) + country


IMPB_22 = number(checks.gs1, "920559055501230000421")
IMPB_26 = number(checks.gs1, "9361210555010000004213777")
IMPB_30 = number(checks.gs1, "94001905550123000042137771234")
LEGACY_22 = number(checks.gs1, "918255501234500004213")
LEGACY_20 = number(checks.usps_legacy, "8355501234500004213")
USPS_20 = number(checks.gs1, "8555501234500004213")
FEDEX_12 = number(checks.fedex, "55501234567")
FEDEX_15 = number(checks.gs1, "55501234567890")
FEDEX_TAIL = number(checks.fedex, "0055501234567")
DPD_28 = number(checks.mod37_36, "0010117" + "01555012345678" + "101" + "276", LETTERS_36)
SSCC = number(checks.gs1, "39520123455500001")
MAXICODE_UPS = ups("4A9X07", "78", "5550123")

KNOWN: tuple[tuple[str, str, str], ...] = (
    ("ups", "UPS", ups()),
    ("ups_waybill", "UPS", "K" + number(checks.ups, "555012345")),
    ("usps_impb", "USPS", IMPB_22),
    ("usps_impb", "USPS", IMPB_26),
    ("usps_impb", "USPS", IMPB_30),
    ("usps_impb_zip5", "USPS", "42094107" + IMPB_22),
    ("usps_impb_zip5", "USPS", "42094107" + IMPB_26),
    ("usps_impb_zip9", "USPS", "420941071234" + IMPB_22),
    ("usps_legacy", "USPS", LEGACY_22),
    ("usps_legacy", "USPS", "42094107" + LEGACY_22),
    ("usps_legacy_20", "USPS", LEGACY_20),
    ("usps_20", "USPS", USPS_20),
    ("fedex_12", "FedEx", FEDEX_12),
    ("fedex_ground", "FedEx", FEDEX_15),
    ("fedex_20", "FedEx", number(checks.usps_92, "6129055501234500001")),
    ("fedex_ground_96", "FedEx", "9611019" + FEDEX_15),
    ("fedex_ground_gsn", "FedEx", "9622001900055501234" + "0" + FEDEX_TAIL),
    ("fedex_34", "FedEx", "100192133425000" + "94107" + FEDEX_TAIL),
    ("fedex_astra_32", "FedEx", "3971514560102447" + FEDEX_12 + "2014"),
    ("fedex_ground_sscc_18", "FedEx", number(checks.gs1, "00012345555000002")),
    ("dhl_express", "DHL", number(checks.mod7, "555012345")),
    ("dhl_express_piece_id", "DHL", "JJD0155501234"),
    ("dhl_ecommerce", "DHL", "GM5550123456789"),
    ("dhl_ecommerce_asia", "DHL", "SG5550123456789"),
    ("dhl_ecommerce_14", "DHL", "55501234567890"),
    ("dhl_paket_jjd", "DHL", "JJD000390555012345"),
    ("dhl_parcel_jvgl", "DHL", "JVGL05550123456789"),
    ("dhl_paket_sscc", "DHL", "00" + number(checks.gs1, "34043455501234500")),
    ("dhl_identcode", "DHL", number(checks.identcode, "56310243031")),
    ("dpd", "DPD", DPD_28),
    ("dpd_bars", "DPD", "%" + DPD_28[:-1]),
    ("dpd_15", "DPD", number(checks.mod37_36, "01555012345678", LETTERS_36)),
    ("dpd_14", "DPD", "01555012345678"),
    ("upu_s10", "Royal Mail", s10()),
    ("upu_s10", "Korea Post", s10("EB", "KR")),
    ("upu_s10", "Correios", s10("LX", "BR")),
    ("upu_s10", "Australia Post", s10("CP", "AU")),
    ("upu_s10", "Canada Post", s10("CX", "CA")),
    ("upu_s10", "post of IS", s10("RR", "IS")),
    ("upu_s10_domestic", "Correios", s10("PX", "BR")),
    ("amazon_logistics", "Amazon", "TBA555012345678"),
    ("amazon_international", "Amazon", "C5550123456"),
    ("canada_post_16", "Canada Post", number(checks.gs1, "555012345678901")),
    ("canada_post_12", "Canada Post", "555012345678"),
    ("canpar", "Canpar", "D555012345678901234567"),
    ("gofo", "GOFO", "GFUS55501234567890"),
    ("landmark", "Landmark", "LTN55501234N1"),
    ("lasership_lx", "LaserShip", "LX15550123"),
    ("lasership_1ls7", "LaserShip", "1LS715550123456"),
    ("lasership_1ls7_18", "LaserShip", "1LS7155013555012-1"),
    ("lasership_1lscx", "LaserShip", "1LSCXVE0055501X"),
    ("old_dominion", "Old Dominion", number(checks.luhn, "7775550123")),
    ("old_dominion_guaranteed", "Old Dominion", number(checks.luhn, "8055501234")),
    ("ontrac", "OnTrac", number(checks.ups, "C5550123456789")),
    ("purolator", "Purolator", number(checks.luhn, "35550123456")),
    ("purolator_alpha", "Purolator", "KYV555012345"),
    ("speedee", "Spee-Dee", "SP555012345678901234"),
    ("yodel", "Yodel", "JD5550123456789012"),
    ("yunexpress", "YunExpress", "YT5550123456789012"),
    ("korea_post", "Korea Post", "6555012345678"),
    ("cj_10", "CJ Logistics", number(checks.mod7, "655501234")),
    ("cj_12", "CJ Logistics", number(checks.mod7_tail, "65550123456")),
    ("hanjin_10", "Hanjin", "4555012345"),
    ("hanjin", "Hanjin", number(checks.mod7, "45550123456")),
    ("lotte", "Lotte", number(checks.mod7, "23550123456")),
    ("logen", "Logen", "95550123456"),
    ("yamato", "Yamato", number(checks.mod7, "38550123456")),
    ("sagawa", "Sagawa", number(checks.mod7, "40550123456")),
    ("japan_post", "Japan Post", number(checks.mod7, "48550123456")),
    ("postnl", "PostNL", "3SABCD555012345"),
)
"""Rule, carrier, number."""

DAMAGED: tuple[tuple[str, str], ...] = (
    ("UPS", "2Z" + ups()[2:]),
    ("USPS", IMPB_22[:-1] + str((int(IMPB_22[-1]) + 1) % 10)),
    ("FedEx", "9611019" + FEDEX_15[:-1] + str((int(FEDEX_15[-1]) + 1) % 10)),
    ("DPD", DPD_28[:3] + "9" + DPD_28[4:]),
    ("DPD", number(checks.mod37_36, "0010117" + "01555012345678" + "101" + "000", LETTERS_36)),
    ("post of XX", s10("RB", "XX")),
    ("FedEx", "0" * 12),
    ("Amazon", "TBB555012345678"),
)
"""Carrier, and a number that must not be taken for one of its own."""
