"""Numbers of attackers told several times: what they make, given how each belongs to the one before it."""

from itertools import pairwise

import numpy as np
import pytest

from streams.extract.judge.network import JOINS, compared
from streams.extract.reading import reader
from streams.extract.reading.joining import judged_join, made_of, with_passage
from streams.extract.reading.reader import load
from streams.extract.reading.second import Counted
from streams.extract.words.clean import blocks_of, sentences_of

PARTS = "Rebels attacked Goma. From the north came 2,200 of them. From the lake came 3,600."


def counted(text: str) -> list[Counted]:
    read = reader.read(sentences_of(text, blocks_of(text)), {0: text}, text, lambda: False, load(""))
    assert read is not None
    return read.counted


def always(how: str) -> tuple[int | None, int | None, str]:
    told = made_of(counted(PARTS), lambda *_: how)
    return told.low, told.high, told.qualifier


@pytest.mark.parametrize(
    ("how", "made"),
    [
        ("sum", (5800, 5800, "exact")),
        ("either", (2200, 3600, "between")),
        ("last", (3600, 3600, "exact")),
        ("first", (2200, 2200, "exact")),
        ("part", (3600, 3600, "exact")),
        ("same", (2200, 2200, "exact")),
        ("apart", (2200, 2200, "exact")),
    ],
)
def test_each_join_makes_its_own_figure(how: str, made: tuple[int, int, str]) -> None:
    assert how in JOINS
    assert always(how) == made


def test_a_sum_told_in_several_sentences_has_its_parts_and_a_quote_of_the_text() -> None:
    told = made_of(counted(PARTS), lambda *_: "sum")
    assert told.derived
    assert [PARTS[one.start : one.end] for one in told.parts] == ["2,200", "3,600"]
    assert with_passage(told, PARTS).quote == "2,200 of them. From the lake came 3,600"


def test_a_figure_told_again_in_another_sentence_adds_nothing() -> None:
    text = "Rebels attacked Goma with 2,200 men. The 2,200 came from the north, and 3,600 from the lake."
    told = made_of(counted(text), lambda *_: "sum")
    assert told.low == 5800


def test_an_upper_bound_among_rivals_is_the_least_that_anybody_says() -> None:
    text = "Rebels attacked Goma. Three thousand, said the governor. Fewer than a thousand, said the army."
    told = made_of(counted(text), lambda *_: "either")
    assert (told.low, told.high) == (999, 3000)


def test_the_judge_tells_parts_from_rival_figures() -> None:
    parts = counted("Rebels attacked Bria. The northern column has 2,600 men, the southern one 2,900.")
    rivals = counted("The army says 3,000 rebels stormed Goma. The rebels themselves speak of 9,000.")
    assert [judged_join(*pair) for pair in pairwise(parts)] == ["sum"]
    assert [judged_join(*pair) for pair in pairwise(rivals)] == ["either"]


def test_how_much_larger_a_number_is_knows_its_direction() -> None:
    assert compared(1000, 1000).tolist() == [0.0, 0.0]
    larger, smaller = compared(1000, 4000), compared(4000, 1000)
    assert np.allclose(larger, [0.5, 0.5])
    assert np.allclose(smaller, [-0.5, 0.5])
    assert np.abs(compared(1, 10**9)).max() == 1.0
