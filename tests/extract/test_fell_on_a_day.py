"""A town that fell on a day was taken; who fell on somebody attacked him."""

import pytest

from streams.extract import extract
from streams.records import Article


def _told(text: str) -> list[tuple[str, str | None]]:
    events = extract(Article(id="a", text=text)).events
    return [(event.type, event.place.name if event.place else None) for event in events]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The rebels attacked Vitez. Bugojno fell on 24 July and Travnik is quiet.", "Bugojno"),
        ("The rebels attacked Vitez on Monday. Bugojno fell last weekend.", "Bugojno"),
        ("The HVO attacked Vitez on Monday. Bugojno was next, and fell last weekend.", "Bugojno"),
        ("The army says its garrison at Bara fell on May 24.", "Bara"),
    ],
)
def test_what_fell_on_a_day_was_taken(text: str, place: str) -> None:
    assert ("capture", place) in _told(text)


@pytest.mark.parametrize(
    "text", ["The fighters fell on the convoy at Bria on Monday.", "Some 6,000 rebels fell on 12 outposts at Bria."]
)
def test_who_fell_on_somebody_attacked_him(text: str) -> None:
    assert _told(text) == [("assault", "Bria")]


@pytest.mark.parametrize("text", ["Rain fell on 12 May in Bria.", "Paris fell on 2 May by three percent."])
def test_rain_and_shares_fall_too(text: str) -> None:
    assert not _told(text)
