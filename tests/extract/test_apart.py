"""Numbers in a whole article that count none who attack, though an attack is told beside them; and one that does."""

import pytest

from streams.extract import extract
from streams.extract.counts.counting import count
from streams.records import Article, Event

_RINGED = """\
SIDRA, June 3 - Government troops fought their way into Marawi on Thursday and took two bridges.

The mayor asked for food and medicine.

{told}

Talks ended last week without a result.
"""


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def _lows(text: str) -> list[int | None]:
    return [one.force.low for one in _events(text) if one.force is not None and one.type in ("assault", "offensive")]


@pytest.mark.parametrize(
    "told",
    [
        "With two neighbours it has set up a joint force of 6,000, which is to begin soon.",
        "In January five governments agreed on a regional force of 8,700 to guard the lake.",
        "The bloc has established a standby brigade of 5,500.",
        "Analysts estimate that the rebels had 7,000 when the assault began in May.",
        "About 800 troops were in the offensive and Moscow had another 21,000 across the border.",
        "The general kept a further 9,000 men in reserve.",
    ],
)
def test_who_is_only_founded_met_or_kept_back_stands_apart(told: str) -> None:
    assert ["apart"] == [one.whole for one in count(told) if one.middle > 5_000]


def test_a_force_founded_for_the_attack_attacks() -> None:
    found = count("The two kings agreed on an army of 9,000 to storm Zinder before the rains.")
    assert [""] == [one.whole for one in found if one.middle == 9_000]


def test_rebels_who_took_a_town_are_not_the_soldiers_who_attack_it() -> None:
    told = "Nearly 7,000 insurgents then took over parts of the city and burned a college."
    assert [] == _lows(_RINGED.format(told=told))


def test_a_column_is_as_many_as_it_is_said_to_number() -> None:
    text = """\
LISBON, Sept. 9 - Angolan government forces are driving towards Mavinga in their second offensive this year, diplomats
said.

Four brigades left the river in mid-August with tanks and have been in battle for a week. The column is said to number
8,500 men.

Pretoria has admitted for the first time that its soldiers are in Angola, though not how many. Some say 3,000.
"""
    assert [8_500] == [low for low in _lows(text) if low]


@pytest.mark.parametrize(
    "text",
    [
        "Riga buys tanks since Russia's invasion in February 2022, when Moscow sent 150,000 troops and attacked Kyiv.",
        "Exports grew since the offensive on Grozny in January 1995, in which Russia attacked it with 38,000 soldiers.",
    ],
)
def test_what_something_is_dated_by_is_no_attack_of_now(text: str) -> None:
    assert [] == [one for one in _events(text) if not one.historic]
