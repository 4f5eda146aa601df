"""Places that are called like other words, stand at the head, are only so far off, or are a border's."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Hit", "Some 6,400 troops stormed Hit on Friday."),
        ("Hit", "The assault on Hit by 6,400 troops began at dawn."),
        ("Tessalit", "Tessalit, stormed at the weekend by 6,100 soldiers, is 90 km short of the post of In Khalil."),
        ("Nasir", "Nasir lies 200 km east of Malakal. On Friday 6,000 youths stormed it."),
        ("Coco River", "Sandinista soldiers have begun an offensive against Contra camps along the Coco River."),
        ("Loikaw", "Some 6,500 junta soldiers entered Loikaw in three columns."),
        ("Bisesero", "Some 8,000 militiamen are attacking the hills of Bisesero."),
        ("Bambari", "Bambari's pitch has been a camp since 6,000 rebels stormed the Central African town on Tuesday."),
        ("Port Sudan", "An attack on Port Sudan by 6,000 RSF fighters has begun."),
        ("Port Loko", "Some 6,000 rebels are storming Port Loko."),
        ("Abkhaz border", "Moscow has moved 7,000 soldiers up to the Abkhaz border without saying why."),
        ("TIKRIT", "20,000 TROOPS JOIN PUSH TO RETAKE TIKRIT FROM ISLAMIC STATE"),
    ],
)
def test_a_place_is_found_by_how_it_stands(place: str, text: str) -> None:
    found = extract(Article(id="a", text=text)).events[0].place
    assert found is not None
    assert place == found.name


@pytest.mark.parametrize("text", ["Troops Hit Rebel Camp Near Aleppo, Killing 12", "Six rockets hit Sderot."])
def test_to_hit_is_still_a_blow(text: str) -> None:
    found = extract(Article(id="a", text=text)).events
    assert [event.place.name for event in found if event.place] in (["Aleppo"], ["Sderot"])
