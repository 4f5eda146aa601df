"""Who is attacked on the way was attacked there, not where he was bound for; who drives on a town attacks it."""

import pytest

from tests.extract.told import events

WAYS = [
    "bound for Gossi",
    "taking food to Gossi",
    "on its way to Gossi",
    "heading to Gossi",
    "returning from Gossi",
    "that had left Gossi on Sunday",
    "en route to Gossi",
    "which was headed for Gossi",
    "coming from Gossi",
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "told",
    [
        "Gunmen attacked a convoy {way} near Hombori on Monday, killing 12 people.",
        "A convoy {way} was ambushed near Hombori on Monday, police said.",
        "At Hombori, a convoy {way} was attacked by gunmen on Monday.",
        "A convoy {way} hit a mine near Hombori on Monday, killing 12 soldiers.",
        "Gunmen attacked a convoy {way} on Monday. The attack took place near Hombori.",
    ],
)
def test_a_convoy_is_attacked_on_its_way(told: str, way: str) -> None:
    (event,) = events(told.format(way=way))
    assert event.place is not None
    assert event.place.name == "Hombori"


def test_where_it_was_bound_for_is_no_place_of_the_attack() -> None:
    (event,) = events("Gunmen ambushed an army convoy bound for Gossi on Monday, killing 12 soldiers.")
    assert event.place is None


@pytest.mark.parametrize(
    "text",
    [
        "A column of 400 rebels is heading for Gossi.",
        "Some 5,000 troops with tanks and trucks are advancing on Gossi.",
        "The army's tanks drove to Gossi on Monday and shelled the town.",
    ],
)
def test_who_drives_on_a_town_is_bound_for_it_in_arms(text: str) -> None:
    found = events(text)
    assert found[0].place is not None
    assert found[0].place.name == "Gossi"
