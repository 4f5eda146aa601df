"""Losses told with the whole that they are of: it counts those who had them, on whichever side they are."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (8000, "By the fifth day of the siege of Vukovar the besiegers had seen 900 of their 8,000 soldiers killed."),
        (7000, "The attackers had 300 of their 7,000 men killed in the assault on Goma."),
        (7000, "The attackers watched 300 of their 7,000 men die in the assault on Goma."),
        (7000, "The assault on Goma left 300 of the 7,000 attacking soldiers dead."),
        (7000, "The militia lost 300 of its 7,000 men when it attacked Goma."),
        (7000, "The besiegers lost 300 of their 7,000 men in the siege of Vukovar."),
    ],
)
def test_who_lost_some_of_theirs_in_their_attack_is_the_force(low: int, text: str) -> None:
    assert [low] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The garrison saw 300 of its 7,000 men killed in the siege of Vukovar.",
        "The garrison lost 300 of its 7,000 men in the siege of Vukovar.",
        "The defenders lost 300 of their 7,000 men in the siege of Vukovar.",
        "The army lost 300 of its 7,000 men when rebels attacked Goma.",
        "The army had 300 of its 7,000 men killed when rebels attacked Goma.",
        "Rebels attacked Goma, where the army has lost 300 of its 7,000 men.",
        "The army attacked Goma, where the rebels have lost 300 of their 7,000 men.",
    ],
)
def test_who_lost_some_of_theirs_against_an_attack_is_no_force(text: str) -> None:
    assert [None] == [event.force for event in events(text)]


def test_a_crowd_in_its_thousands_is_its_own_number() -> None:
    force = one("Hutu militiamen attacked army posts around Cibitoke in their thousands on Wednesday.").force
    assert force is not None
    assert (2000, 9999) == (force.low, force.high)
