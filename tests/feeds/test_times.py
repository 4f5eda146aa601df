from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.feeds.formats import parse
from streams.feeds.model import Entry
from streams.feeds.times import from_feed
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


@pytest.mark.parametrize(
    "written",
    [
        "2026/11/26 14:30",
        "2026.11.26 14:30",
        "2026年11月26日 14:30",
        "26-11-2026 14:30",
        "11/26/2026 2:30 PM",
        "20261126T143000Z",
        "20261126143000",
        "2026-11-26 14:30:00 UTC",
        "2026-11-26 09:30:00 EST",
        "2026-11-26 15:30:00 CET",
        "2026-11-26 2:30 PM",
        "Thu, 26 Nov 2026 2:30 PM",
        "Thu, 26 Nov 2026 02:30:00 PM +0000",
        "November 26, 2026 2:30 p.m.",
        "Thu, Nov 26 2026 14:30:00 +0000",
        "Thu Nov 26 14:30:00 2026",
        "Thu, 26 Nov 2026 14:30:00 +0000 (UTC)",
        "26 novembre 2026 14:30",
    ],
)
def test_a_time_that_can_be_read_in_one_way_only_is_read_whole(written: str) -> None:
    assert [datetime(2026, 11, 26, 14, 30, tzinfo=UTC)] == [entry.published_at for entry in _entries(written)]


@pytest.mark.parametrize("written", ["2026/11/02 14:30", "2026.11.02 14:30", "2026-11-02 09:30 EST"])
def test_after_the_year_comes_the_month(written: str) -> None:
    assert [datetime(2026, 11, 2, 14, 30, tzinfo=UTC)] == [entry.published_at for entry in _entries(written)]


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2026 14:30",
        "10.11.12",
        "November 2026",
        "2026",
        "14:30",
        "26 Nov",
        "2026-11-26 14:30 XQT",
        "26.11.2026 Uhr",
        "0001-01-01 00:00:00",
        "01.01.0001 0:00",
        "0000-00-00 00:00:00",
        "Wed, 30 Nov -0001 00:00:00 +0000",
    ],
)
def test_a_time_that_can_be_read_in_several_ways_or_means_never_is_unknown(written: str) -> None:
    assert [None] == [entry.published_at for entry in _entries(written)]


@given(st.text(max_size=70) | st.from_regex(r"[0-9A-Za-z/:.,+ -]{1,40}", fullmatch=True))
def test_whatever_stands_for_a_time_is_a_time_or_unknown(written: str) -> None:
    found = from_feed(written, None)
    assert found is None or found.tzinfo is UTC


def _entries(written: str) -> tuple[Entry, ...]:
    return parse(rss(f"<item><title>a</title><pubDate>{written}</pubDate></item>"), "http://w.example/f").entries
