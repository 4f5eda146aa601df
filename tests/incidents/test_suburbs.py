"""A suburb beside its city: within the city by the map, or a quarter in the headline of who does not name the city."""

import pytest

from streams.incidents.resolving.grouping import group
from streams.records import Actor, Place, Reading
from tests.incidents.told import alike, told

REBELS = {"attacker": (Actor(name="Nusra", actor_id="al-nusra"),), "type": "assault"}
DAMASCUS = Place(name="Damascus", country="SY", admin1="Damascus", latitude=33.51, longitude=36.291, precision="town")
YARMOUK = Place(name="Yarmouk", country="SY", admin1="Damascus", latitude=33.47, longitude=36.302, precision="town")
QABOUN = Place(name="Qaboun", country="SY", admin1="Damascus", latitude=33.547, longitude=36.333, precision="town")
DOUMA = Place(name="Douma", country="SY", admin1="Rif Dimashq", latitude=33.572, longitude=36.403, precision="town")
KHARTOUM = Place(name="Khartoum", country="SD", admin1="Khartoum", latitude=15.552, longitude=32.532, precision="town")
OMDURMAN = Place(name="Omdurman", country="SD", admin1="Khartoum", latitude=15.645, longitude=32.478, precision="town")
KUWEIRES = Place(name="Kuweires", country="SY", admin1="Rif Dimashq", latitude=33.9, longitude=36.9, precision="town")
MEZZEH = Place(name="Mezzeh", country="SY")


def incidents(*readings: Reading) -> int:
    return len(set(group(readings).incident_of.values()))


@pytest.mark.parametrize("suburb", [YARMOUK, QABOUN])
def test_what_lies_in_a_large_city_may_be_told_of_the_city(suburb: Place) -> None:
    assert 1 == incidents(told("a", place=DAMASCUS, **REBELS), told("b", place=suburb, **REBELS))


@pytest.mark.parametrize(
    ("one", "other"), [(DAMASCUS, DOUMA), (YARMOUK, QABOUN), (KHARTOUM, OMDURMAN), (DAMASCUS, KUWEIRES)]
)
def test_other_suburbs_and_towns_beside_a_city_are_other_places(one: Place, other: Place) -> None:
    assert 2 == incidents(told("a", place=one, **REBELS), told("b", place=other, **REBELS))


@pytest.mark.parametrize(
    ("expected", "title", "quote"),
    [
        (None, "Mezzeh quarter stormed", "Nusra stormed the Mezzeh quarter in the country's largest city on Monday."),
        ("place", "Mezzeh stormed", "Nusra stormed Mezzeh, away from the country's largest city, on Monday."),
        ("place", "Mezzeh quarter stormed", "Nusra stormed the Mezzeh quarter on Monday."),
    ],
)
def test_a_quarter_in_the_headline_is_no_town(expected: str | None, title: str, quote: str) -> None:
    city = told("a", place=DAMASCUS, reading={"title": "Damascus attacked"}, **REBELS)
    quarter = told("b", place=MEZZEH, quote=quote, reading={"title": title}, **REBELS)
    assert expected == alike(city, quarter).veto
