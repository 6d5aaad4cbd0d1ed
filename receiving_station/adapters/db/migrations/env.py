"""Runs migrations on the connection that the program hands over, inside its transaction."""

from alembic import context

from receiving_station.adapters.db.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
