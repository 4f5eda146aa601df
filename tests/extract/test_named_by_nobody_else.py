"""Groups that no table knows, who follows a leader, a toll told from afar, and the site in a land told again."""

import pytest

from tests.extract.told import attackers, events


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The KBR overran Karomba on Sunday.", "KBR"),
        ("An army convoy was ambushed on Sunday by the ZRS near Karomba.", "ZRS"),
        ("The Tokoyes overran Karomba on Sunday.", "Tokoyes"),
        ("Gardnersville was attacked on Thursday by followers of Samuel Kolleh.", "followers of Samuel Kolleh"),
    ],
)
def test_whoever_is_named_for_it_attacks(told: str, who: str) -> None:
    assert attackers(told) == [who]


@pytest.mark.parametrize(
    "told",
    [
        "The provisional toll of the attack on the camp at Dioura, in the Tenenkou circle, has risen from 21 to 26.",
        "The toll of the attack on the army's camp at Dioura has risen to 26, the governor said.",
    ],
)
def test_a_toll_however_far_before_is_no_force(told: str) -> None:
    event = events(told)[0]
    assert (event.force, event.casualties.killed and event.casualties.killed.low) == (None, 26)


def test_the_base_in_a_land_is_told_again_by_its_province() -> None:
    told = "Gunmen stormed an army base in central Mali. The base, in Mopti region, was attacked at dawn by jihadists."
    assert [event.place and event.place.name for event in events(told)] == ["Mopti"]
