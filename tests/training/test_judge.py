"""What the judge learns from: marks that can be read, passages that are nobody's gold."""

import re
from pathlib import Path

import pytest

from tocsin.evaluation.gold import load_gold
from training.judge import gold, marks

ARTICLES = Path(__file__).resolve().parent.parent / "articles"
RUN_OF_WORDS = 10


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + RUN_OF_WORDS]) for at in range(len(words) - RUN_OF_WORDS + 1)}


def written(tmp_path: Path, line: str) -> marks.Passage:
    file = tmp_path / "own.txt"
    file.write_text(f"# a remark\n\n{line}\n", encoding="utf-8")
    (passage,) = marks.read(file)
    return passage


def test_marks_are_taken_out_of_the_text_and_stand_where_they_were(tmp_path: Path) -> None:
    passage = written(
        tmp_path, r"sure	Karsan falls\nSome [[six thousand|A]] riders {{swept|a}} past [[900|D]] guards."
    )
    assert passage.text == "Karsan falls\nSome six thousand riders swept past 900 guards."
    assert [(passage.text[one.start : one.end], one.letters) for one in passage.numbers] == [
        ("six thousand", "A"),
        ("900", "D"),
    ]
    assert passage.fights is not None
    assert [(passage.text[one.start : one.end], one.letters) for one in passage.fights] == [("swept", "a")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("maybe\tRebels came.", "the line is no label, tab and text"),
        ("no Rebels came.", "the line is no label, tab and text"),
        ("no\tSome [[900|Q]] rebels came.", "a mark is broken"),
        ("no\tSome [[900|A] rebels came.", "a mark is broken"),
    ],
)
def test_a_line_that_cannot_be_read_says_where(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(marks.BadPassage, match=said) as caught:
        written(tmp_path, line)
    assert "own.txt:3" in str(caught.value)


def test_every_passage_can_be_read_and_agrees_with_its_label() -> None:
    every = marks.passages()
    assert len(every) >= 8000
    strange = [
        one.text[:60]
        for one in every
        if one.label == "sure" and not (any(mark.letters == "A" for mark in one.numbers) and one.fights)
    ]
    assert strange == []


def test_no_passage_is_taken_from_what_is_held_out() -> None:
    cases = [case for kind in ("sentences", "reports") for case in load_gold(ARTICLES / kind) if case.held_out]
    held_out = set().union(*(runs(case.text) for case in cases))
    assert [one.text for one in marks.passages() if runs(one.text) & held_out] == []


def test_gold_that_is_held_out_is_not_learned_from() -> None:
    learned = {one.text for one in gold.known()}
    cases = [case for kind in ("sentences", "reports") for case in load_gold(ARTICLES / kind)]
    texts: dict[bool, set[str]] = {True: set(), False: set()}
    for case in cases:
        texts[case.held_out].add(f"{case.title}\n{case.text}" if case.title else case.text)
    assert texts[False] <= learned
    assert not texts[True] & learned
