"""Armed men killed by others are a fight told from the other end: "ten soldiers were killed by rebels in Bunia"."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("attacker", "defender", "text"),
    [
        ("rebels", "soldiers", "Ten soldiers were killed by rebels in Bunia on Monday."),
        ("Taliban", "soldiers", "Forty soldiers were killed by the Taliban in Helmand on Saturday."),
        ("gunmen", "soldiers", "At least ten soldiers were shot dead by gunmen in Bunia on Monday."),
        ("Maoists", "policemen", "Ten policemen have been killed by Maoists near Sukma."),
        ("security forces", "militants", "At least 12 militants were killed by security forces in Kupwara on Monday."),
    ],
)
def test_armed_men_killed_by_others_are_a_fight(attacker: str, defender: str, text: str) -> None:
    [event] = extract(Article(id="a", text=text)).events
    assert ("clash", [attacker], [defender]) == (
        event.type,
        [one.name for one in event.attacker],
        [one.name for one in event.defender],
    )


@pytest.mark.parametrize(
    "text",
    [
        "A total of 340 soldiers have been killed by militants in Pakistan this year.",
        "Ten soldiers were killed by a landslide in Nepal on Monday.",
        "Two soldiers were killed by friendly fire near Gaza on Monday.",
        "Three soldiers were killed by their own comrades at a base in Kabul on Monday.",
        "More than 3,000 soldiers were killed by insurgents in Iraq.",
        "A total of 14 policemen were killed by gunmen in Nairobi, the annual report said.",
        "No soldiers were killed by rebels in Bunia on Monday.",
        "In the film, ten soldiers are killed by rebels in Bunia.",
        "Two elephants were killed by soldiers in Garamba on Monday.",
    ],
)
def test_those_who_died_of_else_or_over_a_year_are_none(text: str) -> None:
    assert not extract(Article(id="a", text=text)).events


def test_the_attack_that_the_sentence_names_is_told_and_not_its_killing() -> None:
    text = "Ten soldiers were killed by rebels in an ambush near Bunia on Monday."
    assert ["ambush"] == [event.type for event in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["rebels"], "Ten soldiers were killed by rebels in an ambush near Bunia on Monday."),
        (["Taliban"], "Twenty soldiers were killed by the Taliban in an attack on a base in Helmand."),
        (["ADF rebels"], "Ten civilians were killed by ADF rebels in an attack on Oicha on Monday."),
        (["gunmen"], "Ten people were shot dead by gunmen during a raid on Djibo on Monday."),
        ([], "Ten rebels were killed by troops in an attack on the base at Bunia on Monday."),
        ([], "Ten villagers were killed by soldiers in retaliation for an attack on Bunia on Monday."),
        (["army"], "Ten villagers were killed by rebels in Bunia after an attack on Beni by the army."),
    ],
)
def test_by_whom_people_are_killed_in_an_attack_makes_it(expected: list[str], text: str) -> None:
    event = extract(Article(id="a", text=text)).events[0]
    assert expected == [one.name for one in event.attacker]
