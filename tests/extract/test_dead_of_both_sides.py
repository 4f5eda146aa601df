"""The dead of both sides, or of two kinds, told in one sentence of a fight make one toll."""

import pytest

from tests.extract.told import events, one

_LEAD = "Rebels stormed the town of Baiji on Tuesday. "


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("The ministry gave the toll as 12 soldiers and 31 rebels dead.", 43),
        ("The mayor put the toll at 9 policemen and 20 gunmen killed.", 29),
        ("Some 23 members of the security forces and 50 militants were killed.", 73),
        ("The fighting left 12 members of the police and 31 rebels dead.", 43),
        ("Two soldiers from Chad and one from Niger were killed when their car was hit.", 3),
        ("Three peacekeepers from Ghana and three from Nepal died.", 6),
        ("They killed 30 soldiers and 30 policemen.", 60),
        ("The army claims to have counted 120 rebel dead and gives its own losses as 29.", 149),
        ("The army said 80 rebels had been killed and put its own losses at nine.", 89),
        ("The army killed 40 rebels but lost six men of its own.", 46),
        ("The rebels killed ten policemen and lost four of their own men.", 14),
        ("Ten policemen died, three of them in a cell, and the rebels left four bodies of their own.", 14),
        ("Forty rebels died, and six soldiers were killed.", 46),
        ("Officials said 12 soldiers were killed while 40 rebels died.", 52),
    ],
)
def test_they_are_added(told: str, killed: int) -> None:
    lost = one(_LEAD + told).casualties.killed
    assert lost is not None
    assert killed == lost.low


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("The army said 52 people had been killed, including four of its own.", 52),
        ("Some 50 people were killed, among them 10 soldiers and 40 rebels.", 50),
        ("The army killed 40 rebels and lost six tanks.", 40),
        ("Ten policemen were killed. Forty rebels had died in March.", 10),
        ("They killed 60 people, 30 soldiers and 30 policemen.", 60),
    ],
)
def test_parts_things_and_other_fights_are_not(told: str, killed: int) -> None:
    lost = one(_LEAD + told).casualties.killed
    assert lost is not None
    assert killed == lost.low


def test_bodies_lie_where_the_dead_of_the_fight_were_found() -> None:
    lost = one("Rebels took the hill near Baiji on Tuesday. People counted 96 bodies along the Tigris.").casualties
    assert lost.killed is not None
    assert lost.killed.low == 96


@pytest.mark.parametrize("whose", ["the day's", "Tuesday's"])
def test_the_fighting_of_a_day_is_that_told_before(whose: str) -> None:
    text = (
        f"Troops stormed the town of Baiji on Tuesday. At least 23 soldiers and 50 militants died in {whose} fighting."
    )
    assert [("assault", 73)] == [
        (found.type, found.casualties.killed and found.casualties.killed.low) for found in events(text)
    ]


def test_whose_members_fell_did_not_attack() -> None:
    found = one("At least 23 members of the security forces were killed in the fighting at Baiji.")
    assert not found.attacker
    assert [who.name for who in found.defender] == ["security forces"]


def test_who_moved_into_a_quarter_is_not_the_days_fighting() -> None:
    text = (
        "Iraqi troops stormed the outskirts of Baiji on Tuesday. Infantry moved into the Tamim quarter. "
        "Eight soldiers and 20 militants were killed in the day's fighting."
    )
    lost = {found.type: found.casualties.killed and found.casualties.killed.low for found in events(text)}
    assert lost["assault"] == 28


def test_bodies_are_no_part_of_the_wounded_told_before_them() -> None:
    told = "Taliban fighters attacked Kunduz. Hospitals report 171 wounded, most of them civilians, and 16 bodies."
    assert [event.casualties.killed and event.casualties.killed.low for event in events(told)] == [16]
