"""How many they are, told by a verb behind them or by who puts their force at a number."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _first(text: str) -> Event:
    return extract(Article(id="x", text=text)).events[0]


def _sizes(text: str) -> tuple[int | None, int | None]:
    """Give the lowest number of those who attack, and of those whom they attack."""
    event = _first(text)
    force, opposing = event.force, event.opposing_force
    return (force.low if force else None, opposing.low if opposing else None)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("Rebels besiege troops thought to number 9,000.", (None, 9000)),
        ("Rebels attacked soldiers said to number 9,000.", (None, 9000)),
        ("Rebels attacked soldiers numbering 9,000.", (None, 9000)),
        ("Rebels attacked Bria, held by soldiers believed to number 6,000.", (None, 6000)),
        ("A garrison was attacked at dawn by gunmen thought to number 300.", (300, None)),
        ("A garrison was attacked by gunmen who number 300.", (300, None)),
        ("Rebels believed to number 6,000 attacked Bria.", (6000, None)),
        ("The rebels, believed to number 6,000 in the whole country, attacked Bria.", (None, None)),
        ("Villa's rebels, 12,000 in number, fought in the streets of Torreon.", (12000, None)),
        ("The garrison, 9,000 in number, was attacked by rebels at Bria.", (None, 9000)),
        ("Some 7,500 troops are waiting for the signal to advance on Sinjar.", (7500, None)),
        ("Some 7,500 troops are waiting for the rebels to attack Sinjar.", (None, 7500)),
    ],
)
def test_a_number_behind_them_counts_whom_it_stands_behind(text: str, sizes: tuple[int | None, int | None]) -> None:
    assert sizes == _sizes(text)


@pytest.mark.parametrize(
    ("put", "low"),
    [
        ("The army puts the attacking force at 8,000.", 8000),
        ("The army puts the attacking force at 8,000 men.", 8000),
        ("The government puts the attacking force at 50,000 men, among them four brigades.", 50000),
        ("Aid workers put the attacking force at between 8,000 and 10,000, many of them students.", 8000),
        ("The UN put the number of displaced in Bria at 9,000, most of them women.", None),
        ("Relief workers counted 9,000, most of them students, in the camps.", None),
    ],
)
def test_whoever_puts_the_attacking_force_at_a_number_does_not_attack(put: str, low: int | None) -> None:
    assert (low, None) == _sizes(f"The rebels attacked Bria on Monday. {put}")
