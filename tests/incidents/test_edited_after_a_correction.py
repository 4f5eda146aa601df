"""What an article said before its source put it right is not said anew when the article is edited elsewhere."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine

from streams.incidents.copying.standing import told
from streams.incidents.keeping import looking
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving.grouping import group
from streams.incidents.resolving.lifecycle import as_they_came
from streams.records import Reading
from tests.alerts.deciding import a_database
from tests.alerts.world import World
from tests.incidents.told import a_reading, an_event, persons
from tests.incidents.told import told as a_report

FIRST = a_report("first", source="wire", quote="Men of Nusra attacked.", force=persons(8000))
RIGHT = a_report("right", hours=2, source="wire", quote="Correction: the men are 800.", force=persons(800))
NOT_SO = a_report("right", hours=2, source="wire", quote="It was not so.", modality="negated")
ELSEWHERE = replace(FIRST, revision=2, text="and a line on the weather")
SHIFTED = a_reading(  # the sentence stands after another one
    "first",
    replace(FIRST.events[0], id="event-shifted", evidence=(replace(FIRST.events[0].evidence[0], start=40, end=62),)),
    source="wire",
    revision=2,
)
ANEW = a_reading("first", an_event("first", "They are 9,000.", force=persons(9000)), source="wire", hours=0, revision=2)


@pytest.fixture
def local(tmp_path: Path) -> Engine:
    return a_database(tmp_path)


def stand(*readings: Reading) -> list[str]:
    (incident,) = group(readings).incidents.values()
    return [one.report.article_id for one in told(incident.mentions)]


def kept(engine: Engine, readings: Sequence[Reading]) -> list[str]:
    """The articles that stand by the database, to a decider that has just started."""
    World(engine).decide(*readings)
    with engine.connect() as connection:
        (found,) = looking.newest(connection, status=None)
    return [one.report.article_id for one in told(found.mentions)]


@pytest.mark.parametrize("edited", [ELSEWHERE, SHIFTED], ids=["below", "above"])
@pytest.mark.parametrize("later", [RIGHT, NOT_SO], ids=["put right", "taken back"])
def test_an_edit_of_something_else_says_nothing_anew(later: Reading, edited: Reading) -> None:
    assert stand(FIRST, later) == stand(FIRST, later, edited)


@pytest.mark.parametrize("later", [RIGHT, NOT_SO], ids=["put right", "taken back"])
def test_what_an_edit_says_in_other_words_is_said_anew(later: Reading) -> None:
    assert "first" in stand(FIRST, later, ANEW)


@pytest.mark.parametrize("edited", [ELSEWHERE, SHIFTED], ids=["below", "above"])
def test_it_keeps_its_place_in_the_database_too(local: Engine, edited: Reading) -> None:
    assert ["right"] == kept(local, (FIRST, RIGHT, edited))


def mentions(*readings: Reading) -> tuple[Mention, ...]:
    return tuple(Mention(event=one.events[0], report=report_of(one)) for one in readings)


@pytest.mark.parametrize("later", [RIGHT, NOT_SO], ids=["put right", "taken back"])
def test_what_was_put_right_is_so_in_whichever_of_two_incidents_it_stood(later: Reading) -> None:
    begun, other = a_report("begun", hours=-1, source="radio"), a_report("other", hours=3, source="radio")
    joined = as_they_came(mentions(begun, later), mentions(FIRST, other))
    assert ["begun", "first", later.article_id, "other"] == [one.report.article_id for one in joined]
    assert "first" not in {one.report.article_id for one in told(joined)}


def test_reports_of_no_time_stay_in_their_order() -> None:
    undated = a_report("u-1", hours=None), a_report("u-2", hours=None)
    joined = as_they_came(mentions(undated[0], RIGHT), mentions(undated[1], FIRST))
    assert ["u-1", "right", "u-2", "first"] == [one.report.article_id for one in joined]


def test_no_alert_comes_back_by_an_edit_of_something_else(local: Engine) -> None:
    world = World(local)
    world.decide(FIRST, RIGHT, ELSEWHERE)
    assert ["first", "retraction"] == world.kinds()
