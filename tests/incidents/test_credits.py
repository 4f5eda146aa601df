"""An outlet that has its news from another is no source of its own; whose name only resembles one is another."""

import pytest

from streams.incidents.copying.credits import is_credited
from streams.incidents.keeping.policy import facts_of
from streams.incidents.resolving.grouping import group
from streams.records import Source
from tests.incidents.told import a_reading, an_event


@pytest.mark.parametrize(
    ("name", "attribution"),
    [
        ("Reuters", "Reuters"),
        ("Reuters", "the Reuters news agency"),
        ("Reuters", "a Reuters correspondent in Goma"),
        ("The Daily Monitor", "the Daily Monitor newspaper"),
        ("The Times", "The Times"),
        ("Radio Okapi", "Radio Okapi, citing the army"),
    ],
)
def test_an_outlet_is_credited_by_its_name(name: str, attribution: str) -> None:
    assert is_credited(name, attribution)


@pytest.mark.parametrize(
    ("name", "attribution"),
    [
        ("A", "a military spokesman"),
        ("A", "A governor"),
        ("The National", "the National Police"),
        ("The Times", "the Times of Israel"),
        ("Police", "Police"),
        ("Radio", "Radio Okapi"),
        ("Monitor", "a rights monitor"),
        ("Reuters", "the governor, quoted by others"),
    ],
)
def test_a_name_that_only_resembles_one_credits_nobody(name: str, attribution: str) -> None:
    assert not is_credited(name, attribution)


def sources(*told_by: tuple[str | Source, str]) -> int:
    readings = [
        a_reading(f"r{at}", an_event(f"r{at}", attribution=who, modality="claimed"), source=source)
        for at, (source, who) in enumerate(told_by)
    ]
    (incident,) = group(readings).incidents.values()
    return facts_of(incident).sources


def test_outlets_are_counted_by_their_names_alone() -> None:
    assert 3 == sources(("A", "a military spokesman"), ("B", "A governor"), ("C", "a resident"))
    assert 2 == sources(("The National", "residents"), ("Herald", "the National Police"))
    assert 1 == sources(("AFP", "residents"), ("Herald", "the AFP news agency"))


def test_an_outlet_and_one_that_it_owns_are_one_source() -> None:
    assert 1 == sources(("AFP", "residents"), (Source(name="AFP Arabic", owner="AFP"), "the governor"))
    assert 1 == sources((Source(name="AFP Arabic", owner="AFP"), "the governor"), ("Herald", "AFP"))
