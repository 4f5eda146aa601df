"""Two figures of one force, by two who tell them: they bound it; nobody adds them up."""

import pytest

from streams.extract.counts.counting import count
from streams.extract.counts.numbers import find_numbers
from tests.extract.told import events, one


def _forces(text: str) -> list[tuple[float | None, float | None]]:
    return [(event.force.low, event.force.high) for event in events(text) if event.force is not None]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between four thousand and six thousand men", 4_000, 6_000),
        ("between two hundred and four hundred men", 200, 400),
        ("four thousand and six hundred men", 4_600, 4_600),
        ("two hundred and six thousand men", 206_000, 206_000),
        ("between twenty-five thousand and thirty-five thousand", 25_000, 35_000),
        ("one million and six thousand", 1_006_000, 1_006_000),
    ],
)
def test_and_joins_the_parts_of_a_number_not_two_numbers(text: str, low: int, high: int) -> None:
    assert [(number.low, number.high) for number in find_numbers(text)] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Somewhere between three thousand and six thousand Taliban are attacking Ghazni.", 3_000, 6_000),
        ("Taliban fighters, 3,000 by one account and 10,000 by another, attacked posts near Ghazni.", 3_000, 10_000),
        ("The rebels who attacked Bor are put by one scout at 4,500, by another at 6,500.", 4_500, 6_500),
        ("A force put at 4,500 by the UN and at 11,000 by the government attacked Bor on Friday.", 4_500, 11_000),
        ("More than 4,000 fighters, some say 7,000, attacked Bunia on Monday.", 4_001, 7_000),
        ("Nobody knows how many attacked Gamboru. The army says 900, the vigilantes 7,000.", 900, 7_000),
        ("Militants attacked Kandi. One survivor put them at 3,000, another at 6,000, a third at 9,000.", 3_000, 9_000),
        ("Thousands of fighters (about 6,000) attacked Bria on Friday.", 6_000, 6_000),
        ("Several thousand gunmen, perhaps 3,000, perhaps 8,000, attacked Bokkos on Friday.", 3_000, 8_000),
        ("Several thousand rebels, 3,000 from the north and 2,000 from the south, attacked Bria.", 5_000, 5_000),
        ("Maybe 4,000, maybe 7,000 rebels took part in the assault on Tumaco, the mayor said.", 4_000, 7_000),
        ("Government brigades advanced on Hays. An editor guessed 6,000 men, give or take 1,500.", 4_500, 7_500),
        ("The rebels besieging Bamiyan are led by two. Mullah Sadiq told the BBC 4,000, Mullah Akbari 8,000.",
         4_000, 8_000),
        ("The rebels attacked Tete. The governor puts them at 7,000; the army, at 3,000.", 3_000, 7_000),
        ("A UN source placed the besieging army at Malakal at 4,000, the governor at 10,000.", 4_000, 10_000),
        ("The rebels attacked Bor with 4,000 men, according to the army, and with 9,000, according to residents.",
         4_000, 9_000),
    ],
)  # fmt: skip
def test_rival_figures_are_the_bounds_of_one_force(text: str, low: int, high: int) -> None:
    assert _forces(text) == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it killed 900 rebels, the rebels 200 soldiers.",
        "He put the garrison at 180 and the trapped population at 8,000.",
        "The army sent 3,000 men, the navy 2,000.",
    ],
)
def test_other_peoples_numbers_are_no_rivals(text: str) -> None:
    assert not [number for number in count(text) if number.qualifier == "between"]


def test_what_two_sent_is_added_up() -> None:
    assert _forces("The army sent 3,000 men, the navy 2,000, to attack Kandi.") == [(5_000, 5_000)]


def test_nobody_knows_how_many_did_it_tells_that_they_did() -> None:
    assert one("Nobody knows how many rebels attacked Gamboru on Friday.").modality == "asserted"
