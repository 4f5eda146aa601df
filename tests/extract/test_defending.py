"""Attacks told by those who defend a place; who claims something, and what a fight claims."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        ("Some 2,000 soldiers are defending Goma against 6,000 rebels.", ["rebels"], ["soldiers"]),
        ("The army defended the town of Goma against a rebel force of 6,000.", ["rebel force"], ["army"]),
        ("Goma's 2,000 defenders face 6,000 rebels.", ["rebels"], ["defenders"]),
    ],
)
def test_whom_a_town_is_defended_against_attack_it(text: str, attackers: list[str], defenders: list[str]) -> None:
    (event,) = _events(text)
    assert ("assault", "Goma", 6000) == (event.type, event.place and event.place.name, event.force and event.force.low)
    assert (attackers, defenders) == ([one.name for one in event.attacker], [one.name for one in event.defender])


@pytest.mark.parametrize(
    "text",
    ["The minister defended the army against critics.", "The team defended its title against fighters from Goma."],
)
def test_other_things_are_defended_too(text: str) -> None:
    assert _events(text) == ()


def test_a_spokesman_claims_a_number_and_kills_nobody() -> None:
    (event,) = _events("Rebels attacked Goma. A rebel spokesman claimed 6,000 fighters were involved.")
    assert (6000, None) == (event.force and event.force.low, event.casualties.killed)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The attack on Goma claimed 45 lives.", "Goma"),
        ("The fighting in Goma claimed the lives of 300 soldiers.", "Goma"),
    ],
)
def test_what_claims_lives_is_no_town_that_speaks(text: str, place: str) -> None:
    (event,) = _events(text)
    assert place == (event.place and event.place.name)


@pytest.mark.parametrize("many", ["Thousands upon thousands", "Thousands"])
def test_many_upon_many_are_as_vague_as_many(many: str) -> None:
    (event,) = _events(f"{many} of rebels entered Goma.")
    assert event.force is not None
    assert ("vague", 2000, 9999) == (event.force.qualifier, event.force.low, event.force.high)


@pytest.mark.parametrize(
    "text",
    [
        "Students clashed with police in Goma.",
        "Police clashed with striking workers in Goma.",
        "An old shell exploded at a scrapyard in Goma, killing three people.",
        "A rusty grenade exploded in Goma, killing a child.",
    ],
)
def test_crowds_and_old_shells_wage_no_war(text: str) -> None:
    assert _events(text) == ()


@pytest.mark.parametrize("text", ["Rebels clashed with police in Goma.", "A shell exploded in Goma, killing a child."])
def test_rebels_and_shells_do(text: str) -> None:
    assert len(_events(text)) == 1
