"""A sentence that only tells where "the attack" took place gives its town to the fight told right before."""

import pytest

from streams.extract import extract
from streams.records import Article


def _told(text: str) -> list[tuple[str | None, bool]]:
    events = extract(Article(id="a", text=text)).events
    return [(one.place.name if one.place else None, bool(one.attacker)) for one in events]


@pytest.mark.parametrize(
    ("town", "text"),
    [
        (
            "Shinkafi",
            "Gunmen from Katsina attacked a convoy on Monday. The attack took place near Shinkafi in Zamfara.",
        ),
        ("Gharyan", "A militia from Misrata attacked its rivals on Friday. The fighting was in the town of Gharyan."),
        ("Labbezanga", "Rebels attacked a patrol on the Niger river. The ambush happened outside Labbezanga."),
        ("Vovchansk", "A battalion from Kharkiv stormed enemy trenches. The fighting took place outside Vovchansk."),
        ("Biu", "A convoy was hit by gunmen on the Damboa road. The attack happened outside Biu."),
    ],
)
def test_its_town_is_the_fights(town: str, text: str) -> None:
    assert [(town, True)] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Monday. Another attack took place near Sake.",
        "Rebels attacked Goma on Monday. The fighting in Ituri took place near Bunia.",
        "Rebels attacked a convoy on Monday. A second ambush took place near Beni.",
    ],
)
def test_another_fight_is_another(text: str) -> None:
    assert 2 == len(_told(text))


@pytest.mark.parametrize(
    ("towns", "text"),
    [
        (["Goma", "Sake"], "Heavy fighting was reported around Goma and Sake on Sunday."),
        (["Lashio", "Hsipaw", "Muse"], "Fighting was also reported in Lashio, Hsipaw and Muse."),
        (["Bakhmut", "Soledar", "Kreminna"], "Clashes were reported around Bakhmut, Soledar and Kreminna on Tuesday."),
        (["Goma"], "Fighting was reported in Goma, and Sake said nothing."),
    ],
)
def test_each_town_of_a_list_is_a_place(towns: list[str], text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert towns == [place.name for place in event.places or ([event.place] if event.place else [])]
