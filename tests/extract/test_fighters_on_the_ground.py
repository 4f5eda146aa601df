"""Fighters who comb a forest, land from boats or go after their enemy fight; who seeks the missing does not."""

import pytest

from streams.extract import extract
from streams.records import Article


def _types(text: str) -> list[str]:
    return [one.type for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("offensive", "Soldiers with helicopters were combing the forest near Galashki on Tuesday."),
        ("offensive", "Commandos landed by helicopter at Kolwezi before dawn."),
        ("offensive", "The army launched a sweep along the Niger border and had French air support."),
        ("clash", "His soldiers met the militiamen near Bunia and 40 men died."),
        ("assault", "Police and soldiers went after the gunmen of Kenscoff with armoured vehicles on Friday."),
        ("raid", "A dozen rebels shot dead a village head at Usoor, whom they accused of informing."),
        ("raid", "Attackers freed some 200 inmates from the prison of Kuje."),
        ("raid", "Gunmen abducted 14 labourers from a quarry near Kerawa on Friday."),
    ],
)
def test_what_fighters_do_on_the_ground_is_told(expected: str, text: str) -> None:
    assert expected in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Troops combed the forest near Leeds for a missing girl.",
        "Soldiers landed by helicopter at Kathmandu with rice for those whom the earthquake left homeless.",
        "The army launched a sweep along the Niger border for locusts.",
        "His troops met the mayor at Massaguet on Friday.",
        "The rebels freed 30 prisoners on Friday in a swap with the army.",
        "A man shot dead a teacher in Leeds.",
    ],
)
def test_who_seeks_the_missing_or_swaps_prisoners_fights_nobody(text: str) -> None:
    assert not _types(text)
