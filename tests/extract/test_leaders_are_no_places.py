"""A leader whose lines are attacked, or whom rebels want to oust, is no place."""

import pytest

from streams.extract import extract
from streams.records import Article


def names(text: str) -> list[str]:
    return list(dict.fromkeys(one.place.name for one in extract(Article(id="a", text=text)).events if one.place))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Republican Forces began the final attack on Laurent Gbagbo's last positions in Abidjan.", "Abidjan"),
        ("Fighters attacked Khalifa Haftar's lines near Tarhuna with 2,000 men.", "Tarhuna"),
        ("Shells of rebels trying to oust Charles Taylor fell in Monrovia on Monday, killing nine.", "Monrovia"),
        ("Rebels fighting to topple Idriss Deby attacked Adre on Monday.", "Adre"),
        ("The rebels stormed Juvenal Muhoza's bunker in Kigali on Sunday.", "Kigali"),
    ],
)
def test_the_town_is_where_it_was(text: str, place: str) -> None:
    assert names(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Troops attacked Tin Zaouaten's compound on Friday, killing nine rebels.", "Tin Zaouaten"),
        ("Rebels attacked Goma's positions and its airport on Friday.", "Goma"),
    ],
)
def test_a_town_owns_lines_too(text: str, place: str) -> None:
    assert names(text) == [place]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], "Kabul's troops drove the Taliban out of a district centre in the north on Monday."),
        ([], "Port Moresby's forces have captured most of the mining town below the pit."),
        ([], "Soldiers entered the only regional capital that Moscow had captured."),
        ([], "Insurgents pushed into Assad's fourth city on Thursday."),
        (["Karabakh"], "Rebels attacked Karabakh's second city on Monday."),
        (["Hit"], "Baghdad's army recaptured Hit from Islamic State on Monday."),
        (["Kabul"], "Rebels attacked Kabul's garrison at dawn on Monday."),
        (["Kabul"], "The Taliban attacked Kabul's airport on Monday."),
        (["Kunduz"], "Kunduz's defenders were attacked by the Taliban on Monday."),
        (["Moscow"], "Fighters attacked a concert hall in Moscow on Friday."),
    ],
)
def test_who_rules_is_no_place_where_an_army_or_a_town_is_his(expected: list[str], text: str) -> None:
    assert expected == names(text)
