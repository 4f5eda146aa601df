"""The kinds of words: the table holds together, and an inflected word is of its base's kind."""

from pathlib import Path

import pytest

from streams.extract.words import senses as module
from streams.extract.words.senses import kinds, senses

LINES = (Path(module.__file__).parents[1] / "data" / "senses.txt").read_text("utf-8").splitlines()


def test_the_table_is_in_order_and_names_each_word_once() -> None:
    listed = [line.split()[0] for line in LINES]
    assert listed == sorted(set(listed))


def test_every_word_has_one_to_four_kinds_in_lower_case() -> None:
    wrong = [line for line in LINES if not 1 <= len(line.split()[1:]) <= 4 or line != line.lower()]
    assert not wrong


def test_no_kind_is_a_slip_of_the_pen() -> None:
    told = [kind for line in LINES for kind in line.split()[1:]]
    assert {kind for kind in kinds() if told.count(kind) < 5} == set()


@pytest.mark.parametrize(
    ("word", "kind"),
    [("storm", "attack"), ("stormed", "attack"), ("besieging", "besiege"), ("overran", "capture"), ("denied", "deny")],
)
def test_a_form_of_a_word_is_of_its_kind(word: str, kind: str) -> None:
    assert kind in senses()[word]


def test_a_word_nobody_listed_is_of_no_kind() -> None:
    assert "zzyzx" not in senses()
