"""Where a fight is whose sentence names no town, or names a pass, a bridge or a port that no table knows."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> list[Event]:
    """Give the events of a text without a title."""
    return list(extract(Article(id="a", text=text)).events)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Kananga", "Rebels captured the provincial capital on Monday. Residents of Kananga fled."),
        ("Khartoum", "Gunmen attacked the Sudanese capital on Saturday."),
        ("Palma", "Insurgents seized the town, workers said by telephone from Pemba. Palma had 75,000 people."),
        ("Goma", "Rebels attacked Goma on Sunday, a spokesman said on Monday in London."),
        ("Jhara Pass", "Soldiers of Sundal exchanged fire for six hours at the Jhara Pass on Sunday, the army said."),
        ("Orva", "Sarvan fighters beat back government armour at the Orva bridge on Saturday."),
        ("Lomba River", "Guerrillas destroyed the government's 47th Brigade on the Lomba River on Saturday."),
        ("Port Amity", "Militants seized the police barracks and airstrip of Port Amity on Wednesday."),
        ("Hazrabad", "Shells hit the children's hospital of Hazrabad on Thursday and killed six."),
        ("Tembe", "Gunmen raided the tin mine at Tembe on Saturday night and killed 26 workers."),
        ("Hazrabad", "Troops tried to break out of Hazrabad on Monday."),
        ("Mehran", "Iraq said that it had pulled its forces out of Mehran."),
    ],
)
def test_the_place_is_the_one_that_is_meant(place: str, text: str) -> None:
    (event,) = told(text)
    assert place == (event.place and event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "The army attacked the city on Sunday. It lies between Goma and Bukavu.",
        "Troops have taken the regional capital, the rebels said on Tuesday in Paris.",
        "Rebels attacked towns north of the Haitian capital.",
    ],
)
def test_a_place_that_may_be_another_is_not_guessed(text: str) -> None:
    (event,) = told(text)
    assert event.place is None


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("SL", "South African mercenaries attacked Kono on Sunday."),
        ("EH", "Units of the Saharan People's Liberation Army stormed Es-Semara on 6 October."),
        ("EH", "Moroccan soldiers fought at Smara on Sunday."),
        ("FK", "The garrison of Pradera del Ganso had ceased to fight."),
    ],
)
def test_a_town_lies_in_its_own_country_and_not_in_its_attackers(country: str, text: str) -> None:
    (event,) = told(text)
    assert country == (event.place and event.place.country)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (None, "Israeli jets bombed camps on Monday in retaliation for an attack on Netanya."),
        (None, "Indian commandos raided militant camps overnight. The raid follows the attack on Uri."),
        ("Goma", "The army shelled Goma on Monday in response to rebel attacks on Sake."),
        ("Netanya", "Gunmen attacked a camp on Monday. They fled toward the beach of Netanya."),
    ],
)
def test_where_an_attack_was_that_is_answered_is_not_where_the_answer_is(expected: str | None, text: str) -> None:
    answer = told(text)[0]
    assert expected == (answer.place.name if answer.place else None)
