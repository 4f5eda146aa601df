"""How many offensives there were in years is no news of one; which one of many it is tells no day."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Turkey has launched four offensives in northern Syria since 2016.",
        "Since 2014 the army has mounted three operations against the group in Sinai.",
        "The rebels have carried out 40 attacks in Cabo Delgado since 2017.",
    ],
)
def test_a_sum_of_years_is_no_event(text: str) -> None:
    assert _events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army has launched two offensives on Goma since Monday.",
        "The rebels have launched their third offensive on Goma since 2012.",
        "Rebels have launched two offensives on Goma since 2023, the latest on Monday.",
    ],
)
def test_what_goes_on_now_is(text: str) -> None:
    assert ["Goma"] == [one.place.name for one in _events(text) if one.place]


def test_the_third_since_a_year_did_not_begin_then() -> None:
    (event,) = _events("The rebels have launched their third offensive on Goma since 2012.")
    assert event.date is None
