"""A place's name is resolved by the countries that the text speaks of; what no table knows stays unresolved."""

import pytest

from streams.cache import cache_folder
from streams.extract import extract
from streams.extract.geography.gazetteer import regions, towns
from streams.extract.words.names import spelling_key
from streams.records import Article, Place


def _place(text: str) -> Place:
    [event, *_] = extract(Article(id="a", text=text)).events
    assert event.place is not None
    return event.place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Karmah", "Al Karma"),
        ("Deir ez-Zor", "Deir al-Zor"),
        ("Ta\u2019ana", "Taana"),
        ("Quaryatayn", "al-Qaryatayn"),
        ("Hodeidah", "Hodeida"),
        ("Séguéla", "Seguela"),
    ],
)
def test_usual_spellings_share_a_key(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Iraqi forces liberated the town of al-Karmah, near Fallujah.", "IQ"),
        ("Syrian troops captured the town of Mayer north of Aleppo.", "SY"),
        ("Libyan rebels attacked Tripoli.", "LY"),
        ("Lebanese soldiers and militants clashed in Tripoli.", "LB"),
        ("Rebels attacked Goma.", "CD"),
    ],
)
def test_the_country_of_the_text_decides_between_bearers(text: str, country: str) -> None:
    assert country == _place(text).country


def test_a_village_that_no_table_knows_is_unresolved_in_the_country_of_the_text() -> None:
    place = _place("Syrian rebels captured the village of Tell Qwzzim from the Syrian army.")
    assert ("Tell Qwzzim", "SY", "unresolved", None) == (place.name, place.country, place.precision, place.latitude)


def test_a_province_is_no_town() -> None:
    place = _place("Taliban fighters launched an offensive in Kunduz province.")
    assert ("admin1", "AF") == (place.precision, place.country)


def test_a_town_knows_its_province() -> None:
    assert "Aleppo" == _place("Syrian rebels besieged Nubl.").admin1


def test_a_distance_tells_no_place() -> None:
    assert "al-Karmah" == _place("Iraqi soldiers captured al-Karmah, 13 km east of Fallujah.").name


def test_front_line_towns_come_before_their_namesakes() -> None:
    assert towns("al-Karmah")[0].is_front
    assert ["SY"] == [region.country for region in regions("Halab")]


def test_the_index_is_kept_where_it_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_CACHE", "/somewhere")
    assert "/somewhere" == str(cache_folder())


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Some 4,000 soldiers opened an offensive on the Tigrayan town of Adwa.", "Adwa", "ET"),
        ("Rebels besieged the Karenni town of Demoso.", "Demoso", "MM"),
        ("Fighters attacked the Darfuri town of Kutum.", "Kutum", "SD"),
        ("9,000 SOLDIERS JOIN ASSAULT TO RETAKE RAMADI", "RAMADI", "IQ"),
        ("Troops began an operation against the Kachin around Bhamo.", "Bhamo", "MM"),
        ("Fighters began Operation Dawn of Victory to take Azaz.", "Azaz", "SY"),
        ("Fighters of General Nasir attacked Malakal with 400 men.", "Malakal", "SS"),
        ("Fighters of Sheikh Hamid attacked Malakal with 400 men.", "Malakal", "SS"),
        ("Militants attacked Sheikh Zuweid with 300 men.", "Sheikh Zuweid", "EG"),
    ],
)
def test_a_people_or_an_operations_name_is_no_place(text: str, place: str, country: str) -> None:
    found = _place(text)
    assert (place, country) == (found.name, found.country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Burundian rebels attacked Uvira with 500 men.", "CD"),
        ("Indonesian soldiers attacked Baucau with 2,000 men.", "TL"),
        ("Turkish troops bombarded Tel Rifaat.", "SY"),
        ("Ethiopian troops captured Barentu.", "ER"),
        ("Russian artillery shelled the Dniprovskyi district of Kherson.", "UA"),
        ("Kinshasa could spare just 600 soldiers for the attack on Moba.", "CD"),
        ("Rwandan troops attacked Sake with 3,000 men.", "CD"),
        ("Before dawn on 11 April rebels crossed the Sudanese border and attacked Adré.", "TD"),
        ("1,800 Chadians are fighting in the Adrar des Ifoghas.", "ML"),
        ("Hezbollah fighters clashed with Israeli troops in Houla.", "LB"),
        ("Turkish-backed factions attacked Ain Issa with 2,100 fighters and Tal Tamr with 1,300.", "SY"),
        ("Government forces shelled Houla, near Homs, Syria.", "SY"),
    ],
)
def test_who_attacks_abroad_does_not_draw_the_place_home(text: str, country: str) -> None:
    assert country == _place(text).country


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Serb troops attacked Muslim positions on Mount Igman near Sarajevo.", "Mount Igman", "BA"),
        ("A 30,000-strong Croatian force rolled into the Krajina on Friday.", "Krajina", "HR"),
        ("Ethiopian troops launched an offensive in the Ogaden.", "Ogaden", "ET"),
        ("Wagner fighters attacked Krasna Hora.", "Krasna Hora", "UA"),
        ("Hezbollah fired rockets at Kiryat Shmona.", "Kiryat Shmona", "IL"),
        ("Russian troops opened an offensive on Pokrovsk.", "Pokrovsk", "UA"),
    ],
)
def test_battlefields_and_lands_of_old_wars_are_known(text: str, place: str, country: str) -> None:
    found = _place(text)
    assert (place, country) == (found.name, found.country)


def test_an_own_table_takes_no_provinces_from_other_tables() -> None:
    assert regions("Huila")
    assert regions("Bougainville")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The last defenders of the Azovstal works in Mariupol have surrendered.", "Mariupol"),
        ("Russian troops stormed the Azovstal plant with 5,000 men.", "Azovstal"),
        ("Rebels attacked the Bayraktar factory in Kyiv with 200 men.", "Kyiv"),
        ("Rebels stormed the Sheikh Maqsoud quarter in Aleppo with 900 men.", "Sheikh Maqsoud"),
    ],
)
def test_a_plant_lies_in_the_town_that_is_named(text: str, place: str) -> None:
    assert place == _place(text).name
