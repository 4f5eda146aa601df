"""People counted beside an attack that others made, and attacks that a sentence's other words do not take back."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def _forces(text: str) -> list[float | None]:
    return [event.force.low for event in _events(text) if event.force is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Nine thousand militiamen fell ill on the march; the healthy ones stormed Gao at the end of March.",
        "Nine thousand fighters refused to cross the wadi, and those who would do it stormed Gao.",
        "The insurgents stormed Gao in the face of 9,000 rifles.",
        "While insurgents stormed Gao, the column sent to save it, 9,000 men in lorries, was a day's march away.",
        "Out of an army of 9,000 a single company was sent forward, and it stormed Gao.",
        "At the head of 9,000 men the governor of Gao repulsed the insurgents who had stormed its suburbs.",
        "Nine thousand soldiers never stirred from the camp; Gao was stormed by others.",
        "It was 9,000 conscripts that the insurgents surprised when they stormed Gao.",
        "M23 rebels stormed Goma on Sunday. The UN force, 14,000 strong in the whole country, lost 17 men.",
    ],
)
def test_who_took_no_part_is_no_force(text: str) -> None:
    assert _forces(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nine thousand insurgents stormed Gao on Friday; the rest of their army stayed in camp.",
        "Nine thousand insurgents refused to wait and stormed Gao.",
        "Nine thousand insurgents, who came back from Libya in spring, stormed Gao on Friday.",
        "Insurgents stormed Gao with 9,000 men, leaving a company with the baggage.",
        "Two columns, 9,000 insurgents in all, closed in on Gao, and one column stormed it.",
        "Nine thousand. That is how many insurgents stormed Gao on Friday, the mayor said.",
        "Officials described an assault on Gao by 9,000 insurgents.",
        "Footage verified by two agencies shows an assault on Gao by 9,000 insurgents.",
        "The ministry denied a retreat, saying its 9,000 troops were still storming Gao.",
    ],
)
def test_who_made_it_is_its_force(text: str) -> None:
    found = [event for event in _events(text) if event.force is not None and event.force.low == 9_000]
    assert {event.modality for event in found} <= {"asserted", "claimed"}
    assert found


@pytest.mark.parametrize(
    "text",
    [
        "The general laughed at the idea that 9,000 insurgents were storming Gao.",
        "The minister ridiculed claims that 9,000 insurgents had stormed Gao.",
        "It is not clear whether the gunfire heard around Gao is the start of the big offensive by 9,000 insurgents.",
        "The army denied that 9,000 insurgents had stormed Gao, saying that the town was calm.",
        "The army denied it, saying reports that 9,000 insurgents had stormed Gao were false.",
    ],
)
def test_what_is_mocked_or_asked_is_no_fact(text: str) -> None:
    assert [event for event in _events(text) if event.modality in ("asserted", "claimed") and event.force] == []
