"""How the tenor's weights are learned, and from which texts."""

from collections.abc import Sequence
from pathlib import Path

from streams.extract.reading.tenor import BASE
from training.incidents.gold import pairs
from training.tenor.apart import rated_apart
from training.tenor.fit import Row, fitted, read
from training.tenor.labelled import TEXTS, labelled, written

TOLD = (
    "The ferry to Kalemie came in with four hundred people on Thursday, most of them from Moba. They had spent two "
    "nights in the reeds, a nun said, and could see their roofs burning. The administrator would not talk."
)


def rows(signs: Sequence[tuple[float, bool]]) -> list[Row]:
    """Give a row a sign, an author each."""
    return [Row(f"a{at}", {BASE: 1.0, "likeliest": value}, told) for at, (value, told) in enumerate(signs)]


def test_a_sign_that_texts_of_fights_have_speaks_for_one() -> None:
    given = rows([(0.8, True), (0.1, False)] * 20)
    weights = fitted(given)
    assert weights["likeliest"] > 0.3
    rated = list(rated_apart(given, fitted))
    assert len(rated) == len(given)
    assert all((chance > 0.5) == row.is_told for chance, row in rated)


def test_no_text_is_rated_by_weights_that_its_author_taught() -> None:
    alone = Row("alone", {BASE: 1.0, "likeliest": 0.8}, is_told=False)
    given = [*rows([(0.8, True), (0.1, False)] * 20), *[alone] * 30]  # who would outweigh all others
    assert all(chance > 0.5 for chance, row in rated_apart(given, fitted) if row is alone)


def test_a_text_is_read_as_if_it_had_no_tenor(tmp_path: Path) -> None:
    (tmp_path / "told-anna.jsonl").write_text(f'{{"title": "Ferry full", "text": "{TOLD}"}}\n', encoding="utf-8")
    (one,) = written(tmp_path)
    assert (one.author, one.article.title, one.is_told) == ("told-anna", "Ferry full", True)
    row = read(one)
    assert row is not None
    assert row.signs[BASE] == 1.0
    assert 0.0 < row.signs["likeliest"] < 1.0


def test_texts_of_both_kinds_are_learned_and_none_that_is_held_out() -> None:
    known = [*written(TEXTS)]
    assert {one.is_told for one in known} == {True, False}
    assert len({one.article.text for one in known}) == len(known)
    held = {one.text for pair in pairs() if pair.is_held_out for one in pair.articles}
    assert held
    assert held.isdisjoint(one.article.text for one in labelled())
