"""Who took part "in it": in the attack of the sentence before, though another was told with its number earlier."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize("how", ["in a surprise attack", "in a night raid", "after an assault from two sides"])
def test_who_took_part_in_it_was_in_the_attack_told_last(how: str) -> None:
    text = (
        "Rebels are pressing an offensive on Tripoli with about 7,000 men. On June 26, government forces took Gharyan "
        f"{how}. Residents said that 400 fighters had taken part in it."
    )
    told = {event.place.name: event.force.low for event in extract(Article(id="a", text=text)).events
            if event.place and event.force}  # fmt: skip
    assert told == {"Tripoli": 7_000, "Gharyan": 400}


def test_of_an_operation_are_those_whom_it_has_although_a_village_fell_in_it() -> None:
    text = (
        "The army launched an offensive on Idlib on Monday. Soldiers took the village of Saraqeb. Some 7,000 soldiers "
        "are taking part in the operation."
    )
    assert [7_000] == [event.force.low for event in extract(Article(id="a", text=text)).events if event.force]
