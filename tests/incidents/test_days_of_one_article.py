"""Two fights to which one article gives days of their own are two, also where it tells how one of them ended."""

from datetime import UTC, datetime
from typing import Any

import pytest

from streams.extract import extract
from streams.incidents.alike.weights import load
from streams.incidents.resolving.grouping import group
from streams.records import Article
from tests.incidents.told import NOON, a_reading, an_event, days

MAY, JUNE = datetime(2022, 5, 9, 10, tzinfo=UTC), datetime(2022, 6, 20, 10, tzinfo=UTC)
FIRST: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days("2026-01-09"), "quote": "They attacked."}


@pytest.mark.parametrize(
    ("incidents", "other"),
    [
        (2, {"type": "assault", "phase": "concluded", "date": days("2025-12-01", "2025-12-31")}),
        (2, {"type": "capture", "phase": "concluded", "date": days("2026-01-05")}),
        (1, {"type": "assault", "phase": "concluded", "date": days("2026-01-08")}),
        (1, {"type": "assault", "phase": "concluded", "date": None}),
        (1, {"type": "assault", "phase": "planned", "date": days("2026-01-04")}),
        (1, {"type": "offensive", "phase": "underway", "date": days("2026-01-03")}),
        (1, {"type": "retreat", "phase": "concluded", "date": days("2026-01-13")}),
        (
            1,
            {"type": "assault", "phase": "concluded", "date": days("2026-01-13"), "quote": "It raged for a fifth day."},
        ),
    ],
)
def test_two_fights_of_other_days_in_one_article_are_two(incidents: int, other: dict[str, Any]) -> None:
    reading = a_reading("a", an_event("a", **FIRST), an_event("a", **{"quote": "They fought.", **other}))
    assert len(set(group([reading], load()).incident_of.values())) == incidents


def test_last_months_attack_is_not_joined_by_way_of_who_gave_up_in_this_ones() -> None:
    text = """GOMA - Some 4,000 M23 rebels attacked Sake on Thursday and took the town after six hours of fighting.

    At the bridge 120 soldiers gave themselves up.

    Last month the rebels had already fought their way to the edge of the town before they were stopped."""
    reading = extract(Article(id="a", text=text, published_at=NOON))
    assert [event.type for event in reading.events] == ["assault", "surrender", "assault"]
    incident_of = group([reading], load()).incident_of
    now, ended, before = (incident_of[event.id] for event in reading.events)
    assert now == ended != before


def test_last_months_offensive_that_was_pushed_back_joins_last_months_reports_alone() -> None:
    may = Article(id="may", text="M23 rebels attacked the town of Rutshuru in Congo on Sunday.", published_at=MAY)
    june = Article(id="june", text="M23 rebels attacked Rutshuru in Congo in the night to Monday.", published_at=JUNE)
    text = """Fighters of the M23 attacked Rutshuru in Congo on Sunday night, residents said.

    Last month the rebels advanced to the edge of Rutshuru and were pushed back."""
    both = extract(Article(id="both", text=text, published_at=JUNE))
    incident_of = group([extract(may), extract(june), both], load()).incident_of
    assert [event.phase for event in both.events] == ["concluded", "concluded"]
    assert len(set(incident_of.values())) == 2


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_acts_of_one_sentence_join_the_report_of_their_own_day(order: tuple[int, int]) -> None:
    said = "Boko Haram fighters attacked the Nigerian town of Bama on Tuesday."
    text = (
        "Boko Haram fighters attacked the Nigerian town of Bama on Thursday, two days after troops had beaten off an"
        " earlier assault on the same town."
    )
    thursday = Article(id="thursday", text=text, published_at=datetime(2022, 6, 24, 10, tzinfo=UTC))
    before = Article(id="tuesday", text=said, published_at=datetime(2022, 6, 22, 10, tzinfo=UTC))
    readings = (extract(before), extract(thursday))
    incident_of = group([readings[at] for at in order], load()).incident_of
    first, (now, earlier) = readings[0].events[0], readings[1].events
    assert incident_of[first.id] == incident_of[earlier.id] != incident_of[now.id]
