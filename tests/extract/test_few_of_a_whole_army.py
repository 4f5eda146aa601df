"""The strength of a whole army is no force where it only sends some; that of a force which attacks is."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The 120,000-strong army sent two companies to storm the village of Sebba.", []),
        ("A battalion of the Malian army, which is 30,000 strong, stormed the village of Sebba.", []),
        ("The 8,000-strong militia attacked Sebba with just 60 men.", [60]),
        ("An army of 60,000 sent three battalions to storm Sebba.", []),
    ],
)
def test_only_those_sent_are_the_force(text: str, force: list[int]) -> None:
    assert force == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "An 8,000-strong force attacked Sebba with 40 tanks.",
        "The 8,000-strong militia threw all its men at Sebba.",
        "The rebel column, which is 8,000 strong, attacked Sebba.",
        "The 8,000-strong rebel force stormed Sebba with 300 men following behind.",
    ],
)
def test_a_force_that_attacks_as_a_whole_is(text: str) -> None:
    assert [8000] == forces(text)
