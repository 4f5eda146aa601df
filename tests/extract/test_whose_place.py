"""Whose the place is that is attacked, where the sentence tells it far from the verb; and who "it" is that attacks."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels captured the villages of Amiyah and Barat on the approaches to al-Bab from Islamic State.",
            ["Islamic State"],
        ),
        (
            "The army liberated the village of Bulo Fulay and two nearby hamlets in Lower Juba from Al-Shabaab.",
            ["Al-Shabaab"],
        ),
        (
            "Soldiers took the town of Sake on the western shore of Lake Kivu on Monday with help from the Wazalendo.",
            [],
        ),
        ("Troops captured Camp Zero, the last stronghold of Boko Haram in Sambisa forest.", ["Boko Haram"]),
        ("The army captured Bosso, the main base of the rebels in the north.", ["rebels"]),
        (
            "Resistance forces attacked Lashio, home to the Northeast Command of the military regime.",
            ["Northeast Command"],
        ),
        ("The army shelled Bria on Monday from its base at Ippy.", []),
        ("Rebels took Bria, the birthplace of the president.", []),
    ],
)
def test_who_holds_a_place_is_told_behind_it(text: str, expected: list[str]) -> None:
    assert expected == defenders(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said it had killed 20 men since Saturday, when it began an offensive at Ras Baalbek.", ["army"]),
        ("The army said it had lost 12 soldiers since Sunday, when it launched an assault on Sake.", ["army"]),
        ("The M23 said it had captured 40 soldiers since it attacked Sake.", ["M23"]),
    ],
)
def test_it_is_who_says_so_and_no_many(text: str, expected: list[str]) -> None:
    assert expected == attackers(text)


def test_two_deeds_of_one_sentence_against_the_same_people_are_of_the_same_hands() -> None:
    text = "After a siege of ten days government troops entered Sake, the headquarters of the rebels."
    assert {("government troops", "rebels")} == {(e.attacker[0].name, e.defender[0].name) for e in events(text)}
