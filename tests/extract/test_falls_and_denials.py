"""Towns whose fall is announced, told as passing into hands, claimed, or denied."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "attacker", "place"),
    [
        ("Kunduz fell into Taliban hands on Monday.", "Taliban", "Kunduz"),
        ("The town of Kunduz fell into the hands of the Taliban on Monday.", "Taliban", "Kunduz"),
        ("Kidal has fallen back into the hands of Tuareg rebels.", "Tuareg rebels", "Kidal"),
        ("Radio Kigali on Monday announced the fall of Goma to the M23 rebels.", "M23 rebels", "Goma"),
        ("The agency reported the fall of Kirkuk to Islamic State fighters.", "Islamic State fighters", "Kirkuk"),
        ("Russia claims to have captured Avdiivka with 20,000 soldiers.", "Russia", "Avdiivka"),
        ("Russia claimed on Monday to have captured the village of Novoselivka.", "Russia", "Novoselivka"),
    ],
)
def test_a_town_that_falls_is_captured(text: str, attacker: str, place: str) -> None:
    (event,) = events(text)
    assert event.type == "capture"
    assert [one.name for one in event.attacker] == [attacker]
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    "text",
    [
        "Documents fell into the hands of the rebels.",
        "Weapons worth millions have fallen into the hands of Islamic State.",
        "The company fell into the hands of creditors.",
        "The club announced the fall of Leeds to the second division.",
        "Traders reported the fall of Brent crude to 70 dollars.",
    ],
)
def test_what_is_no_ground_does_not_fall(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army rejected the rebels' claim that they had captured Bara.",
        "The ministry dismissed reports that Bara had fallen to the rebels.",
        "The army dismissed reports that Bara had fallen.",
    ],
)
def test_a_rejected_claim_is_a_denial(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.modality) == ("capture", "denied")


def test_what_is_said_beside_a_denial_is_not_denied() -> None:
    (event,) = events("The army denied the claim and said its 6,000 soldiers were attacking Bara.")
    assert (event.modality, event.force is not None and event.force.low) == ("asserted", 6000)


@pytest.mark.parametrize(
    ("kind", "text", "attacker", "place"),
    [
        ("capture", "Georgian troops have lost the capital of Abkhazia to separatists.", "separatists", "Abkhazia"),
        ("capture", "The army lost the headquarters at Ann to the rebels on Friday.", "rebels", "Ann"),
        ("offensive", "Houthi rebels are within 20 kilometres of the main town of Marib.", "Houthi rebels", "Marib"),
        (
            "offensive",
            "Rebels have come within 20 km of the army's last bastion in northern Yemen.",
            "Rebels",
            "Yemen",
        ),
        ("offensive", "Serbian forces have cut the town of Vukovar in two.", "Serbian forces", "Vukovar"),
        ("offensive", "Rebels have split the besieged town of Zepa in half.", "Rebels", "Zepa"),
    ],
)
def test_what_is_lost_neared_or_cut_in_two_is_attacked(kind: str, text: str, attacker: str, place: str) -> None:
    (event,) = events(text)
    assert kind == event.type
    assert [attacker] == [one.name for one in event.attacker]
    assert event.place is not None
    assert place == event.place.name


@pytest.mark.parametrize(
    "text",
    [
        "The storm cut the town of Bor in two on Saturday.",
        "Soldiers cut the cake in two.",
        "The finance ministry has cut the army's budget in half.",
        "The company lost the headquarters at Leeds to a rival on Monday.",
        "The storm came within 20 kilometres of the city of Miami.",
        "Refugees have come within 20 kilometres of the border town of Goma.",
    ],
)
def test_what_is_cut_lost_or_neared_in_peace_is_not(text: str) -> None:
    assert not events(text)
