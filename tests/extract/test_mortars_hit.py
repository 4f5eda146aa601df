"""Mortars and rockets that hit something are one shelling, not a deed called "to mortar" and a strike from the air."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(1990, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Mortars hit the barracks of the Third Brigade again on Wednesday.",
        "Rockets struck the army headquarters in Goma on Wednesday.",
        "Rebels mortared the army barracks in Goma on Wednesday.",
        "The guerrillas rocket army posts near Goma every night, a captain said on Wednesday.",
    ],
)
def test_mortars_that_hit_are_one_shelling(text: str) -> None:
    assert ["shelling"] == [one.type for one in events(text, day=_WRITTEN)]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit the streets of Houston on Wednesday as the champions paraded with the cup.",
        "Sales rocket in the towns along the coast, a trade body said on Wednesday.",
    ],
)
def test_rockets_in_peace_are_no_event(text: str) -> None:
    assert not events(text, day=_WRITTEN)


def test_a_ghost_town_into_which_an_army_walks_is_taken() -> None:
    found = events("The Sri Lankan army walked into a ghost town at Kilinochchi on Wednesday.", day=_WRITTEN)
    assert ["capture"] == [one.type for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers marched into the ghost town of Pripyat on Wednesday for a film.",
        "Tourists walked into a ghost town near Reno on Wednesday.",
    ],
)
def test_a_ghost_town_that_is_visited_is_no_event(text: str) -> None:
    assert not events(text, day=_WRITTEN)
