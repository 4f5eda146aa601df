"""Names of which a word is another place's: a state called after its side of the map, a quarter called after a town."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Rebels attacked a town in South Sudan on Friday.", "South Sudan", "SS"),
        ("Gunmen attacked a village in South Africa on Friday.", "South Africa", "ZA"),
        ("Commandos raided a barracks in North Korea on Friday.", "North Korea", "KP"),
        ("Rebels attacked a town in southern Sudan on Friday.", "Sudan", "SD"),
        ("Rebels attacked Pibor in South Sudan on Friday.", "Pibor", "SS"),
    ],
)
def test_a_state_is_known_by_its_whole_name(text: str, name: str, country: str) -> None:
    place = one(text).place
    assert place is not None
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Government forces stormed the Qadisiya quarter on Wednesday.", "Qadisiya", "unresolved"),
        ("Rebels stormed the Karbala neighbourhood of Mosul on Monday.", "Mosul", "town"),
        ("Rebels stormed the Bustan al-Qasr quarter in Aleppo.", "Bustan al-Qasr", "unresolved"),
        ("Troops stormed Qadisiyah province on Wednesday.", "Qadisiyah", "admin1"),
    ],
)
def test_a_quarter_is_not_the_place_that_it_is_called_after(text: str, name: str, precision: str) -> None:
    place = one(text).place
    assert place is not None
    assert (place.name, place.precision) == (name, precision)


@pytest.mark.parametrize(
    "text",
    [
        "A two-pronged push of the FAA against the rebels' strongholds went into its fifth day on Wednesday.",
        "A drive of the RFGC on the rebels' camps went on near the river on Wednesday.",
    ],
)
def test_a_force_s_short_name_is_no_place(text: str) -> None:
    assert one(text).place is None


@pytest.mark.parametrize(
    ("text", "country"),
    [("Rebels attacked a town in the DRC on Monday.", "CD"), ("Rebels attacked a town in the CAR on Monday.", "CF")],
)
def test_a_country_s_short_name_is_one(text: str, country: str) -> None:
    place = one(text).place
    assert place is not None
    assert place.country == country
