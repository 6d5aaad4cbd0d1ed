"""Alembic, for the few starts that find a database of an older form, or none."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection, folder: Path) -> None:
    """Bring the database to the newest form, inside the connection's transaction.

    Args:
        connection: In a write transaction.
        folder: Of the packaged migrations; no file of settings is needed.
    """
    config = Config()
    # Alembic reads its settings through configparser, to which a percent sign in a folder's name is syntax.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
