"""Of two acts that one report tells apart, only the one that is told to be there is what another report told."""

import pytest
from msgspec.structs import replace

from streams.extract import extract
from streams.incidents.resolving.grouping import group
from streams.records import Article, Reading, Source
from tests.incidents.told import NOON

FIRST = (
    "Four Turkish warplanes attacked a base of the PKK near Kani Masi in Iraq's Dohuk province on Saturday morning, "
    "police said. Three guerrillas were killed."
)
ANOTHER = "Turkish helicopter gunships rocketed caves used by PKK fighters at Bermiza after nightfall on Saturday."
OF_IT = "The strike came twelve hours after jets had bombed a PKK base in Dohuk province, forty miles away."


def reading(article: str, text: str) -> Reading:
    """What is read of an article of that Saturday."""
    return extract(Article(id=article, text=text, published_at=NOON, source=Source(name=article, reliability="B")))


@pytest.mark.parametrize("is_turned", [False, True])
def test_the_act_that_is_told_to_be_there_is_the_incident(*, is_turned: bool) -> None:
    told = (OF_IT, ANOTHER) if is_turned else (ANOTHER, OF_IT)
    first, second = reading("a", FIRST), reading("b", " ".join(told))
    found = group([first, second]).incident_of
    homes = {event.place.name: found[event.id] for event in second.events if event.place is not None}
    assert found[first.events[0].id] == homes["Dohuk"] != homes["Bermiza"]


def test_an_edit_that_adds_the_other_act_moves_nothing_that_was_told_before() -> None:
    edited = replace(reading("b", f"{ANOTHER} {OF_IT}"), revision=2)
    told = reading("b", ANOTHER)
    before = group([reading("a", FIRST), told]).incident_of
    after = group([reading("a", FIRST), told, edited]).incident_of
    assert before[told.events[0].id] == after[told.events[0].id] == after[edited.events[0].id]
    assert told.events[0].id == edited.events[0].id


def test_the_same_readings_give_the_same_incidents() -> None:
    readings = [reading("a", FIRST), reading("b", f"{ANOTHER} {OF_IT}")]
    assert group(readings).incident_of == group(readings).incident_of
