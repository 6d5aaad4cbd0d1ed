"""Fills a central's database with announced returns, for ``bench sync``; a process of its own, as a central is."""

import argparse
import uuid
from pathlib import Path

import sqlalchemy as sa

from receiving_station.bench.sync_goods import announced
from receiving_station.central.catalogue import prepare_feed, put_return
from receiving_station.central.database import Sessions, migrate, open_engine, prepare_sqlite, sqlite_url
from receiving_station.central.models import AnnouncedReturn, Change, FeedCounter, LineBalance
from receiving_station.wire_mapping import return_to_wire

_TOGETHER = 5000


def main() -> None:
    """``DATA_DIR --fill N`` announces N returns at once; ``--touch N --tier WORD`` tells N of them anew."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--fill", type=int, default=0)
    parser.add_argument("--touch", type=int, default=0)
    parser.add_argument("--tier", default="")
    options = parser.parse_args()
    options.data_dir.mkdir(parents=True, exist_ok=True)
    path = options.data_dir / "central.db"
    prepare_sqlite(path)
    engine = open_engine(sqlite_url(path))
    migrate(engine)
    sessions = Sessions.on(engine)
    with sessions.write.begin() as session:
        prepare_feed(session, uuid.uuid4().hex)
    for start in range(0, options.fill, _TOGETHER):
        _fill(sessions, range(start, min(start + _TOGETHER, options.fill)))
    with sessions.write.begin() as session:
        for number in range(options.touch):
            put_return(session, return_to_wire(announced(number, options.tier)))
    engine.dispose()


def _fill(sessions: Sessions, numbers: range) -> None:
    returns = [(number + 1, return_to_wire(announced(number))) for number in numbers]
    texts = [(seq, each, each.model_dump_json()) for seq, each in returns]
    with sessions.write.begin() as session:
        session.execute(
            sa.insert(AnnouncedReturn),
            [
                {"return_id": each.return_id, "rma": each.rma, "payload": text, "is_cancelled": False}
                for _seq, each, text in texts
            ],
        )
        session.execute(
            sa.insert(LineBalance),
            [
                {
                    "line_id": line.line_id,
                    "return_id": each.return_id,
                    "quantity": line.quantity,
                    "currency": line.unit_price.currency,
                    "paid_cents": int(line.unit_price.amount * 100) * line.quantity,
                    "refunded_cents": 0,
                }
                for _seq, each, _text in texts
                for line in each.lines
            ],
        )
        session.execute(
            sa.insert(Change),
            [{"seq": seq, "kind": "return", "entity_id": each.return_id, "payload": text} for seq, each, text in texts],
        )
        session.execute(sa.update(FeedCounter).values(last_seq=numbers.stop))


if __name__ == "__main__":
    main()
