"""Soldiers who leave by agreement, and arms that are handed in nowhere, are no fight."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The last 280 Danish soldiers left the base in Gao on Friday, the defence ministry said in Copenhagen.",
        "Portugal's last soldiers left Cabo Delgado on Sunday.",
        "The last American troops left Agadez under an agreement signed in May.",
        "Kenya will withdraw its 900 troops from Goma when the regional force's mandate ends.",
        "The last of the 1,000 Belgian soldiers pulled out of Niamey on Sunday, ending a decade of cooperation.",
        "The Security Council voted to begin the withdrawal of U.N. peacekeepers from Mali.",
        "Soviet soldiers rolled out of Eger on Monday under an accord with Budapest.",
    ],
)
def test_who_leaves_by_agreement_does_not_retreat(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "The last Ukrainian soldiers left Avdiivka on Saturday.",
        "Russian soldiers pulled out of Kherson on Friday.",
        "The last American troops left Khe Sanh on Friday.",
        "The last 300 government soldiers left Kidal on Friday as the rebels advanced.",
        "U.N. peacekeepers withdrew from their base at Rutshuru under fire.",
        "Ethiopian troops withdrew from Mekelle on Monday.",
    ],
)
def test_who_is_driven_out_does(text: str) -> None:
    assert "retreat" in [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels will hand over their rifles at three camps.",
        "A convoy of twelve vehicles was bringing 300 men back from an exercise.",
        "Some 40,000 fighters have handed in their arms, the commission says.",
    ],
)
def test_giving_way_nowhere_and_to_nobody_is_no_event(text: str) -> None:
    assert not events(text)
