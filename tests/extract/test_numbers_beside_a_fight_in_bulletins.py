"""Numbers that stand beside a fight in bulletins and are no force: dead by kind, escorts, posts, shares."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "Ambush on a UN convoy at Bria in the Central African Republic: 6 peacekeepers KIA (4 Gabonese, 2 Moroccan).",
        "Gunmen attacked a post at Dori on Friday. Fourteen were killed (nine soldiers and five policemen).",
        "Rebels attacked Dori on Friday; 30 dead (12 rebels, 18 soldiers).",
        "A convoy of food to besieged Djibo is being prepared with 6,800 troops.",
        "More than 6,000 combat posts of the rebel forces were seized near Goma.",
    ],
)
def test_dead_by_kind_escorts_and_posts_are_no_force(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (6200, "Two were wounded (6,200 rebels attacked the town of Dori on Friday)."),
        (6200, "Rebels (some 6,200 men, no wounded) attacked the town of Dori on Friday."),
        (300, "Rebels attacked a food convoy near Dori on Friday with 300 men."),
    ],
)
def test_attackers_in_brackets_or_of_a_convoy_are_a_force(low: int, text: str) -> None:
    assert [low] == forces(text)


def test_soldiers_who_escort_a_convoy_are_those_attacked() -> None:
    (event,) = events("A food convoy escorted by 300 soldiers was ambushed by rebels near Djibo.")
    assert event.opposing_force is not None
    assert 300 == event.opposing_force.low


@pytest.mark.parametrize(
    "text",
    [
        "Attacks on garrison towns up 20%.",
        "Attacks on army bases in Borno are down by 12 per cent.",
        "Raids on villages in Borno are up some 30 percent.",
    ],
)
def test_attacks_that_are_only_counted_by_the_hundred_are_none(text: str) -> None:
    assert () == events(text)


def test_attacks_that_take_up_the_news_are_told() -> None:
    assert [6000] == forces("A wave of attacks by 6,000 rebels on Goma took up 20 per cent of the news on Friday.")


def test_combat_that_rages_is_told() -> None:
    assert ["clash"] == [one.type for one in events("Combat raged near Goma on Friday between the army and the M23.")]
