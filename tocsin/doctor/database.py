"""The database of decide and deliver: opened, and a transaction begun and taken back."""

from pathlib import Path

import sqlalchemy

from streams.database import open_engine
from streams.errors import TocsinError
from streams.findings import Finding, wrong
from tocsin.config import Settings

REMEDY = "Check [database] url, that the server or file is there, and that this user may write to it"


def check(settings: Settings) -> list[Finding]:
    """Give whether the database can be opened and written."""
    try:
        url = sqlalchemy.make_url(settings.database.url)
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
            return [Finding(what="database", found=f"SQLite, will be made at the first start: {url.database}")]
        engine = open_engine(settings.database.url)
        try:
            with engine.connect() as connection, connection.begin() as begun:
                connection.execute(sqlalchemy.select(1))
                begun.rollback()
        finally:
            engine.dispose()
    except TocsinError as error:
        return [wrong("database", f"{error.where}: {error.problem}", error.remedy or REMEDY)]
    except sqlalchemy.exc.SQLAlchemyError as error:
        return [wrong("database", str(getattr(error, "orig", error)).splitlines()[0], REMEDY)]
    return [Finding(what="database", found=f"{url.get_backend_name()} takes transactions")]
