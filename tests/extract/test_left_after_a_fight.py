"""Fighters who left where a fight was told gave the place up; who left for another reason, or was none, did not."""

import pytest

from streams.extract import extract
from streams.records import Article

FIGHT = "The army and the rebels fought all day at Dibbin in Chad on Thursday, and houses burned. "


def retreats(text: str) -> int:
    return sum(event.type == "retreat" for event in extract(Article(id="x", text=text)).events)


@pytest.mark.parametrize(
    "said",
    [
        "The ministry confirmed that its troops had left the citadel in the night.",
        "By the evening of the 10th the Georgians had left Gori.",
        "A deputy commander said that 2,475 servicemen had left the town during the night.",
        "Rebel fighters held out at the radio station until noon, then left on the road to Moussoro.",
        "The militia left both places on Tuesday night, elders said.",
    ],
)
def test_fighters_who_left_gave_it_up(said: str) -> None:
    assert retreats(FIGHT + said) == 1


@pytest.mark.parametrize(
    "said",
    [
        "The reporters left on Friday.",
        "The peacekeepers left the base on Friday.",
        "Soldiers left on Friday for home.",
        "They emptied the bank and left in the direction of the river.",
        "The fire left the district without power.",
        "The soldiers left on Friday to join the parade.",
    ],
)
def test_others_and_other_errands_do_not(said: str) -> None:
    assert retreats(FIGHT + said) == 0


def test_without_a_fight_nothing_is_given_up() -> None:
    assert retreats("The harvest was late this year. The soldiers left on Friday.") == 0
