"""Capitals before a colon that tell what happens are no dateline: the place in them is the event's."""

import pytest

from streams.extract import extract
from streams.extract.words.datelines import dateline_of
from streams.records import Article


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("ALEPPO ASSAULT: 8,000 rebels storm city", "ALEPPO"),
        ("GOMA SIEGE: 6,000 rebels surround city", "GOMA"),
        ("KHARKIV INVASION: 30,000 Russian troops cross border", "KHARKIV"),
        ("TERROR IN MOPTI: 300 gunmen storm town", "MOPTI"),
        ("BATTLE FOR GOMA: 6,000 rebels attack city", "GOMA"),
    ],
)
def test_it_is_where_it_happens(title: str, place: str) -> None:
    (event,) = extract(Article(id="a", title=title, text="")).events
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("PESHAWAR: After a night of fighting 300 militants attacked a post.", "PESHAWAR"),
        ("FORT ST JOHN: Some 300 gunmen attacked a post in Goma.", "FORT ST JOHN"),
        ("NEW DELHI, June 3: Some 300 gunmen attacked a post in Kashmir.", "NEW DELHI"),
    ],
)
def test_a_town_alone_is_a_dateline(text: str, town: str) -> None:
    assert dateline_of(text).town == town
