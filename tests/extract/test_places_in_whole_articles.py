"""Where: lands named for their capitals, places called after what they are for, towns told beside or before."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(2015, 3, 15, tzinfo=UTC)


def _places(text: str, title: str = "") -> list[tuple[str, str | None] | None]:
    return [(one.place.name, one.place.country) if one.place else None for one in events(text, title, day=_WRITTEN)]


@pytest.mark.parametrize(
    ("town", "text"),
    [
        ("Bangui", "Rebels attacked the capital of the Central African Republic at two entrances this morning."),
        ("Freetown", "Rebels swept into the Sierra Leone capital before dawn on Friday."),
        ("N'Djamena", "Rebels entered the capital of Chad on Friday."),
        ("Chad", "Rebels attacked a base 30 km from the capital of Chad on Friday."),
    ],
)
def test_a_land_named_for_its_capital_is_that_town(town: str, text: str) -> None:
    assert [town] == [one[0] for one in _places(text) if one]


def test_a_town_in_the_hills_above_a_capital_is_not_the_capital() -> None:
    title = "Gangs attack town in hills above Haiti's capital"
    assert ["Kenscoff"] == [
        one[0] for one in _places("Heavily armed gangs stormed Kenscoff on Friday, killing 40 people.", title) if one
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A shell landed in the Bulengu displacement site on Friday, killing seven people.",
        "Rockets struck the Bulengu residential area on Friday, killing seven people.",
        "Gunboats shelled the Bulengu coast road on Friday evening.",
        "Jets bombed the Bulengu oil depot on Friday.",
        "Air force planes dropped bombs on Bulengu on Friday afternoon.",
        "The battle for Bulengu ended on Friday when the rebels fled.",
    ],
)
def test_a_place_is_known_by_what_is_laid_out_or_fought_for_there(text: str) -> None:
    assert ["Bulengu"] == [one[0] for one in _places(f"The war in northern Nigeria went on.\n\n{text}") if one]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked the Ministry of Defence fuel depot on Friday, killing two guards.",
        "Rebels fired on the UNICEF supply depot on Friday, killing two guards.",
    ],
)
def test_who_owns_a_depot_is_no_place(text: str) -> None:
    assert [] == [one[0] for one in _places(text) if one]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (
            ("Las Delicias", "CO"),
            (
                "Guerrillas overran a military base in the southern jungles of Colombia on Friday, killing 27 men.\n\n"
                "The garrison at Las Delicias, in Putumayo province, had 120 men."
            ),
        ),
        (
            ("Golweyn", "SO"),
            (
                "Fighters have attacked a base housing African Union peacekeepers in southern Somalia.\n\n"
                "The base at Golweyn, about 110km from Mogadishu, is manned by soldiers from Uganda."
            ),
        ),
        (
            ("Mali", "ML"),
            (
                "Rebels attacked an army post in northern Mali on Friday, killing 12 soldiers. "
                "The wounded soldiers were taken to the base at Gao."
            ),
        ),
    ],
)
def test_the_base_of_a_land_is_where_the_next_sentences_have_it(place: tuple[str, str], text: str) -> None:
    assert [place] == _places(text)


def test_a_quarter_is_of_the_city_and_no_town_of_another_land() -> None:
    text = (
        "Iraqi troops punched into the outskirts of Tal Afar on Friday.\n\n"
        "Special forces took the Kifah neighborhood. Coalition aircraft struck car bomb workshops in the city center."
    )
    assert {("Tal Afar", "IQ"), ("Kifah", "IQ")} == set(_places(text))


def test_a_sea_of_two_lands_is_no_region_of_one() -> None:
    text = "Yemeni loyalist troops have advanced up the Red Sea coast since December."
    assert [("Red Sea", "YE")] == _places(text)


def test_the_city_goes_on_with_the_town_of_its_clause() -> None:
    text = (
        "The garrison of Kadugli holds out against the rebels, who have besieged it since November.\n\n"
        "Among the besiegers are units that were brought from Kutum after the city fell to the rebels on February 26."
    )
    assert ("Kutum", "SD") in _places(text)


def test_a_list_of_those_brought_from_towns_is_no_city_under_siege() -> None:
    text = (
        "The rebels attacked El Fasher on Friday.\n\nThe governor said 8,000 fighters had been brought in from Nyala, "
        "Ed Daein and Zalingei.\n\nThe city has been under siege since early May."
    )
    assert {("El Fasher", "SD")} == set(_places(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army opened its largest operation since the invasion of East Timor on Friday, attacking rebels in Aceh.",
        "The attack on Aceh was the worst since the massacre at Dili, residents said.",
    ],
)
def test_what_a_fight_is_measured_by_is_not_where_it_is(text: str) -> None:
    assert {"Aceh"} == {one[0] for one in _places(text) if one}


def test_a_capital_that_enters_a_war_is_its_state() -> None:
    text = (
        "French special forces fought rebels in the town of Diabaly on Thursday, a week after Paris entered the war."
        "\n\nThe rebels had overrun that town on Monday."
    )
    assert {("Diabaly", "ML")} == set(_places(text))


def test_that_town_is_the_one_named_right_before() -> None:
    text = (
        "French special forces fought rebels in the town of Diabaly in Mali on Thursday.\n\n"
        "It began at Konna. About 1,200 fighters overran that town on Monday."
    )
    assert ("Konna", "ML") in _places(text)


def test_it_is_the_place_that_was_taken() -> None:
    text = "On Friday the rebels took the town of Kobo, 15 km inside Amhara, after federal troops pulled out of it."
    assert {("Kobo", "ET")} == set(_places(text))


def test_a_front_of_rebels_is_no_front_of_a_place() -> None:
    text = (
        "The men of the Carlos Patino front, who had governed the town of El Plateado, withdrew to the hills on Friday."
    )
    assert ["El Plateado"] == [one[0] for one in _places(text) if one]


def test_the_district_of_a_headline_does_not_replace_the_town() -> None:
    text = "About 1,200 fighters of the M23 attacked Kibua, in Walikale territory (North Kivu), on Friday."
    assert ["Kibua"] == [one[0] for one in _places(text, "Walikale: M23 fighters enter Kibua") if one]


def test_a_people_is_no_place() -> None:
    text = "Vietnamese infantry broke into Ampil on Friday."
    assert ["Ampil"] == [
        one[0] for one in _places(text, "Vietnamese tanks break into Khmer resistance headquarters") if one
    ]
