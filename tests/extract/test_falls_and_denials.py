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
