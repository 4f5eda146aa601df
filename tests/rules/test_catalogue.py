"""The catalogue that is shipped: in order, tested to the last condition, and an example of everything there is."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from rules import RuleSet, cases
from rules.coverage import Coverage
from rules.fields import FIELDS
from rules.load import load
from rules.modifiers import MODIFIERS
from streams.extract import extract

CATALOGUE = Path(__file__).parents[2] / "rules" / "catalog"
FILES = sorted(CATALOGUE.glob("*.yaml"))


@cache
def catalogue() -> RuleSet:
    return load([CATALOGUE])


def test_it_has_twenty_five_rules_one_a_file_and_none_is_doubtful() -> None:
    assert (25, 25, ()) == (len(catalogue().rules), len(FILES), catalogue().warnings)
    assert [file.stem for file in FILES] == sorted(rule.id for rule in catalogue().rules)


def test_every_field_and_every_modifier_is_used() -> None:
    lines = [line for rule in catalogue().rules for role, _, line in rule.lines() if role != "default"]
    fields = Counter(line.field.name for line in lines)
    modifiers = Counter(line.modifier.name for line in lines)
    assert (set(), set()) == (FIELDS.keys() - fields.keys(), MODIFIERS.keys() - modifiers.keys())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_file_stands_alone_begins_with_a_comment_and_has_tests_both_ways(file: Path) -> None:
    rules = load([file])
    assert file.read_text("utf-8").startswith("# ")
    assert {True, False} == {bool(case.expect) for case in rules.cases}


def test_its_tests_pass_and_touch_every_condition() -> None:
    coverage = Coverage(catalogue())
    verdicts = cases.run(catalogue(), extract, coverage.watch)
    assert [] == [str(verdict) for verdict in verdicts if verdict.problems]
    assert [] == [str(gap) for gap in coverage.gaps()]
