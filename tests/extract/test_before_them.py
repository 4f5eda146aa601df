"""Who did it before those of whom a sentence tells makes no attack."""

import pytest

from tests.extract.told import forces

_ON = "Nigerian troops launched an offensive against Boko Haram in the Sambisa forest on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "Fighters who give themselves up will be pardoned, as were 14,200 before them.",
        "Those who lay down their arms will be spared, as have 12,906 before them.",
        "Those who surrender will be resettled, as were some 7,200 last year.",
        "They will be rehabilitated like the 6,000 before them, the governor promised.",
    ],
)
def test_who_gave_up_before_does_not_attack(text: str) -> None:
    assert not forces(_ON + text)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Some 6,000 soldiers take part in it, as do 40 tanks.", 6000),
        ("Deserters will be pardoned. About 6,000 soldiers take part in the operation.", 6000),
    ],
)
def test_who_is_in_it_does(text: str, low: int) -> None:
    assert [low] == forces(_ON + text)
