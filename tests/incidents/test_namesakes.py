"""One name in two countries, or in two provinces: two towns, if the words of each say so, whatever the map lacks."""

from typing import Any

import pytest

from streams.incidents.words.lands import lands_within
from streams.records import Actor, Place
from tests.incidents.told import alike, days, told

ACT: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days("2026-01-10")}
MILITANTS = (Actor(name="militants"),)
TEMBE_NIGER, TEMBE_MALI = Place(name="Tembe", country="NE"), Place(name="Tembe", country="ML")
SABO = Place(name="Sabo", country="NG", admin1="Kano", latitude=11.2, longitude=8.4, precision="town")
IN_NIGER, IN_MALI = (
    "Militants attacked Tembe in western Niger.",
    "Eleven died in Tembe, Mali, which militants attacked.",
)


@pytest.mark.parametrize(
    ("veto", "ours", "theirs"),
    [
        ("place", (IN_NIGER, TEMBE_NIGER), (IN_MALI, TEMBE_MALI)),
        (None, (IN_NIGER, TEMBE_NIGER), ("Niger said that militants from Mali attacked Tembe.", TEMBE_MALI)),
        (None, (IN_NIGER, TEMBE_NIGER), ("Malian soldiers fought militants at Tembe.", TEMBE_MALI)),
        (None, (IN_NIGER, TEMBE_NIGER), ("Militants attacked Tembe in Niger, near Mali.", TEMBE_NIGER)),
        ("place", ("Gunmen raided Sabo in Kano state.", SABO), ("Gunmen raided Sabo in Zamfara state.", SABO)),
        (None, ("Gunmen raided Sabo in Kano state.", SABO), ("Gunmen raided Sabo at dawn.", SABO)),
        (
            None,
            ("Rebels attacked Tessel in Darfur.", Place(name="Tessel", country="SD", admin1="Darfur")),
            ("Rebels attacked Tessel in North Darfur.", Place(name="Tessel", country="SD", admin1="North Darfur")),
        ),
    ],
)
def test_one_name_is_of_two_towns_where_the_words_put_each_elsewhere(
    veto: str | None, ours: tuple[str, Place], theirs: tuple[str, Place]
) -> None:
    one, other = (
        told(name, quote=quote, place=place, attacker=MILITANTS, **ACT)
        for name, (quote, place) in zip("ab", (ours, theirs), strict=True)
    )
    assert veto == alike(one, other).veto == alike(other, one).veto


def test_one_name_on_no_map_in_texts_of_two_lands_is_hardly_one_town() -> None:
    ours = told("a", quote="Militants attacked Tembe.", place=TEMBE_NIGER, reading={"text": "Niger mourns its dead."})
    theirs = told("b", quote="Militants attacked Tembe.", place=TEMBE_MALI, reading={"text": "Mali mourns its dead."})
    assert "place other land" in alike(ours, theirs).features


@pytest.mark.parametrize(
    ("lands", "words"),
    [
        ({"BF"}, "Karma, a village in northern Burkina Faso"),
        ({"NE"}, "the village of Karma in Niger's Tillaberi region"),
        ({"CM"}, "a post in the far north of Cameroon"),
        (set(), "Morocco said that 300 men from Algeria attacked it"),
    ],
)
def test_who_speaks_or_comes_from_a_land_does_not_tell_that_it_was_there(lands: set[str], words: str) -> None:
    assert lands == lands_within(words)
