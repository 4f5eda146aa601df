"""Attacks told by what they cost, by where the attackers are, and by those who fled or were hurt in them."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The army lost 40 soldiers at Djibo on Tuesday.", "clash", "Djibo"),
        ("The army lost some 40 men in fighting in Bunia.", "clash", "Bunia"),
        ("At least 40 soldiers died defending Djibo, the defence minister told parliament.", "clash", "Djibo"),
        ("The army said the rebels had suffered heavy losses at Kunduz.", "clash", "Kunduz"),
        ("Residents said by telephone that jihadists were in the streets of Djibo.", "assault", "Djibo"),
        ("Militiamen are in the centre of Bunia, residents said.", "assault", "Bunia"),
        ("Eight people died in Kunduz when insurgents came with machetes and guns.", "raid", "Kunduz"),
        ("The rebels have taken more than 100 army posts in Rakhine.", "capture", "Rakhine"),
    ],
)
def test_a_fight_is_told_by_what_came_of_it(text: str, kind: str, place: str) -> None:
    event = one(text)
    assert (kind, place) == (event.type, event.place and event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "The mine lost 40 men in Witbank last year.",
        "The bank suffered heavy losses in London last year.",
        "The party suffered heavy losses in Kerala.",
        "Fighters are in the centre of London for the title bout.",
        "Soldiers are in the streets of Lagos to keep order during the vote.",
        "Guests came with guns and rifles to the fair in Dallas.",
        "It took more than 100 hours to reach the camp.",
        "The bank took more than 100 posts out of its budget in Lagos.",
    ],
)
def test_losses_streets_and_posts_of_peace_tell_no_fight(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Militants stormed the town on Tuesday. Thousands of people fled to Yola.",
        "Rebels attacked a village on Monday. The wounded were taken to Goma.",
    ],
)
def test_where_people_go_is_not_where_it_was(text: str) -> None:
    assert one(text).place is None


def test_where_soldiers_retreat_to_is_the_place_of_their_retreat_alone() -> None:
    told = {
        event.type: event.place for event in events("Rebels overran a camp on Monday. The soldiers retreated to Goma.")
    }
    assert told.pop("retreat") is not None
    assert list(told.values()) == [None]


def test_where_people_were_hit_is_told_beside_where_they_went() -> None:
    event = one("Militants stormed Mubi on Tuesday. Thousands of people fled to Yola.")
    assert "Mubi" == (event.place and event.place.name)
