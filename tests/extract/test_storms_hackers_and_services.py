"""Hail, hackers, teams, beasts and crowds that remember wage no war, in whatever words they are told."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        (
            "Hailstones pounded the orchards of Graz on Sunday and broke 400 greenhouses. A grower hid under "
            "his lorry. The barrage lasted ten minutes."
        ),
        "The cyclone pounded Sofala for six hours on Tuesday. The bombardment left roofs strewn over the fields.",
        "The storm hit Pula at noon. The assault went on until dusk.",
        "The river Drina attacked the dykes at Bijeljina again on Tuesday.",
        (
            "Intruders locked 900 computers of a clinic in Lyon and asked for a ransom. The gang lay in ambush in the "
            "network for weeks, investigators believe. The clinic will not surrender to blackmail."
        ),
        (
            "France's forwards stormed Murrayfield with three tries. The scrum drove Scotland back metre by "
            "metre before a crowd."
        ),
        "A unit of 30 giant rats deployed in Tete province has found 700 mines.",
        "The swarm advanced on Isiolo, where locusts cover the fields, and 300 soldiers were deployed to fight it.",
        "The army deployed 200 soldiers against the fires near Patras.",
        "Thousands gathered at Westerplatte on Sunday for a dawn service.",
        "A march of 4,000 in Halabja remembered the dead of the city.",
    ],
)
def test_no_war_is_told(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "About 900 people joined hands on Thursday in memory of the air raid that destroyed Wielun in September 1939.",
        "Residents gathered on Sunday to remember the 120 people killed in the raid on the market.",
        "Pupils in Sake read out the names of those killed in the raid on the market.",
        "Neighbours met on Sunday to remember the 90 people killed in the assault on the port.",
    ],
)
def test_what_is_remembered_is_no_news(text: str) -> None:
    assert all(event.historic for event in events(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebel guns pounded Sake on Sunday. The barrage lasted an hour and killed 14 civilians.", "shelling"),
        ("The army attacked Sake in a snowstorm on Sunday and took the town's blizzard-swept heights.", "assault"),
        ("A pack of rebels stormed a barracks near Sake on Sunday, killing nine soldiers.", "assault"),
        ("A unit of 42 Tigers attacked an army camp at Mullaitivu on Sunday.", "assault"),
        ("Six hundred soldiers were deployed near Sake on Sunday against the rebels.", "buildup"),
        ("Gunmen attacked a memorial service in Sake on Sunday, killing 14 soldiers.", "assault"),
        ("Ten thousand troops gathered near Sake on Sunday for the attack on Goma.", "assault"),
    ],
)
def test_a_fight_is_still_read(text: str, kind: str) -> None:
    assert [(kind, False)] == [(event.type, event.historic) for event in events(text)]
