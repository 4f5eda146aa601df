"""Marks of a page beside words are read as a reader is shown them; quotes are those of the text as given."""

import pytest

from streams.extract.words.invisible import seen
from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "M23 rebels captured Goma[1] on Monday.",
        "M23 rebels captured Goma[citation needed] on Monday.",
        "M23 rebels captured Goma[a][12] on Monday.",
        "M23 rebels captured [Goma](https://x.org/goma_(town)) on Monday.",
        "[M23](https://x.org/m23) rebels captured [Goma](/goma) on Monday.",
        "M23 rebels captured Goma&nbsp;on Monday.",
        "M23 rebels captured <b>Goma</b><sup>[3]</sup> on Monday.",
        "M23 rebels captured Goma\u00b9 on Monday.",
    ],
)
def test_a_mark_beside_a_name_does_not_spoil_it(text: str) -> None:
    event = one(text)
    assert event.type == "capture"
    assert event.place
    assert ("Goma", "CD", "town") == (event.place.name, event.place.country, event.place.precision)
    assert ["m23"] == [side.actor_id for side in event.attacker]
    assert all(text[it.start : it.end] == it.quote for it in event.evidence)


def test_a_number_before_a_mark_is_quoted_as_given() -> None:
    text = "Some&nbsp;3,000[4] rebels attacked [Goma](https://x.org/goma)."
    (event,) = events(text)
    assert event.force
    assert (3000, "about") == (event.force.low, event.force.qualifier)
    assert text[event.force.start : event.force.end] == event.force.quote


@pytest.mark.parametrize(
    "text",
    [
        "They [the rebels] took it.",
        "He s[a]id so.",
        "[Home](/) [News](/news) [Sport](/sport)",
        "5 km\u00b2 of it",
        "fire & fury",
        "a < b and c > d",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert text == seen(text).text
