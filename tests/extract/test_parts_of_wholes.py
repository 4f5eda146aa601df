"""A part and its whole: who attacks is the force, not the body that they are of, nor those among them told apart."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (6000, "Rebels attacked Goma from three sides with 6,000 fighters, 40 of whom were killed."),
        (6000, "Rebels attacked Goma on Friday. They came with 6,000 men, about 1,500 of them foreigners."),
        (1500, "Rebels with 6,000 men in all, 1,500 of whom took part, attacked Goma."),
        (
            7000,
            "The army opened an offensive on Goma. Operation Storm employs 7,000 troops, two-thirds of them foreign.",
        ),
        (400, "Some 400 of Ansaru's 7,000 fighters attacked Kankara."),
        (6000, "About 6,000 of the estimated 20,000 Houthi fighters in Hodeida are attacking Marib."),
        (800, "Some 800 rebels, part of a 13,000-strong movement, attacked Sake."),
        (5500, "Some 5,500 of its 40,000 fighters stormed Goma."),
        (6500, "Of the 6,500 men attacking Bakhmut, about 800 are Wagner mercenaries."),
        (7200, "Of the 7,200 fighters storming Goma, 900 come from Chad."),
        (6200, "Fewer than 200 of the 6,200 attackers survived the assault on Kohima."),
        (7000, "Only 900 of the 7,000 men who attacked Goma came back."),
        (6000, "Some 300 of the 6,000 rebels were killed when they attacked Goma."),
        (12000, "Iraq has deployed 36,000 soldiers around Mosul. Roughly a third of them entered the city on Monday."),
        (8000, "In all, 8,000 soldiers attacked Marawi: 4,000 from the north, 3,000 from the south and 1,000 by boat."),
        (6500, "Six thousand five hundred troops (4,000 marines and 2,500 paratroopers) attacked Marawi."),
        (9000, "A force of 9,000, made up of 5,000 soldiers and 4,000 militiamen, attacked Goma."),
        (6500, "Goma was attacked by 6,500 men, 4,000 of them soldiers and 2,500 militiamen."),
        (6000, "Some 4,000 rebels attacked Goma from the north and 2,000 from the south."),
        (6000, "Some 4,000 soldiers, 1,500 policemen and 500 militiamen attacked Goma."),
        (5200, "The invaders - 5,000 foot soldiers, 200 horsemen and 30 guns - attacked Gondar."),
    ],
)
def test_who_attacks_is_the_force(low: int, text: str) -> None:
    assert [one.force.low for one in extract(Article(id="a", text=text)).events if one.force] == [low]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Several thousand men are storming Goma, of whom up to 1,000 came across the passes.", 3000),
        ("Thousands of rebels attacked Goma, of whom 1,000 were foreigners.", 2000),
        ("Thousands of rebels massed near Goma, 1,000 of whom attacked the airport.", 1000),
    ],
)
def test_a_part_of_thousands_stands_for_them_only_where_it_attacks(text: str, low: int) -> None:
    (event,) = extract(Article(id="one", title="", text=text)).events
    assert event.force is not None
    assert event.force.low == low
