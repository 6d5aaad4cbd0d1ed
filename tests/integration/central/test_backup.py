"""Backup and restore, tried: from either set-up, into either, with its photos; and what is wrong is refused."""

import hashlib
import io
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from PIL import Image

from receiving_station.central.__main__ import main
from receiving_station.central.database import open_engine
from receiving_station.central.models import Notice, OrderLine, OutboxEvent, Refund
from receiving_station.central.orders import OrderFacts, OrderLineFacts, put_order
from receiving_station.domain.returns import ExpectedReturn, PhotoRef, Receipt
from receiving_station.domain.vocabulary import PhotoKind, Sha256
from tests.fakes.parcels import AT, made_line, made_receipt, made_return, made_unit
from tests.integration.central.conftest import make_home
from tests.integration.central.process import S3_CREDENTIALS, CentralProcess, Home, announce, writing_to
from tests.integration.central.s3_server import S3Server, lose

OTHERS = {"embedded": "grown up", "grown up": "embedded"}
Start = Callable[..., CentralProcess]


@pytest.fixture(autouse=True)
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in S3_CREDENTIALS.items():
        monkeypatch.setenv(name, value)


def where(home: Home) -> list[str]:
    return list(home.options)


def picture(shade: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (shade, 90, 200)).save(out, "JPEG")
    return out.getvalue()


def work(central: CentralProcess, home: Home) -> tuple[ExpectedReturn, Receipt, bytes]:
    """A return of two, one of them received with a photo, refunded and in stock."""
    body = picture(7)
    expected = made_return("kept", made_line("kept", quantity=2))
    (line,) = expected.lines
    sold = OrderLineFacts(line="1", sku=line.sku, name=line.name, quantity=2, unit_price=Decimal("24.90"))
    order = OrderFacts(brand=expected.brand, order_number=expected.order_number, currency="EUR", lines=(sold,))
    with writing_to(home) as session:
        put_order(session, order, AT)  # What is given back is counted twice: on the return's line and the order's.
    announce(home, expected)
    central.put_photo(body)
    photo = PhotoRef(Sha256(hashlib.sha256(body).hexdigest()), PhotoKind.LABEL, AT, len(body), 40, 30)
    receipt = made_receipt(expected, made_unit(expected.lines[0], note="\0 \ud800 ü"), photos=(photo,))
    assert central.settle(receipt).settlement == "settled"
    return expected, receipt, body


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    facts: dict[str, object] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return facts


@pytest.mark.parametrize("goes_to", ["the same", "the other"])
def test_what_was_backed_up_at_work_is_a_central_again_in_either_set_up(
    home: Home, start: Start, tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str],
    goes_to: str,
) -> None:  # fmt: skip
    central = start()
    expected, receipt, body = work(central, home)
    before = {path: central.get(f"/v1/{path}").json() for path in ("refunds", "stock", "overview")}
    cursor = central.get("/v1/feed").json()["next_cursor"]
    assert main(["backup", *where(home), "--to", str(tmp_path / "kept")]) == 0
    kept = said(capsys)
    own = "grown up" if home.database else "embedded"
    (tmp_path / "new").mkdir()
    new = make_home(own if goes_to == "the same" else OTHERS[own], tmp_path / "new", request)
    assert main(["restore", str(tmp_path / "kept"), *where(new), "--by", "Kim"]) == 0

    again = CentralProcess(new)
    try:
        after = {path: again.get(f"/v1/{path}").json() for path in before}
        old_token = {"Authorization": f"Bearer {central.token}"}
        opens = again.http.get(f"{again.url}/v1/stock", headers=old_token, timeout=30).status_code
        stale = again.get("/v1/feed", cursor=cursor)
        resent = again.send(receipt).status_code
        photo_again = again.put_photo(body).status_code
        second = again.settle(made_receipt(expected, made_unit(expected.lines[0])))
        third = again.settle(made_receipt(expected, made_unit(expected.lines[0])))
    finally:
        again.stop()
    with writing_to(new) as session:
        counted = session.scalars(sa.select(OrderLine.refunded_cents).order_by(OrderLine.line)).all()
    assert counted == [2 * 2490, 0]
    assert (kept["receipts"], kept["photos"], kept["lost_photos"]) == (1, 1, 0)
    assert after == before
    assert (opens, resent, photo_again) == (200, 200, 200)
    # What stations read since the backup is numbered anew: they are told to begin again.
    assert (stale.status_code, stale.json()["field"]) == (422, "cursor")
    # What was given back still counts: one place is left on the line, and no more.
    assert ([str(r.amount.amount) for r in second.refunds], third.flags) == (["24.90"], ("duplicate_unit",))
    assert main(["verify-audit", *where(new)[:1], *(("--database", new.database) if new.database else ())]) == 0


