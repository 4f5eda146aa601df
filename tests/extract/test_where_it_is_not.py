"""Places that a sentence about a fight names besides: where people tell it, come from, or which a road joins."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


def _places(text: str) -> list[str]:
    return [place.name for event in _events(text) for place in event.places]


@pytest.mark.parametrize(
    "text",
    [
        "Fighters began a two-week drive from the hills of Masisi against Goma.",
        "Kyiv expects a big Russian offensive against Goma around the anniversary, said a man in Goma.",
        "Soldiers attacked Goma to cut the highway that links Kunduz with Baghlan, an officer said.",
        "Militiamen stormed Goma on Friday to hold the road connecting Bunia and Beni, they said.",
        "Diplomats evacuated to Conakry thought that 3,000 rebels had attacked Goma.",
        "In Khartoum the army said 4,000 men had stormed Goma.",
        "Rebels attacked Goma with 4,000 men, according to defence headquarters in Abuja.",
    ],
)
def test_only_where_the_fight_is_is_its_place(text: str) -> None:
    assert _places(text) == ["Goma"]


@pytest.mark.parametrize(
    "text",
    [
        "A brigade commander from Kharkiv said 6,000 troops were taking part in the assault.",
        'The fighters began their attack on the UN-declared "safe area" on March 29 with some 2,500 troops.',
        "Kyiv expects a big Russian offensive around the anniversary of the invasion.",
    ],
)
def test_a_fight_told_without_a_place_has_none(text: str) -> None:
    assert _places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Soldiers attacked the forest of Kalehe with 900 men.", "Kalehe"),
        ("Rebels attacked the heights of Sake from three sides.", "Sake"),
        ("Fighters seized the highway between Kunduz and Baghlan.", "Kunduz"),
        ("In Goma 4,000 men stormed the airport, residents said.", "Goma"),
    ],
)
def test_where_it_is_stays_its_place(text: str, place: str) -> None:
    assert _places(text)[0] == place


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Rebels who poured into Liberia's capital before dawn attacked the barracks on Thursday.", "Monrovia"),
        ("Rebels stormed Sierra Leone's capital on Wednesday with 3,000 men.", "Freetown"),
        (
            "BUJUMBURA, July 11 - Burundian rebels attacked the capital on Monday with 3,000 men, the army said.",
            "Bujumbura",
        ),
        ("GITEGA, July 11 - Burundian rebels attacked the capital on Monday with 3,000 men, the army said.", "Gitega"),
    ],
)
def test_the_capital_is_that_of_the_country_named_and_of_its_day(text: str, capital: str) -> None:
    assert _places(text) == [capital]


@pytest.mark.parametrize("many", ["three fronts", "six fronts", "two fronts"])
def test_the_fronts_on_which_somebody_attacks_are_nobody(many: str) -> None:
    (event,) = _events(f"The rebels attacked Goma on {many} with 4,000 men.")

    assert not event.defender


def test_a_front_by_name_is_somebody() -> None:
    (event,) = _events("The army attacked the Northern Front on Friday at Goma.")

    assert ["Northern Front"] == [one.name for one in event.defender]
