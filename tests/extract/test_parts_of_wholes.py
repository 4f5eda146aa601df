"""A part and its whole: who attacks is the force, not the body that they are of, nor those among them told apart."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("low", "text"),
    [
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
    ],
)
def test_who_attacks_is_the_force(low: int, text: str) -> None:
    assert [one.force.low for one in extract(Article(id="a", text=text)).events if one.force] == [low]
