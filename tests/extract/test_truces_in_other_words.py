"""Fire that is to be halted, and a truce that is in place, are ceasefires; one that fell apart is none."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("is_told", "text"),
    [
        (True, "The RSF announced on 24 November that it would halt fire for three months."),
        (True, "The army and the rebels of Kivu agreed to hold fire from noon."),
        (True, "Since Friday a truce has been in place between the Kyrgyz and the Tajik soldiers at Batken."),
        (True, "Commanders of both armies declared a halt to shooting at Podujevo from noon."),
        (False, "The town of Lashio has been under attack since July 3, when a truce arranged by China fell apart."),
        (False, "The company will hold fire on its plan until May."),
        (False, "The referee called a halt to shooting practice in Lyon."),
    ],
)
def test_fire_that_is_halted_is_a_ceasefire(*, is_told: bool, text: str) -> None:
    told = [one.type for one in extract(Article(id="a", text=text)).events]
    assert ("ceasefire" in told) is is_told
