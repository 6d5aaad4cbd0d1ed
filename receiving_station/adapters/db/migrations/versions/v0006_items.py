"""Announced items by their GTIN, so that a parcel which nobody announced finds its likely owner."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_ITEMS = """
INSERT OR IGNORE INTO return_codes (key, rank, return_id)
SELECT substr('00000000000000' || gtin.value, -14), 3, announced.return_id
FROM expected_returns AS announced,
     json_each(announced.json, '$[0].lines') AS line,
     json_each(line.value, '$.gtins') AS gtin
WHERE length(gtin.value) IN (8, 12, 13, 14) AND gtin.value NOT GLOB '*[^0-9]*'
"""


def upgrade() -> None:
    op.execute(_ITEMS)