def test_what_was_open_in_a_backup_is_asked_for_before_anybody_outside_is_told_of_it_again(
    home: Home, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    expected = made_return("open")
    announce(home, expected)
    (line,) = expected.lines
    facts = {"return_id": expected.return_id, "rma": expected.rma, "kind": "refund_full", "currency": "EUR"}
    with writing_to(home) as session:
        session.add(
            Refund(
                session_id=uuid4(), position=0, line_id=line.line_id, ordinal=1, amount_cents=1, state="pending",
                issued_at=AT, **facts,
            )
        )  # fmt: skip
        session.add(OutboxEvent(event_id=UUID(int=1), kind="refunded", brand="", payload="{}", occurred_at=AT))
        session.flush()
        session.add(Notice(event_id=UUID(int=1), about=expected.return_id, noted_at=AT, place=3, due_at=AT))
    assert main(["backup", *where(home), "--to", str(tmp_path / "kept")]) == 0
    (tmp_path / "new").mkdir()
    new = make_home("embedded", tmp_path / "new", request)
    assert main(["restore", str(tmp_path / "kept"), *where(new), "--by", "Kim"]) == 0
    with writing_to(new) as session:
        refund, notice = session.scalars(sa.select(Refund)).one(), session.scalars(sa.select(Notice)).one()

    assert (refund.state, refund.told_at is None, notice.due_at, notice.begun_at is None) == (
        "pending",
        False,
        AT,
        False,
    )


def test_a_second_backup_copies_new_photos_only_and_takes_the_place_of_the_first(
    home: Home, start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    central = start()
    work(central, home)
    to = tmp_path / "kept"
    counts = []
    for shade in (50, 90):
        central.put_photo(picture(shade))
        assert main(["backup", *where(home), "--to", str(to)]) == 0
        facts = said(capsys)
        counts.append((facts["photos"], facts["new_photos"]))
    assert (counts, len(list(to.glob("central-*.db*")))) == ([(2, 2), (3, 1)], 1)


def test_a_photo_that_the_store_lost_is_named_and_the_rest_is_backed_up(
    home: Home, start: Start, tmp_path: Path, s3: S3Server, capsys: pytest.CaptureFixture[str]
) -> None:
    central = start()
    _expected, _receipt, body = work(central, home)
    sha256 = hashlib.sha256(body).hexdigest()
    if home.photos:
        lose(s3, home.photos, sha256)
    else:
        (home.data_dir / "photos" / sha256[:2] / f"{sha256}.jpg").write_bytes(body[:-9])
    status = main(["backup", *where(home), "--to", str(tmp_path / "kept")])
    told = capsys.readouterr()
    assert (status, sha256 in told.err, json.loads(told.out)["lost_photos"]) == (1, True, 1)
    assert (tmp_path / "kept" / "backup.json").exists()


def test_nothing_is_restored_over_a_central_that_is_in_use(
    home: Home, start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    central = start()
    _expected, receipt, _body = work(central, home)
    assert main(["backup", *where(home), "--to", str(tmp_path / "kept")]) == 0
    status = main(["restore", str(tmp_path / "kept"), *where(home)])
    assert (status, "not empty" in capsys.readouterr().err, central.send(receipt).status_code) == (1, True, 200)


@pytest.mark.parametrize("harm", ["no manifest", "rows are gone", "no backup"])
def test_what_is_no_whole_backup_is_not_restored(
    tmp_path: Path, sqlite_template: Path, harm: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "central.db").write_bytes(sqlite_template.read_bytes())
    kept, new = tmp_path / "kept", tmp_path / "new"
    assert main(["backup", str(tmp_path / "from"), "--to", str(kept)]) == 0
    if harm == "no manifest":
        (kept / "backup.json").unlink()
    elif harm == "rows are gone":
        engine = open_engine(f"sqlite:///{next(kept.glob('central-*.db'))}")
        with engine.begin() as connection:
            connection.execute(sa.text("DELETE FROM settings"))
        engine.dispose()
    else:
        kept = tmp_path
    assert main(["restore", str(kept), str(new)]) == 1
    assert "Nothing was restored" in capsys.readouterr().err
    assert not (new / "central.db").exists()


def test_a_folder_with_something_else_in_it_takes_no_backup(
    tmp_path: Path, sqlite_template: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "central.db").write_bytes(sqlite_template.read_bytes())
    assert main(["backup", str(tmp_path / "from"), "--to", str(tmp_path)]) == 1
    assert "neither empty nor a backup" in capsys.readouterr().err
