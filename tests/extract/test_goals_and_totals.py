"""A capture that is only a goal, a total beside its parts, a whole of which a part goes in, the ranks of an army."""

import pytest

from streams.extract import extract
from streams.records import Article
from tests.extract.told import events, forces


def _types(text: str) -> list[str]:
    return [one.type for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "The marshal has made the capture of Pokrovsk his main goal.",
        "Their chief declared the capture of Bukavu the objective of the movement.",
        "The capture of Bukavu remains the army's chief objective.",
        "The brigade sees the capture of Marawi as its first task.",
        "The aim of the drive is the capture of Bukavu.",
        "The rebels have one goal: the capture of Bukavu.",
        "The seizure of Bukavu has long been an ambition of the rebels.",
    ],
)
def test_a_capture_that_is_a_goal_is_none(text: str) -> None:
    assert [] == _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels made the capture of Bukavu possible by wading through the river.",
        "The capture of Bukavu made the rebels masters of the lake.",
        "The army announced the capture of Marawi, its first objective.",
        "After the capture of Bukavu the rebels' next aim is Uvira.",
        "The capture of Bukavu is the greatest success of the rebels' campaign.",
    ],
)
def test_a_capture_beside_a_goal_is_one(text: str) -> None:
    assert ["capture"] == _types(text)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The army attacked Mosul with 4,000 soldiers from the east and 3,000 from the west, 9,000 men in all.", 9000),
        ("The army attacked Mosul with 4,000 soldiers from the east; the operation as a whole involves 9,000.", 9000),
        ("The army attacked Mosul with 4,000 soldiers from the east; altogether 9,000 troops are engaged.", 9000),
        ("The army attacked Mosul with 2,000 soldiers and the militias with 1,000, some 4,000 men in all.", 4000),
        ("The army attacked Mosul with 2,000 soldiers; the rebels have 9,000 men in all.", 2000),
        ("The army attacked Mosul with 2,000 soldiers, while the rebels have 9,000 men in all.", 2000),
        ("The army attacked Mosul with 2,000 soldiers from the east and 1,500 from the west.", 3500),
    ],
)
def test_what_all_are_together_is_no_further_part(text: str, force: int) -> None:
    assert [force] == forces(text)


_ATTACK = "The army launched an offensive on Gao on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Of the 12,000 men gathered in the area, some 4,500 went in on Tuesday.", 4500),
        ("Of the 20,000 soldiers massed around it, 8,000 moved in at dawn, the ministry said.", 8000),
        ("Of the 12,000 soldiers in the area, 7,000 are taking part.", 7000),
        ("Some 12,000 soldiers had been gathered around the town; 7,000 of them went in at noon.", 7000),
        ("Of the 12,000 soldiers on the front, only 3,000 were sent in.", 3000),
        ("Of the 12,000 soldiers who stormed the town, 900 went in by boat.", 12000),
        ("Some 12,000 soldiers are taking part.", 12000),
    ],
)
def test_who_goes_in_of_all_who_were_gathered_attacks(text: str, force: int) -> None:
    assert force in forces(_ATTACK + text)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 30,000 fans in the stadium, 4,000 went in without a ticket.",
        "Of the 12,000 soldiers in the flooded valley, 4,000 went in with sandbags.",
        "Of the 3,000 soldiers in the exercise, 900 were engaged in the assault on the hill.",
    ],
)
def test_who_goes_in_where_nobody_fights_is_no_force(text: str) -> None:
    assert [] == _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army, which is 150,000 strong, sent two companies to storm Inata.",
        "The army, 150,000 strong, attacked Inata with two companies.",
        "The national guard, 20,000 strong, sent a battalion to storm Inata.",
        "Soldiers attacked Inata. The mission, which once had 13,000 men in Mali, had closed its camp there.",
        "Rebels attacked Inata. The federal army had 140,000 soldiers before the war.",
    ],
)
def test_the_ranks_of_an_army_are_no_force(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebel column, which is 6,000 strong, stormed Inata.",
        "The rebel army, 6,000 strong, attacked Inata with tanks.",
        "The force, 6,000 strong, attacked Inata with two brigades in front.",
        "The rebels, who had 6,000 men around the town before the assault, attacked Inata.",
    ],
)
def test_a_force_that_attacks_with_all_it_has_is_one(text: str) -> None:
    assert [6000] == forces(text)


def test_all_who_were_sent_attack_not_only_those_who_got_through() -> None:
    told = "Of the 9,400 men that Kigali has sent against Goma, some 2,000 reached the airport on Monday, he said."
    (event,) = events(told)
    assert event.force is not None
    assert (event.force.low, event.force.quote) == (9400, "9,400")


def test_the_dead_among_those_sent_stay_dead() -> None:
    (event,) = events("Of the 9,400 men sent into the battle for Goma, 3,000 were killed on Monday.")
    assert event.force is not None
    assert event.casualties.killed is not None
    assert (event.force.low, event.casualties.killed.low) == (9400, 3000)
