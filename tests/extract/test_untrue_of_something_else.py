"""Who calls something else untrue takes no attack back that was told before it."""

import pytest

from tests.extract.told import events

_STORMED = "Rebels stormed Bambari on Sunday with 6,200 men."


@pytest.mark.parametrize(
    "then",
    [
        "It is not true that the prefect has left, his aide said.",
        "It is a lie that the bridge has been blown up, the mayor said.",
        "\n\nIt was simply false, the bishop said, that the nuns had been harmed.",
        "It is false to say that the banks are closed, a minister said.",
        "It was wrong of the prefect to leave, the mayor said.",
    ],
)
def test_an_attack_stands_beside_the_denial_of_something_else(then: str) -> None:
    (event,) = [one for one in events(f"{_STORMED} {then}") if one.type == "assault"]
    assert event.modality == "asserted"
    assert event.force is not None
    assert event.force.low == 6200


@pytest.mark.parametrize(
    "then",
    [
        "It is not true, the army said.",
        "That was a lie that fooled many.",
        "It is untrue that there was any attack, the mayor said.",
    ],
)
def test_what_is_itself_called_untrue_never_was(then: str) -> None:
    assert all(one.modality in ("negated", "denied") for one in events(f"{_STORMED} {then}"))
