"""Fights told in verbs that dispatches are full of: "ordered the army into", "sealed the camp", "hung flags from"."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("offensive", "President Yeltsin ordered the army into Chechnya on Sunday to put down the separatists."),
        ("assault", "Hanoi accused China of throwing three divisions against its garrison at Lang Son."),
        ("ambush", "The commander and two of his men fell when Tuareg fighters fired on them near Kidal."),
        ("assault", "The Croatian army has checked the Serb aggression west of Okucani, Zagreb said."),
        ("clash", "Goukouni's men were stopped and routed at Massaguet, 80 km northeast of N'Djamena."),
        ("siege", "Amal militiamen sealed the camp of Rashidieh on 30 September and let no food in."),
        ("capture", "Russian soldiers hung flags from the town council in Vuhledar on Tuesday."),
    ],
)
def test_the_verb_tells_a_fight(kind: str, text: str) -> None:
    assert kind in [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The governor ordered the army into the flooded suburbs of Durban to help people to safety.",
        "The mayor ordered the National Guard into Ferguson after a night of protests.",
        "Apple threw an entire battalion of lawyers against Samsung in California.",
        "Police fired on them with water cannon when protesters reached the square.",
        "Soldiers fired on a car that failed to stop at a checkpoint in Jos, killing a couple on their way home.",
        "The doctors have checked the epidemic west of Monrovia.",
        "Arsenal were stopped and routed at Wembley on Saturday.",
        "The army sealed the district of Kenema because of Ebola.",
        "Soldiers hung flags from the barracks at Windsor for the jubilee.",
    ],
)
def test_peace_has_the_same_verbs(text: str) -> None:
    assert not events(text)
