"""Whose a number is where another sentence tells the attack, and what of the background is no event."""

import pytest

from tests.extract.told import attackers, events, forces

_REBELS = "M23 rebels attacked Sake on Tuesday."
_RUSSIANS = "Russian troops attacked Vuhledar on Tuesday."


@pytest.mark.parametrize(
    "text",
    [
        f"{_RUSSIANS} The Ukrainians sent helicopters and 300 reinforcements from Kyiv.",
        f"{_RUSSIANS} Four years ago an offensive by 9,300 fighters on Kurakhove was beaten back.",
        "An attack on Sake left 40 people dead on Tuesday, including 11 policemen.",
        "An attack on Sake killed 40 people on Tuesday, among them 11 soldiers.",
        "Forty people died in the attack on Sake, including 11 soldiers.",
    ],
)
def test_these_do_not_attack(text: str) -> None:
    assert [] == [event.force for event in events(text) if event.force and not event.historic]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        (f"{_RUSSIANS} The Russians attacked with 4,000 men.", 4000),
        (f"{_REBELS} Some 4,000 rebel fighters were thrown into the attack, many of them veterans.", 4000),
        ("Forty people were killed in the assault on Sake by 3,000 men, including 500 foreigners.", 3000),
    ],
)
def test_these_do(text: str, low: int) -> None:
    assert [low] == forces(text)


def test_those_among_the_dead_are_not_who_did_it() -> None:
    assert [] == attackers("An attack on Sake left 40 people dead on Tuesday, including 11 policemen.")


@pytest.mark.parametrize(
    "text",
    [
        "Last month the rebels' leader had threatened to attack every garrison in the province.",
        "The town lies on the road between Kitchanga and Rutshuru and has been fought over several times.",
    ],
)
def test_what_was_threatened_or_befell_a_town_over_the_years_is_no_event(text: str) -> None:
    assert 1 == len(events(f"M23 rebels captured Sake on Tuesday. {text}"))


def test_a_town_attacked_three_times_in_days_is() -> None:
    assert events("Sake has been attacked three times in two days by M23 rebels.")


def test_fighting_reported_after_a_memory_is_news() -> None:
    text = (
        f"{_REBELS}\n\nFour years ago an offensive on Kitchanga was beaten back. Fighting was also reported from "
        "Kitchanga, where 450 fighters attacked a police post."
    )
    assert [450] == [e.force.low for e in events(text) if e.force and not e.historic]


_RAID = "Boko Haram gunmen raided Monguno overnight, killing 14 soldiers."


@pytest.mark.parametrize(
    ("text", "place", "low"),
    [
        (f"{_RAID} The attack involved about 800 fighters, officials said.", "Monguno", 800),
        (f"{_RAID} They attacked in four groups with 800 men. Last week the group had fled Dikwa.", "Monguno", 800),
        (f"{_REBELS} Their leader said 800 of his fighters were engaged in the battle.", "Sake", 800),
        ("Houthi forces struck Harib. The attackers, numbering around 3,000, came from Bayhan.", "Harib", 3000),
        (f"{_REBELS} Troops counter-attacked at noon. The attackers, numbering 5,000, came from Goma.", "Sake", 5000),
        (f"{_REBELS} Troops counter-attacked at noon. Some 2,500 men are taking part in the attack.", "Sake", 2500),
    ],
)
def test_a_number_goes_to_the_attack_that_it_tells_of(text: str, place: str, low: int) -> None:
    first = events(text)[0]
    assert (place, low) == (first.place and first.place.name, first.force and first.force.low)


def test_who_lay_an_ambush_elsewhere_is_not_the_force_of_the_attack() -> None:
    found = events(f"{_REBELS} On Monday, 450 M23 rebels ambushed a patrol near Rutshuru, killing nine soldiers.")
    assert [None, 450] == [event.force and event.force.low for event in found]


def test_a_counter_attack_has_its_own_number() -> None:
    found = events(f"{_REBELS} The army launched a counter-attack with 2,500 men.")
    assert [None, 2500] == [event.force and event.force.low for event in found]


@pytest.mark.parametrize(
    "then",
    [
        "The Houthis admitted the loss of 24 men.",
        "The dead included a colonel and three officers of government forces.",
        "Mercenaries, 22,000 of them, are said to be fighting for the government.",
    ],
)
def test_the_dead_and_who_serves_elsewhere_are_no_force(then: str) -> None:
    assert [] == forces(f"Yemeni government troops attacked Harib on Friday. {then}")


def test_mercenaries_in_the_attack_are_one() -> None:
    assert [2000] == forces(
        "Some 2,000 mercenaries are believed to be fighting alongside the army in the attack on Sake."
    )


def test_who_has_back_what_he_lost_is_not_the_attackers() -> None:
    first, *_ = events(
        "Ukrainian forces repelled an attack by Russian troops on Vuhledar. The Ukrainians later retook the town hall. "
        "The ministry said that the attackers numbered 3,000 and had come from Kurakhove."
    )
    assert 3000 == (first.force and first.force.low)


def test_attacks_of_a_year_are_no_attack_of_now() -> None:
    assert 1 == len(events(f"{_REBELS} The rebels have attacked several towns in North Kivu this year."))


def test_attacks_of_a_week_are() -> None:
    assert events("M23 rebels have attacked several towns in North Kivu this week.")


def test_the_counter_attack_told_again_is_that_one() -> None:
    found = events(
        f"{_REBELS} The army launched a counter-attack. The counter-attack, which involves 2,500 men, goes on."
    )
    assert [None, 2500] == [event.force and event.force.low for event in found]
