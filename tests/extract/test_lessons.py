"""An attack that is taught or asked for in an exam is remembered; what students tell of themselves is news."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> Event:
    (event,) = extract(Article(id="a", text=text)).events
    return event


@pytest.mark.parametrize(
    "text",
    [
        "Students studied how 6,000 rebels attacked Bunia.",
        "The exam asked how 6,000 rebels attacked Bunia.",
        "Cadets at the academy analysed how 6,000 rebels attacked Bunia.",
        "A history quiz asked pupils when 6,000 rebels attacked Bunia.",
        "The course examines why 6,000 rebels attacked Bunia.",
    ],
)
def test_a_lesson_tells_no_news(text: str) -> None:
    event = told(text)
    assert event.historic
    assert event.force is None


@pytest.mark.parametrize(
    "text",
    [
        "Investigators are studying how 300 gunmen attacked Garissa on Monday.",
        "Students explained how 300 gunmen attacked Garissa.",
        "The students were studying when 300 gunmen attacked Garissa.",
        "The governor explained how 300 gunmen attacked Garissa.",
    ],
)
def test_who_was_there_tells_news(text: str) -> None:
    event = told(text)
    assert not event.historic
    assert event.force is not None
