"""Whose the killed are: by what they are called and by who lost them; whole peoples that flee are no army."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("side", "text"),
    [
        ("attacker", "Ukrainian forces repelled a Russian attack on Avdiivka, killing 180 Russian soldiers."),
        ("attacker", "Taliban fighters stormed Kunduz on Monday. The ministry said 210 insurgents were killed."),
        ("defender", "Taliban fighters stormed Kunduz on Monday. The ministry said 210 soldiers were killed."),
        ("attacker", "The army lost 64 men when it attacked Konna."),
        ("defender", "The garrison lost 64 men when rebels attacked Konna."),
        ("defender", "Russian forces attacked Avdiivka on Monday. At least 70 Ukrainian soldiers were killed."),
        ("mixed", "Rebels attacked Goma on Monday. Some 60 people were killed."),
    ],
)
def test_the_killed_are_on_their_side(side: str, text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.casualties.killed is not None
    assert event.casualties.killed.side == side


def test_of_casualties_the_dead_are_the_killed() -> None:
    (event,) = extract(
        Article(id="a", text="The army attacked Huambo and suffered 5,500 casualties, 900 of them killed.")
    ).events
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 900


@pytest.mark.parametrize(
    ("types", "text"),
    [
        ([], "More than 110,000 Armenians fled Stepanakert."),
        ([], "Tens of thousands of Kurds fled Kobani."),
        (["assault"], "Boko Haram fighters attacked Baga, and 10,000 residents fled to Chad."),
        (["assault"], "Azerbaijan's army attacked Stepanakert, and more than 110,000 Armenians fled the city."),
        (["retreat"], "Iraqi soldiers fled Mosul."),
        (["retreat"], "Residents fled as the army withdrew from Goma."),
    ],
)
def test_a_people_that_flees_is_no_army_in_retreat(types: list[str], text: str) -> None:
    events = extract(Article(id="a", text=text)).events
    assert [one.type for one in events] == types
    assert all(one.opposing_force is None for one in events)
