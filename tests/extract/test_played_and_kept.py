"""Teams, re-enactors and peacekeepers in words of war give no event; fighters in the same words do."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "Six thousand blue helmets will be stationed along the river from October.",
        "Some 3,000 Kenyan peacekeepers are to be deployed in Port-au-Prince next month.",
        "About 900 Fijian peacekeepers have taken up posts on the Golan.",
        "In Napoleonic dress, 6,200 hobby soldiers fought the charge at Borodino all over again.",
        "Two thousand men in Union blue fought the battle of Antietam once more.",
        "The Nagoya Soldiers, 9,000 fans in tow, raided Osaka and came home with a 4-2 win.",
        "The Warriors invaded Boston and left with a victory in overtime.",
        "The Ottawa Raiders stormed Toronto's fortress and took both points.",
    ],
)
def test_who_plays_or_keeps_a_peace_attacks_nobody(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "The mission concentrated 2,000 blue helmets at Bunia to attack the militia."),
        ("assault", "UN peacekeepers attacked a militia camp near Bukavu with helicopters."),
        ("assault", "Rebels dressed in army uniform attacked Bria with 300 men."),
        ("assault", "Rebels attacked Goma in the second quarter of the year with 600 men."),
        ("assault", "The Desert Tigers attacked Sirte with 400 men, winning the eastern quarter."),
        ("buildup", "Russia has massed 90,000 soldiers along the border at Sumy."),
    ],
)
def test_who_fights_in_such_words_is_told(kind: str, text: str) -> None:
    assert one(text).type == kind


@pytest.mark.parametrize(
    ("phase", "text"),
    [
        ("planned", "Until a ford is found, the general said, no attack on Manbij by his 900 men is to be thought of."),
        ("planned", "Until fuel arrives, no offensive against Goma is possible, the rebels' spokesman said."),
    ],
)
def test_what_is_not_to_come_is_not_over(phase: str, text: str) -> None:
    event = one(text)
    assert (event.modality, event.phase) == ("negated", phase)
