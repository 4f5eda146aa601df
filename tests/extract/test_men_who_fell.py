"""Men who fall are dead, those counted as captured are prisoners; neither tells that a town was taken."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "At least 20 soldiers fell at Goma.",
        "The rebels said that 36 soldiers fell near Daldako on Friday.",
        "Twelve of the soldiers fell in Goma.",
        "State radio listed 5,000 Iraqis killed or wounded and 1,200 captured in Faw.",
        "The army claims 300 killed and 1,200 captured at Goma.",
    ],
)
def test_the_fallen_and_the_captured_are_no_capture(text: str) -> None:
    assert "capture" not in [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "by", "whose"),
    [
        ("Goma fell on Monday.", [], []),
        ("Goma fell to soldiers.", ["soldiers"], []),
        ("Rebels attacked on Sunday and Goma fell on Monday.", ["Rebels"], []),
        ("The garrison of Goma fell on Monday.", [], ["garrison"]),
        ("Ramadi, where soldiers had held out, fell at dawn.", [], ["soldiers"]),
    ],
)
def test_a_town_that_falls_is_taken(text: str, by: list[str], whose: list[str]) -> None:
    event = next(one for one in events(text) if one.type == "capture")
    assert (by, whose) == ([one.name for one in event.attacker], [one.name for one in event.defender])
