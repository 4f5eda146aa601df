"""Attacks told by how they came; who comes for something else attacks nobody."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, published_at=datetime(2024, 6, 12, 12, tzinfo=UTC))).events


@pytest.mark.parametrize(
    ("text", "kind", "attacker", "place"),
    [
        ("The rebels came down from the hills to Sake on Thursday.", "offensive", "rebels", "Sake"),
        ("Rebels came into the town from three sides, said a nurse in Sake.", "offensive", "Rebels", "Sake"),
        ("Militiamen came on motorcycles at dawn and killed villagers in Djugu.", "raid", "Militiamen", "Djugu"),
        ("Gunmen came at four in the morning and shot people in Ngarbuh.", "raid", "Gunmen", "Ngarbuh"),
        ("The army came to the village of Moura and killed people for four days.", "raid", "army", "Moura"),
        ("Rebels crossed from Uganda into Rutshuru on Sunday.", "offensive", "Rebels", "Rutshuru"),
        ("A patrol came under fire from Hezbollah near Bint Jbeil.", "clash", "Hezbollah", "Bint Jbeil"),
    ],
)
def test_who_comes_and_harms_attacks(text: str, kind: str, attacker: str, place: str) -> None:
    (event,) = told(text)
    assert (event.type, event.place and event.place.name) == (kind, place)
    assert [one.name for one in event.attacker] == [attacker]


@pytest.mark.parametrize(
    "text",
    [
        "The troops came into the city from the north to hand out blankets in Goma.",
        "Soldiers came down from Juba to Bor on Thursday to play a football match.",
        "Rebels crossed from Uganda into Rutshuru on Sunday to seek refuge.",
        "Soldiers crossed from Rutshuru into Uganda on Sunday.",
        "Former fighters crossed from Liberia into Guinea on Sunday to go back to their farms.",
        "Doctors came down from Juba to Bor on Thursday.",
        "The film crew came to Goma and shot people dancing in the street.",
        "Wolves came at night and killed villagers in Goma.",
        "Soldiers arrived too late, and the flood killed people in Goma.",
        "Troops came under fire from Amnesty in Goma on Wednesday.",
    ],
)
def test_who_comes_for_something_else_does_not(text: str) -> None:
    assert told(text) == ()


def test_fire_from_houses_has_nobody_who_fires() -> None:
    (event,) = told("The men of Battalion 51 came under fire from the houses of Bint Jbail on Wednesday.")
    assert event.attacker == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds have been killed since rebels invaded Freetown on 6 June.",
        "Since rebels invaded the town of Makeni on June 6, 200 people have been killed.",
    ],
)
def test_an_invasion_of_a_day_of_the_month_is_news(text: str) -> None:
    assert [event.type for event in told(text)] == ["offensive"]


def test_an_invasion_of_long_ago_only_dates_what_has_been_since() -> None:
    assert told("Prices have doubled since Iraq invaded Kuwait on 2 August 1990.") == ()


def test_who_comes_near_a_capital_has_it_as_its_place() -> None:
    (event,) = told("Rebels advanced to within five kilometres of the Liberian capital on Sunday.")
    assert event.place is not None
    assert event.place.name == "Monrovia"


def test_a_school_is_no_place_and_singapore_no_battlefield() -> None:
    (event,) = told("Gunmen attacked Mother Francisca academy in Kumba on Saturday.")
    assert event.place is not None
    assert event.place.name == "Kumba"
    for event in told("Gunmen attacked a school in the South-West region on Saturday."):
        assert event.place is None or event.place.country != "SG"


@pytest.mark.parametrize(
    "text",
    [
        "We have moved 3,000 people out of Jenin camp, which the occupation forces stormed at dawn.",
        "Women fled Zepa, which Serb forces stormed on Tuesday.",
        "The base that the rebels stormed on 4 June in Bor is empty.",
    ],
)
def test_a_town_that_was_stormed_on_a_day_was_assaulted(text: str) -> None:
    assert [event.type for event in told(text)] == ["assault"]


def test_marines_may_still_storm_in_and_land_on_a_day() -> None:
    assert [event.type for event in told("Serb troops stormed in from the hills at Zepa.")] == ["offensive"]
    assert [event.type for event in told("Marines landed on Tuesday at Kismayo.")] == ["offensive"]
