"""An operation that both reports name: one for longer than other attacks, and in more than one place."""

from typing import Any

import pytest

from streams.incidents.alike.features import Likeness
from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving.grouping import group
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.mentioned import OPERATION, names_told, operations_among
from streams.incidents.words.names import fold_place
from streams.records import EventType, Place, Reading
from tests.incidents.told import AL_BAB, ALEPPO, told

BEGAN = "Nusra opened Operation Wide Valley at dawn."
ENDED = "With this Nusra ends its campaign, which was named Wide Valley."


def alike(one: Reading, other: Reading) -> Likeness:
    mention = Mention(event=one.events[0], report=report_of(one))
    return compare(other.events[0], report_of(other), mention, load(), known_affiliations())


def reported(name: str, text: str, days: float = 0, kind: EventType = "offensive", place: Place = ALEPPO) -> Reading:
    words: dict[str, Any] = {"quote": f"Nusra fighters stood at {place.name}.", "reading": {"text": text}}
    return told(name, type=kind, place=place, hours=24 * days, **words)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"Wide Valley"}, BEGAN),
        ({"Wide Valley"}, ENDED),
        ({"1027"}, "They call the drive Operation 1027."),
        ({"Charge of the Knights"}, "The offensive, dubbed \u201cCharge of the Knights\u201d, has stalled."),
        (set(), "The Joint Operations Command said so."),
        (set(), "Soldiers of Operation Barkhane came to help."),
        (set(), "The operation in Kova goes on."),
        (set(), "A man called Rami was shot."),
    ],
)
def test_operations_are_told_by_their_names(expected: set[str], text: str) -> None:
    assert {OPERATION + fold_place(name) for name in expected} == operations_among(names_told(text))


@pytest.mark.parametrize(
    ("expected", "text", "days", "kind"),
    [
        (None, ENDED, 60, "capture"),
        ("time", ENDED, 80, "capture"),
        ("time", "Nusra ends the campaign.", 60, "capture"),
        ("time", ENDED, 60, "ambush"),
    ],
)
def test_an_operation_goes_on_for_longer(expected: str | None, text: str, days: float, kind: EventType) -> None:
    assert expected == alike(reported("a", BEGAN), reported("b", text, days, kind)).veto


def test_two_towns_of_one_operation_are_weighed_and_two_of_two_are_apart() -> None:
    began = reported("a", BEGAN)
    other_town = alike(began, reported("b", ENDED, 3, place=AL_BAB)).features
    assert {"place beside", "text operation"} <= other_town.keys()
    assert "place" == alike(began, reported("b", "It is Operation Tall Tree.", 3, place=AL_BAB)).veto


@pytest.mark.parametrize("days", [3, 60])
def test_an_operation_is_found_in_another_town_and_after_weeks(days: float) -> None:
    readings = reported("a", BEGAN), reported("b", ENDED, days, "capture", AL_BAB if days == 3 else ALEPPO)
    assert 1 == len(set(group(readings).incident_of.values()))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("operation", "Nusra fighters began Operation Wide Valley-5 at dawn."),
        ("operation", "Nusra fighters began Operation Wide Valley 12 at dawn."),
        (None, "Nusra fighters began Operation Wide Valley-4 at dawn."),
        (None, "Nusra fighters began Operation Wide Valley-5, three weeks after Operation Wide Valley-4."),
        (None, "Nusra fighters began Operation Wide Valley at dawn."),
        (None, "Nusra fighters began Operation 1027 at dawn."),
    ],
)
def test_operations_of_one_name_and_two_numbers_are_two(expected: str | None, text: str) -> None:
    first = reported("a", "Nusra opened Operation Wide Valley-4 at dawn.")
    assert expected == alike(first, reported("b", text)).veto
