"""Towns that fell "the day before", and posts that came under fire on a day; not prices, people and critics."""

import pytest

from streams.extract import extract
from streams.records import Article


def _told(text: str) -> set[tuple[str, str | None]]:
    events = extract(Article(id="a", text=text)).events
    return {(one.type, one.place.name if one.place else None) for one in events}


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (("capture", "Djibo"), "Government troops massed outside Djibo, which fell a week earlier."),
        (("capture", "Djibo"), "Troops massed outside Djibo, which fell two days before."),
        (("capture", "Goma"), "Goma fell two days earlier, after a siege by the M23 rebels."),
        (("clash", "Chasiv Yar"), "Army positions near Chasiv Yar came under fire overnight."),
        (("clash", "Naqoura"), "UN positions in Naqoura came under fire on Thursday."),
        (("clash", "Vovchansk"), "Several villages near Vovchansk came under fire for the third day."),
    ],
)
def test_it_is_told(event: tuple[str, str], text: str) -> None:
    assert event in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army is trying to reach Lashio, where rain fell the day before.",
        "Snow, which fell the day before, blocked the road to Kabul.",
        "Brent, which fell two days earlier, rose again.",
        "Paris, which fell a week earlier to third place, won on Sunday.",
        "Visitors to Goma fell the day before.",
        "The mayor of Goma came under fire on Monday.",
        "Johnson's positions on Gaza came under fire on Monday.",
        "Aid groups in Goma came under fire on Tuesday.",
        "Teachers in camps near Goma came under fire over their strike.",
        "The party's positions in Paris came under fire on Tuesday from critics.",
    ],
)
def test_nothing_is(text: str) -> None:
    assert set() == _told(text)
