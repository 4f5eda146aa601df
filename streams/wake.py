"""Wakes whoever waits for rows in the database: by NOTIFY on PostgreSQL, by datagrams to local sockets on SQLite.

A ring may be missed (nobody listened yet, a connection broke): whoever listens looks by itself too, now and then.
"""

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from streams.database import after_commit, is_sqlite

CHANNEL = "tocsin_outbox"
LOOK_SECONDS = 0.5  # how soon a listener sees that it is to end
RECONNECT_SECONDS = 2.0
LONGEST_ADDRESS_BYTES = 100  # a socket's path has 108 at most; a longer one is reached through its folder's descriptor

log = logging.getLogger(__name__)


def ring(connection: Connection) -> None:
    """Wake all listeners when this transaction is committed; where it is not, nobody hears of it."""
    if is_sqlite(connection):
        if folder := _folder(connection.engine):
            after_commit(connection, "ring", lambda: _ring_sockets(folder))
    else:
        connection.execute(text(f"SELECT pg_notify('{CHANNEL}', '')"))


@contextmanager
def listening(engine: Engine, on_ring: Callable[[], object]) -> Iterator[None]:
    """Call `on_ring`, in a thread, at each ring until the block ends. What cannot be listened to is only said once."""
    ended = threading.Event()
    listen = _listen_on_socket if is_sqlite(engine) else _listen_to_server
    thread = threading.Thread(target=listen, args=(engine, on_ring, ended), name="listener", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join(4 * LOOK_SECONDS)


def _listen_to_server(engine: Engine, on_ring: Callable[[], object], ended: threading.Event) -> None:
    is_said = False
    while not ended.is_set():
        try:
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                try:
                    connection.exec_driver_sql(f"LISTEN {CHANNEL}")
                    on_ring()  # what was rung before
                    is_said = False
                    driver = connection.connection.driver_connection
                    while not ended.is_set():
                        for _ in driver.notifies(timeout=LOOK_SECONDS, stop_after=1):  # type: ignore[union-attr]  # psycopg's
                            on_ring()
                finally:
                    connection.invalidate()  # nobody else is to have a connection that listens
        except Exception as error:  # noqa: BLE001 - whatever it is, looking now and then goes on without it
            if not is_said:
                log.warning("not woken by the database, only looking now and then: %s", type(error).__name__)
            is_said = True
            ended.wait(RECONNECT_SECONDS)


def _listen_on_socket(engine: Engine, on_ring: Callable[[], object], ended: threading.Event) -> None:
    folder = _folder(engine)
    if folder is None:
        return
    own = folder / f"{os.getpid()}-{threading.get_ident()}"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ears:
            folder.mkdir(mode=0o700, exist_ok=True)
            with _address(own) as address:
                ears.bind(address)
            ears.settimeout(LOOK_SECONDS)
            while not ended.is_set():
                with suppress(TimeoutError):
                    ears.recv(1)
                    on_ring()
    except OSError as error:
        log.warning("not woken by decide, only looking now and then: %s", error)
    finally:
        own.unlink(missing_ok=True)


def _ring_sockets(folder: Path) -> None:
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as mouth:
        mouth.settimeout(0)
        for one in sorted(folder.iterdir()) if folder.is_dir() else ():
            try:
                with _address(one) as address:
                    mouth.sendto(b"!", address)
            except (ConnectionRefusedError, FileNotFoundError):  # left by a process that was killed
                one.unlink(missing_ok=True)
            except OSError:  # its buffer is full: it was woken already
                continue


def _folder(engine: Engine) -> Path | None:
    file = engine.url.database
    return Path(f"{file}-wake") if file and file != ":memory:" else None


@contextmanager
def _address(path: Path) -> Iterator[str]:
    """Give an address that fits, however deep the folder lies."""
    with ExitStack() as stack:
        if len(os.fsencode(path)) <= LONGEST_ADDRESS_BYTES:
            yield str(path)
        else:
            folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
            stack.callback(os.close, folder)
            yield f"/proc/self/fd/{folder}/{path.name}"
