"""Provinces that a table must know to be none of a town's or a country's namesakes, and towns that lie in them."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("told", "country", "admin1"),
    [
        ("Kebbi state", "NG", "Kebbi"),
        ("Kano state", "NG", "Kano"),
        ("Nasarawa state", "NG", "Nasarawa"),
        ("Niger State", "NG", "Niger State"),
        ("Rivers State", "NG", "Rivers State"),
        ("Delta state", "NG", "Delta State"),
        ("Ouham-Pende prefecture", "CF", "Ouham-Pende"),
        ("Tshopo province", "CD", "Tshopo"),
        ("Bari region", "SO", "Bari region"),
        ("Dosso region", "NE", "Dosso"),
        ("Zambezia province", "MZ", "Zambezia"),
        ("Ternopil region", "UA", "Ternopil"),
        ("Wajir county", "KE", "Wajir"),
        ("Soum province", "BF", "Soum"),
    ],
)
def test_a_province_at_war_is_known_by_its_name(told: str, country: str, admin1: str) -> None:
    place = one(f"Gunmen attacked a village in {told} on Monday.").place
    assert place is not None
    assert ("admin1", country, admin1) == (place.precision, place.country, place.admin1)


@pytest.mark.parametrize(
    ("town", "country", "admin1"),
    [
        ("Kano", "NG", "Kano"),
        ("Bossangoa", "CF", "Ouham"),
        ("Kisangani", "CD", "Tshopo"),
        ("Bangui", "CF", "Bangui"),
        ("El Adde", "SO", "Gedo"),
        ("Rivne", "UA", "Rivne"),
    ],
)
def test_a_town_lies_in_its_province(town: str, country: str, admin1: str) -> None:
    place = one(f"Gunmen attacked {town} on Monday.").place
    assert place is not None
    assert ("town", country, admin1) == (place.precision, place.country, place.admin1)


@pytest.mark.parametrize(("town", "country"), [("Bari", "IT"), ("Gaza", "PS"), ("Niger", "NE")])
def test_what_bears_a_provinces_name_without_its_word_is_what_it_was(town: str, country: str) -> None:
    place = one(f"Militants attacked a post in {town} on Monday.").place
    assert place is not None
    assert country == place.country
