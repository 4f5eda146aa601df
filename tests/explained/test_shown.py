"""Explanations in a terminal and as a page: every mark once, all of the text, and nothing of it active."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract.explain import Explanation, Mark, explain
from streams.records import Article, Reading
from tocsin.explained.page import page
from tocsin.explained.pieces import INLINE, pieces
from tocsin.explained.terminal import blocks

HOSTILE = (
    "Rebels attacked <b>Homs</b> with 6,000 men & \u202e\x1b[31mgold\x07 on Monday.\n<script>alert('x')</script>\n"
    '"><img src=x onerror=alert(1)> Rebels stormed Idlib with 300 fighters, said "A\u2066B".\n'
)


@pytest.fixture(scope="module")
def told() -> Explanation:
    return explain(Article(id="<i>a</i>\u202e", title="Homs & <u>Idlib</u> attacked", text=HOSTILE))


def body(html: str) -> str:
    return html[html.index("</style>") :]


def test_nothing_of_a_text_is_active_in_the_page(told: Explanation) -> None:
    tags = set(re.findall(r"<(\w+)", body(page([told]))))
    assert tags <= {
        *("article", "bdi", "body", "div", "h1", "h2", "mark", "p", "span", "sup", "table", "td", "th", "tr")
    }
    assert "default-src 'none'" in page([told])


def test_nothing_in_the_page_turns_its_direction_or_moves_a_cursor(told: Explanation) -> None:
    assert [] == [letter for letter in page([told]) if not letter.isprintable() and letter != "\n"]
    assert "U+202E" in page([told])


def test_the_page_fetches_nothing_and_is_for_light_and_dark(told: Explanation) -> None:
    html = page([told])
    assert [] == re.findall(r"""(?:src|href)=["']?\S+|url\(""", re.sub(r"&[^;]+;[^<]*", "", html))
    assert "prefers-color-scheme:dark" in html


def test_every_mark_has_its_line_below(told: Explanation) -> None:
    rows = re.findall(r"<tr><td>\d+</td><td><mark", page([told]))
    assert len([mark for mark in told.marks if mark.kind in INLINE]) == len(rows) > 0


def test_a_terminal_gets_no_control_characters(told: Explanation) -> None:
    shown = "".join(block.plain for block in blocks(told))
    assert [] == [letter for letter in shown if not letter.isprintable() and letter != "\n"]


def test_the_text_of_the_page_is_the_article(told: Explanation) -> None:
    [_, shown] = re.findall(r'<div class="text[^>]*>(.*?)</div>', page([told]), re.DOTALL)
    plain = unescape(re.sub(r"<[^>]+>", "", re.sub(r"<sup>\d+</sup>|<span class=\"unseen\">[^<]*</span>", "", shown)))
    assert "".join(letter for letter in HOSTILE if letter.isprintable() or letter == "\n") == plain


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.sampled_from(INLINE), st.integers(0, 30), st.integers(1, 9)), max_size=8),
)
def test_pieces_are_the_whole_text_and_each_mark_is_numbered_once(text: str, drawn: list[tuple[str, int, int]]) -> None:
    marks = [
        Mark(kind, "text", start, min(start + length, len(text)), "")  # type: ignore[arg-type] # drawn from the kinds
        for kind, start, length in drawn
        if start < len(text)
    ]
    cut = list(pieces(text, "text", marks))
    numbers = [piece.number for piece in cut if piece.number]
    assert text == "".join(piece.text for piece in cut)
    assert len(numbers) == len(set(numbers))


def test_a_text_that_was_skipped_says_why() -> None:
    article = Article(id="a", text="x")
    assert "is empty" in page([Explanation(article, Reading(article_id="a", skipped="the text is empty"), ())])


def test_what_is_only_remembered_is_said_to_be_historic() -> None:
    told = explain(Article(id="b", text="Rebels attacked Goma on Monday. Two years ago 9,000 rebels attacked Sake."))
    assert ["assault (concluded, asserted)", "assault (concluded, asserted, historic)"] == re.findall(
        r"assault \([^)]*\)", page([told])
    )
