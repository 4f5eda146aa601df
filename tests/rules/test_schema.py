"""The JSON Schema and the loader agree: an editor never marks what loads, and marks what does not where it can know."""

import json
import re
from functools import cache
from pathlib import Path
from random import Random  # noqa: TID251 - for rules drawn from a seed
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rules import RuleFaults
from rules.fields import FIELDS
from rules.modifiers import MODIFIERS
from rules.schema import schema
from streams import yaml_nodes
from streams.faults import Faults
from streams.yaml_nodes import Items, Node, Scalar, Table
from tests.rules import drawn, test_bad_files, test_good_files, test_polygons
from tests.rules.given import a_file, loaded

CATALOGUE = sorted((Path(__file__).parents[2] / "rules" / "catalog").glob("*.yaml"))
LISTS = "lists: {watch: [SY], front: {type: Polygon, coordinates: [[[1, 2], [3, 4], [5, 9], [1, 2]]]}}\n"
VALUES = [
    "", "~", "null", "true", "false", "on", "NO", "no", "'NO'", "0", "5000", "5_000", '"5000"', "05", "5k", "-1", "1.0",
    "0.5", ".5", "1.5", "1e3", '"0.5"', "22:30", "2026-01-10", "2026-01-10T06:00:00Z", '"2026-01-10 06:00:00+01:00"',
    "2026-01-10T06:00:00", "2026-W02-1", "30d", "0s", "30 d", "2w", "SY", "sy", "siege", "asserted", "A", "en", "eng",
    "HTS", "'--'", "Aleppo", "watch", "front", "'(a'", "[]", "[SY]", "[siege, raid]", "[5, 6]", "[[5]]", "[~]", "{}",
    "{of: Aleppo, km: 5}", "{of: Aleppo, km: '5'}", "{of: Aleppo, km: 0}", "{of: Aleppo}", "{of: Aleppo, km: 5, x: 1}",
    "[{of: Aleppo, km: 5}]", "9999999999999", '""', '" "', "{a: 1}",
]  # fmt: skip
BEYOND = re.compile(  # what no schema can know: names, places, patterns, conditions; to it 1.0 is whole
    r"no list is named|a list is named so|a polygon|no macro|no place that|borne by several|a town, no region|"
    r"is inhibited by|inhibit each other|no earlier one|"
    r"no region|a country, no admin-1|no RE2 pattern|"
    r"without a letter|a template|lone brace|condition|named maps|a field, and|"
    r"not expected|cannot name a map|no map of match|ends too early|parenthesis|is not understood|stands where|"
    r"given twice|no rule of this file|has no severity|longer than a hundred|more than 10000000000|runs? backwards|"
    r"says nothing|not one number|not a whole number|blank|not a number above|not a day|not a time|only leaves|"
    r"'Aleppo, XX', no ISO|country\|in is 'Syria'"
)


@cache
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def as_json(node: Node) -> Any:
    """Give the node as an editor's YAML 1.2 has it."""
    match node:
        case Items():
            return [as_json(item) for item in node.items]
        case Table():
            return {key.text: as_json(value) for key, value in node.pairs}
        case Scalar(text):
            if not node.plain or node.is_missing:
                return text if not node.plain else None
            if text in ("true", "false"):
                return text == "true"
            if re.fullmatch(r"[-+]?[0-9]+", text):
                return int(text[:4000])
            is_float = re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text)
            return float(text) if is_float else text


def marked(text: str) -> bool | None:
    """Tell whether the schema marks the file; None when it is no YAML that could be marked."""
    faults = Faults()
    node = yaml_nodes.compose(text.encode("utf-8", "surrogatepass"), "r.yaml", faults)
    return None if node is None or len(faults) else not validator().is_valid(as_json(node))


def faults_of(text: str) -> list[str]:
    try:
        loaded(text)
    except RuleFaults as faults:
        return [fault.problem for fault in faults.faults]
    return []


@pytest.mark.parametrize("file", CATALOGUE, ids=lambda file: file.stem)
def test_nothing_of_the_catalogue_is_marked(file: Path) -> None:
    assert marked(file.read_text("utf-8")) is False


def test_rules_drawn_over_every_field_and_modifier_are_not_marked() -> None:
    for seed in range(3):
        draw = Random(seed)  # noqa: S311 - a seed that stands here
        plain = [*(drawn.alone(draw, part) for part in drawn.EVERY), *(drawn.mixed(draw) for _ in range(50))]
        wrong = [str(error.absolute_path) for error in validator().iter_errors(json.loads(drawn.as_file(plain)))]
        assert [] == wrong


def test_a_condition_among_the_maps_is_not_marked() -> None:
    assert marked(a_file("match: {a: {type: siege}, condition: not a}")) is False
    assert marked(test_good_files.FULLER) is False


def test_a_long_name_of_a_test_is_not_marked() -> None:
    case = f"tests: [{{name: {'long ' * 60}, given: [{{at: 2026-01-01, text: x}}], expect: []}}]"
    text = a_file("match: {type: siege}", case)
    assert (False, []) == (marked(text), faults_of(text))


BAD = [
    *(a_file(f"match: {{{line}}}", before=LISTS) for line, _ in test_bad_files.IN_MATCH),
    *(a_file("match: {type: siege}", line) for line, _ in test_bad_files.IN_RULE),
    *(text for text, _ in test_bad_files.IN_FILE),
    *(f"tocsin: 1\nlists: {{front: {written}}}\nrules: []\n" for written, _ in test_polygons.INLINE[:1]),
]


def test_what_is_refused_is_marked_unless_no_schema_can_know() -> None:
    known = 0
    for text in (one.replace("»", "") for one in BAD):
        is_marked, problems = marked(text), faults_of(text)
        assert problems, text
        known += is_marked is True
        assert is_marked is not False or all(map(BEYOND.search, problems)), (problems, text)
    assert known > len(BAD) // 2


@pytest.mark.parametrize("modifier", sorted(MODIFIERS))
def test_loader_and_schema_agree_on_every_line_with_every_kind_of_value(modifier: str) -> None:
    for field in (one for one in FIELDS.values() if modifier in one.kind.modifiers):
        key = f"{field.name}|{modifier}" if modifier else field.name
        for value in VALUES:
            text = a_file("match:", f"  {key}: {value}", before=LISTS)
            problems = faults_of(text)
            assert problems or not marked(text), ("loads, and is marked", key, value)
            is_named = modifier == "in" and value == "watch"  # what the list holds stands elsewhere
            assert is_named or marked(text) or all(map(BEYOND.search, problems)), (
                "does not load",
                key,
                value,
                problems,
            )
