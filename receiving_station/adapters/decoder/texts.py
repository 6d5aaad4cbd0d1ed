"""Texts in one form, whichever engine read them."""

from receiving_station.domain.codes import Symbology

_UPC_E_DIGITS = 8

RETAIL = frozenset({Symbology.EAN_8, Symbology.EAN_13, Symbology.UPC_A, Symbology.UPC_E})
"""Retail codes: one check digit, which one wrong read in ten passes."""


def upc_e_as_gtin13(text: str) -> str:
    """The GTIN-13 that eight digits of UPC-E stand for, as zxing-cpp gives it; other texts unchanged.

    Source: GS1 General Specifications, section 5.2.2.4.2 (zero suppression).
    """
    if len(text) != _UPC_E_DIGITS or not text.isdecimal():
        return text
    system, body, last, check = text[0], text[1:6], text[6], text[7]
    if last in "012":
        maker, item = body[:2] + last + "00", "00" + body[2:]
    elif last == "3":
        maker, item = body[:3] + "00", "000" + body[3:]
    elif last == "4":
        maker, item = body[:4] + "0", "0000" + body[4:]
    else:
        maker, item = body, "0000" + last
    return f"0{system}{maker}{item}{check}"
