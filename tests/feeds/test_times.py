from datetime import UTC, datetime

import pytest

from streams.feeds.formats import parse
from streams.feeds.model import Entry
from tests.feeds.site import rss

AT_NOON = datetime(2025, 6, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "Tue, 10 Jun 2025 12:00:00 GMT",
        "Tue, 10 Jun 2025 12:00 GMT",
        "10-Jun-2025 12:00:00 +0000",
        "Tue, 10 Jun 25 12:00:00 Z",
        "Tue, 10 Jun 2025 08:00:00 EDT",
        "Tue, 10 Jun 2025 14:00:00 CEST",
        "Tue, 10 Jun 2025 13:00:00 BST",
        "Tue, 10 Jun 2025 15:00:00 MSK",
        "Tue, 10 Jun 2025 21:30:00 ACST",
        "Tue, 10 Jun 2025 15:00:00 GMT+3",
        "Tue, 10 Jun 2025 06:30:00 UTC-5:30",
        "2025-06-10T15:00:00+0300",
        "2025-06-10t12:00:00z",
        "2025-06-10 12:00:00",
        "1749556800",
        "1749556800000",
    ],
)
def test_a_time_is_read_in_the_forms_that_feeds_write(written: str) -> None:
    assert [AT_NOON] == [entry.published_at for entry in _entries(written)]


@pytest.mark.parametrize("written", ["", "soon", "Tue, 10 Jun 2025 99:00:00 CEST", "31 Jun 2025 12:00 MSK", "0" * 400])
def test_a_time_that_cannot_be_read_is_unknown(written: str) -> None:
    assert [None] == [entry.published_at for entry in _entries(written)]


def _entries(written: str) -> tuple[Entry, ...]:
    return parse(rss(f"<item><title>a</title><pubDate>{written}</pubDate></item>"), "http://w.example/f").entries
