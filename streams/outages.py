"""What a database's error says of the database: that it is away, full, locked or damaged, or nothing at all.

What is said here of the database is never blamed on the record that was in work: that waits, and is tried again.
"""

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

_PRIMARY_CODE = 0xFF  # SQLite's extended codes keep their kind in the lowest byte

_SQLITE: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: ("somebody else holds its write lock", "`fuser -v FILE` tells who: let that end, or end it"),
    sqlite3.SQLITE_LOCKED: ("somebody else holds its write lock", "`fuser -v FILE` tells who: let that end, or end it"),
    sqlite3.SQLITE_FULL: ("there is no room to write", "Make room on its disk; work then goes on by itself"),
    sqlite3.SQLITE_IOERR: ("it cannot be written", "Make room on its disk, or mend it; work then goes on by itself"),
    sqlite3.SQLITE_READONLY: (
        "it may not be written",
        "Mend its owner or mode, or the disk; then it goes on by itself",
    ),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", "Look at its folder, its mode, and at how many files are open"),
    sqlite3.SQLITE_CORRUPT: ("its file is damaged", "End all roles; restore a backup, or `sqlite3 FILE .recover`"),
    sqlite3.SQLITE_NOTADB: ("its file is no database", "End all roles; restore a backup, or name another file"),
    sqlite3.SQLITE_NOMEM: ("memory ran out", "Give the process more memory"),
}
_POSTGRESQL: dict[str, tuple[str, str]] = {  # by SQLSTATE, the longest that fits
    "53100": ("its server has no room to write", "Make room there; work then goes on by itself"),
    "53300": ("its server takes no more connections", "Raise max_connections, or run fewer processes"),
    "53": ("its server lacks resources", "Look at the server's log"),
    "40": ("two transactions met", "Nothing: it is tried again"),
    "55P03": ("another process held a lock for too long", "Look for a process that is paused or stuck"),
    "25006": ("it takes no writes", "Point [database] url at the primary"),
    "25P03": ("a transaction was ended because it stood still", "Look for a process that was paused"),
    "57": ("its server goes down or comes up", "Nothing, if it comes back"),
    "58": ("its server met a fault of its system", "Look at the server's log"),
    "XX": ("its server met a fault of its own, or damaged data", "Look at the server's log"),
}
_AWAY = ("it does not answer", "Look whether its server runs, and whether [database] url is right")


def outage(error: Exception) -> str | None:
    """Give what is wrong with the database, and the remedy, in a sentence; None when something else is at fault."""
    if isinstance(error, NoConnection):
        return "no connection of the pool is free. Look for transactions that do not end"
    if not isinstance(error, DBAPIError):
        return None
    known = _known(error.orig)
    if known is None and (isinstance(error, OperationalError | InterfaceError) or error.connection_invalidated):
        known = _AWAY
    if known is None:
        return None
    what, remedy = known
    said = " ".join(str(error.orig).split())
    return f"{what} ({said}). {remedy}"


def _known(error: BaseException | None) -> tuple[str, str] | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE.get(code & _PRIMARY_CODE)
    state = getattr(error, "sqlstate", None) or ""
    fitting = [prefix for prefix in _POSTGRESQL if state.startswith(prefix)]
    return _POSTGRESQL[max(fitting, key=len)] if fitting else None
