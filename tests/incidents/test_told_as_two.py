"""A report that tells what happened at two towns tells of two: the name of the other town is that other event's."""

from typing import Any

import pytest

from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Event, Place
from tests.incidents.told import KOVA, RUDNA, a_reading, an_event, days, told

DAY: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days("2026-01-10")}
LACKING = Place(name="Tessel", country="SY", precision="unresolved")
ONE = told("a", place=KOVA, quote="Nusra fighters attacked Kova at dawn.", **DAY)
STORMED = "Nusra stormed the barracks of Rudna."
BOTH = "Nusra stormed the barracks of Rudna and drove on to Kova."
OTHER = "Its men also fired on Kova."


def place_of(place: Place, quote: str, title: str, *others: Event, **fields: Any) -> str | None:
    """How the places of ONE and of an event agree whose report tells of others too."""
    event = an_event("b", quote, **{**DAY, "place": place, **fields})
    reading = a_reading("b", event, *others, text=f"{quote} {OTHER}", title=title)
    alike = compare(
        event, report_of(reading), Mention(event=ONE.events[0], report=report_of(ONE)), load(), known_affiliations()
    )
    return next((name for name in alike.features if name.startswith("place")), None)


def at_kova(**fields: Any) -> Event:
    return an_event("b", OTHER, **{**DAY, "place": KOVA, **fields})


@pytest.mark.parametrize("place", [RUDNA, LACKING])
@pytest.mark.parametrize("title", ["", "Nusra at the gates of Kova"])
def test_who_tells_what_happened_at_the_other_town_too_tells_of_two(place: Place, title: str) -> None:
    assert place_of(place, STORMED, title) is not None
    assert place_of(place, STORMED, title, at_kova()) is None


def test_one_drive_through_both_towns_stays_one() -> None:
    assert place_of(LACKING, BOTH, "", at_kova()) == "place words"


@pytest.mark.parametrize("other", [{"modality": "denied"}, {"modality": "negated"}, {"historic": True}])
def test_what_was_not_so_or_long_ago_is_no_second_attack(other: dict[str, Any]) -> None:
    assert place_of(RUDNA, STORMED, "", at_kova(**other)) == "place beside"


def test_a_denial_of_the_wrong_town_may_be_of_the_right_one() -> None:
    quote = "Nusra did not attack Rudna."
    assert place_of(RUDNA, quote, "", at_kova(), modality="negated") == "place beside"


def test_the_other_town_of_the_same_event_is_no_second_attack() -> None:
    assert place_of(RUDNA, STORMED, "", places=(RUDNA, KOVA)) == "place same town"
