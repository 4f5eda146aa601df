"""People driven from home, strengths of which all take part, and counts that are nobody's force."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "told",
    [
        "Army mortars pounded the hills around Manerplaw on Tuesday, sending more than 8,000 villagers into Thailand.",
        "The army shelled Goma on Monday, sending 6,000 people fleeing into Rwanda.",
    ],
)
def test_people_who_are_driven_off_are_no_attack(told: str) -> None:
    assert [event.type for event in events(told)] == ["shelling"]


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("M23 rebels opened a drive on Sake. The movement has 8,000 fighters, all of whom are engaged in it.", 8000),
        ("Thai infantry attacked Ban Rom. Two regiments took turns, one with 1,400 men, the other with 1,700.", 3100),
        ("Rebels attacked Goma. Attackers and defenders together come to some 6,000 men, a nurse estimated.", None),
        ("M23 rebels have opened a drive on Sake. The movement has 8,000 fighters, all of whom are Congolese.", None),
    ],
)  # fmt: skip
def test_of_whom_all_attack(told: str, force: int | None) -> None:
    assert [event.force and event.force.low for event in events(told)] == [force]


@pytest.mark.parametrize(
    "told",
    [
        "Gunmen ambushed a patrol of the 17,000-strong peacekeeping force near Labado, killing three soldiers.",
        "Wave after wave of guerrillas, 5,500 of them in all, threw themselves at Beni, policemen who survived said.",
    ],
)
def test_nobody_is_counted_against_them(told: str) -> None:
    assert [event.opposing_force for event in events(told)] == [None]


def test_who_shelter_there_did_not_all_die() -> None:
    told = "Jets bombed Kauda on Tuesday. The town shelters 20,000 displaced people; four of them were killed."
    assert [event.casualties.killed and event.casualties.killed.low for event in events(told)] == [4]


def test_who_leaves_a_place_and_advances_does_not_retreat() -> None:
    told = "Federal units and militiamen left Dedebit early on Saturday and are advancing on Shire along two roads."
    assert [event.type for event in events(told)] == ["offensive"]


@pytest.mark.parametrize(
    "told",
    [
        "The attack on Goma came as 6,000 soldiers were being moved to Beni.",
        "The attack on Goma came while some 6,000 soldiers were being sent to the north.",
        "Gunmen attacked Gayeri. The attack came as 90,000 civilians had signed up, against a target of 50,000.",
        "Rebels attacked Goma, with one force moving along the road from Sake and a second from the north.",
    ],
)
def test_who_is_told_of_beside_it_is_no_force(told: str) -> None:
    assert {event.force for event in events(told)} == {None}


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("The attack on Goma came as 6,000 rebels poured across the border.", 6000),
        ("The attack on Goma came with 6,000 men from the north.", 6000),
        ("Gunmen attacked Goma on Monday. The attackers, some 40 of them, withdrew towards Sake at dawn.", 40),
        ("A patrol fell into an ambush near Ber. The assailants, some twenty men, fled towards Araouane.", 20),
        ("A convoy was ambushed near Fizi on Saturday. About 40 fighters fired from both sides of the road.", 40),
        ("M23 rebels attacked Goma. Their chief said he had 1,200 men in it. Facing them are 6,000 troops.", 1200),
    ],
)  # fmt: skip
def test_who_made_it_is_counted(told: str, force: int) -> None:
    assert [event.force and event.force.low for event in events(told)] == [force]


def test_millions_who_starve_are_no_garrison() -> None:
    told = "Yemeni fighters opened an offensive on Hodeidah, ignoring warnings that the battle could starve millions."
    assert [event.opposing_force for event in events(told)] == [None]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (("Chinese soldiers in their tens of thousands crossed the Nam Thi river before daybreak on Saturday, Hanoi "
         "said. The thrust is aimed at Lao Cai."), "Lao Cai"),
        ("Papua New Guinea soldiers landed at Loloho on Friday and set off towards the rebel-held mine at Panguna.",
         "Panguna"),
        ("Turkish troops entered northern Iraq on Monday and attacked Zakho.", "Zakho"),
    ],
)  # fmt: skip
def test_one_move_is_where_it_goes(told: str, place: str) -> None:
    (event,) = events(told)
    assert event.place is not None
    assert event.place.name == place


def test_a_town_that_is_entered_is_not_only_passed() -> None:
    told = "Rebels entered Goma on Monday and attacked Sake on Tuesday."
    assert {event.place.name for event in events(told) if event.place} == {"Goma", "Sake"}
