"""A town in a headline is said of what the article begins with, and of what names no place; not of its background."""

import pytest
from msgspec.structs import replace

from streams.incidents.alike.traits import traits_of
from streams.records import Place
from tests.incidents.told import LACKING, RUDNA, an_event

TITLE = "Heavy fighting near Kova"


def spots(place: Place | None, start: int, field: str = "text") -> frozenset[str]:
    event = an_event(place=place, quote="Fighters attacked the barracks at dawn.")
    (one,) = event.evidence
    return traits_of(
        replace(event, evidence=(replace(one, start=start, end=start + len(one.quote), field=field),)), TITLE
    ).spots


@pytest.mark.parametrize("place", [RUDNA, LACKING])
def test_a_headline_does_not_place_what_is_told_by_the_way(place: Place) -> None:
    assert "kuva" not in spots(place, start=400)


@pytest.mark.parametrize(("place", "start"), [(RUDNA, 0), (LACKING, 40), (None, 400)])
def test_a_headline_may_place_what_the_article_begins_with_or_has_no_place(place: Place | None, start: int) -> None:
    assert "kuva" in spots(place, start)


def test_a_headline_may_place_what_it_tells_itself() -> None:
    assert "kuva" in spots(RUDNA, start=400, field="title")
