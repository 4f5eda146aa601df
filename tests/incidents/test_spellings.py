"""A place that no map has may be one that it has under a fuller name, or as others write it."""

import pytest

from streams.incidents.alike.places import nearness
from streams.incidents.resolving.grouping import group
from streams.records import Actor, Place
from tests.incidents.told import told

MILITIA = {"attacker": (Actor(name="Banda militia"),), "type": "assault"}


def known(name: str, country: str, admin1: str | None = None) -> Place:
    return Place(name=name, country=country, admin1=admin1, precision="town", latitude=1.0, longitude=2.0)


def unknown(name: str, country: str) -> Place:
    return Place(name=name, country=country, precision="unresolved")


@pytest.mark.parametrize(
    ("near", "one", "other"),
    [
        ("same name", known("Shire", "ET", "Tigray"), unknown("Shire Endaselassie", "ET")),
        ("same name", known("Wad Madani", "SD", "Gezira"), unknown("Madani", "SD")),
        ("same name", known("Zhawar", "AF", "Paktia"), unknown("Zhawara", "AF")),
        ("same name", unknown("Rashidiyeh", "LB"), unknown("Rachidieh", "LB")),
        ("same name", known("Datu Paglas", "PH"), unknown("Paglas", "PH")),
        ("same name", known("Gharyan", "LY", "Jabal al-Gharbi"), unknown("Gheriane", "LY")),
        ("same name", known("Metele", "NG", "Borno"), unknown("Melete", "NG")),
        ("same town", known("El Adde", "SO"), unknown("Ceel Cadde", "SO")),
        ("same town", known("El Bur", "SO"), unknown("Ceelbuur", "SO")),
        ("same town", known("Daglica", "TR"), unknown("Da\u011fl\u0131ca", "TR")),
        ("same town", known("Wolomin", "PL"), unknown("Wo\u0142omin", "PL")),
        (None, known("Daglica", "TR"), unknown("Dazl\u0131ca", "TR")),
        (None, known("El Bur", "SO"), unknown("Ceel Waaq", "SO")),
        (None, known("Shire", "ET", "Tigray"), unknown("Shire Endaselassie", "ER")),
        (None, known("Mosul", "IQ", "Nineveh"), unknown("Mosul Dam", "IQ")),
        (None, known("Zhawar", "AF", "Paktia"), unknown("Zharkent", "AF")),
        (None, known("Khan Sheikhoun", "SY"), unknown("Khan Touman", "SY")),
        (None, unknown("Tin Adjar", "ML"), unknown("Tin Keraten", "ML")),
    ],
)
def test_a_name_is_told_by_a_part_or_in_another_spelling(near: str | None, one: Place, other: Place) -> None:
    assert nearness((one,), (other,)) == nearness((other,), (one,)) == near


def test_reports_of_a_town_under_its_fuller_name_are_one() -> None:
    short = told("a", place=known("Shire", "ET", "Tigray"), quote="Banda men shelled Shire.", **MILITIA)
    words = "The fall of Shire Endaselassie to Banda men was told."
    full = told("b", place=unknown("Shire Endaselassie", "ET"), quote=words, hours=20, **MILITIA)
    assert len(set(group((short, full)).incident_of.values())) == 1


def test_two_towns_of_the_map_are_two_whatever_they_are_called() -> None:
    near = known("Shire", "ET", "Tigray")
    far = Place(name="Shire Endaselassie", country="ET", admin1="Tigray", precision="town", latitude=4.0, longitude=2.0)
    assert nearness((near,), (far,)) is None


def in_table(name: str) -> Place:
    return Place(name=name, country="SO", precision="town")


def test_two_spellings_of_a_place_of_the_tables_without_a_point_are_one() -> None:
    assert nearness((in_table("Osweyne"),), (in_table("Cowsweyne"),)) == "same town"
    assert nearness((in_table("Osweyne"),), (in_table("Galgala"),)) is None
