"""The gold holds together: what stands in its files is found in the texts, and it is as many and as mixed as it says.

That quotes stand where they say, and that certainties follow from events, the loader itself refuses otherwise.
"""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tocsin.evaluation.gold import load_gold
from tocsin.evaluation.model import GoldCase

HERE = Path(__file__).parent
RUN_OF_WORDS = 12
SHORT_RUN = 6  # of two lone sentences


@pytest.fixture(scope="module")
def reports() -> tuple[GoldCase, ...]:
    return load_gold(HERE / "reports")


@pytest.fixture(scope="module")
def sentences() -> tuple[GoldCase, ...]:
    return load_gold(HERE / "sentences")


@pytest.fixture(scope="module")
def passages() -> tuple[GoldCase, ...]:
    return load_gold(HERE / "passages")


def runs(text: str, length: int = RUN_OF_WORDS) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_there_are_at_least_60_articles_and_300_sentences(
    reports: tuple[GoldCase, ...], sentences: tuple[GoldCase, ...]
) -> None:
    assert len(reports) >= 60
    assert len(sentences) >= 300


def test_a_third_of_each_is_held_out(reports: tuple[GoldCase, ...], sentences: tuple[GoldCase, ...]) -> None:
    for cases in (reports, sentences):
        assert sum(case.held_out for case in cases) >= len(cases) // 3


def test_about_a_quarter_of_the_articles_tells_no_event(reports: tuple[GoldCase, ...]) -> None:
    assert 0.2 <= sum(not case.events for case in reports) / len(reports) <= 0.35


def test_articles_have_the_length_of_articles(reports: tuple[GoldCase, ...]) -> None:
    assert [] == [case.id for case in reports if not 120 <= len(case.text.split()) <= 500]


def test_no_two_articles_share_a_run_of_words(reports: tuple[GoldCase, ...]) -> None:
    owner: dict[tuple[str, ...], str] = {}
    shared = {
        (owner[run], case.id)
        for case in reports
        for run in runs(case.text)
        if owner.setdefault(run, case.id) != case.id
    }
    assert set() == shared


def test_a_sum_is_what_its_parts_add_up_to(reports: tuple[GoldCase, ...]) -> None:
    forces = [event.force for case in reports for event in case.events if event.force]
    for force in forces:
        assert bool(force.parts) == force.derived
        if force.parts:
            assert force.low == sum(part.low or 0 for part in force.parts)
            assert force.start == force.parts[0].start
            assert force.end == force.parts[-1].end
            assert all(before.end <= after.start for before, after in pairwise(force.parts))


def test_passages_are_held_out_and_no_sentence_told_again(
    passages: tuple[GoldCase, ...], sentences: tuple[GoldCase, ...]
) -> None:
    known = {run for case in sentences for run in runs(case.text, SHORT_RUN)}
    assert [] == [case.id for case in passages if not case.held_out or runs(case.text, SHORT_RUN) & known]
