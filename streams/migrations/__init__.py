"""Schemas as numbered steps, brought up to date when a database is opened. Alembic has its home here.

A *lineage* is the history of one database: `alerting` is decide's and deliver's, `polling` the poller's. Its steps lie
in the folder of that name, write plain operations and import no tables: a step stays as it was while tables move on.
tests/streams/test_migrations.py compares what the steps make with the tables as they are declared.
"""

import threading
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from streams.errors import TocsinError

FOLDER = Path(__file__).parent
LINEAGE = "lineage"  # the key in a MetaData's `info`; without it nothing is migrated

_one_at_a_time = threading.Lock()  # Alembic's `op` is a global


class SchemaUnknown(TocsinError):
    """The database is not one that these steps know."""


def is_current(connection: Connection, lineage: str) -> bool:
    """Say whether the database stands at the newest step."""
    return _standing(connection, lineage) == _newest(lineage)


def upgrade(connection: Connection, lineage: str) -> None:
    """Bring the database to the newest step, within the connection's transaction. Idempotent; raises SchemaUnknown.

    Whoever calls holds a lock against others who do the same.
    """
    with _one_at_a_time:
        try:
            command.upgrade(_config(lineage, connection), "head")
        except CommandError as error:
            raise SchemaUnknown(
                f"its schema {', '.join(_standing(connection, lineage)) or '(none)'} is not one of this version's",
                remedy="It was written by a later Tocsin: run that one, or restore the backup from before it",
            ) from error


def version_table(lineage: str) -> str:
    """Give the table that holds the step; both lineages may lie in one PostgreSQL database."""
    return f"schema_of_{lineage}"


def _standing(connection: Connection, lineage: str) -> tuple[str, ...]:
    options = {"version_table": version_table(lineage)}
    return MigrationContext.configure(connection, opts=options).get_current_heads()


@cache
def _newest(lineage: str) -> tuple[str, ...]:
    return tuple(ScriptDirectory.from_config(_config(lineage, None)).get_heads())


def _config(lineage: str, connection: Connection | None) -> Config:
    config = Config()
    for name, value in (("script_location", FOLDER), ("version_locations", FOLDER / lineage)):
        config.set_main_option(name, str(value).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")  # a folder's name may hold a space or a colon
    config.attributes["connection"], config.attributes["version_table"] = connection, version_table(lineage)
    return config
