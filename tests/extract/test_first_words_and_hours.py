"""A sentence's first word is no place by its capital; an hour told in words, or by its day, counts nobody."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize("who", ["Reinforcements", "Motorcycles", "Barges", "Garrisons"])
def test_what_a_sentence_opens_with_is_no_place(who: str) -> None:
    found = events(f"{who} sent from Kandahar city came under fire on the road, Afghan officials said on Friday.")
    assert [place.name for event in found for place in event.places] == []


@pytest.mark.parametrize(
    "told",
    [
        "Mocha was attacked by the rebels on Friday.",
        "Paradise village in Kachin state was attacked by rebels on Friday.",
    ],
)
def test_a_place_may_open_a_sentence(told: str) -> None:
    (event,) = events(told)
    assert [place.name for place in event.places] == [told.split(maxsplit=1)[0]]


@pytest.mark.parametrize(
    "when",
    [
        "at ten at night",
        "at about eleven in the evening",
        "until nine in the morning",
        "from nine on Saturday until dawn",
        "from 9 on Saturday until dawn",
    ],
)
def test_an_hour_in_words_counts_nobody(when: str) -> None:
    (event,) = events(f"The rebels attacked the town of Bunia {when}.")
    assert (event.force, event.opposing_force) == (None, None)


@pytest.mark.parametrize(
    "told",
    [
        "Ten gunmen attacked the post at Gao at eleven in the morning.",
        "The post at Gao was attacked on Saturday by ten gunmen.",
        "The post at Gao was attacked by ten gunmen in the evening.",
    ],
)
def test_so_many_beside_an_hour_still_attack(told: str) -> None:
    (event,) = events(told)
    assert event.force is not None
    assert event.force.low == 10
