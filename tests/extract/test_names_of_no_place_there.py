"""Makes of cars and arms, words of a longer name, armies, and towns where only somebody was or came from."""

import pytest

from streams.extract import extract
from streams.records import Article


def _places(text: str) -> list[str]:
    return list(dict.fromkeys(one.place.name for one in extract(Article(id="x", text=text)).events if one.place))


@pytest.mark.parametrize(
    "text",
    [
        "About 2,000 rebels in Toyota pickup trucks attacked the garrison on Saturday.",
        "Rebels attacked the column near the border, and three Merkava tanks were hit by missiles.",
        "Jets dropped bombs on the North Station on Friday.",
        "6,000 soldiers attacked the rebels under the command of the President of the Republic.",
        "Soldiers of the Army of the Levant attacked on Monday in a blizzard.",
        "The assault failed and cost the Azov and Shakhtarsk battalions four dead.",
    ],
)
def test_a_make_or_a_word_of_a_name_is_no_town(text: str) -> None:
    assert _places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Gaza rockets fell on a school on Monday, killing two.", "Gaza"),
        ("Rebels attacked the Kale barracks in Myanmar on Monday.", "Kale"),
        ("Levies attacked the Star barracks in Quetta on Monday.", "Quetta"),
    ],
)
def test_a_town_is_a_town_still(text: str, place: str) -> None:
    assert _places(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Two former officers who follow the war from Cairo said the rebels had attacked with 800 men.",
        "Villagers who reached Khovaling said rockets had been falling on the post since Sunday.",
        "A fighter of the group, reached in Mopti, said 30 of his comrades had been killed by drones.",
        "President Museveni, who was in New York when the invasion began, promised help.",
    ],
)
def test_who_tells_it_is_elsewhere(text: str) -> None:
    assert _places(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The rebels had come with about 400 men from Bria and attacked the police station.",
        "Planes flew up from Managua and dropped bombs on the guerrillas.",
        "Some of the attackers came from as far as Gao.",
        "The rebels drove 350 kilometres from Bosaso and attacked the post.",
    ],
)
def test_where_they_came_from_is_not_where_they_attack(text: str) -> None:
    assert _places(text) == []


def test_what_they_leave_or_attack_is() -> None:
    assert _places("Troops withdrew from Goma on Monday.") == ["Goma"]
    assert _places("Residents who fled the attack on Goma said 30 were killed.") == ["Goma"]
    assert _places("Rebels who crossed from Sudan attacked Adre on Monday.") == ["Adre"]
