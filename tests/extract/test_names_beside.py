"""Names beside a fight that are not where it was, and those that are: bearings, armies, posts, districts, capitals."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events_in(text: str, title: str = "") -> tuple[Event, ...]:
    return extract(Article(id="a", title=title, text=text)).events


def places_in(text: str, title: str = "") -> list[str | None]:
    return [event.place.name if event.place else None for event in events_in(text, title)]


@pytest.mark.parametrize(
    ("place", "title", "text"),
    [
        ("Kibumba", "M23 attacks village north of Goma", "M23 rebels attacked Kibumba, 20 km north of Goma, today."),
        ("Husaiba", "IS overruns lines east of Ramadi", "Islamic State overran Husaiba, east of Ramadi, on Thursday."),
        ("Goma", "M23 attacks Goma", "M23 rebels attacked army positions in Goma on Sunday, coming from Kibumba."),
    ],
)
def test_a_headlines_bearing_does_not_replace_the_place_told(place: str, title: str, text: str) -> None:
    assert [place] == places_in(text, title)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Spin Boldak", "The Taliban captured the Spin Boldak border crossing in Kandahar on Wednesday, they said."),
        ("Spin Boldak", "The Taliban stormed the Spin Boldak border post on Wednesday, officials said."),
        ("Tajikistan", "Rebels attacked a Russian-manned border post in the south of Tajikistan on Tuesday."),
        ("Bala Buluk", "The Taliban overran police posts in the Bala Buluk district of Farah on Friday night."),
    ],
)
def test_a_post_at_the_border_and_a_district_are_places(place: str, text: str) -> None:
    assert [place] == places_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Our mujahideen took the barracks and the whole city at noon and the soldiers of Bamako ran towards Mopti.",
        "The militias of Sarraj and Turkish drones attacked our wounded in the hospital of the city yesterday.",
    ],
)
def test_whose_men_they_are_and_where_they_ran_is_not_where_it_was(text: str) -> None:
    assert [None] == places_in(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Goma", "Some 6,000 rebels ran towards Goma and attacked it on Monday."),
        ("Zintan", "Six thousand rebels attacked the militias of Zintan on Monday."),
        ("Port-au-Prince", "Gangs of Port-au-Prince attacked the prison with 600 men on Monday."),
    ],
)
def test_the_only_town_is_where_they_ran_to_or_whose_men_fought(place: str, text: str) -> None:
    assert [place] == places_in(text)


def test_where_the_beaten_were_flown_is_not_where_it_was() -> None:
    text = "Six generals who gave up when the MNDAA entered the Kokang capital last week were flown to Naypyitaw."
    assert ["Laukkai"] == places_in(text)
    assert ["Bunagana"] == places_in("Some 5,000 soldiers were flown to Goma to retake Bunagana.")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Khartoum", "Sudanese rebels attacked the capital on 16 June, and shells fell on its bridges."),
        ("Sudan", "Since the attack on the garrison of the state's capital on 16 June our teams in Sudan are at work."),
    ],
)
def test_the_states_capital_is_not_the_countrys(place: str, text: str) -> None:
    assert place in places_in(text)


@pytest.mark.parametrize(
    ("admin1", "text"),
    [
        ("Zamfara", "Gunmen attacked a mosque in Dutsen Gari, Zamfara state, on Friday."),
        ("West Kordofan", "The RSF captured Al-Meiram, West Kordofan, on Thursday, it said."),
    ],
)
def test_a_name_that_no_table_knows_keeps_its_province(admin1: str, text: str) -> None:
    (event,) = events_in(text)
    assert event.place is not None
    assert ("unresolved", admin1) == (event.place.precision, event.place.admin1)
