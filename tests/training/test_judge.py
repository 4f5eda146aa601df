"""What the judge learns from: marks that can be read, passages that are nobody's gold."""

import re
from pathlib import Path

import numpy as np
import pytest

from streams.extract import extract
from streams.records import Article
from tocsin.evaluation.gold import load_gold
from training.judge import alone, carrying, gold, kept, marks, reading
from training.judge.examples import examples
from training.tenor import labelled

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
    assert [(passage.text[one.start : one.end], one.letters) for one in passage.fights] == [("swept", "a")]


def test_a_number_may_be_one_of_several_and_belong_to_others(tmp_path: Path) -> None:
    passage = written(tmp_path, "no sum\tSome [[900|AR]] rebels and [[300|AR]] deserters {{stormed|a}} the post.")
    assert (passage.label, passage.join) == ("no", "sum")
    assert [one.letters for one in passage.numbers] == ["AR", "AR"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("maybe\tRebels came.", "the line is no label, tab and text"),
        ("no Rebels came.", "the line is no label, tab and text"),
        ("no total\tRebels came.", "the line is no label, tab and text"),
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


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("sure\tThe north sent [[3,000|A]] men, the south [[2,900|A]].", {"sum"}),
        ("possible\tThe army says [[3,000|A]] attacked, the rebels say [[9,000|A]].", {"either", "first", "last"}),
        ("sure first\tSome [[9,000|A]] attacked. On Monday there had been [[3,000|A]].", {"first"}),
        ("sure\tSome [[9,000|A]] attacked, and [[3,000|A]] beside them.", None),
        ("sure\tSome [[9,000|A]] attacked, and [[3,000|D]] withstood them.", None),
    ],
)
def test_how_numbers_belong_together_is_told_or_reckoned(tmp_path: Path, line: str, allowed: set[str] | None) -> None:
    (example,) = examples([written(tmp_path, line)])
    assert [set(one.allowed) for one in example.joins] == ([allowed] if allowed else [])


def test_a_third_number_may_be_the_sum_of_two(tmp_path: Path) -> None:
    line = "sure sum\tThe north sent [[3,000|A]] men, the south [[2,900|A]]: [[5,900|A]] in all."
    (example,) = examples([written(tmp_path, line)])
    assert [set(one.allowed) for one in example.joins] == [{"sum"}, {"sum", "part"}]


def test_no_passage_is_taken_from_what_is_held_out() -> None:
    cases = [case for kind in ("sentences", "reports") for case in load_gold(ARTICLES / kind) if case.held_out]
    held_out = set().union(*(runs(case.text) for case in cases))
    texts = [*(one.text for one in marks.passages()), *(one.article.text for one in labelled.written(labelled.TEXTS))]
    assert [text for text in texts if runs(text) & held_out] == []


def test_no_passage_is_among_the_articles_that_nothing_is_learned_from() -> None:
    unlearned = set().union(*(runs(one.text) for one in marks.passages(marks.UNLEARNED)))
    assert [one.text for one in marks.passages() if runs(one.text) & unlearned] == []


def test_articles_are_counted_by_what_they_should_give(tmp_path: Path) -> None:
    sure = written(tmp_path, "sure\tSome [[6,000|A]] rebels {{stormed|a}} the town of Bria at dawn on Monday.")
    quiet = written(tmp_path, "no\tThe city orchestra played for [[6,000|C]] people in the town of Bria on Monday.")
    found = reading.read([sure, quiet]).figures
    assert {name: (one.right, one.asked) for name, one in found.items()} == {
        "alert, precision": (1, 1),
        "alert, recall": (1, 1),
        "a fight, and one told": (1, 1),
        "no fight, and none told": (1, 1),
    }


def test_an_attack_that_only_waits_may_be_told_for_sure(tmp_path: Path) -> None:
    waits = written(tmp_path, "possible\tSome [[7,000|R]] rebels are massed at Bria to {{storm|a}} the town of Sibut.")
    doubted = written(tmp_path, "possible\tRebels {{stormed|a}} Bria with [[7,000|A]] men, some say.")
    assert {name: one.asked for name, one in reading.read([waits, doubted]).figures.items()} == {
        "alert, precision": 1,
        "a fight, and one told": 2,
    }


