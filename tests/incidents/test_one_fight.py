"""What tells that two reports are of one fight: the day it began, who else fought in it, the truce that ended it."""

from typing import Any

import pytest

from streams.extract import extract
from streams.incidents.resolving.grouping import group
from streams.incidents.sides.actors import identities
from streams.incidents.words.lasting import days_back
from streams.incidents.words.telling import since, since_day
from streams.records import Actor, Article, Place, Reading
from tests.incidents.told import ALEPPO, IRAQ, ISIS, KOVA, NUSRA, REGIME, a_reading, alike, an_event, days, told

POLICE = Actor(name="federal police")
GUARDS = Actor(name="Republican Shock Guards")
KARABAKH = Place(name="Nagorno-Karabakh", country="AZ", admin1="Nagorno-Karabakh", precision="admin1")


def are_one(*readings: Reading) -> bool:
    return len(set(group(readings).incident_of.values())) == 1


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (("august", 6), "The general's men have held the city since their surprise attack on 6 August."),
        (("august", 6), "They hold it since the assault on August 6."),
        (("january", 3), "The rebels who had occupied the port since 3 January left it by night."),
        (("february", 25), "Half of the enclave has been lost since the ground offensive, which began on 25 February."),
        (("march", 12), "Since the fall of Kova on 12 March they have not slept."),
        (("may", 1), "The city has been under siege since May."),
        ((None, 1), "It was the deadliest raid since the attack on 6 August."),
        ((None, 1), "They came on 6 August and left."),
    ],
)
def test_since_which_day(expected: tuple[str | None, int], quote: str) -> None:
    assert expected == (since(quote), since_day(quote))


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (30, "It was the heaviest shelling since the siege of the post began a month ago."),
        (11, "The rebel attack began eleven days ago, when the city had no guns left."),
        (21, "They have taken forty villages since they launched their offensive three weeks ago."),
        (10, "The army said the offensive on Kova, launched ten days ago, would go on."),
        (5, "Troops pushed on in the operation which began about five days ago."),
        (0, "The attack came after a raid launched two weeks ago was beaten off."),
        (0, "Rebels attacked Kova, where talks to end the fighting began two weeks ago."),
        (0, "Rebels attacked Kova again after an earlier offensive that began two weeks ago failed."),
        (0, "The rebels shelled Kova, where a truce began two weeks ago."),
        (0, "Two weeks ago the rebels attacked the town."),
    ],
)
def test_how_long_ago_it_began(expected: int, quote: str) -> None:
    assert expected == days_back(quote)


@pytest.mark.parametrize(
    ("expected", "day"), [(True, "since their attack on 10 January"), (False, "since their attack on 24 January")]
)
def test_what_goes_on_since_a_day_is_what_was_told_of_that_day(*, expected: bool, day: str) -> None:
    began = told("a", type="assault", phase="concluded", date=days("2026-01-10"))
    held = told("b", hours=16 * 24, type="assault", quote=f"They have held Aleppo {day}.", date=days("2026-01-26"))
    assert expected == are_one(began, held)


@pytest.mark.parametrize(
    ("expected", "unit"),
    [
        ("state", "counter-terrorism troops"),
        ("state", "anti-terror police"),
        ("state", "anti-riot units"),
        ("rebel", "anti-government fighters"),
    ],
)
def test_who_is_against_terror_is_a_states(expected: str, unit: str) -> None:
    assert expected == identities((Actor(name=unit),))[0].kind


@pytest.mark.parametrize(
    ("expected", "attackers"),
    [
        (False, (IRAQ, POLICE)),  # of whom one may be the guards
        (True, (IRAQ,)),
        (True, (IRAQ, NUSRA)),
    ],
)
def test_a_name_that_no_table_knows_is_compared_with_all_who_attack(
    *, expected: bool, attackers: tuple[Actor, ...]
) -> None:
    when: dict[str, Any] = {"date": days("2026-01-10"), "defender": (ISIS,)}
    first, other = told("a", attacker=attackers, **when), told("b", hours=5, attacker=(GUARDS,), **when)
    parts = group([first, other]).placements[-1].resolution.parts
    assert expected == ("attacker unlike" in {part.name for part in parts})


@pytest.mark.parametrize("kind", ["ceasefire", "surrender"])
def test_the_parties_of_what_ends_a_fight_are_named_as_they_come(kind: str) -> None:
    end = told("b", hours=24, type=kind, attacker=(REGIME,))
    assert (
        alike(told("a", attacker=(NUSRA,), defender=(REGIME,)), end)
        .features.keys()
        .isdisjoint({"attacker other", "sides crossed"})
    )


@pytest.mark.parametrize(
    ("expected", "place", "there"),
    [(True, KARABAKH, KARABAKH), (True, ALEPPO, ALEPPO), (False, ALEPPO, KOVA)],
)
def test_the_truce_that_its_sentence_tells_ends_the_fight(*, expected: bool, place: Place, there: Place) -> None:
    quote = "The rebels accepted a truce a day after the army had attacked."
    fight = an_event("a", quote, place=place, attacker=(REGIME,))
    truce = an_event("a", quote, place=there, type="ceasefire", attacker=(NUSRA,))
    assert expected == are_one(a_reading("a", fight, truce))


def test_whom_a_state_only_garrisons_attacks_nobody() -> None:
    first = extract(Article(id="a", text="Islamist militants captured Monguno on Sunday, officers said.")).events[0]
    assert [one.name for one in first.attacker] == ["Islamist militants"]
    misread = an_event("a", attacker=(Actor(name="Syrian", actor_id="sy-forces"),), defender=(Actor(name="soldiers"),))
    taken = {"type": "capture", "phase": "concluded", "date": days("2026-01-10")}
    ours = a_reading("a", misread)
    assert are_one(ours, told("b", hours=20, attacker=(NUSRA,), defender=(Actor(name="army"),), **taken))
