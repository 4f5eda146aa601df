"""Days are counted back from a night too: "met overnight, three days after rebels attacked Bunia"."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article

AT = datetime(2014, 8, 6, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (date(2014, 8, 3), "Envoys met overnight, three days after rebels attacked Bunia."),
        (date(2014, 8, 5), "Rebels attacked Bunia overnight, three days after a truce was signed."),
        (date(2014, 8, 5), "Rebels attacked Bunia overnight."),
    ],
)
def test_what_a_night_came_after_lies_so_many_days_before_it(expected: date, text: str) -> None:
    told = extract(Article(id="a", text=text, published_at=AT, first_seen_at=AT)).events[0]
    assert told.date
    assert expected == told.date.earliest
