"""What a text tells that was written on a day in 2026."""

from datetime import UTC, datetime

from streams.extract import extract
from streams.extract.words.clean import blocks_of
from streams.records import Article, Event

DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)


def events(text: str, title: str = "", *, day: datetime | None = DAY) -> tuple[Event, ...]:
    """Give all events of a text; `day`: when it was written."""
    return extract(Article(id="a", title=title, text=text, published_at=day)).events


def one(text: str) -> Event:
    """Give the only event of a text."""
    (event,) = events(text)
    return event


def attackers(text: str) -> list[str]:
    """Give the names of all who attack in a text."""
    return [one.name for event in events(text) for one in event.attacker]


def defenders(text: str) -> list[str]:
    """Give the names of all who are attacked in a text."""
    return [one.name for event in events(text) for one in event.defender]


def forces(text: str) -> list[int | None]:
    """Give the least that each force in a text may be."""
    return [event.force.low for event in events(text) if event.force]


def kinds(text: str) -> list[str]:
    """Give the kind of each paragraph of a text."""
    return [block.kind for block in blocks_of(text)]


def types_of(text: str) -> list[str]:
    """Give the types of all events of a text."""
    return [one.type for one in events(text)]
