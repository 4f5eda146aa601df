"""A place that somebody holds since a day was taken on that day; who is only there since a day took nothing."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

_PUBLISHED = datetime(2025, 5, 30, 12, tzinfo=UTC)


def _captures(text: str) -> list[Event]:
    read = extract(Article(id="a", text=text, published_at=_PUBLISHED))
    return [event for event in read.events if event.type == "capture"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels attacked Kabala. The army is digging in at Lunsar, which it has held since Tuesday.", "Lunsar"),
        ("The SPLM-N shelled Kadugli. Further north the army has been in al-Khuwei since the 11th.", "al-Khuwei"),
        ("Rebels attacked Wad on Friday. Bara, where the militia has been in control since Monday, is quiet.", "Bara"),
        ("Fighting raged round Kyaukme on Friday. The town has been under the TNLA since Monday.", "Kyaukme"),
        ("Troops are massing to retake Bara. The militia has sat in that town since last Saturday.", "Bara"),
    ],
)  # fmt: skip
def test_a_place_held_since_a_day_was_taken(text: str, place: str) -> None:
    found = _captures(text)
    assert [event.place.name if event.place else None for event in found] == [place]


def test_it_was_taken_on_the_day_from_which_it_is_held() -> None:
    text = "Eritrean troops retook Tessenei on Monday. The Ethiopians had been in the town since 24 May."
    days = {event.attacker[0].name: str(event.date.earliest) for event in _captures(text) if event.date}
    assert days["Ethiopians"] == "2025-05-24"


@pytest.mark.parametrize(
    "text",
    [
        "UN peacekeepers have been in Bria since Monday to help the police.",
        "The army has been in Kaduna since Monday for an exercise.",
        "The region has been under martial law since Monday.",
        "Aid workers have been in Bunia since 3 June.",
        "El Fasher has been under RSF siege since early May.",
        "Menaka has been under attack since Sunday from around 450 Islamic State riders.",
        "The minister has been in charge of the talks since 3 May.",
    ],
)
def test_who_is_only_there_since_a_day_took_nothing(text: str) -> None:
    assert not _captures(text)
