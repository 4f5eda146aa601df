"""A bare name that is left is a place, though no map has it: "withdrew from Mohammara to the border"."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["Mohammara"], "Iraqi forces withdrew from Mohammara to the border after three days of heroic fighting."),
        (["Tessalin"], "Rebels fled from Tessalin after the attack."),
        ([], "Rebels retreated from Haftar's forces on Monday."),
        ([], "Fighters fled from Assad after the attack."),
        ([], "US troops withdrew from NATO exercises on Monday."),
        ([], "The troops withdrew from Operation Serval on Monday."),
        ([], "The rebels withdrew from Parliament on Monday."),
    ],
)
def test_what_is_left_is_a_place_by_its_bare_name(expected: list[str], text: str) -> None:
    assert expected == [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]


def test_the_peoples_defence_forces_are_told_by_their_letters() -> None:
    text = "HPG forces raided a battalion at Oramar in Hakkari on 21 October."
    assert ["pkk"] == [who.actor_id for one in extract(Article(id="a", text=text)).events for who in one.attacker]
