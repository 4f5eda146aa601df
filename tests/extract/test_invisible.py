"""What nobody sees, digits of other scripts and letters spoilt on their way cost nothing; quotes stay as given."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract import extract
from streams.extract.words.invisible import seen
from streams.records import Article


@pytest.mark.parametrize(
    ("place", "quote", "text"),
    [
        ("Goma", "6,000", "On Monday 6,000 rebels attacked\x07 Goma."),
        ("Goma", "6,000", "On Monday 6,000 rebels \x1fattacked Goma."),
        ("Goma", "6,000", "On Monday 6,000 rebels attacked \x1b[1;31mGoma\x1b[0m."),
        ("Goma", "6,000", "On Monday 6,000 rebels attacked\x0bGoma."),
        ("Goma", "6,\x00000", "On Monday 6,\x00000 rebels attacked Goma."),
        ("Goma", "\uff16\uff0c\uff10\uff10\uff10", "On Monday \uff16\uff0c\uff10\uff10\uff10 rebels attacked Goma."),
        ("Goma", "6,000", "On Monday 6,000 \uff52\uff45\uff42\uff45\uff4c\uff53 attacked\u3000Goma."),
        ("Goma", "\U0001d7d4,\U0001d7ce00", "On Monday \U0001d7d4,\U0001d7ce00 rebels attacked Goma."),
        ("Sévaré", "6,000", "The army\u00e2\u20ac\u2122s foes, 6,000 rebels, attacked S\u00c3\u00a9var\u00c3\u00a9."),
        ("Sévaré", "6,000", "On Monday 6,000 rebels attacked S\u00c3\x89var\u00c3\u00a9."),
    ],
)
def test_odd_characters_cost_nothing(place: str, quote: str, text: str) -> None:
    event = extract(Article(id="a", text=text)).events[0]
    assert event.place is not None
    assert event.force is not None
    assert (place.casefold(), 6000, quote) == (event.place.name.casefold(), event.force.low, event.force.quote)
    assert text[event.force.start : event.force.end] == quote
    assert all(text[one.start : one.end] == one.quote for one in event.evidence)


@pytest.mark.parametrize(
    "text", ["Åland and Ærø", "\u00c2 la carte \u20ac5", "Caf\u00e9 \u2013 \u201cSão Tomé\u201d", "x²"]
)
def test_other_letters_stay(text: str) -> None:
    assert text == seen(text).text


@given(
    text=st.text(alphabet="aZ6 \x07\x0b\x1b[m\u00a0\u00c3\u00a9\u00e2\u20ac\u2122\uff16\u200b\U0001d7d4", max_size=60)
)
def test_all_that_is_seen_stands_in_the_text_given_in_order(text: str) -> None:
    found = seen(text)
    spans = [found.span(at, at + 1) for at in range(len(found.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
