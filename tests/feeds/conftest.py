"""What the tests of the feeds share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from streams.feeds.fetch import Fetcher
from streams.feeds.parsing import Parsing
from tests.feeds.site import Desk, Site


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with Site() as opened:
        yield opened


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Fetcher(timeout_seconds=5.0, allow_private=True) as fetcher, Parsing(deadline_seconds=20.0) as parsing:
        opened = Desk(tmp_path, fetcher, parsing)
        yield opened
        opened.state.close()
