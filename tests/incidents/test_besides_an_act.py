"""What a report tells besides an act of another day is no likeness, unless it lasts or has a day of its own."""

from typing import Any

import pytest

from streams.incidents.alike.weights import load
from streams.incidents.resolving.grouping import group
from streams.records import Casualties, Event
from tests.incidents.told import a_reading, an_event, days, persons


def raid(article: str, day: str, quote: str, dead: int) -> Event:
    killed = Casualties(killed=persons(dead))
    return an_event(article, quote, type="raid", phase="concluded", date=days(day), casualties=killed)


@pytest.mark.parametrize(
    ("incidents", "besides"),
    [
        (2, {"type": "assault", "phase": "concluded"}),
        (2, {"type": "assault", "phase": "underway", "date": days("2026-01-09")}),
        (1, {"type": "offensive", "phase": "underway"}),
        (1, {"type": "assault", "phase": "concluded", "date": days("2026-01-11")}),
    ],
)
def test_what_stands_beside_another_days_act_joins_no_later_one(incidents: int, besides: dict[str, Any]) -> None:
    first = a_reading(
        "a",
        raid("a", "2026-01-09", "Al-Nusra raided Aleppo on Friday.", 14),
        an_event("a", **{"quote": "So it was told.", **besides}),
    )
    later = raid("b", "2026-01-11", "In a second raid on the town al-Nusra came on Sunday.", 50)
    found = group([first, a_reading("b", later, hours=24)], load()).incident_of
    told = {found[one.id] for one in first.events}
    assert incidents == (1 if found[later.id] in told else 2)
