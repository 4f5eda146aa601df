"""Who makes an attack that a noun tells, whatever stands before the noun, and what was under it."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _event(text: str) -> Event:
    (event,) = extract(Article(id="one", title="", text=text)).events
    return event


@pytest.mark.parametrize("before", ["died in", "were killed during", "fell in", "were lost in", "died amid"])
@pytest.mark.parametrize(("who", "named"), [("an M23", "M23"), ("a rebel", "rebel"), ("a Russian", "Russian")])
def test_the_name_before_the_noun_makes_it_wherever_the_noun_stands(before: str, who: str, named: str) -> None:
    event = _event(f"Twelve soldiers {before} {who} attack on Bunia.")
    assert [one.name for one in event.attacker] == [named]


def test_whom_a_name_is_against_does_not_make_it() -> None:
    assert [one.name for one in _event("Twelve died in the army's anti-ISIS offensive in Raqqa.").attacker] == ["army"]


@pytest.mark.parametrize(
    "text",
    [
        "The attack, carried out by rebels, hit Bunia.",
        "The attack on Bunia, launched by rebels at dawn, was repelled.",
        "Rebels were behind the attack on Bunia, the army said.",
        "The army blamed rebels for the attack on Bunia.",
        "The army blamed the rebels for Monday's attack on Bunia.",
        "The army said rebels were behind Monday's deadly attack on Bunia.",
        "The rebels who were behind the attack on Bunia got away.",
        "The siege of Bunia, mounted by rebels, goes on.",
        "An attack on Bunia blamed on rebels killed 40 people.",
        "The attack on Bunia, which was launched by rebels at dawn, goes on.",
    ],
)
def test_who_is_behind_it_or_blamed_for_it_makes_it(text: str) -> None:
    assert [one.name.lower() for one in _event(text).attacker] == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban denied being behind the attack on the base in Kunduz.",
        "The army said nobody knew who was behind the attack on Bunia.",
        "It is unclear if the rebels were behind the attack on Bunia.",
        "An attack on Bunia blamed on poor intelligence killed 40 soldiers.",
        "Police do not know whether al-Shabaab was behind the attack on Garissa.",
    ],
)
def test_who_is_not_said_to_be_behind_it_does_not_make_it(text: str) -> None:
    assert _event(text).attacker == ()


@pytest.mark.parametrize(
    ("text", "attacker", "defender"),
    [
        ("Rebels attacked Bunia but were driven back by soldiers.", ["Rebels"], ["soldiers"]),
        ("The army came under rebel attack in Bunia.", ["rebel"], ["army"]),
        ("Soldiers in Bunia are under rebel siege.", ["rebel"], ["Soldiers"]),
        ("Bunia came under rebel attack.", ["rebel"], []),
        ("Kharkiv came under Russian attack overnight.", ["Russian"], []),
    ],
)
def test_who_is_under_it_or_drives_it_back_is_attacked(text: str, attacker: list[str], defender: list[str]) -> None:
    event = _event(text)
    assert event.place is not None
    assert ([one.name for one in event.attacker], [one.name for one in event.defender]) == (attacker, defender)


@pytest.mark.parametrize(
    "when", ["the day before", "two days earlier", "last week", "on Friday", "overnight", "three weeks ago"]
)
def test_when_it_was_begun_may_stand_before_by_whom(when: str) -> None:
    event = _event(f"The army said it had stopped the assault on Goma launched {when} by the M23.")
    assert [one.name for one in event.attacker] == ["M23"]
