"""The ways of one attack make one force; numbers of those who aim at two towns, lose or hold do not."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article, Event


def _attack(text: str) -> Event:
    (event,) = [one for one in extract(Article(id="a", text=text)).events if one.type in MASSED]
    return event


@pytest.mark.parametrize(
    "text",
    [
        "The offensive runs along two roads: 4,200 troops towards Maarat, 3,100 towards Kafranbel.",
        "The push has two prongs: 4,200 soldiers against Bakhmut, 3,100 against Soledar.",
        "The offensive advances on two axes: 4,200 infantry toward Idlib and 3,100 toward Aleppo.",
        "The operation has two arms: 4,200 men into Masisi, 3,100 into Rutshuru.",
        "The drive has two columns: 4,200 rebels on Bria and 3,100 on Bambari.",
        "The attack came from two sides: 4,200 rebels from Masisi, 3,100 from Walikale.",
        "The assault on Goma came in two columns: 4,200 men along the lake, 3,100 over the hills.",
        "The invasion came on three axes: 4,200 troops towards Kharkiv, 2,100 towards Sumy, 1,000 towards Chernihiv.",
        "The Fifth Corps put 4,200 men into the assault from Travnik and 3,100 from Zenica.",
        "The army sent 4,200 soldiers into the attack from Kutum and 3,100 from Mellit.",
        "Commanders threw 4,200 men into the assault on Vodice from the east and 3,100 from the south.",
    ],
)
def test_ways_are_summed(text: str) -> None:
    event = _attack(text)
    assert event.force is not None
    assert 7300 == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        "The rebels sent 4,200 men against Goma and 2,400 against Sake.",
        "The offensive runs along two roads: 4,200 troops towards Saraqib, 900 of them conscripts.",
        "The offensive runs along two roads: 4,200 troops towards Saraqib, where 3,900 defend the town.",
        "The offensive runs along two roads: 4,200 troops towards Saraqib; 3,900 soldiers hold Nayrab.",
        "The army put 4,200 men into the assault on Goma and kept 3,900 in Sake.",
        "The army put 4,200 men into the assault and lost 300 from Zenica.",
    ],
)
def test_others_are_not(text: str) -> None:
    event = _attack(text)
    assert event.force is not None
    assert 4200 == event.force.low
