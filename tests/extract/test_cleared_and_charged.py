"""Words that courts and armies share: ground is cleared, barracks are charged, villagers jailed; ways into a town."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Sirte", "The last block was cleared on Tuesday, ending a long offensive to take Sirte from Islamic State."),
        ("Sirte", "Sirte was cleared by 6,000 fighters who attacked it from the west."),
        ("Bria", "Rebels charged the barracks as they stormed Bria on Monday."),
        ("Bria", "Militants jailed 40 villagers after they captured Bria on Monday."),
        ("Homs", "Rebels got through the army's lines into the old town of Homs on Tuesday."),
        ("Mosul", "Soldiers got into the western quarters of Mosul on Friday."),
        ("Idlib", "Government troops got 20 km into Idlib province within a day."),
    ],
)
def test_deeds_of_war_are_told(place: str, text: str) -> None:
    assert [place] == [one.place.name for one in events(text) if one.place]


@pytest.mark.parametrize(
    "text",
    [
        "The colonel was cleared of ordering the assault on Bria.",
        "Two officers were cleared on Tuesday over the massacre in which soldiers stormed Bria.",
        "A court cleared two officers who had ordered the siege of Bria.",
        "Aid convoys got through the army's lines into Homs on Tuesday.",
        "The soldiers got through the gate of the stadium in Homs without tickets.",
        "The migrants got ten kilometres into Poland before they were caught.",
    ],
)
def test_courts_and_travellers_tell_none(text: str) -> None:
    assert () == events(text)
