"""A unit's evidence: what is in the PDF, and that a changed photo or receipt is told."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pypdfium2
import pytest
import sqlalchemy as sa

from receiving_station.central.board.evidence import Evidence, evidence_pdf, gather
from receiving_station.central.catalogue import put_return
from receiving_station.central.database import Sessions, open_engine, sqlite_url
from receiving_station.central.intake import Intake
from receiving_station.central.models import ReceiptRow
from receiving_station.central.photos import PhotoFolder, add_photo
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.vocabulary import ItemCondition, PhotoKind, Sha256
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.parcels import NOON, made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import jpeg


@dataclass(frozen=True)
class Case:
    """A settled unit with a photo."""

    sessions: Sessions
    photos: PhotoFolder
    plate: str
    sha256: str

    def evidence(self, brand: str | None = None) -> Evidence:
        with self.sessions.read() as session:
            found = gather(session, self.photos, self.plate, brand, NOON + timedelta(days=2))
        assert found is not None
        return found


@pytest.fixture
def case(tmp_path: Path, sqlite_template: Path) -> Iterator[Case]:
    shutil.copy(sqlite_template, tmp_path / "central.db")
    engine = open_engine(sqlite_url(tmp_path / "central.db"))
    sessions, photos = Sessions.on(engine), PhotoFolder(tmp_path / "photos")
    body = jpeg(size=(320, 240))
    sha256 = hashlib.sha256(body).hexdigest()
    photos.put(sha256, body)
    line = replace(made_line("ev", name="Trail jacket, 올리브, M"), reason_code="defective")
    expected = made_return("ev", line)
    photo = PhotoRef(Sha256(sha256), PhotoKind.ITEM, NOON, len(body), 320, 240)
    unit = made_unit(line, item=ItemCondition.DEFECTIVE, photos=(photo,), note="zip <broken> & torn", name=line.name)
    with sessions.write.begin() as session:
        add_photo(session, sha256, len(body), NOON)
        put_return(session, return_to_wire(expected))
    receipt = receipt_to_wire(made_receipt(expected, unit, occurred_at=NOON))
    Intake(sessions, lambda: NOON).receive(uuid4(), receipt)
    LedgerSettler(sessions, lambda: NOON, lambda _step: None).settle_due()
    yield Case(sessions, photos, unit.plate, sha256)
    engine.dispose()


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_the_evidence_tells_what_came_who_saw_it_and_why_it_was_decided(case: Case) -> None:
    text = text_of(evidence_pdf(case.evidence()))

    for wanted in (
        case.plate,
        case.sha256[:30],
        "RMA-ev",
        "zip <broken> & torn",
        "Mara",
        "policy",
        "2026-11-21 12:00:00",
    ):
        assert wanted in text
    assert "The chain is whole." in text


def test_a_photo_that_is_not_the_sealed_one_any_more_breaks_the_chain(case: Case) -> None:
    case.photos.path(case.sha256).write_bytes(jpeg(shade=20))
    text = text_of(evidence_pdf(case.evidence()))

    assert "THE CHAIN IS BROKEN" in text
    assert "NOT the sealed one" in text


def test_a_receipt_that_somebody_changed_breaks_the_chain(case: Case) -> None:
    with case.sessions.write.begin() as session:
        session.execute(sa.update(ReceiptRow).values(payload=sa.func.replace(ReceiptRow.payload, "torn", "fine")))

    assert [check.is_good for check in case.evidence().checks][:2] == [False, True]


def test_another_brand_gets_no_evidence(case: Case) -> None:
    with case.sessions.read() as session:
        assert gather(session, case.photos, case.plate, "Harbour", NOON) is None
