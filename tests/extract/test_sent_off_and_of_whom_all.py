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
