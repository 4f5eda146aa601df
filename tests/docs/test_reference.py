"""The generated pages say what the code says, and all of it."""

from pathlib import Path

import pytest

from docs import reference
from docs.pages import event, metrics, topics
from streams.records import EVENT_TYPES, QUALIFIERS
from streams.topics import TABLE
from tests.docs.pages import ROOT
from tocsin.up import ROLES

WRITTEN = reference.written()
WIRING = {role: (ROOT / "tocsin" / "wiring" / f"{role}.py").read_text(encoding="utf-8") for role in ROLES}


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_a_page_is_as_make_docs_writes_it(file: Path) -> None:
    assert WRITTEN[file] == (file.read_text(encoding="utf-8") if file.is_file() else "")


def test_no_page_is_left_of_what_is_written_no_more() -> None:
    assert {file.name for file in WRITTEN if file.parent == reference.FOLDER} == {
        file.name for file in reference.FOLDER.iterdir()
    }


def test_every_field_of_what_is_read_has_its_meaning() -> None:
    for kind, meanings in event.MEANINGS.items():
        assert [name for name, _, _ in event.fields(kind)] == list(meanings)


def test_every_type_and_qualifier_is_told() -> None:
    assert (set(EVENT_TYPES), set(QUALIFIERS)) == (set(event.TYPES), {row[3] for row in event.NUMBERS})


def test_every_topic_names_roles_that_use_it() -> None:
    assert [spec.name for spec in TABLE] == list(topics.WAYS)
    named = {(role, name) for name, roles in topics.WAYS.items() for role in roles if role}
    assert named == {(role, spec.name) for role in ROLES for spec in TABLE if f".{spec.name}" in WIRING[role]}


def test_every_class_of_metrics_names_the_roles_that_serve_it() -> None:
    for build, roles in metrics.CLASSES.values():
        name = getattr(build, "__name__", "")
        assert set(roles) == {role for role in ROLES if f"{name}(role.registry)" in WIRING[role]}


def test_every_class_of_metrics_is_told() -> None:
    found = {
        line.split("class ")[1].split(":")[0]
        for package in ("streams", "rules", "alerts", "tocsin")
        for file in (ROOT / package).rglob("*metrics.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("class ")
    }
    assert found == {getattr(build, "__name__", "") for build, _ in metrics.CLASSES.values()}


def test_every_metric_has_its_part_in_the_runbook() -> None:
    made = {metrics.exposed_name(one) for build, _ in metrics.CLASSES.values() for one in metrics.metrics_of(build)}
    assert made == set(metrics.runbook_sections())
