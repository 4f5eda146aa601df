"""Marches over squares, engineers with cranes, bridges put to the test and men to be disarmed are no war."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Around 11,000 servicemen marched across Red Square behind columns of tanks and missile launchers.",
        "More than 9,000 troops marched along Unity Avenue in Hanoi, and jets drew a star.",
        "Sixty army engineers have been deployed in Manakara with two bulldozers and a crane.",
        "Twelve thousand soldiers will storm a river near Torun in May to test their bridges.",
        "Some 7,000 rebels have gathered in six camps near Bria to be disarmed.",
        "Kurdish women who had fought at Kobani hung up their rifles.",
        "Soldiers in Bududa said they were fighting against time.",
        "With 12 km left the Slovenian launched his attack.",
        "Marines took part in a raid on an illegal distillery in Veracruz.",
        "Unknown attackers threw paint at the consulate in Bonn.",
        "Guards fired warning shots at a drone over the base at Kleine-Brogel.",
        "The rocket that fell on a barn near Orenburg came from a test.",
        "Nine cows were hit by a stray shell on the range at Munster.",
        "The firm began its push into Riyadh and said that it would hire 8,000 people.",
    ],
)
def test_what_is_shown_tried_or_over_is_no_war(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 8,000 rebels marched on Red Square and stormed the radio.", "offensive"),
        ("Tanks and 6,000 troops rolled into Independence Square in Bangui and fired on the palace.", "offensive"),
        ("The army deployed 6,000 soldiers with tanks near Manakara against the rebels.", "buildup"),
        ("Some 7,000 rebels have gathered in six camps near Bria to attack the town.", "assault"),
        ("Rebels attacked Bria on Monday to test the army's defences.", "assault"),
        ("Fighters who had fought in Syria attacked Bria on Monday.", "assault"),
        ("The train was derailed near Kars on Monday and its crew of 400 soldiers gave themselves up.", "surrender"),
        ("Soldiers fired warning shots on Monday before rebels stormed the base at Bria.", "assault"),
        ("Troops killed nine rebels in a raid on an illegal gold mine near Bria.", "raid"),
        ("A rocket from Gaza fell on a barn near Sderot on Monday.", "shelling"),
        ("The soldiers, fighting with rebels at Bria, lost nine men.", "clash"),
    ],
)
def test_a_fight_beside_words_of_a_show_is_told(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


def test_a_raid_before_somebodys_birth_is_historic() -> None:
    text = "Her father was killed in an air raid on Dresden before she was born."
    assert all(event.historic for event in events(text))
