"""Two that were each launched on a day of their own, weeks apart, are two offensives on one town."""

from typing import Any

import pytest

from streams.incidents.resolving.grouping import group
from tests.incidents.told import alike, days, told

LAUNCHED = "Nusra launched an offensive on Aleppo with 3,000 fighters."
ON_THE_10TH: dict[str, Any] = {"quote": LAUNCHED, "date": days("2026-01-10"), "hours": 0}


@pytest.mark.parametrize(
    ("veto", "quote", "day"),
    [
        ("start", "Some 2,500 Nusra fighters launched an offensive on Aleppo.", "2026-01-31"),
        ("start", "Nusra fighters began an assault on Aleppo.", "2026-01-26"),
        (None, LAUNCHED, "2026-01-10"),
        (None, "Nusra launched the second phase of its offensive on Aleppo.", "2026-01-31"),
        (None, "Nusra fighters stormed the citadel of Aleppo.", "2026-01-26"),
        (None, "Nusra's offensive on Aleppo, launched three weeks ago, reached the citadel.", "2026-01-31"),
    ],
)
def test_what_was_launched_on_two_days_weeks_apart_is_two(veto: str | None, quote: str, day: str) -> None:
    first = told("a", **ON_THE_10TH)
    later = told("b", quote=quote, date=days(day), hours=24 * (int(day[-2:]) - 10))
    assert veto == alike(first, later).veto == alike(later, first).veto


def test_no_later_report_of_the_first_takes_the_second_in() -> None:
    first, second = told("a", **ON_THE_10TH), told("c", quote=LAUNCHED, date=days("2026-01-26"), hours=24 * 16)
    between = told("b", quote="Nusra's offensive on Aleppo goes on.", hours=24 * 9)
    found = group((first, between, second)).incident_of
    home = {reading.article_id: found[reading.events[0].id] for reading in (first, between, second)}
    assert home["a"] == home["b"] != home["c"]
