"""Provinces that a table must know to be none of a town's or a country's namesakes, and towns that lie in them."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("precision", "told", "country", "admin1"),
    [
        ("admin1", "Kebbi state", "NG", "Kebbi"),
        ("admin1", "Kano state", "NG", "Kano"),
        ("admin1", "Nasarawa state", "NG", "Nasarawa"),
        ("admin1", "Niger State", "NG", "Niger State"),
        ("admin1", "Rivers State", "NG", "Rivers State"),
        ("admin1", "Delta state", "NG", "Delta State"),
        ("admin1", "Ouham-Pende prefecture", "CF", "Ouham-Pende"),
        ("admin1", "Tshopo province", "CD", "Tshopo"),
        ("admin1", "Bari region", "SO", "Bari region"),
        ("admin1", "Dosso region", "NE", "Dosso"),
        ("admin1", "Zambezia province", "MZ", "Zambezia"),
        ("admin1", "Ternopil region", "UA", "Ternopil"),
        ("admin1", "Wajir county", "KE", "Wajir"),
        ("admin1", "Soum province", "BF", "Soum"),
        ("town", "Kano", "NG", "Kano"),
        ("town", "Bossangoa", "CF", "Ouham"),
        ("town", "Kisangani", "CD", "Tshopo"),
        ("town", "Bangui", "CF", "Bangui"),
        ("town", "El Adde", "SO", "Gedo"),
        ("town", "Rivne", "UA", "Rivne"),
    ],
)
def test_a_province_at_war_and_its_towns_are_known(precision: str, told: str, country: str, admin1: str) -> None:
    place = one(f"Gunmen attacked {'a village in ' if precision == 'admin1' else ''}{told} on Monday.").place
    assert place is not None
    assert (precision, country, admin1) == (place.precision, place.country, place.admin1)


@pytest.mark.parametrize(("town", "country"), [("Bari", "IT"), ("Gaza", "PS"), ("Niger", "NE")])
def test_what_bears_a_provinces_name_without_its_word_is_what_it_was(town: str, country: str) -> None:
    place = one(f"Militants attacked a post in {town} on Monday.").place
    assert place is not None
    assert country == place.country
