"""How many somebody has is no force of an attack for which a part of them was sent."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article


def _forces(text: str) -> list[int | None]:
    events = extract(Article(id="a", text=text)).events
    return [one.force.low for one in events if one.type in MASSED and one.force is not None]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels, who number 9,000, sent two columns against Bambari on Monday.",
        "The rebel movement, which counts 6,000 fighters, sent three groups to attack Bria on Tuesday.",
        "The coalition of 8,500 fighters dispatched two units to storm Sake.",
        "The rebel army, 9,000 strong, sent a column towards Lashio, which was attacked at dawn.",
        "The front, whose fighters number 6,000, sent a battalion that stormed Aguelhok on Monday.",
        "The group, with 9,000 fighters across the country, attacked Bambari on Monday.",
    ],
)
def test_all_of_them_are_no_force(text: str) -> None:
    assert [] == _forces(text)


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (9000, "The attackers, who number 9,000, stormed Bambari on Monday."),
        (9000, "The rebels, who number 9,000, marched on Bambari on Monday."),
        (9000, "The rebels sent two columns, 9,000 men in all, against Bambari on Monday."),
        (9000, "The rebels sent a column of 9,000 men against Bambari."),
        (9000, "An army of 9,000 attacked Bria, sending two columns round the lake."),
        (9000, "The rebels, who number 9,000, used their boats to attack Bria."),
        (9000, "The army sent 9,000 men and two columns of armour against Bria."),
        (1000, "The rebels, who number 9,000, sent two columns of 500 men against Bambari on Monday."),
    ],
)
def test_who_go_are(force: int, text: str) -> None:
    assert [force] == _forces(text)
