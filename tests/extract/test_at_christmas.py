"""At Christmas, and over the New Year, are days: those that were last, or are within a week."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article

CHRISTMAS = (date(2025, 12, 24), date(2025, 12, 26))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (CHRISTMAS, "Rebels overran Makeni at Christmas."),
        (CHRISTMAS, "Gunmen attacked two villages near Dungu over Christmas."),
        ((date(2025, 12, 31), date(2026, 1, 1)), "The militia captured Bria at New Year."),
        ((date(2025, 12, 24), date(2025, 12, 24)), "Rebels overran Makeni on Christmas Eve."),
        ((date(2025, 12, 25), date(2025, 12, 25)), "LRA rebels raided Doruma on Christmas Day."),
        (None, "Rebels overran a village at Christmas Island."),
    ],
)
def test_a_feast_tells_its_days(expected: tuple[date, date] | None, text: str) -> None:
    published = datetime(2026, 1, 27, 12, tzinfo=UTC)
    [event, *_] = extract(Article(id="a", text=text, published_at=published)).events
    told = (event.date.earliest, event.date.latest) if event.date is not None else None
    assert expected == told
