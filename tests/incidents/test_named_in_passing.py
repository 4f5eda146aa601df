"""A report that has no name for its own town may name it in passing; kinds that tell sides apart."""

from typing import Any

import pytest

from streams.incidents.sides.actors import identities, kinship
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.telling import is_described, is_retaking
from streams.records import Actor, Place
from tests.incidents.told import KOVA, a_reading, alike, an_event, days, told

AWAY = Place(name="Rudna", country="SY", admin1="Homs", latitude=35.5, longitude=36.9, precision="town")
DAY: dict[str, Any] = {"phase": "concluded", "date": days("2026-01-10")}


@pytest.mark.parametrize(
    ("is_apart", "words"),
    [
        (False, "Rebels took a town on the highway between Rudna and the border."),
        (True, "Rebels took Rudna."),
    ],
)
def test_what_is_told_besides_may_be_of_a_town_without_a_name(words: str, *, is_apart: bool) -> None:
    first = told("a", place=KOVA, type="capture", quote="Rebels captured Kova on Saturday.", **DAY)
    own = an_event("b", words, place=AWAY, type="capture", **DAY)
    besides = an_event("b", "Some 130 troops laid down their arms in Kova.", place=KOVA, type="surrender", **DAY)
    text = f"{words} Some 130 troops laid down their arms in Kova."
    found = alike(first, a_reading("b", own, besides, text=text, hours=5))
    assert is_apart == (found.veto == "place")


@pytest.mark.parametrize(
    ("ours", "theirs", "kin"),
    [
        ("National Armed Forces", "Libyan-backed rebels", "unlike"),
        ("heavy artillery", "Serb guns", "unknown"),
        ("subversives", "government troops", "unlike"),
        ("subversives", "guerrillas", "alike"),
        ("rebels of the Sixth Front", "guerrillas of the FARC", "alike"),
    ],
)
def test_kinds_tell_two_sides_apart(ours: str, theirs: str, kin: str) -> None:
    one, other = (identities([Actor(name=name)]) for name in (ours, theirs))
    assert kinship(one, other, known_affiliations()) == kin


def test_what_is_again_in_somebodys_hands_was_retaken() -> None:
    assert is_retaking("The base is again in the hands of the 20th Division.")


def test_a_camp_on_a_road_has_no_name() -> None:
    assert is_described("A mini-camp on the Trincomalee-Horowpothana road was overrun.")
    assert not is_described("A camp on the Plain of Jars was overrun.")
