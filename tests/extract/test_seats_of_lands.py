"""Capitals of lands within a state, and names that a text gives again in short."""

import pytest

from tests.extract.told import attackers, events, forces, one


@pytest.mark.parametrize(
    ("text", "town", "country"),
    [
        ("Russian armour drove into the centre of the Chechen capital on New Year's Eve.", "Grozny", "RU"),
        ("Ethiopian troops stormed the Tigrayan capital on Saturday.", "Mekelle", "ET"),
        ("Federal troops captured the Biafran capital in October.", "Enugu", "NG"),
        ("Rebels attacked the Sudanese capital on Saturday.", "Khartoum", "SD"),
    ],
)
def test_the_capital_of_a_land(text: str, town: str, country: str) -> None:
    place = one(text).place
    assert place is not None
    assert (place.name, place.country) == (town, country)


@pytest.mark.parametrize(
    "text",
    ["Russia's army attacked towns near the Chechen capital.", "Rebels attacked south of the Abkhaz capital."],
)
def test_beside_the_capital_is_not_there(text: str) -> None:
    place = one(text).place
    assert place is None or place.name not in ("Grozny", "Sukhumi")


@pytest.mark.parametrize(
    "text",
    [
        "Tamil Tiger rebels attacked the Elephant Pass base on Thursday. The Tigers claimed the capture of two camps.",
        "Serb White Eagles attacked Bijeljina on Monday. The Eagles took two villages.",
    ],
)
def test_the_last_word_of_a_name_stands_for_it(text: str) -> None:
    told = events(text)
    assert len({name.actor_id for event in told for name in event.attacker}) == 1
    assert not [name for event in told for name in event.defender]


def test_the_last_word_of_a_people_or_a_body_stands_for_nobody() -> None:
    text = "Fighters of the Islamic State attacked Palmyra on Monday. The States attacked Raqqa on Tuesday."
    assert len({one.actor_id for event in events(text) for one in event.attacker}) != 1


ATTACK = "Tamil Tiger rebels attacked the Elephant Pass base on Thursday."


@pytest.mark.parametrize(
    "more",
    [
        'The army said its troops, who number more than 10,000 there, were facing "about 5,000 terrorists".',
        "Its soldiers, 6,000 in all, faced about 5,000 terrorists, the army said.",
    ],
)
def test_those_who_face_the_rebels_who_attack_are_none_of_them(more: str) -> None:
    assert forces(f"{ATTACK} {more}") == [5000]
    assert attackers(f"{ATTACK} {more}") == ["Tamil Tiger rebels"]
