"""The country of a place that no table knows: whose ground is fought over, not who fights, speaks or sends men."""

import pytest

from streams.extract import extract
from streams.extract.countries import countries_of
from streams.records import Article, Place


def first_place(text: str, title: str = "") -> Place:
    places = [event.place for event in extract(Article(id="a", title=title, text=text)).events if event.place]
    assert places, text
    return places[0]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Wagner mercenaries and Malian soldiers raided Tin Adjar on Monday, a Tuareg spokesman in Paris said.", "ML"),
        (
            "The bombing by coalition jets of army positions at Tardawi in Syria hurt 90. Danish air forces took part.",
            "SY",
        ),
        (
            "Rebels attacked a convoy at Tin Lekan in Mali. Kyiv had passed on news. Moscow knew nothing.",
            "ML",
        ),
        (
            "Kenyan jets bombed Gondodowe and Ismail in Somalia's Gedo region. In April 148 died in Garissa, Kenya.",
            "SO",
        ),
        ("Gunmen attacked an army post at Tarmbouli, 45 km east of Djibo, on Monday.", "BF"),
        ("South African troops occupied the border post of Namacunde Velho, Angola said on Friday.", "AO"),
        ("Up to 300 Ukrainian troops attacked border positions near Oleshkino and Darino, close to Sudzha.", "RU"),
        (
            "Contra units crossed the river from Honduras and attacked Nicaraguan army outposts at Wispal, it said.",
            "NI",
        ),
        ("Insurgents overran Tin Keraten, a hamlet on the Niger river in Mali.", "ML"),
    ],
)
def test_the_ground_tells_the_country(text: str, country: str) -> None:
    assert first_place(text).country == country


@pytest.mark.parametrize(
    "told",
    [
        "Danish, British and Australian air forces have taken part.",
        "The wounded engineer of the Cambodian contingent was flown out.",
        "Afghans of the 55th division took part.",
        "Russia speaks of 25 dead.",
        "Tehran vowed an answer.",
        "The council met at Russia's request.",
        "Shells fell by the American embassy.",
    ],
)
def test_who_fights_or_speaks_is_not_the_ground(told: str) -> None:
    assert not countries_of(told).ground


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("Fighting went on in two Syrian towns.", "SY"),
        ("Tehran was bombed.", "IR"),
        ("Rebels have entered Kinshasa.", "CD"),
        ("Villages in Niger burned.", "NE"),
        ("A Danish village was shelled.", "DK"),
    ],
)
def test_a_land_is_the_ground(told: str, country: str) -> None:
    assert set(countries_of(told).ground) == {country}


def test_an_army_at_home_fights_on_its_ground() -> None:
    text = "Chad's army has begun an operation in the islands of Lake Chad against Boko Haram, N'Djamena said."
    assert first_place(text).country == "TD"


def test_a_country_named_after_a_river_is_not_spoken_of() -> None:
    assert not countries_of("Boats on the Niger river and the Congo River were stopped.")
    assert set(countries_of("Boats from Niger were stopped.")) == {"NE"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("ANZIO, Italy - The front was quiet. German patrols raided Casa Zarga on Sunday.", "IT"),
        ("In Eritrea nobody slept. Two Ethiopian divisions attacked Shambuko Zarga on Sunday.", "ER"),
        ("In Libya nobody slept. The German Fifth Army attacked Bir Zargan on Sunday.", "LY"),
        ("In Mali nobody slept. Gunmen attacked Zarga Ouest, the minister repeated in French.", "ML"),
        ("In Laos, by shells such as the French have never known, Ban Zarga was shelled on Sunday.", "LA"),
        ("Kabul slept. While envoys met in Geneva, Northern Alliance men attacked Pul-i-Sang.", "AF"),
        ("In Cameroon soldiers of the elite BIR attacked rebels in the farms of Zarga on Sunday.", "CM"),
    ],
)
def test_who_fights_and_where_envoys_sit_is_not_the_ground(text: str, country: str) -> None:
    assert first_place(text).country == country
