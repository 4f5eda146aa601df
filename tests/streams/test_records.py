import contextlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.codec import NEWEST_SCHEMA, UndecodableRecord, decode, encode
from streams.errors import InvalidRecord
from streams.records import Article, DateRange, Event, Evidence, Quantity, Reading

TEXT = "Rebels massed over 6,000 fighters."


def over_6000(low: int | None = 6001, high: int | None = None) -> Quantity:
    return Quantity(low=low, high=high, qualifier="over", quote=TEXT[14:24], start=14, end=24)


def an_event() -> Event:
    evidence = Evidence(field="text", start=0, end=len(TEXT), quote=TEXT)
    return Event(
        id="event-1", type="buildup", phase="planned", modality="asserted", force=over_6000(), evidence=(evidence,)
    )


def test_a_reading_crosses_the_wire_unchanged() -> None:
    at = datetime(2026, 1, 10, 6, tzinfo=UTC)
    reading = Reading(article_id="article-1", events=(an_event(),), published_at=at, signature=(1, 2))
    assert reading == decode(encode(reading), Reading)


def test_a_quantity_that_runs_backwards_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="runs backwards: 9 to 3"):
        over_6000(9, 3)


def test_a_quantity_that_says_nothing_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="says nothing"):
        over_6000(None, None)


def test_a_quote_that_does_not_fill_its_offsets_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="does not fill 0:3"):
        Evidence(field="text", start=0, end=3, quote="Rebels")


def test_dates_that_run_backwards_are_refused() -> None:
    with pytest.raises(InvalidRecord, match="run backwards"):
        DateRange(earliest=date(2026, 1, 2), latest=date(2026, 1, 1))


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="published_at is not an aware UTC time"):
        Article(id="a", text="", published_at=datetime(2026, 1, 1))  # noqa: DTZ001 - naive is the point


def test_what_is_refused_when_made_is_refused_when_decoded_with_its_path() -> None:
    spoilt = encode(Reading(article_id="a", events=(an_event(),))).replace(
        b'"low":6001,"high":null', b'"low":9,"high":3'
    )
    with pytest.raises(UndecodableRecord, match=r"runs backwards.*\$\.events\[0\]\.force"):
        decode(spoilt, Reading)


def test_a_field_that_is_not_known_is_ignored() -> None:
    assert Article(id="a", text="t") == decode(b'{"id": "a", "text": "t", "mood": "grim"}', Article)


def test_a_newer_schema_is_refused_with_the_remedy() -> None:
    with pytest.raises(UndecodableRecord, match="Upgrade the readers"):
        decode(b'{"id": "a", "text": "t", "schema": %d}' % (NEWEST_SCHEMA + 1), Article)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[]", b'{"id": 7, "text": "t"}', b'{"id": "a"}', b"{" * 5000])
def test_bytes_that_are_no_record_are_said_so(data: bytes) -> None:
    with pytest.raises(UndecodableRecord, match="not a"):
        decode(data, Article)


@pytest.mark.parametrize("data", [b'{"a":' * 3_000, b'{"id": "a", "text": "t", "a": ' + b"[" * 100_000])
@pytest.mark.parametrize("kind", [Article, Reading])
def test_what_is_nested_too_deeply_is_no_record(data: bytes, kind: type[Article | Reading]) -> None:
    with pytest.raises(UndecodableRecord, match="nested too deeply"):
        decode(data, kind)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with contextlib.suppress(UndecodableRecord):
        decode(data, Article)
