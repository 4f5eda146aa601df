"""An event is shown with who helps and what was lost; its numbers stand before its words, pictures stay whole."""

from streams.extract.explain import Explanation, Mark, explain
from streams.records import Article, Reading
from tocsin.cli.extract import _table
from tocsin.explained.page import page
from tocsin.explained.terminal import blocks

TEXT = "Some 700 rebels, backed by Russian warplanes, attacked Konna on Sunday and killed 13 soldiers."


def test_helpers_and_losses_are_shown() -> None:
    told = explain(Article(id="a", text=TEXT))
    for shown in (page([told]), _table(told.reading)):
        assert "helped by" in shown
        assert "killed" in shown
        assert "13" in shown
    assert "killed (defender) 13" in _table(told.reading)


def test_a_number_of_a_note_stands_before_a_word() -> None:
    marks = (Mark("actor", "text", 0, 11, "a"), Mark("loss", "text", 0, 2, "b"))
    told = Explanation(Article(id="a", text="13 soldiers"), Reading(article_id="a"), marks)
    assert "\u00b213 \u00b9soldiers" in [one.plain for one in blocks(told)]


def test_a_picture_of_several_stays_one() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    shown = page([Explanation(Article(id="a", text=f"{family} a\u200db"), Reading(article_id="a"), ())])
    assert family in shown
    assert 1 == shown.count("U+200D")
