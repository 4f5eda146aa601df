"""A fight on a road, in a district or a province was at the village that the next sentences tell."""

import pytest

from tests.extract.told import events, one

LEADS = (
    "Gunmen ambushed a patrol on the Damboa-Biu road on Wednesday, killing six soldiers.",
    "Insurgents attacked an army convoy in Borno state on Wednesday, killing six soldiers.",
    "Six soldiers were killed when insurgents ambushed their convoy in Damboa district on Wednesday.",
)
NEXT = (
    "It happened near Wulgara.",
    "The incident occurred at Wulgara around noon.",
    "The attack took place near the village of Wulgara.",
    "The soldiers were hit near Wulgara, a militia member said.",
    "They were attacked near Wulgara.",
    "The patrol ran into the ambush near Wulgara village.",
    "The assailants struck near Wulgara.",
    "A local official gave the site of the attack as Wulgara.",
)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("after", NEXT)
def test_it_was_at_the_village_and_the_sentence_is_shown(lead: str, after: str) -> None:
    event = one(f"{lead} {after}")
    assert event.place is not None
    assert (event.place.name, event.place.country, event.place.admin1) == ("Wulgara", "NG", "Borno")
    assert after in [said.quote for said in event.evidence]


@pytest.mark.parametrize(
    "after",
    [
        "Another attack took place near Wulgara.",
        "Residents of Wulgara said they heard gunfire.",
        "The attackers came from the direction of Wulgara.",
        "The bodies were taken to Wulgara.",
    ],
)
def test_what_was_elsewhere_moves_it_nowhere(after: str) -> None:
    found = events(f"{LEADS[1]} {after}")
    assert [event.place.name for event in found[:1] if event.place] == ["Borno"]


def test_a_town_that_was_attacked_stays_its_place() -> None:
    found = events("Insurgents attacked Damboa on Wednesday. The attack took place near Wulgara.")
    assert [event.place.name for event in found[:1] if event.place] == ["Damboa"]