def test_words_of_quiet_gold_may_tell_no_fight_and_those_of_events_do() -> None:
    known = gold.known()
    quiet = [one for one in known if one.others]
    assert {one.others for one in quiet} == {"-x"}
    assert not any(one.fights for one in quiet)
    assert {mark.letters for one in known for mark in one.fights} == {"oask", "-x"}


def test_gold_that_is_held_out_is_not_learned_from() -> None:
    learned = {one.text for one in gold.known()}
    cases = [case for kind in ("sentences", "reports") for case in load_gold(ARTICLES / kind)]
    texts: dict[bool, set[str]] = {True: set(), False: set()}
    for case in cases:
        texts[case.held_out].add(f"{case.title}\n{case.text}" if case.title else case.text)
    assert texts[False] <= learned
    assert not texts[True] & learned


def test_sentences_that_count_who_does_not_attack_are_learned_alone(tmp_path: Path) -> None:
    whole = written(
        tmp_path,
        "no\tRebels {{stormed|a}} Bria with [[90|A]] men. The {{siege|s}} of the fort's [[7,000|D]] goes on. Rain.",
    )
    (found,) = alone.alone([whole])
    assert ("", "The siege of the fort's 7,000 goes on.") == (found.label, found.text)
    assert [("7,000", "D")] == [(found.text[one.start : one.end], one.letters) for one in found.numbers]
    assert [("siege", "s")] == [(found.text[one.start : one.end], one.letters) for one in found.fights]


def test_what_is_one_sentence_already_is_not_learned_twice(tmp_path: Path) -> None:
    assert [] == list(alone.alone([written(tmp_path, "no\tThe {{siege|s}} of the fort's [[7,000|D]] goes on.")]))


def test_weights_are_carried_to_tags_that_they_did_not_know() -> None:
    shipped = {
        "in": np.ones((2, 2), np.float16), "tags": np.array(["NN", "VB"]), "tags_in": np.array([[0.0], [1.0], [2.0]]),
        "relations": np.array(["obj"]), "relations_in": np.array([[5.0], [6.0]]),
    }  # fmt: skip
    found = carrying.carried(shipped, {"tags": ["JJ", "NN", "VB"], "relations": ["obj", "reparandum"]})
    assert found["tags_in"].tolist() == [[0], [0], [1], [2]]
    assert found["relations_in"].tolist() == [[5], [6], [5]]
    assert "tags" not in found
    assert carrying.mean(found, {name: value + 2 for name, value in found.items()})["in"].tolist() == [[2, 2], [2, 2]]


def test_a_judge_that_says_what_is_marked_gives_the_number_to_those_marked(tmp_path: Path) -> None:
    line = "sure\tThe garrison of Goma numbers [[6,400|{}]] men. Rebels {{{{stormed|a}}}} the town on Monday."
    attacking, defending = (written(tmp_path, line.format(letter)) for letter in "AD")
    alone, found = reading.read([attacking]), reading.read([attacking], as_marked=True)
    assert (0, 1) == tuple(one.figures["alert, recall"].right for one in (alone, found))
    assert 0 == reading.read([defending], as_marked=True).figures["alert, recall"].right


def test_what_the_judge_says_can_be_kept_as_an_example() -> None:
    texts = ("Some 6,000 rebels stormed Goma on Monday.", "Army kills 90 militants.", "stormed " * 300)
    with kept.listening() as heard:
        told = [extract(Article(id="kept", text=text)).events for text in texts]
    found = list(kept.examples_of(heard))
    assert all(told[:2])
    assert {len(one) for one in found} == {8, 5}  # what is only there to be long is not kept
    (attack,) = (one for one in found if len(one) == 8)
    (number,) = (one.chances for one in attack.numbers)
    assert number is not None
    assert marks.ROLES[int(np.argmax(number))] == "A"
    assert [marks.FIGHTS[int(np.argmax(word))] for word in attack.fights] == list("---a----")


def test_of_sentences_heard_together_none_is_kept_alone() -> None:
    text = "Some 6,000 rebels stormed Goma on Monday. The army lost 90 men."
    with kept.listening() as heard:
        extract(Article(id="kept", text=text))
        extract(Article(id="kept", text=text.partition(". ")[0] + "."))
    assert len(list(kept.examples_of(heard))) == 1
