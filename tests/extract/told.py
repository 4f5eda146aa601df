"""What a text tells that was written on a day in 2026."""

from datetime import UTC, datetime

from streams.extract import extract
from streams.records import Article, Event

DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)


def events(text: str) -> tuple[Event, ...]:
    """Give all events of a text."""
    return extract(Article(id="a", text=text, published_at=DAY)).events


def one(text: str) -> Event:
    """Give the only event of a text."""
    (event,) = events(text)
    return event
