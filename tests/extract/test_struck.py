"""Whom a strike or an attack hit, by those whom it killed; a column that is attacked; one army named once."""

import pytest

from tests.extract.told import defenders, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A drone dropped explosives on the barracks in the town, wounding three soldiers.", ["soldiers"]),
        ("Russian missiles hit a training ground near Poltava, killing 50 soldiers.", ["soldiers"]),
        ("Four soldiers were hurt by a mine at the entrance of the hamlet of La Hacienda.", ["soldiers"]),
        ("A suicide bomber blew himself up at a checkpoint in Kabul, killing six policemen.", ["policemen"]),
        ("Troops fired mortars at Bria, killing 20 rebels.", ["rebels"]),
        ("Two members of the Wagner group were killed when a mine exploded near Ndele.", ["Wagner group"]),
        ("Shelling of Kramatorsk wounded 11 civilians.", []),
        ("Israeli jets bombed Gaza and troops stormed Rafah, killing three soldiers.", []),
        ("Rebels shelled the airport after soldiers killed two of their commanders.", []),
    ],
)
def test_whom_a_strike_killed_it_hit(text: str, expected: list[str]) -> None:
    assert expected == defenders(text)


def test_security_men_whom_an_attack_killed_were_attacked_and_not_in_the_next_deed() -> None:
    text = "The rebels attacked Bhojpur and killed 29 security men, and are blockading the town of Pokhara."
    told = {event.type: [one.name for one in event.defender] for event in events(text)}
    assert {"assault": ["security men"], "siege": []} == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A column that tried to cross the Pulangi at Bagoinged was ambushed on Tuesday.", ["column"]),
        ("French helicopters attacked a column near the town of Konna.", ["column"]),
        ("Gunmen ambushed a column of soldiers near Bria.", ["soldiers"]),
        ("Troops moved up in three columns, and the column attacking Sake was 600 strong.", []),
        ("Rebels attacked a military base in Bria and killed nine soldiers.", ["soldiers"]),
        ("Rebels attacked an army post in Bria and killed nine soldiers.", ["army"]),
    ],
)
def test_a_column_and_an_army_are_attacked_once(text: str, expected: list[str]) -> None:
    assert expected == defenders(text)
