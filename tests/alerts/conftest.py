"""What the tests of alerts share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.alerts.deciding import a_database


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Engine]:
    """A database whose clock is this process's: on PostgreSQL the server's rules, which no test can move."""
    opened = a_database(tmp_path)
    yield opened
    opened.dispose()
