"""Every carrier's number is known as that carrier's, and a damaged one is not."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.labels import Confidence, Kind, Reading, read_code
from receiving_station.domain.labels.carriers import RULES
from tests.conftest import SHARED
from tests.unit.domain.labels.vectors import DAMAGED, FEDEX_15, IMPB_22, KNOWN, LEGACY_20, LEGACY_22, s10, ups

PUBLISHED = {
    "amazon": "Amazon",
    "canadapost": "Canada Post",
    "canpar": "Canpar",
    "dhl": "DHL",
    "dpd": "DPD",
    "fedex": "FedEx",
    "gofo": "GOFO",
    "landmark": "Landmark",
    "lasership": "LaserShip",
    "old_dominion": "Old Dominion",
    "ontrac": "OnTrac",
    "purolator": "Purolator",
    "s10": "",
    "speedee": "Spee-Dee",
    "ups": "UPS",
    "usps": "USPS",
    "yodel": "Yodel",
    "yunexpress": "YunExpress",
}
"""Our name for the carrier in each file of published examples; an S10 item is its country's."""


def published(kind: str) -> Iterator[tuple[str, str]]:
    """File and number of every published example; nothing where this machine has none."""
    for path in sorted((SHARED / "data" / "tracking").glob("*.json")):
        forms = json.loads(path.read_text("utf-8"))["tracking_numbers"]
        valid = {text for form in forms for text in form["test_numbers"]["valid"]}
        for form in forms:
            for text in form["test_numbers"][kind]:
                # What one form of a carrier's numbers is not, another of its forms may be.
                if kind == "valid" or text not in valid:
                    yield path.stem, text


def is_of(carrier: str, readings: tuple[Reading, ...]) -> bool:
    if not carrier:
        return any(reading.rule.startswith("upu_s10") for reading in readings)
    return any(reading.carrier == carrier for reading in readings)


def by_rule(text: str, rule: str) -> Reading:
    return next(reading for reading in read_code(Code.typed(text)) if reading.rule == rule)


@pytest.mark.parametrize(("rule", "carrier", "text"), KNOWN, ids=[f"{rule}-{text}" for rule, _, text in KNOWN])
def test_a_number_made_by_a_carriers_rule_is_known_as_its_own(rule: str, carrier: str, text: str) -> None:
    reading = by_rule(text, rule)
    assert (reading.kind, reading.carrier) == (Kind.TRACKING, carrier)


@pytest.mark.parametrize(("_rule", "carrier", "text"), KNOWN[:40])
def test_spaces_and_small_letters_change_nothing(_rule: str, carrier: str, text: str) -> None:
    spaced = " " + " ".join(text.lower()) + " "
    assert is_of(carrier, read_code(Code.typed(spaced)))


@pytest.mark.parametrize(("carrier", "text"), DAMAGED)
def test_a_number_whose_check_does_not_hold_is_not_that_carriers(carrier: str, text: str) -> None:
    assert not is_of(carrier, read_code(Code.typed(text)))


def test_every_rule_has_a_vector_and_a_source() -> None:
    assert {rule.rule_id for rule in RULES} - {rule for rule, _, _ in KNOWN} == {"dhl_leitcode"}
    assert all(rule.source for rule in RULES)


@pytest.mark.parametrize(("file", "text"), sorted(set(published("valid"))) or [("ups", ups())])
def test_every_published_valid_number_is_known_as_its_carriers(file: str, text: str) -> None:
    assert is_of(PUBLISHED[file], read_code(Code.typed(text)))


@pytest.mark.parametrize(("file", "text"), sorted(set(published("invalid"))) or [("ups", "2Z" + ups()[2:])])
def test_no_published_invalid_number_is_taken_for_its_carriers(file: str, text: str) -> None:
    assert not is_of(PUBLISHED[file], read_code(Code.typed(text)))


def test_every_file_of_published_numbers_that_is_there_is_read(shared: Path | None) -> None:
    files = set() if shared is None else {path.stem for path in (shared / "data" / "tracking").glob("*.json")}
    assert files <= set(PUBLISHED)


@pytest.mark.parametrize(
    ("mark", "is_return"), [("03", False), ("22", True), ("78", True), ("90", True), ("ZZ", False)]
)
def test_a_return_service_of_ups_is_known_as_one(mark: str, *, is_return: bool) -> None:
    assert by_rule(ups(service=mark), "ups").is_return_service is is_return


@pytest.mark.parametrize("text", [LEGACY_22, LEGACY_20])
def test_a_merchandise_return_of_usps_is_known_as_one(text: str) -> None:
    best = next(reading for reading in read_code(Code.typed(text)) if reading.carrier == "USPS")
    assert (best.service[:18], best.is_return_service) == ("Merchandise Return", True)


def test_the_zip_before_a_usps_number_is_a_part_and_not_the_number() -> None:
    reading = by_rule("420941071234" + IMPB_22, "usps_impb_zip9")
    assert (reading.text, reading.part("postcode"), reading.part("no such")) == (IMPB_22, "941071234", "")
    assert reading.also == ("420941071234" + IMPB_22,)


def test_fedex_tracks_the_tail_of_its_long_codes() -> None:
    assert by_rule("9611019" + FEDEX_15, "fedex_ground_96").text == FEDEX_15
    long_code = next(text for rule, _, text in KNOWN if rule == "fedex_34")
    assert (by_rule(long_code, "fedex_34").text, by_rule(long_code, "fedex_34").part("postcode")) == (
        long_code[-12:],
        "94107",
    )


def test_a_dpd_code_names_postcode_country_and_parcel() -> None:
    reading = by_rule(next(text for rule, _, text in KNOWN if rule == "dpd"), "dpd")
    assert (reading.text, reading.part("country"), reading.service) == ("01555012345678", "DE", "normal parcel")


def test_an_s10_item_names_its_country_and_service() -> None:
    reading = by_rule(s10("EB", "KR"), "upu_s10")
    assert (reading.part("country"), reading.service) == ("KR", "express mail (EMS)")


def test_twelve_digits_keep_the_readings_of_every_carrier_that_they_fit() -> None:
    carriers = {reading.carrier for reading in read_code(Code.typed(KNOWN[-4][2]))}
    assert {"Yamato", "Sagawa", "Japan Post", "Lotte", "Hanjin"} <= carriers


def test_codabar_is_read_without_its_start_and_stop() -> None:
    yamato = next(text for rule, _, text in KNOWN if rule == "yamato")
    readings = read_code(Code(Symbology.CODABAR, f"A{yamato}B", b""))
    assert is_of("Yamato", readings)
    assert readings[-1].text == yamato


def test_a_leitcode_is_routing_and_no_parcels_number() -> None:
    readings = read_code(Code.typed("21348075016401"))
    leitcode = next(reading for reading in readings if reading.rule == "dhl_leitcode")
    assert (leitcode.kind, leitcode.part("postcode")) == (Kind.POSTAL_ROUTING, "21348")


def test_a_proven_reading_stands_first() -> None:
    assert read_code(Code.typed(ups()))[0].confidence is Confidence.PROVEN


def test_digits_that_only_have_a_carriers_length_are_unknown_before_they_are_that_carriers() -> None:
    readings = read_code(Code.typed("1234567890"))
    assert [(reading.kind, reading.carrier) for reading in readings] == [(Kind.UNKNOWN, ""), (Kind.TRACKING, "Hanjin")]
