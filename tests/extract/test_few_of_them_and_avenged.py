"""How many of them were killed, whose deaths are avenged, and who is hit on the road."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("Guerrillas ambushed soldiers near Arauquita on Tuesday, killing three of them.", 3),
        ("Guerrillas ambushed soldiers near Arauquita on Tuesday and killed three of them.", 3),
        (
            "Guerrillas ambushed 40 soldiers near Arauquita, killing at least three of them and wounding five of them.",
            3,
        ),
        ("Jets fired rockets at a warehouse near Janta. Three night guards were killed.", 3),
        ("Guerrillas attacked the post in Toribio. Fourteen policemen were inside. Three of them were killed.", 3),
    ],
)
def test_a_few_of_them_may_be_killed(told: str, killed: int) -> None:
    (event,) = events(told)
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == killed


@pytest.mark.parametrize(
    "told",
    [
        "Rebels attacked Bunia with tanks; two of them were destroyed.",
        "Soldiers attacked Bunia and shot down three drones, two of them over the lake.",
        "Iranian troops attacked in the Hawizah marshes. Baghdad said the first two waves had been annihilated.",
    ],
)
def test_things_and_waves_are_no_dead(told: str) -> None:
    assert [event.casualties.killed for event in events(told)] == [None]


@pytest.mark.parametrize(
    "told",
    [
        "Turkish warplanes pounded camps of the PKK in the Zap area in reprisal for the deaths of 24 soldiers.",
        "Israeli jets bombed Tyre on Friday in retaliation for the killing of three soldiers.",
        "The army shelled Bunia in revenge for the death of 24 soldiers.",
        "The army shelled Bunia to avenge the killing of 24 soldiers.",
    ],
)
def test_those_avenged_did_not_die_in_it(told: str) -> None:
    assert [event.casualties.killed for event in events(told)] == [None]


@pytest.mark.parametrize(
    "title", ["Ethiopian soldiers ambushed on Baidoa road", "Troops ambushed on highway near Baidoa"]
)
def test_who_is_ambushed_on_a_road_made_no_ambush(title: str) -> None:
    (event,) = events(title)
    assert event.attacker == ()


def test_who_attacks_on_three_fronts_attacks() -> None:
    (event,) = events("Rebels attacked on three fronts near Baidoa")
    assert [one.name for one in event.attacker] == ["Rebels"]


@pytest.mark.parametrize(
    "then",
    [
        "The assailants, estimated by survivors at forty, threw grenades from both sides of the road.",
        "About 40 attackers threw stones and grenades from both sides of the road.",
    ],
)
def test_who_throws_grenades_from_somewhere_drives_nobody_out(then: str) -> None:
    (event,) = events(f"Islamist gunmen ambushed an army convoy near Lakhdaria on Sunday. {then}")
    assert event.force is not None
    assert event.force.low == 40


@pytest.mark.parametrize(
    "told",
    [
        "In Tel Aviv, the army said that the target served as a staging point for attacks on Israeli troops.",
        "The town is a springboard for attacks on Goma.",
        "The rebels use the forest as a base from which to launch raids on Goma.",
    ],
)
def test_what_a_place_is_good_for_is_no_attack(told: str) -> None:
    assert events(told) == ()


@pytest.mark.parametrize(
    "told",
    [
        "Rebels left their base for attacks on Goma and Sake.",
        "Russia used Belarus as a springboard for its assault on Kyiv.",
    ],
)
def test_what_was_done_from_there_is(told: str) -> None:
    assert events(told)


@pytest.mark.parametrize("said", ["have promised an inquiry into", "promised an investigation of", "have condemned"])
def test_what_is_to_be_looked_into_is_not_planned_there(said: str) -> None:
    (event,) = events(f"Rebels raided Tawisha on Friday. The authorities in El Fasher {said} the attack.")
    assert event.place is not None
    assert (event.place.name, event.phase) == ("Tawisha", "concluded")
