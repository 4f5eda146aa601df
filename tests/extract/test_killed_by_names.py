"""Who killed people, by the name of an armed group alone; and who fights between whom after "after"."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("who", "place", "attacker"),
    [
        ("the ADF", "Beni", "adf"),
        ("M23", "Rutshuru", "m23"),
        ("the RSF", "El Fasher", "rsf"),
        ("the Taliban", "Ghazni", "taliban"),
        ("Hamas", "Sderot", "hamas"),
        ("Boko Haram", "Baga", "boko-haram"),
    ],
)
def test_whoever_bears_an_armed_groups_name_killed_them(who: str, place: str, attacker: str) -> None:
    event = one(f"Nineteen people were killed by {who} in {place} on Wednesday.")
    assert ("raid", place, [attacker]) == (
        event.type,
        event.place and event.place.name,
        [actor.actor_id for actor in event.attacker],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Twenty people were killed by Hurricane Maria in San Juan on Sunday.",
        "Five people were killed by Covid in Goma on Sunday.",
        "Six workers were killed by Amazon vans in Ohio on Monday.",
        "The people killed by Ebola in Beni were buried on Sunday.",
        "5,000 people were killed by Saddam Hussein in Halabja in 1988.",
    ],
)
def test_storms_and_illnesses_with_a_name_kill_in_no_fight(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Doctors counted 160 wounded after fighting between the army and paramilitaries in El Fasher at the weekend.",
        "Twenty people died after fighting between the army and paramilitaries in El Fasher.",
        "Shops were shut after fighting broke out between the army and paramilitaries in El Fasher on Monday.",
    ],
)
def test_a_fight_that_something_came_after_has_its_own_two_sides(text: str) -> None:
    event = one(text)
    assert ("clash", ["army", "paramilitaries"]) == (
        event.type,
        [actor.name for actor in (*event.attacker, *event.defender)],
    )


@pytest.mark.parametrize(
    "text",
    [
        "The man died after fighting cancer for three years.",
        "He resigned after fighting between factions of the party.",
        "He lost his job after fighting between pupils broke out in Leeds.",
    ],
)
def test_a_quarrel_between_others_is_no_fight(text: str) -> None:
    assert events(text) == ()
