"""Troops who ring men or a place for a day to search it: an operation, and no siege; and rings that are sieges."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(2006, 7, 13, tzinfo=UTC)


def _types(text: str) -> list[str]:
    return [one.type for one in events(text, day=_WRITTEN)]


@pytest.mark.parametrize(
    "text",
    [
        "Canadian troops surrounded some Taliban in Panjwayi on Monday in a three-day sweep and killed ten.",
        "Soldiers sealed off villages near Tikrit on Monday in a sweep for militants and killed six.",
        "Troops cordoned off the village of Sopore on Monday and searched for militants, killing six.",
        "Soldiers ringed Sopore on Monday in a search operation and shot six militants dead.",
        "Soldiers surrounded Sopore on Monday in a search operation and shot six militants dead.",
    ],
)
def test_a_ring_that_is_laid_to_search_is_an_operation(text: str) -> None:
    assert "siege" not in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Troops surrounded the town of Kuito on Monday and went in search of food.",
        "The army surrounded Homs on Monday while envoys kept up a search for an end to the revolt.",
        "Rebels surrounded the garrison of Kuito on Monday and searched every lorry that left.",
        "Troops surrounded 300 rebels near Lyman on Monday.",
    ],
)
def test_who_shuts_others_in_besieges_them(text: str) -> None:
    assert _types(text)[:1] == ["siege"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers surrounded Bam on Monday in a search for survivors of the quake.",
        "Police cordoned off the market in Derby on Monday in a search for a missing boy.",
        "Fans surrounded the champion on Monday in a search for autographs.",
    ],
)
def test_searches_in_peace_are_no_event(text: str) -> None:
    assert _types(text) == []
