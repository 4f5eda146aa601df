"""Names that one transaction holds against others until it ends: PostgreSQL's advisory locks.

On SQLite there is nothing to hold: a transaction begins by taking the one write lock. On PostgreSQL whoever calls
`hold` holds all its names at once, taken in one order: no two can wait for each other.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text

from streams.database import is_sqlite, transaction

MOST_NAMES = 400  # the server keeps some 6,400 locks for all; who needs more than this holds everything instead
WORLD = "world"

_TAKE = text(
    "SELECT CASE WHEN is_exclusive THEN pg_advisory_xact_lock(number) ELSE pg_advisory_xact_lock_shared(number) END"
    " FROM unnest(CAST(:numbers AS bigint[]), CAST(:exclusive AS boolean[])) AS wanted(number, is_exclusive)"
)


def hold(connection: Connection, exclusive: Iterable[str], shared: Iterable[str] = ()) -> None:
    """Wait until nobody else holds these names (nobody exclusively those that are `shared`), and hold them.

    They are let go at the end of the transaction, or where a savepoint from before is rolled back. Raises
    OperationalError when that takes longer than the connection's lock_timeout.
    """
    if is_sqlite(connection):
        return
    alone = set(exclusive)
    wanted = dict.fromkeys(map(number_of, shared), False) | dict.fromkeys(map(number_of, alone), True)
    world = number_of(WORLD)
    wanted = {world: True} if len(wanted) > MOST_NAMES else {world: False} | wanted
    numbers = [world, *sorted(wanted.keys() - {world})]
    connection.execute(_TAKE, {"numbers": numbers, "exclusive": [wanted[one] for one in numbers]})


def hold_if_free(connection: Connection, name: str) -> bool:
    """Hold `name` and say True, or say False at once when another transaction does. True on SQLite."""
    if is_sqlite(connection):
        return True
    statement = text("SELECT pg_try_advisory_xact_lock(:number)")
    return bool(connection.execute(statement, {"number": number_of(name)}).scalar_one())


@contextmanager
def sole(engine: Engine, name: str) -> Iterator[bool]:
    """Say whether nobody else holds `name`, and hold it until the block ends. Always True on SQLite, where none holds.

    The block may take as long as a transaction may stand still on the server.
    """
    if is_sqlite(engine):
        yield True
        return
    with transaction(engine) as connection:
        yield hold_if_free(connection, name)


def number_of(name: str) -> int:
    """Give the lock's number: 64 bits with a sign. Two names with one number only wait more than they need."""
    return int.from_bytes(hashlib.sha256(f"tocsin {name}".encode()).digest()[:8], signed=True)
