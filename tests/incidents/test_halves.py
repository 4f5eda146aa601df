"""Divisions that the compass alone tells apart are two; each is one with the whole that it is a half of."""

import pytest

from streams.incidents.resolving.grouping import group
from streams.incidents.words.names import fold_place, is_of_other_half
from streams.records import Actor, Place, Reading
from tests.incidents.told import told

MILITIA = {"attacker": (Actor(name="Banda militia"),), "type": "offensive"}


def incidents(*readings: Reading) -> int:
    return len(set(group(readings).incident_of.values()))


def town(name: str, country: str, admin1: str) -> Place:
    return Place(name=name, country=country, admin1=admin1, precision="town", latitude=1.0, longitude=2.0)


def area(name: str, country: str, admin1: str | None = None) -> Place:
    return Place(name=name, country=country, admin1=admin1 or name, precision="admin1")


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (2, area("North Kivu", "CD"), town("Bukavu", "CD", "South Kivu")),
        (2, area("North Waziristan", "PK", "Khyber Pakhtunkhwa"), area("South Waziristan", "PK", "Khyber Pakhtunkhwa")),
        (2, area("West Darfur", "SD"), area("North Darfur", "SD")),
        (2, area("South Kordofan", "SD"), town("Bara", "SD", "North Kordofan")),
        (1, area("South Kivu", "CD"), town("Bukavu", "CD", "South Kivu")),
        (1, area("Samar", "PH"), town("Catarman", "PH", "Northern Samar")),
        (1, area("Darfur", "SD"), area("North Darfur", "SD")),
        (1, area("Waziristan", "PK", "Khyber Pakhtunkhwa"), area("South Waziristan", "PK", "Khyber Pakhtunkhwa")),
        (1, area("Aleppo", "SY"), area("northern Aleppo", "SY")),
        (1, area("southern Lebanon", "LB", "South Lebanon"), town("Kfar Kila", "LB", "Nabatieh")),
        (2, area("southern Lebanon", "LB", "South Lebanon"), town("Batroun", "LB", "North Lebanon")),
    ],
)
def test_halves_of_a_land_are_two_and_each_is_of_the_whole(expected: int, one: Place, other: Place) -> None:
    assert incidents(told("a", place=one, **MILITIA), told("b", place=other, hours=20, **MILITIA)) == expected


def test_the_capital_of_one_half_is_not_met_by_the_name_of_the_other() -> None:
    north = told("a", place=area("North Kivu", "CD"), quote="Banda men push on the capital of North Kivu.", **MILITIA)
    words = "Banda men entered Bukavu, capital of South Kivu."
    south = told("b", place=town("Bukavu", "CD", "South Kivu"), quote=words, hours=20, **MILITIA)
    assert incidents(north, south) == 2


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("North Kivu", "northern Kivu", True),
        ("North Darfur state", "North Darfur", True),
        ("North Kivu", "South Kivu", False),
        ("Western Equatoria", "Eastern Equatoria", False),
        ("eastern Ghouta", "Ghouta", True),
        ("South-West Region", "South-West", True),
        ("North-West Region", "South-West Region", False),
    ],
)
def test_the_compass_stays_where_it_alone_tells(one: str, other: str, *, are_one: bool) -> None:
    assert (fold_place(one) == fold_place(other)) == are_one


def test_a_village_of_one_half_may_be_told_by_the_whole() -> None:
    samar = told("a", place=area("Samar", "PH"), quote="Banda men attacked a patrol in Samar.", **MILITIA)
    perez = Place(name="Perez", country="PH", precision="unresolved")
    words = "Soldiers died in the attack on Perez, Catarman, Northern Samar."
    assert incidents(samar, told("b", place=perez, quote=words, hours=10, **MILITIA)) == 1


@pytest.mark.parametrize(
    ("expected", "told_names"),
    [
        (True, ("South Kivu", "Kivu")),
        (False, ("North Kivu", "South Kivu", "Kivu")),
        (False, ("Kivu",)),
        (False, ("Goma",)),
    ],
)
def test_words_for_the_other_half_alone_are_not_for_this_one(*, expected: bool, told_names: tuple[str, ...]) -> None:
    assert is_of_other_half("North Kivu", frozenset(map(fold_place, told_names))) == expected
