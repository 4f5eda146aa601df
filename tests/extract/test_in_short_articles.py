"""Numbers in the sentences after a fight's own: a part of who attacks, another time's, what holds the border."""

import pytest

from tests.extract.told import forces

_LEADS = (
    "M23 rebels attacked the town of Sake on Tuesday, the army said. The fighting went on into the night.",
    "Syrian troops launched an offensive on rebel-held Saraqib on Tuesday. Air strikes hit the market.",
)


@pytest.mark.parametrize("lead", _LEADS)
@pytest.mark.parametrize(
    "told",
    [
        "Nearly half of the 8,000 attackers are foreigners, officials said.",
        "Most of the 8,000 attackers came on foot, residents said.",
        "Some of the 8,000 attackers came by boat.",
        "At least 300 of the 8,000 attackers were killed, the army said.",
        "Two thousand of the 8,000 attackers are foreigners, officials said.",
        "Among the 8,000 attackers were several hundred foreigners.",
        "Of the 8,000 men in the attack, 2,000 are said to be foreigners.",
    ],
)
def test_a_part_told_of_the_attackers_leaves_all_of_them_the_force(lead: str, told: str) -> None:
    assert [8000] == forces(f"{lead} {told}")


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (4000, "M23 rebels attacked Sake on Tuesday. Half of the group's 8,000 men were in the assault."),
        (2000, "Of the 8,000 men of the brigade, 2,000 attacked Sake on Tuesday."),
    ],
)
def test_a_part_of_others_is_the_force(low: int, text: str) -> None:
    assert [low] == forces(text)


@pytest.mark.parametrize(
    "told",
    [
        "It was the heaviest fighting since 2019, when 8,000 fighters took part in an attack on the capital.",
        "It was the worst attack since last April, when 8,000 men overran the city.",
        "It was the worst attack since last April, when the group attacked the capital with 8,000 men.",
        "The attack was smaller than that of last year, when 8,000 rebels stormed the capital.",
        "The attack is the first since 2019, when some 8,000 fighters besieged it for a month.",
        "The town had been quiet since January, when 8,000 rebels stormed it.",
    ],
)
def test_whom_an_earlier_attack_had_is_no_force_of_this_one(told: str) -> None:
    assert 8000 not in forces(f"{_LEADS[0]} {told}")


@pytest.mark.parametrize(
    "text",
    [
        "El Fasher has been under siege since May, when 8,000 RSF fighters surrounded it.",
        "In the worst fighting since last April, 8,000 rebels stormed Sake on Monday.",
        "It is the biggest offensive since Monday, when 8,000 soldiers attacked Sake.",
    ],
)
def test_what_goes_on_since_then_keeps_its_force(text: str) -> None:
    assert [8000] == forces(text)


@pytest.mark.parametrize(
    "told",
    [
        "The group used to be 8,000 strong.",
        "The group once numbered 8,000.",
        "At its peak the group numbered 8,000.",
        "It grew from 500 men to 8,000 in three years.",
        "The rebels had 8,000 men at the time of the peace accord.",
        "Before the accord the rebels had been 8,000 strong.",
    ],
)
def test_how_many_they_once_were_is_no_force(told: str) -> None:
    assert [] == forces(f"{_LEADS[0]} {told}")


@pytest.mark.parametrize(
    "text",
    [
        "Venezuela reinforced its border with another 5,600 soldiers after gangs attacked an army post in Apure.",
        "Venezuela's border was reinforced with 5,600 soldiers after gunmen attacked an army post in Apure.",
        "The army strengthened its garrison in Sake by 5,600 men after rebels attacked the town on Monday.",
    ],
)
def test_who_strengthen_a_border_are_no_force(text: str) -> None:
    assert [] == forces(text)


def test_with_whom_an_offensive_is_strengthened_are_its_force() -> None:
    assert [6000] == forces("Russia has reinforced its offensive on Pokrovsk with 6,000 soldiers, Ukraine said.")


@pytest.mark.parametrize("lead", _LEADS)
@pytest.mark.parametrize(
    "told",
    [
        "The attackers came from the north and number 5,500, a source said.",
        "The attackers are led by General Musa and number 5,500.",
        "They belong to three factions and number 5,500 in all.",
    ],
)
def test_who_came_and_number_so_many_are_the_force(lead: str, told: str) -> None:
    assert [5500] == forces(f"{lead} {told}")


@pytest.mark.parametrize(
    "told",
    [
        "Prisoner number 5,500 was among the dead.",
        "The number 5,500 stands on the shell.",
        "Lot number 5,500 was sold.",
    ],
)
def test_what_has_a_number_is_no_force(told: str) -> None:
    assert [] == forces(f"{_LEADS[0]} {told}")


def test_troops_of_an_operation_are_no_force_of_those_who_attack_an_army() -> None:
    lead = "Taliban militants attacked an army post at Shawal on Saturday and killed five soldiers."
    assert [] == forces(f"{lead} When the operation was launched, 30,000 troops took part.")


@pytest.mark.parametrize(
    "lead",
    [
        "Militias from Misrata have sent a force against the town of Bani Walid, officials said on Wednesday.",
        "Militias from Misrata sent a column against the town of Bani Walid, officials said on Wednesday.",
        "Chad has sent an army against the Libyan base of Ouadi Doum, a French officer said.",
    ],
)
def test_a_force_sent_against_a_town_attacks_it(lead: str) -> None:
    assert [7000] == forces(f"{lead} The force numbers 7,000.")


@pytest.mark.parametrize(
    "text",
    [
        "The coach sent his strongest side against Chelsea on Sunday before 7,000 fans.",
        "She led an army of 7,000 volunteers against Ebola in Liberia.",
        "The runner set a column of figures against time.",
    ],
)
def test_what_is_sent_against_no_town_is_no_fight(text: str) -> None:
    assert [] == forces(text)
