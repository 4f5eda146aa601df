"""Ground that is counted is taken, lost and entered as well as ground that is named."""

import pytest

from tests.extract.told import events, types_of


@pytest.mark.parametrize(
    "told",
    [
        "Guerrillas seized seven camps around Bhamo on Monday.",
        "Guerrillas retook three army camps near Bhamo on Monday, one of them after a long fight.",
        "Guerrillas overran seven camps near Bhamo on Monday, two of them held by the navy.",
        "Guerrillas captured government positions near Bhamo on Monday.",
        "Guerrillas took a police station near Bhamo on Monday.",
        "Guerrillas overran the army and customs base at Bhamo on Monday, taking 40 soldiers captive.",
        "Guerrillas took a string of hamlets near Bhamo on Monday.",
        "The junta lost nine outposts near Bhamo on Monday.",
        "The army has lost at least two towns to the KIA in Kachin state.",
    ],
)
def test_counted_ground_is_captured(told: str) -> None:
    assert types_of(told) == ["capture"]


@pytest.mark.parametrize(
    "told",
    [
        "Guerrillas captured seven soldiers at a camp near Bhamo on Monday.",
        "The party lost nine districts around Bhamo in Monday's vote.",
        "The chairman was taken by helicopter over Bhamo.",
        "Soldiers found two boys who may have been taken at Bhamo.",
        "Troops went into Bhamo to hand out rice.",
        "The senator held out for a month against the rebels in his party.",
    ],
)
def test_no_ground_is_taken(told: str) -> None:
    assert types_of(told) == []


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Troops went into Bhamo with tanks on Monday.", "offensive"),
        ("The Russians have gone back into the Kunar valley to root out guerrillas.", "offensive"),
        ("Kyiv's assault groups are grinding from village to village towards Yunakivka.", "offensive"),
        ("Rockets filled with bomblets burst over Zagreb, killing two people.", "shelling"),
        ("The garrison at Bhamo held out on Monday against 4,000 guerrillas.", "assault"),
        ("The garrison at Bhamo is holding out for a second week against attacks by guerrillas.", "assault"),
    ],
)
def test_it_is_entered_and_held(told: str, kind: str) -> None:
    assert types_of(told) == [kind]


def test_the_days_before_are_counted_whoever_does_it() -> None:
    [_, capture] = events("The army attacked Goma on Thursday, two days after the M23 captured Sake.")
    assert capture.date
    assert capture.date.latest.isoformat() == "2026-11-17"


def test_a_quarter_stands_for_its_land() -> None:
    [event] = events("South Sudan's army captured Heglig on Tuesday. The South's troops took the town by nightfall.")
    assert [one.name for one in event.attacker] == ["South Sudan's army", "South's troops"]
