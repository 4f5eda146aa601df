"""Men whom somebody only has around a town or on a front: they attack where their name is the attackers'."""

import pytest

from streams.extract import extract
from streams.records import Article


def force(text: str) -> int | None:
    found = extract(Article(id="a", text=text)).events
    return next((one.force.low for one in found if one.type in ("offensive", "assault", "siege") and one.force), None)


@pytest.mark.parametrize(
    ("lead", "told", "low"),
    [
        ("Taliban fighters assaulted Kunduz on Monday.", "The Taliban have 1,500 men around the city, he said.", 1500),
        ("Houthi fighters pressed an offensive on Marib on Monday.", "The Houthis have 9,000 men on that front.", 9000),
        (
            "Russian forces pressed an offensive on Pokrovsk on Monday.",
            "Russia has 90,000 troops in the area of the city, Kyiv says.",
            90_000,
        ),
        (
            "Russian forces pressed an offensive on Pokrovsk on Monday.",
            "Russia has 90,000 troops in the area of the city. About 8,000 soldiers are in the attack, Kyiv says.",
            8000,
        ),
        (
            "Russian forces pressed an offensive on Pokrovsk on Monday.",
            "Ukraine has 9,000 troops in the area of the city, Kyiv says.",
            None,
        ),
        (
            "Taliban fighters assaulted Kunduz on Monday. The army beat them off.",
            "The Afghan army has 1,500 men around the city, the governor said.",
            None,
        ),
        (
            "UNITA rebels attacked Huambo on Monday. The MPLA had 9,000 men around the city.",
            "UNITA is thought to have 4,000 men on that front.",
            4000,
        ),
        ("Taliban fighters assaulted Kunduz on Monday.", "The Taliban have 60,000 men across the country.", None),
        ("Taliban fighters assaulted Kunduz on Monday.", "The Taliban force is estimated at 2,000.", 2000),
        ("Taliban fighters assaulted Kunduz on Monday.", "The Afghan force there numbers 2,000.", None),
    ],
)
def test_men_at_the_front_are_of_the_side_that_has_them(lead: str, told: str, low: int | None) -> None:
    assert low == force(f"{lead} Shops were shut. {told}")


@pytest.mark.parametrize(
    ("said", "low"),
    [
        ("They came at us with 3,000 infantry and 40 tanks", 3000),
        ("We went at them with 600 men", None),
    ],
)
def test_who_comes_at_us_attacks_though_a_defender_tells_it(said: str, low: int | None) -> None:
    text = (
        "Fighters of the self-proclaimed Donetsk republic attacked Debaltseve on Wednesday, Kiev said. The Ukrainian "
        "garrison of about 8,000 is almost encircled. Nine hundred civilians were bused out during a brief truce. "
        f'"{said}," the garrison\'s deputy commander said.'
    )
    assert low == force(text)
