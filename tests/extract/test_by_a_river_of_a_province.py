"""A river or a lake that a province is named with lies there: the province is the place, which maps know."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Abkhazia", "Separatists attacked army posts along the Gumista river in Abkhazia and killed nine soldiers."),
        ("North Kivu", "Rebels attacked villages on the shore of Lake Edward in North Kivu and killed twelve people."),
        ("Kherson", "Ukrainian marines attacked across the Dnipro in Kherson province on Friday."),
        ("Diffa", "Insurgents attacked army posts on the Komadougou river in Diffa region and killed nine soldiers."),
        ("Gumista", "Separatists attacked army posts along the Gumista river and killed nine soldiers."),
    ],
)
def test_the_place_is_the_province_if_one_is_named(place: str, text: str) -> None:
    found = [one.place.name for one in extract(Article(id="a", text=text)).events if one.place]
    assert found == [place]
