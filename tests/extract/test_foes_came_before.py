"""Those whom an army attacks had come before: what they did is not its attack, nor are they its men."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "The army launched a counter-offensive to retake Goma on Friday. About 7,000 rebels had entered it on Monday.",
        "Soldiers attacked Bunia on Sunday to drive out the rebels. Some 7,000 rebels had stormed it a week before.",
        "The army launched an assault on Bria on Friday. The 7,000 rebels who stormed the town on Monday are dug in.",
        "Government troops attacked Malakal on Tuesday. Some 7,000 rebels had poured into the town in February.",
        "The army began an operation to recapture Sake on Monday. About 7,000 M23 fighters had seized it before.",
        "The army launched an offensive against Kidal, where some 7,000 rebels had gathered.",
    ],
)
def test_foes_who_came_before_are_none_of_the_attackers(text: str) -> None:
    first = events(text)[0]
    assert first.force is None
    assert "rebels" not in [each.name for each in first.attacker]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked Goma on Friday. About 7,000 rebels had crossed the border on Monday.",
        "Rebels attacked Goma on Friday. Some 7,000 fighters had gathered near the town in February.",
        "Ethiopian troops stormed Mekelle on Friday. Some 7,000 soldiers had entered the region on Monday.",
    ],
)
def test_the_attackers_own_are(text: str) -> None:
    assert [7000] == forces(text)
