"""Invariants 1 and 2, from the article's text to the message that a person is shown."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alerts.message import Message
from streams.codec import decode
from streams.extract import extract
from streams.outcomes import Inbound
from streams.records import Article, Event, Quantity
from tests.alerts.deciding import a_database, a_decider, rows

TEXT = (
    "Rebels have launched an offensive on Lashio, Myanmar, with more than 6,000 fighters, a spokesman said. "
    "Some 120 soldiers were killed in the assault."
)
NO_FIGHTERS = (
    "killed 6,000 soldiers", "left 6,000 dead", "wounded more than 6,000 people", "displaced 6,000 families",
    "drove out some 6,000 civilians", "cost $6,000", "began 6,000 kilometres from the capital",
    "was led by the 6,000th Brigade", "came after 6,000 days of war",
)  # fmt: skip


def quantities(event: Event) -> list[Quantity]:
    told = event.casualties
    found = [event.force, event.opposing_force, told.killed, told.wounded, told.captured]
    return [one for one in found if one is not None]


def test_a_number_that_is_shown_stands_in_its_article_where_its_offsets_say(tmp_path: Path) -> None:
    engine = a_database(tmp_path)
    reading = extract(Article(id="a-1", text=TEXT, url="https://wire.example/a-1"))
    a_decider(engine)(Inbound("t.readings.v1", 0, 0, None, None), reading)
    messages = [decode(row[0].encode(), Message) for row in rows(engine, "outbox", "message")]
    shown = [(one.force, one.quotes[0].url) for one in messages if one.force]
    assert [True] * len(shown) == [
        force.quote == TEXT[force.start : force.end] and url == "https://wire.example/a-1" for force, url in shown
    ]
    assert shown


@pytest.mark.parametrize("words", NO_FIGHTERS)
def test_what_is_no_fighter_is_never_a_force(words: str) -> None:
    reading = extract(Article(id="a-1", text=f"The offensive on Aleppo, Syria, {words}, the governor said."))
    assert [] == [one.quote for event in reading.events for one in (event.force, event.opposing_force) if one]


@settings(max_examples=60, deadline=None)
@given(
    low=st.integers(0, 10**7),
    high=st.integers(0, 10**7),
    words=st.sampled_from(
        [
            "between {} and {} fighters",
            "{}-{} men",
            "{} to {} soldiers",
            "up to {} of {} troops",
            "over {} or {} rebels",
        ]
    ),
)
def test_no_text_gives_a_quantity_that_runs_backwards_or_a_quote_that_is_not_there(
    low: int, high: int, words: str
) -> None:
    text = f"Rebels attacked Aleppo, Syria, with {words.format(f'{low:,}', high)} on Monday."
    for one in (one for event in extract(Article(id="a-1", text=text)).events for one in quantities(event)):
        assert one.low is None or one.high is None or one.low <= one.high
        assert one.quote == text[one.start : one.end]
