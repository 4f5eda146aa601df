"""What all tests share."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from streams.database import open_engine
from streams.feeds.state import PollState
from tocsin.testing.postgres import NoPostgres, installed, postgres

if TYPE_CHECKING:
    from tocsin.testing.postgres import Postgres

__all__ = ["postgres"]

ROOT = Path(__file__).resolve().parent.parent


def pytest_configure() -> None:
    """Heed what ends a process, under nohup too: the processes that tests start inherit it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    # the same examples every time, so that a change is judged and not its luck; TOCSIN_SEEK=1 looks for new ones
    settings.register_profile("steady", derandomize=os.environ.get("TOCSIN_SEEK") != "1")
    settings.load_profile("steady")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of what is already known, beside the project; tests that need it say so by asking for it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared beside the project")
    return folder


def missing_tool(tool: str) -> None:
    """Skip, or fail where everything is required, because `tool` is not installed."""
    reason = f"{tool} is not installed (deploy/debian-packages.txt)"
    if os.environ.get("TOCSIN_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres_database(postgres: "Postgres") -> str:
    """The address of a database with all tables, for one test at a time: to empty one is quicker than to make one."""
    made = postgres.new_database()
    open_engine(made).dispose()
    PollState(made).close()
    return made


@pytest.fixture
def postgresql(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    try:
        installed()
    except NoPostgres:
        missing_tool("postgresql")
    server, url = request.getfixturevalue("postgres"), request.getfixturevalue("postgres_database")
    yield url
    server.empty(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'tocsin.db'}"
    return str(request.getfixturevalue("postgresql"))


@pytest.fixture
def engine(database: str) -> Iterator[Engine]:
    """The database, opened."""
    opened = open_engine(database)
    yield opened
    opened.dispose()
