"""How many an army or movement has in its ranks is no force of an attack; how many a column or brigade has is one."""

import pytest

from streams.extract import extract
from streams.records import Article


def _forces(text: str) -> list[tuple[int | None, int | None]]:
    events = extract(Article(id="a", text=text)).events
    assert events
    return [(one.force.low, one.force.high) for one in events if one.force]


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis, who claim 90,000 fighters, launched an assault on Marib.",
        "The navy, which has 40,000 sailors and marines, attacked Assab on Monday.",
        "Chad's 35,000-strong army launched an offensive on Bol.",
        "The 60,000-strong Malian army launched an assault on Kidal.",
        "The Syrian army, 220,000 strong, launched an assault on Idlib.",
        "JNIM, thought to number about 6,000 fighters, stormed Djibo on Sunday.",
        "The UFDG, an insurgent movement with 7,000 members, attacked Bria on Friday.",
        "Rwanda's army, believed to have 33,000 soldiers, attacked Goma.",
        "The Taliban, whose ranks are put at 60,000 men, launched an offensive on Kunduz.",
        "Ansar fighters attacked Menaka. The organisation is believed to have 8,000 members.",
        "The 7,000-strong rebel movement attacked Goma.",
        "Wagner, a private army of 50,000 men, attacked Bakhmut.",
        "Israel, which has called up 300,000 reservists, attacked Rafah on Monday.",
    ],
)
def test_the_ranks_of_a_whole_body_are_no_force(text: str) -> None:
    assert _forces(text) == []


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (6000, "A 6,000-strong rebel column attacked Goma at dawn."),
        (6000, "The brigade, 6,000 strong, attacked Goma."),
        (12000, "The Third Division, which has 12,000 men, attacked Goma."),
        (6000, "The assault force, which numbers 6,000 men, attacked Goma."),
        (6500, "The rebels attacked Goma at dawn. The force is estimated to number 6,500 fighters."),
        (6500, "The rebels attacked Goma at dawn. They number some 6,500."),
        (6000, "The militants, said to number 6,000, attacked Goma."),
        (6000, "General Nkunda's 6,000-strong army attacked Goma."),
        (9000, "The army has 9,000 soldiers in its assault on Goma."),
        (5500, "The Houthis, who have 5,500 men around the town, attacked Marib."),
        (40000, "Russia's 40,000-strong force attacked Kharkiv."),
    ],
)
def test_those_who_attack_as_one_are_a_force(low: int, text: str) -> None:
    assert [first for first, _ in _forces(text)] == [low]
