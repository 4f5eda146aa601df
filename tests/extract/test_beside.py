"""Which of the places of one name is meant hangs on the other places that the article names."""

import pytest

from streams.extract import extract
from streams.records import Article, Place


def place(text: str, title: str = "") -> Place:
    [event, *_] = extract(Article(id="a", title=title, text=text)).events
    assert event.place is not None
    return event.place


@pytest.mark.parametrize(
    ("text", "admin1"),
    [
        ("Ukrainian soldiers stormed Balakliia in Kharkiv region on Thursday.", "Kharkiv"),
        ("Ukrainian soldiers stormed Balakliia in Poltava region on Thursday.", "Poltava"),
    ],
)
def test_the_region_told_beside_a_name_decides(text: str, admin1: str) -> None:
    assert place(text).admin1 == admin1


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Gunmen ambushed a convoy of Syrian troops near Akashat in Anbar. The Syrians had fled from Syria.",
            "Akashat", "IQ",
        ),
        (
            "ADF fighters attacked Makoko on Wednesday, a village west of Lubero in North Kivu, and left for Congo.",
            "Makoko", "CD",
        ),
        ("Nepal's army said that 500 rebels stormed Beni near Baglung on Sunday.", "Beni", "NP"),
        ("Gunmen overran a check post in Kech district of Balochistan and killed ten soldiers.", "Kech", "PK"),
    ],
)  # fmt: skip
def test_what_lies_elsewhere_than_the_text_says_is_not_resolved(text: str, name: str, country: str) -> None:
    found = place(text)
    assert (found.name, found.precision, found.country) == (name, "unresolved", country)


@pytest.mark.parametrize(
    ("text", "latitude"),
    [
        ("Guerrillas attacked the police post of San Pedro, north of Cali in Colombia.", 4.0),
        ("American troops based in Germany fought a mock enemy and stormed Mutlangen. Then they stormed Fulda.", 50.55),
    ],
)
def test_of_towns_of_one_name_the_nearest_is_meant(text: str, latitude: float) -> None:
    found = [one for event in extract(Article(id="a", text=text)).events for one in event.places]
    assert any(one.latitude == pytest.approx(latitude, abs=0.5) for one in found)


def test_a_quarter_is_told_by_its_town() -> None:
    assert place("Insurgents stormed the Ramousah quarter of Aleppo on Saturday.").name == "Aleppo"


def test_who_speaks_is_no_region() -> None:
    assert place("Syrian rebels stormed Idlib, Iraq said, and Syria's army fled.").country == "SY"


def test_two_names_far_from_each_other_leave_a_town_where_it_is() -> None:
    text = "Buchanan, the second port, was captured by MODEL on Monday. The defence minister promised to take it back."
    assert place(text, "Second port lost to MODEL").country == "LR"


@pytest.mark.parametrize(
    "text",
    [
        "The UN called for action to save the people of Amirli, a town in Salah al-Din that is under siege by ISIL.",
        "Rebels stormed Amirli, a Turkmen town in Iraq.",
    ],
)
def test_a_town_said_to_lie_in_a_region_is_meant_itself(text: str) -> None:
    assert place(text).name == "Amirli"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Fighting erupted in Kaya, a border town in South Sudan's Yei River state.", "Kaya", "SS"),
        ("Rebels attacked Kaya, a village in southern South Sudan, on Monday.", "Kaya", "SS"),
        ("Troops took Merida, a small village in Syria's Idlib province, on Monday.", "Merida", "SY"),
        ("Rebels took Kolda, a town in the hills of northern Burundi, on Sunday.", "Kolda", "BI"),
        ("Gunmen attacked Granada, a town in Colombia's Antioquia, killing nine.", "Granada", "CO"),
        ("Rebels attacked Santa Cruz, a village in which Filipino troops had a post, on Monday.", "Santa Cruz", "PH"),
    ],
)
def test_a_place_lies_where_it_is_told_to_lie(text: str, name: str, country: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.place is not None
    assert (event.place.name, event.place.country) == (name, country)
