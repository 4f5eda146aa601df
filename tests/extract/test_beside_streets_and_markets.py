"""The town is told of streets and markets called after something else; "where" tells of the place before it."""

import pytest

from tests.extract.told import events


def _names(text: str, title: str = "") -> list[str]:
    return [place.name for event in events(text, title)[:1] for place in event.places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A bomb exploded in Haifa Street, Baghdad, on Monday, killing six.", ["Baghdad"]),
        ("A car bomb went off in Mill Lane, Omagh, on Saturday. At least nine people died.", ["Omagh"]),
        ("Rockets hit the Rashid hotel in the centre of Baghdad on Sunday.", ["Baghdad"]),
        ("A shell fell on the Kapali market in the middle of Sarajevo on Saturday.", ["Kapali", "Sarajevo"]),
        ("Rebels attacked a post in the Moscow district of Kulyab at dawn on Tuesday.", ["Kulyab"]),
        ("Gunmen attacked the Kech district of Balochistan on Tuesday.", ["Kech"]),
    ],
)
def test_what_is_called_after_another_place_lies_in_the_town_told(text: str, places: list[str]) -> None:
    assert _names(text) == places


def test_a_small_place_far_from_the_town_it_is_told_to_lie_by_is_another() -> None:
    (event,) = events("Barrel bombs fell on the weekly market at Tora, about 40 km north of El Fasher, on Monday.")
    assert event.place is not None
    assert event.place.country == "SD"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A plane reached Brussels from Kolwezi, where legionnaires who parachuted in on Friday hold on.", "Kolwezi"),
        ("The wounded reached Maiduguri from Kelbana, where jihadists raided a base on Friday.", "Kelbana"),
        ("Aid flights left Nairobi for Kismayo, where militiamen attacked the port on Monday.", "Kismayo"),
        ("Diplomats met in Geneva, where they heard that rebels attacked Bria on Monday.", "Bria"),
    ],
)
def test_where_tells_of_the_place_right_before_it(text: str, place: str) -> None:
    assert _names(text) == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Soldiers repelled an attack by rebels on Kelbana on Monday.", ["Kelbana"]),
        ("An attack by the armed men on Kelbana killed nine people.", ["Kelbana"]),
        ("An attack by rebels on Monday killed nine people in Bria.", ["Bria"]),
        ("An attack by rebels on President Touadera failed on Monday.", []),
    ],
)
def test_an_attack_by_somebody_on_a_name_is_there(text: str, places: list[str]) -> None:
    assert _names(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "The attack on Saturday went on for over half an hour after Washington had been told.",
        "The camp was shown after the claim Lima made yesterday of its seizure by Peruvian troops.",
        "Gunmen who fought the army for hours forced it to hand back El Chapo's son.",
    ],
)
def test_who_is_told_claims_or_has_kin_is_no_place(text: str) -> None:
    assert _names(text) == []


def test_a_headlines_bearing_and_question_are_no_towns() -> None:
    text = "The army said it had bombed a camp at Tamsai, 40 km south-east of Gao, on Tuesday."
    assert _names(text, "Air strike south-east of Gao kills 20") == ["Tamsai"]
    assert _names("Taliban fighters entered the city on Sunday.", "Why Kabul fell") == ["Kabul"]
