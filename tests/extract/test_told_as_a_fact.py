"""A town that fighters took by name is told although the second reader doubts it; what only sounds so is not."""

import pytest

from streams.extract import extract
from streams.records import Article


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(one.type, one.place.name if one.place else None) for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("capture", "Sinjar"), "IS seized Sinjar in August 2014 and killed or abducted thousands of Yazidis."),
        (("capture", "Sinjar"), "Islamic State overran Sinjar in August 2014, killing thousands and enslaving women."),
    ],
)
def test_a_named_place_that_was_taken_is_told(expected: tuple[str, str], text: str) -> None:
    assert expected in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "French soldiers, of whom 1,450 are based in Chad, secured the airport and flew out 400 foreigners.",
        "The prosecution's story was that the accused and two others ambushed the trader on his way home.",
        "The company took Sinjar off its timetable after it seized a chance in Leeds.",
        "We are going to besiege them, week after week, the minister said in Marseille.",
    ],
)
def test_what_is_only_said_like_a_fight_is_none(text: str) -> None:
    assert not _told(text)
