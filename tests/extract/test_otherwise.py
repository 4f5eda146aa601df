"""People counted in a clause that came after an attack do not make it; a battle group is no battle."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Niger has appealed for a joint force of 7,300 after jihadists attacked Bosso.",
        "Thousands of soldiers patrolled Quetta after separatists attacked a train.",
        "The bishop said 6,400 troops would guard churches because extremists attacked one on Sunday.",
    ],
)
def test_those_wanted_after_an_attack_do_not_make_it(text: str) -> None:
    assert [] == [event.force for event in extract(Article(id="a", text=text)).events if event.force]


def test_those_who_attack_after_an_attack_are_a_force() -> None:
    text = "Some 7,300 soldiers stormed Bosso after jihadists attacked a convoy."
    assert [7300] == [event.force.low for event in extract(Article(id="a", text=text)).events if event.force]


def test_a_battle_group_is_no_battle() -> None:
    text = "The alliance will put two more battle groups in Latvia, its ministers agreed."
    assert () == extract(Article(id="a", text=text)).events
