"""How the words of texts are weighed, and by whose texts."""

import pytest

from streams.records import Article
from training.descent import Table, descended
from training.tenor.labelled import Labelled
from training.tenor.leanings import cross_validated, learned


def text(author: str, words: str, *, is_told: bool) -> Labelled:
    """Give a labelled text."""
    return Labelled(author, Article(id=words, text=words), is_told)


def texts() -> list[Labelled]:
    """Give texts of ten authors, each of whom wrote one of either kind."""
    return [
        one
        for at in range(10)
        for one in (
            text(f"a{at}", f"gunfire near the market of Lima on day {at}", is_told=True),
            text(f"a{at}", f"bread from the market of Lima on day {at}", is_told=False),
        )
    ]


def test_words_of_either_kind_weigh_for_it_and_names_nothing() -> None:
    leaning = learned(texts())
    assert leaning.weights["gunfire"] > 0.5 > -0.5 > leaning.weights["bread"]
    assert "lima" not in leaning.weights
    assert leaning.of("gunfire") > 0 > leaning.of("bread")
    assert leaning.of("an unknown song") == leaning.base


def test_nobody_is_judged_by_words_of_his_own() -> None:
    known = texts()
    odd = [text("odd", f"bread and a song of {at}", is_told=True) for at in range(40)]  # who would outweigh all others
    apart = cross_validated([*known, *odd])
    assert all(value < 0 for value in apart[len(known) :])
    assert learned([*known, *odd]).of("bread and a song") > 0


def test_a_sparse_table_is_learned_as_its_columns_tell() -> None:
    table = Table.of([{0: 1.0}, {1: 2.0}, {0: 1.0}, {1: 2.0}], 3)
    base, weights = descended(table, table.value % 2, table.value * 0 + 1.0, 0.1)
    assert weights[0] > 0 > weights[1]
    assert weights[2] == pytest.approx(0.0)
    assert abs(base) < 3
