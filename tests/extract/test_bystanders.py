"""Fighters counted beside an attack who take no part in it, and those told a unit in the sentence after next."""

import pytest

from streams.extract import extract
from streams.records import Article

_PRONGS = """The army opened a two-pronged offensive on Brega.

Some 3,900 men from Zintan pushed in from the south, while 2,200 moved in from the coast road.
"""


def _forces(text: str) -> list[tuple[int | None, int | None]]:
    events = extract(Article(id="a", text=text)).events
    assert events
    return [(event.force.low, event.force.high) for event in events if event.force]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Kidal.\n\nThe band, a jihadist offshoot with about 6,700 fighters, also burned two lorries.",
        "The EPL, the country's oldest guerrilla group with some 7,100 combatants, attacked a base near Tibu.",
        "The LNP, with 6,600 members the province's strongest militia, attacked Fizi.",
        "Some 8,200 militants were in the fortress when the Kurds attacked.",
        "There were 7,500 gunmen still in the port when the marines attacked.",
        "The army mobilised 9,100 reservists as it began its assault on Jenin.",
    ],
)
def test_those_who_take_no_part_are_no_force(text: str) -> None:
    assert [] == _forces(text)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The army has called up 9,100 reservists as it prepares an assault on Jenin.", (9100, 9100)),
        ("Were 9,100 reservists called up, the army could open an assault on Jenin, he wrote.", (9100, 9100)),
        ("Militants attacked Kidal.\n\nThey came in four columns, a colonel said. Each has 1,700 men.", (6800, 6800)),
        ("Government forces besieging Western Aleppo number 13,000.", (13000, 13000)),
        (_PRONGS, (6100, 6100)),
        ("The LRA, with 5,800 men the biggest force in its history, attacked Duru.", (5800, 5800)),
    ],
)
def test_those_who_do_are_the_force(text: str, force: tuple[int, int]) -> None:
    assert [force] == _forces(text)
