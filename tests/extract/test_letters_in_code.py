"""Letters written in code, odd blanks and hyphens, and a mail's quoted lines are read as they are seen; quotes stay."""

import pytest

from streams.extract import extract
from streams.extract.words.invisible import seen
from streams.records import Article


@pytest.mark.parametrize(
    ("bounds", "quote", "text"),
    [
        ((7000, 7000), "7,000", "Some rebels, 7,000&nbsp;of them, attacked Kadugli."),
        ((7000, 7000), "7&#160;000", "Kadugli was stormed by 7&#160;000 fighters."),
        ((5000, 7000), "5,000&ndash;7,000", "Rebels attacked Kadugli with 5,000&ndash;7,000 fighters."),
        ((5000, 7000), "5,000\u22127,000", "Rebels attacked Kadugli with 5,000\u22127,000 fighters."),
        ((7000, 7000), "7\u200a000", "Kadugli was stormed by 7\u200a000 fighters."),
        (
            (7000, 7000),
            "\u0667\u066c\u0660\u0660\u0660",
            "On Monday \u0667\u066c\u0660\u0660\u0660 rebels attacked Kadugli.",
        ),
        ((7001, None), "&gt;7,000", "Rebels attacked Kadugli with &gt;7,000 men."),
    ],
)
def test_numbers_are_read_as_they_are_seen(bounds: tuple[int, int | None], quote: str, text: str) -> None:
    force = extract(Article(id="a", text=text)).events[0].force
    assert force is not None
    assert (*bounds, quote) == (force.low, force.high, force.quote)
    assert text[force.start : force.end] == quote


@pytest.mark.parametrize(
    ("low", "qualifier", "text"),
    [
        (7000, "exact", "> 7,000 M23 rebels attacked Goma on Friday."),
        (7000, "about", "He wrote:\n> Some 7,000 M23 rebels attacked Goma on Friday.\n> The army fled."),
        (7001, "over", ">7,000 M23 rebels attacked Goma on Friday."),
        (7001, "over", "Rebels attacked Goma with > 7,000 men on Friday."),
    ],
)
def test_a_mark_of_a_quoted_line_bounds_no_number(low: int, qualifier: str, text: str) -> None:
    force = extract(Article(id="a", text=text)).events[0].force
    assert force is not None
    assert (low, qualifier) == (force.low, force.qualifier)


@pytest.mark.parametrize("text", ["AT&T; and R&D;", "fish & chips", "a > b", "x&y=1;z"])
def test_what_is_no_code_stays(text: str) -> None:
    assert text == seen(text).text
