"""What EPCIS 2.0 and CBV 2.0 ask of a document of object events, as JSON Schema.

Written for these tests from the standards' text (EPCIS 2.0, sections 7.4 and 10.2; CBV 2.0, sections 7.1 to 7.4); it
is not the file that GS1 publishes (EPCIS-JSON-Schema.json), whose terms name no right to hand on copies. Narrower than
that one on purpose: object events alone, the standard vocabulary's words alone, and no member that the standard does
not name. With ``EPCIS_SCHEMA=FILE`` the same tests hold every document against GS1's own schema, too.
"""

from typing import Any, Final

_BIZ_STEPS: Final = [
    "accepting",
    "arriving",
    "assembling",
    "collecting",
    "commissioning",
    "consigning",
    "creating_class_instance",
    "cycle_counting",
    "decommissioning",
    "departing",
    "destroying",
    "disassembling",
    "dispensing",
    "encoding",
    "entering_exiting",
    "holding",
    "inspecting",
    "installing",
    "killing",
    "loading",
    "other",
    "packing",
    "picking",
    "receiving",
    "removing",
    "repackaging",
    "repairing",
    "replacing",
    "reserving",
    "retail_selling",
    "sampling",
    "sensor_reporting",
    "shipping",
    "staging_outbound",
    "stock_taking",
    "stocking",
    "storing",
    "transporting",
    "unloading",
    "unpacking",
    "void_shipping",
]
_DISPOSITIONS: Final = [
    "active",
    "available",
    "completeness_inferred",
    "completeness_verified",
    "conformant",
    "container_closed",
    "container_open",
    "damaged",
    "destroyed",
    "dispensed",
    "disposed",
    "encoded",
    "expired",
    "in_progress",
    "in_transit",
    "inactive",
    "mismatch_class",
    "mismatch_instance",
    "mismatch_quantity",
    "needs_replacement",
    "no_pedigree_match",
    "non_conformant",
    "non_sellable_other",
    "partially_dispensed",
    "recalled",
    "reserved",
    "retail_sold",
    "returned",
    "sellable_accessible",
    "sellable_not_accessible",
    "stolen",
    "unavailable",
    "unknown",
]
_TRANSACTIONS: Final = [
    "bol",
    "cert",
    "desadv",
    "inv",
    "pedigree",
    "po",
    "poc",
    "prodorder",
    "recadv",
    "rma",
    "testprd",
    "testres",
]

_URI: Final = {"type": "string", "format": "uri"}
_TIME: Final = {"type": "string", "format": "date-time"}


def _closed(required: list[str], **members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": members, "required": required, "additionalProperties": False}


_PLACE: Final = _closed(["id"], id=_URI)
_EVENT: Final = _closed(
    ["type", "eventTime", "eventTimeZoneOffset", "action", "epcList"],
    type={"const": "ObjectEvent"},
    eventID=_URI,
    eventTime=_TIME,
    recordTime=_TIME,
    eventTimeZoneOffset={"type": "string", "pattern": "^[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)$"},
    epcList={"type": "array", "items": _URI, "minItems": 1},
    action={"enum": ["ADD", "OBSERVE", "DELETE"]},
    bizStep={"enum": _BIZ_STEPS},
    disposition={"enum": _DISPOSITIONS},
    readPoint=_PLACE,
    bizLocation=_PLACE,
    bizTransactionList={
        "type": "array",
        "items": _closed(["bizTransaction"], type={"enum": _TRANSACTIONS}, bizTransaction=_URI),
    },
    errorDeclaration=_closed(
        ["declarationTime"],
        declarationTime=_TIME,
        reason={"enum": ["did_not_occur", "incorrect_data"]},
        correctiveEventIDs={"type": "array", "items": _URI},
    ),
)

EPCIS_DOCUMENT: Final[dict[str, Any]] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    **_closed(
        ["@context", "type", "schemaVersion", "creationDate", "epcisBody"],
        **{"@context": {"type": "array", "items": _URI, "minItems": 1}},
        type={"const": "EPCISDocument"},
        schemaVersion={"type": "string", "pattern": r"^2\.0"},
        creationDate=_TIME,
        epcisBody=_closed(["eventList"], eventList={"type": "array", "items": _EVENT}),
    ),
}
