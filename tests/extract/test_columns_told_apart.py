"""Columns of one attack add up though sentences stand between them; those of two sides, or elsewhere, do not."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article
from tests.extract.told import events


def _first_force(text: str) -> int | None:
    events = [one for one in extract(Article(id="a", text=text)).events if one.type in MASSED | {"clash"}]
    return events[0].force.low if events and events[0].force else None


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (5500, "Rebels attacked Palma. One column of 3,000 came from the north. Another of 2,500 attacked by sea."),
        (
            5600,
            (
                "Rebels attacked Palma. A column of 3,000 men came from the north. Mortars fell on the market. "
                "A second column of 2,600 men attacked from the coast."
            ),
        ),
        (
            5500,
            "Insurgents stormed Bria. One group of 3,100 came by boat. The other group of 2,400 came along the road.",
        ),
        (
            5800,
            (
                "Tanzanian troops are advancing on Masaka in three columns. The largest column, 2,400 men, is moving "
                "up the road from Mutukula. A second of 1,900 has swung west through the hills towards Mbarara, and a "
                "third, numbering 1,500, is following the lake shore."
            ),
        ),
        (
            5800,
            (
                "Troops are advancing on Masaka in three columns. The first column, of 2,400 men, is moving up the "
                "main road. A second, of 1,900, has swung west, and a third of 1,500 is following the lake shore."
            ),
        ),
        (5500, "A column of 1,000 rebels and an allied militia of 4,500 fighters attacked Lalibela on Monday."),
        (5600, "A force of 1,200 rebels and a militia of 4,400 men attacked Lalibela on Monday."),
        (5300, "A group of 2,600 jihadists and a band of 2,700 bandits stormed Djibo at dawn."),
    ],
)
def test_they_add_up(force: int, text: str) -> None:
    assert force == _first_force(text)


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (
            3000,
            "Rebels attacked Palma with a column of 3,000 men. A second column of 2,500 soldiers freed the garrison.",
        ),
        (3000, "Rebels attacked Palma. A column of 3,000 men came by sea. Another column of 2,500 attacked Mueda."),
        (3000, "Rebels attacked Palma with a column of 3,000 men. Another group of 900 refugees crossed the river."),
        (1000, "A force of 1,000 rebels and an army of 4,500 soldiers clashed at Lalibela on Monday."),
        (1000, "A force of 1,000 rebels and a contingent of 4,500 troops fought for Lalibela."),
        (1000, "A battle between a force of 1,000 rebels and a militia of 4,500 men raged at Lalibela."),
        (1000, "A force of 1,000 rebels attacked Lalibela and a militia of 4,500 men defended it."),
    ],
)
def test_others_do_not(force: int, text: str) -> None:
    assert force == _first_force(text)


def test_what_one_column_does_is_no_attack_of_its_own() -> None:
    text = (
        "Tanzanian troops are advancing on Masaka in three columns. The largest column, 2,400 men, is moving up the "
        "road from Mutukula. A second of 1,900 has swung west through the hills towards Mbarara junction."
    )
    assert [("offensive", "Masaka")] == [(event.type, event.place and event.place.name) for event in events(text)]


def test_another_column_that_attacks_another_town_does() -> None:
    text = "Rebels attacked Palma. A column of 3,000 men came by sea. Another column of 2,500 men attacked Mueda."
    assert {"Palma", "Mueda"} <= {event.place.name for event in events(text) if event.place}
