"""A real PostgreSQL for tests: its programs come with the package `pgserver`, or from Debian's `postgresql`.

It listens on a socket in its own folder only, belongs to `nobody` where root runs the tests (it refuses to run as
root), and ends with the process that started it.
"""

import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError

START_SECONDS = 60.0
STOP_SECONDS = 20.0
POLL_SECONDS = 0.05
UNPRIVILEGED = "nobody"
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None  # loaded before any fork


class NoPostgres(Exception):
    """No PostgreSQL's programs are installed."""


class Postgres:
    """One server in a folder of its own, without a password. `stop`, `kill` and `start` may follow each other."""

    def __init__(self, programs: Path | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="tocsin-pg-"))  # short: a socket's path is at most 107 bytes long
        self._programs = programs or installed()
        self._process: subprocess.Popen[bytes] | None = None
        self._user: int | None = None
        if os.geteuid() == 0:
            self._user = pwd.getpwnam(UNPRIVILEGED).pw_uid
            self._programs = self._within_reach(self._programs)
            os.chown(self.folder, self._user, -1)

    @property
    def pid(self) -> int:
        """The process id of the server, 0 before the start."""
        return self._process.pid if self._process else 0

    def url(self, database: str = "postgres") -> str:
        """Give the address of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def start(self) -> None:
        """Start it, on new data the first time, and wait until it answers."""
        data = self.folder / "data"
        if not data.exists():
            made = ("--auth=trust", "--encoding=utf8", "--no-sync", "-U", "postgres", "-D", str(data))
            subprocess.run([self._programs / "initdb", *made], check=True, user=self._user, capture_output=True)  # noqa: S603 - fixed words
        options = ("-D", str(data), "-k", str(self.folder), "-h", "", "-c", "fsync=off")
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - fixed words
                [self._programs / "postgres", *options],
                stdout=log,
                stderr=log,
                user=self._user,
                start_new_session=True,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - one call into libc, which is loaded already
            )
        self._await()

    def _await(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                with administering(self):
                    return
            except OperationalError:
                if time.monotonic() > deadline or (self._process and self._process.poll() is not None):
                    sys.stderr.write((self.folder / "log").read_text(errors="replace")[-5_000:])
                    raise
                time.sleep(POLL_SECONDS)

    def stop(self) -> None:
        """End it at once but in order: connections are cut, and nothing that was committed is lost."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """End it by SIGQUIT, as a crash would: without a checkpoint, so that the next start recovers."""
        self._end(signal.SIGQUIT)

    def _end(self, number: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(signal.SIGCONT)
        self._process.send_signal(number)
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def remove(self) -> None:
        """End it and remove its folder."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_database(self) -> str:
        """Make an empty database, and give its address."""
        name = f"t{uuid.uuid4().hex[:12]}"
        with administering(self) as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.url(name)

    def empty(self, url: str) -> None:
        """Cut everybody's connections to a database, and take all rows out of all its tables but the schemas' own."""
        with administering(self, str(make_url(url).database)) as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            found = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'schema_of_%%'"
            tables = ", ".join(connection.exec_driver_sql(found).scalars())
            if tables:
                connection.exec_driver_sql(f"TRUNCATE {tables} RESTART IDENTITY")

    def _within_reach(self, programs: Path) -> Path:
        """Give the programs where the unprivileged user may run them: a checkout in /root is out of its reach."""
        try:
            subprocess.run([programs / "postgres", "--version"], check=True, user=self._user, capture_output=True)  # noqa: S603 - fixed words
        except (PermissionError, subprocess.CalledProcessError):
            shutil.copytree(programs.parent, self.folder / "programs", symlinks=True)
            self.folder.chmod(0o755)
            return self.folder / "programs" / programs.name
        return programs


@contextmanager
def administering(server: Postgres, database: str = "postgres") -> "Iterator[sqlalchemy.Connection]":
    """Give a connection on which each statement is a transaction of its own."""
    url = make_url(server.url(database)).set(drivername="postgresql+psycopg")
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sqlalchemy.NullPool)
    with engine.connect() as connection:
        yield connection


def installed() -> Path:
    """Give the folder of PostgreSQL's programs. Raises NoPostgres."""
    package = importlib.util.find_spec("pgserver")  # not imported: it would manage servers of its own
    folders = [Path(package.origin).parent / "pginstall" / "bin"] if package and package.origin else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if (folder / "postgres").exists():
            return folder
    raise NoPostgres("install the package pgserver, or Debian's postgresql")


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Postgres]":
    """A running PostgreSQL without databases of ours; make one by `new_database`."""
    server = Postgres()
    try:
        server.start()
        yield server
    finally:
        server.remove()


def _die_with_parent() -> None:
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGINT)
