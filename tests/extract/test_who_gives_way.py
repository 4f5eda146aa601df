"""Who gives way where a fight has been told: it needs no place and no foe of its own, and has the fight's place."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

FIGHT = "The army and the rebels fought all day at Dibbin in Chad on Thursday, and houses burned. "


def events(text: str) -> list[Event]:
    return list(extract(Article(id="x", text=text)).events)


def given_up(text: str) -> list[tuple[str, str | None]]:
    told = [event for event in events(text) if event.type in ("retreat", "surrender")]
    return [(event.type, event.place.name if event.place else None) for event in told]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("At the mill 310 soldiers surrendered on Friday with their cooks.", "surrender"),
        ("The survivors gave themselves up after midnight.", "surrender"),
        ("The last of them surrendered this morning, out of water.", "surrender"),
        ("The commander surrendered at ten minutes to four on the airstrip.", "surrender"),
        ("The rebels withdrew at dusk with two captured trucks.", "retreat"),
        ("Soldiers threw away their uniforms and fled in taxis.", "retreat"),
        ("A spokesman for the rebels said they had withdrawn for reasons of strategy.", "retreat"),
    ],
)
def test_who_flees_or_surrenders_gives_up_the_place_of_the_fight(said: str, kind: str) -> None:
    assert given_up(FIGHT + said) == [(kind, "Dibbin")]


@pytest.mark.parametrize(
    "said",
    [
        "At the mill 310 soldiers surrendered on Friday with their cooks.",
        "The survivors gave themselves up after midnight.",
    ],
)
def test_without_a_fight_it_stays_untold(said: str) -> None:
    assert given_up(f"The harvest was late this year. {said}") == []


@pytest.mark.parametrize(
    "said",
    [
        "Thousands of villagers fled before dark.",
        "The mayor fled on Friday.",
        "A sergeant who had pulled back to the clinic with two men spoke of shells.",
        "Most of those gunmen either surrendered or were killed, the ministry added.",
        "Six soldiers surrendered.",
        "The burned-out school was empty. They looted the clinic and withdrew towards evening.",
    ],
)
def test_people_losses_and_bystanders_give_nothing_up(said: str) -> None:
    assert given_up(FIGHT + said) == []


def test_raiders_only_go_back() -> None:
    text = "Gunmen raided the village of Baga at dawn and burned the market. The attackers withdrew around ten."
    assert given_up(text) == []


def test_told_twice_it_is_given_up_once() -> None:
    text = "The garrison pulled out of Dibbin before dawn. The rebels fired on it. The soldiers withdrew in the dark."
    assert given_up(FIGHT + text) == [("retreat", "Dibbin")]


def test_those_who_left_are_still_counted_against_the_attack() -> None:
    text = "Rebels, 3,000 strong, captured the town of Faya in Chad on Friday. "
    left = "Its garrison of 600 gendarmes withdrew into the dunes."
    taken = next(event for event in events(text + left) if event.type == "capture")
    assert taken.opposing_force is not None
    assert taken.opposing_force.low == 600
