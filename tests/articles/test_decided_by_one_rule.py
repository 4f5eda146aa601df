"""Seen reports that one rule alone reads rightly, which no passage and no other test needs."""

from pathlib import Path

import pytest

from streams.faults import Faults
from tocsin.evaluation.model import GoldCase
from tocsin.evaluation.reports import load_reports
from tocsin.evaluation.run import answer_to, article_of

REPORTS = Path(__file__).parent / "reports"


@pytest.fixture(scope="module")
def reports() -> dict[str, GoldCase]:
    return {case.id: case for case in load_reports(REPORTS, Faults())}


@pytest.mark.parametrize(
    ("report", "told"),
    [
        # the FARC came up a river: that is no second attack
        ("r281-las-delicias", [("assault", "at least 400"), ("ambush", ""), ("bombing", "")]),
        # how those marched who took the town
        (
            "r812-cauca-assessment",
            [("assault", "70 to 80"), ("offensive", "Roughly 1,100"), ("clash", ""), ("clash", "")],
        ),
        ("r817-goose-green-1982", [("offensive", "About 450"), ("assault", "")]),
        # which power sent those who attack is no place of it
        ("r467-plain", [("offensive", "1,500"), ("airstrike", ""), ("clash", "3,000")]),
        # "a raid by ten gunmen in uniform" has its ten
        ("r411-plain", [("offensive", "More than 30,000"), ("raid", "ten")]),
        # families walk there, nobody attacks it
        ("r1060-haiti-mirebalais", [("offensive", "between 300 and 400")]),
        # engineers are sent with two bulldozers
        ("r872-cyclone", []),
    ],
)
def test_its_events_are_told(reports: dict[str, GoldCase], report: str, told: list[tuple[str, str]]) -> None:
    events = answer_to(article_of(reports[report])).events
    assert [(one.type, one.force.quote if one.force else "") for one in events] == told


def test_who_will_enter_is_counted_by_who_announces_it(reports: dict[str, GoldCase]) -> None:
    (planned,) = (one for one in answer_to(article_of(reports["r442-plain"])).events if one.force is not None)
    assert (planned.type, planned.phase, planned.modality) == ("offensive", "planned", "claimed")
