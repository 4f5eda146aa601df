"""What the commands that change something share: who does it, on which database, from where, and for how long."""

import getpass
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from alerts import audit
from rules import scalars
from rules.scalars import UnfitError
from streams.database import existing_engine, open_engine, snapshot, transaction
from streams.errors import TocsinError
from tocsin.config import load
from tocsin.wiring.world import now

By = Annotated[str, typer.Option("--by", help="Who does it, for the audit log and whoever is told; else your login.")]
LONGEST = timedelta(days=366)


def who(by: str) -> str:
    """Give the name for the audit log."""
    if by.strip():
        return by.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # a container without an entry for its user
        raise TocsinError("nobody knows who you are", remedy="Say it: --by NAME") from error


@contextmanager
def changing(config: Path | None, *, may_make: bool = False) -> Iterator[tuple[Connection, datetime]]:
    """Give a transaction on the configured database and the time; the audit log says that a command did it, where.

    `may_make`: what is written may be the first thing in it, before `tocsin up`.
    """
    engine = (open_engine if may_make else existing_engine)(load(config).database.url)
    with transaction(engine) as connection, audit.origin(connection, f"command on {socket.gethostname()}"):
        yield connection, now()
    engine.dispose()


@contextmanager
def reading(config: Path | None) -> Iterator[Connection]:
    """Give one consistent state of the configured database. Whoever only looks makes none."""
    engine = existing_engine(load(config).database.url)
    with snapshot(engine) as connection:
        yield connection
    engine.dispose()


def lasting(text: str, option: str) -> timedelta:
    """Give the duration of `2h`. Raises typer.BadParameter."""
    try:
        found = scalars.duration(text)
    except UnfitError as error:
        raise typer.BadParameter(f"{text!r} is {error.reason}: {error.remedy}", param_hint=option) from error
    if not timedelta() < found <= LONGEST:
        raise typer.BadParameter(f"{text!r} is not between a second and {LONGEST.days} days", param_hint=option)
    return found


def moment(at: datetime) -> str:
    """Give a time as the commands print it."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}Z"
