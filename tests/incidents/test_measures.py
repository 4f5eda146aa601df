"""Towns told by how far they lie from another, and by the district that they lie in."""

import pytest

from streams.incidents.alike.weights import load
from streams.incidents.words.measures import measures
from streams.incidents.words.telling import areas, is_described, without_bearings
from streams.records import Place, Reading
from tests.incidents.told import FAR, KOVA, LACKING, RUDNA, told
from tests.incidents.told import places as told_places

WEIGHTS = load()


def places(one: Reading, other: Reading) -> set[str]:
    return told_places(one, other) - {"place described"}


def at(place: Place, quote: str, name: str = "b") -> Reading:
    return told(name, place=place, quote=quote, type="assault")


NAMED = at(KOVA, "Nusra fighters attacked Kova at dawn.", "a")


@pytest.mark.parametrize(
    ("words", "km", "side"),
    [
        ("a village 40 km north of Goma", 40.0, 0.0),
        ("a post some 70 kilometres south-west of Goma", 70.0, 225.0),
        ("a town about 20 miles from Goma", 32.2, None),
        ("the hamlet lies forty km to the east of the city of Goma", 40.0, 90.0),
        ("a camp 1,200 km from Goma", 1200.0, None),
    ],
)
def test_a_length_from_a_town_is_read_with_its_side(words: str, km: float, side: float | None) -> None:
    (found,) = measures(f"Gunmen raided {words} on Monday.")
    assert ("guma", km, side) == (found.name, round(found.km, 1), found.side)


@pytest.mark.parametrize(
    "words", ["40 gunmen from Goma attacked", "they marched 40 km and attacked Goma", "40 km of trenches in Goma"]
)
def test_no_length_from_a_town_is_no_measure(words: str) -> None:
    assert () == measures(words)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        ({"place measured"}, "Gunmen attacked a village 30 km south-west of Rudna."),
        ({"place measured"}, "Gunmen attacked a village about 20 miles from Rudna."),
        (set(), "Gunmen attacked a village 30 km north-east of Rudna."),
        (set(), "Gunmen attacked a village 150 km from Rudna."),
        (set(), "Gunmen attacked a village 70 km from Rudna."),
        (set(), "Gunmen attacked a village 30 km north-west of Rudna."),
    ],
)
def test_a_town_may_be_the_one_that_lies_as_far_as_is_told(expected: set[str], quote: str) -> None:
    assert expected == places(NAMED, at(RUDNA, quote))


def test_a_village_far_from_a_town_is_not_that_town() -> None:
    town = at(RUDNA, "Nusra fighters attacked Rudna at dawn.", "a")
    assert {"place landmark"} == places(town, at(RUDNA, "Gunmen attacked a village 30 km south-west of Rudna."))


def test_those_who_gather_by_a_town_mean_the_town() -> None:
    town = at(RUDNA, "Nusra fighters attacked Rudna at dawn.", "a")
    words = "Nusra fighters have gathered at a village 30 km from Rudna for an assault."
    planned = told("b", place=RUDNA, quote=words, type="assault", phase="planned")
    assert {"place same town"} == places(town, planned)


def test_two_villages_as_far_from_a_town_may_be_one() -> None:
    one = at(RUDNA, "Gunmen attacked a village 30 km from Rudna.", "a")
    assert {"place same town"} == places(one, at(RUDNA, "A village some 30 km from Rudna was attacked."))


@pytest.mark.parametrize(
    ("expected", "place", "quote"),
    [
        ({"place district"}, RUDNA, "Gunmen attacked a mine in Rudna district."),
        ({"place district"}, RUDNA, "Gunmen attacked in the commune of Rudna."),
        ({"place district"}, RUDNA, "Gunmen attacked a barracks in the circle of Rudna."),
        ({"place district"}, RUDNA, "Gunmen came to a village in Rudna."),
        ({"place unfound"}, LACKING, "Gunmen attacked a mine in the Tessel sector."),
        (set(), FAR, "Gunmen attacked a mine in Olmo district."),
        (set(), RUDNA, "Gunmen attacked Rudna."),
        (set(), LACKING, "Gunmen attacked Tessel."),
    ],
)
def test_a_town_may_lie_in_the_district_that_another_report_tells(expected: set[str], place: Place, quote: str) -> None:
    assert expected == places(NAMED, at(place, quote))


def test_a_provinces_chief_town_lies_in_no_other_towns_district() -> None:
    chief = Place(name="Lashkar Gah", country="AF", admin1="Helmand", latitude=31.59, longitude=64.37, precision="town")
    other = Place(name="Nad Ali", country="AF", admin1="Helmand", latitude=31.64, longitude=64.24, precision="town")
    town = at(chief, "A bomber killed six people at a bank in Lashkar Gah.", "a")
    assert not places(town, at(other, "Gunmen overran a post in Nad Ali district."))


def test_a_large_city_is_no_town_of_a_small_ones_district() -> None:
    city = Place(name="Gusau", country="NG", admin1="Zamfara", latitude=12.17, longitude=6.66, precision="town")
    seat = Place(name="Maradun", country="NG", admin1="Zamfara", latitude=12.57, longitude=6.24, precision="town")
    town = at(city, "Bandits attacked Gusau on Monday.", "a")
    assert set() == places(town, at(seat, "Bandits attacked a village in Maradun district on Monday."))


def test_two_that_tell_districts_of_their_own_are_two() -> None:
    named = at(KOVA, "Gunmen attacked Kova in Sarmin county.", "a")
    assert set() == places(named, at(RUDNA, "Gunmen attacked a mine in Rudna county."))


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        ({"Djugu"}, "the attack on a gold mine in Djugu territory"),
        ({"Abadam"}, "who attacked troops in Abadam LGA"),
        ({"Banikoara"}, "their camp in the commune of Banikoara"),
        ({"Gourma"}, "the raid on the base in the Gourma"),
        (set(), "the attack on the town of Djugu"),
        (set(), "the base in Djugu was attacked"),
    ],
)
def test_districts_are_told_by_what_they_are(expected: set[str], quote: str) -> None:
    assert expected == set(areas(quote))


def test_the_place_of_another_attack_is_none_that_is_described() -> None:
    assert not is_described("Rebels fired on Corinto hours after a bomb in a neighbouring town.")
    assert is_described("Rebels fired on a neighbouring town.")


@pytest.mark.parametrize(
    ("quote", "left"),
    [
        (
            "They entered it on Sunday from Awasse and met little fire.",
            "They entered it on Sunday and met little fire.",
        ),
        ("They drove the rebels from Awasse on Sunday.", "They drove the rebels from Awasse on Sunday."),
        ("They moved out from Awasse.", "They moved out from Awasse."),
    ],
)
def test_a_place_from_which_they_came_is_not_where_it_was(quote: str, left: str) -> None:
    assert " ".join(without_bearings(quote).split()) == left
