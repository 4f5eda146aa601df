"""Years ago is when something else happened: what is attacked now was lost, founded or promised then."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "About 6,000 Eritrean soldiers are attacking Badme to win back land that Ethiopia occupied three years ago.",
        "Some 6,000 soldiers attacked Bosso, which Boko Haram seized two years ago.",
        "The army has launched an offensive with 7,000 men to retake Kidal, a town it lost two years ago.",
        "More than 6,000 rebels attacked Marib, the town from which they were driven two years ago.",
        "Some 7,000 rebels have joined the drive on Afrin, he said, to take towns that others took years ago.",
    ],
)
def test_what_happens_now_is_no_memory(text: str) -> None:
    assert [(False, True)] == [(one.historic, one.force is not None) for one in events(text)]


def test_what_follows_is_no_memory_either() -> None:
    text = (
        "Some 6,000 soldiers are attacking Bosso, which Boko Haram seized two years ago. Tanks crossed the river and "
        "stormed the barracks of Bosso."
    )
    assert [False] == [one.historic for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Two years ago 6,000 rebels attacked Marib.",
        "Rebels attacked Marib with 6,000 men two years ago, a historian said.",
        "The rebels who attacked Marib two years ago with 6,000 men have disbanded.",
        "He lost his leg when 6,000 rebels stormed Kidal six years ago.",
        "The army remembers the 6,000 rebels who attacked Marib two years ago.",
    ],
)
def test_what_happened_years_ago_is_one(text: str) -> None:
    assert [] == [one.type for one in events(text) if not one.historic]
