"""Who is in charge, or takes charge, leads somebody: he charges nobody. A charge on a place does."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "He has been in charge of the army since May.",
        "General Diallo has been in charge of the northern army since March, his office said.",
        "The colonel, who took charge of the garrison in June, said 300 men had been paid.",
        "Brigadier Hassan took full charge of the 6,500 troops in the city on Monday.",
        "The major in charge of the rebels' supplies gave himself a new rank on Sunday.",
        "A captain was given charge of the battalion after the major fell ill.",
    ],
)
def test_who_is_in_charge_attacks_nobody(text: str) -> None:
    assert extract(Article(id="a", text=text)).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Some 6,500 rebels charged the barracks at Bangui on Monday.",
        "Rebels led the charge on the town of Sake on Monday, and 6,500 men followed.",
    ],
)
def test_a_charge_is_an_attack(text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.type in {"assault", "offensive"}
