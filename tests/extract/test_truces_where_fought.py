"""A truce told where a fight was: made, begun or run out it is an event, asked for or talked of it is none."""

import pytest

from streams.extract import extract
from streams.records import Article

FIGHT = "The army and the rebels fought all day at Dibbin in Chad on Thursday, and houses burned. "


def truces(text: str) -> int:
    return sum(event.type == "ceasefire" for event in extract(Article(id="x", text=text)).events)


@pytest.mark.parametrize(
    "said",
    [
        "President Mbeli declared a ceasefire on January 12.",
        "Since noon on Friday a truce has been in place.",
        "The bishop, by radio, obtained a truce of a few hours.",
        "The ceasefire announced for 16:00 on Friday did not hold two hours.",
        "A ceasefire took effect on Sunday.",
        "The truce ran out at midnight.",
    ],
)
def test_a_truce_is_told(said: str) -> None:
    assert truces(FIGHT + said) == 1


@pytest.mark.parametrize(
    "said",
    [
        "The council called for a ceasefire.",
        "Talks on a ceasefire were to begin in Doha.",
        "No ceasefire was declared.",
        "The envoy urged both of them to accept a ceasefire that the Union had announced.",
        "Each side accused the other of breaking the truce.",
    ],
)
def test_who_only_asks_for_one_makes_none(said: str) -> None:
    assert truces(FIGHT + said) == 0


def test_without_a_fight_it_stays_untold() -> None:
    assert (
        truces("The harvest was late this year. The two mayors declared a truce in their quarrel over the bridge.") == 0
    )
