"""The door: pure, total, deterministic, with quotes at their offsets."""

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from streams.extract import extract
from streams.records import Article, Event, Reading

PUSH = "Al-Nusra Front has gathered some 6,000 fighters for an offensive on Aleppo."
_VOCABULARY = (
    "Rebels the army attacked captured 6,000 fighters Aleppo of in on besieged with and , . offensive siege killed "
    "said not if Al-Nusra village town near against by 5 Monday \u201c \u201d ' - Houthi were has to will men troops "
    "\n joined"
)
_WORDS = st.sampled_from(_VOCABULARY.split(" "))


def _read(text: str, title: str = "") -> Reading:
    return extract(Article(id="a", text=text, title=title))


def _spans_hold(article: Article, event: Event) -> None:
    fields = {"text": article.text, "title": article.title}
    quantities = (event.force, event.opposing_force, event.casualties.killed, event.casualties.captured)
    spans = [(one.field, one.start, one.end, one.quote) for one in event.evidence]
    spans += [(one.field, one.start, one.end, one.quote) for one in quantities if one]
    for field, start, end, quote in spans:
        assert fields[field][start:end] == quote


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00", "attack", "?" * 5000, "\n" * 100_000, "a" * 200_000, "\ud800"])
def test_no_text_is_too_strange(text: str) -> None:
    assert () == _read(text).events


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "empty"), ("Die Armee hat eine Offensive auf die Stadt gestartet, und das ist nicht alles.", "language")],
)
def test_what_is_skipped_says_why(text: str, reason: str) -> None:
    assert reason in (_read(text).skipped or "")


def test_a_text_over_the_limit_is_skipped() -> None:
    assert "longer" in (extract(Article(id="a", text=PUSH * 9), max_article_bytes=100).skipped or "")


def test_a_deadline_that_is_over_is_said() -> None:
    _read(PUSH)
    assert "deadline" in (extract(Article(id="a", text=PUSH), is_over=lambda: True).skipped or "")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.lists(_WORDS, max_size=60).map(" ".join), title=st.lists(_WORDS, max_size=8).map(" ".join))
def test_every_quote_is_where_it_says_and_the_same_text_gives_the_same_ids(text: str, title: str) -> None:
    article = Article(id="a", text=text, title=title)
    first, second = extract(article), extract(article)
    assert first == second
    assert len({event.id for event in first.events}) == len(first.events)
    for event in first.events:
        _spans_hold(article, event)
    assert first == msgspec.json.decode(msgspec.json.encode(first), type=Reading)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert "a" == _read(text).article_id


@pytest.mark.parametrize(
    "other", ["The weather stays mild and dry until the weekend.", "Ministers met to speak of schools."]
)
def test_a_paragraph_without_event_words_changes_no_event(other: str) -> None:
    def told(text: str) -> list[tuple[object, ...]]:
        return [(one.type, one.phase, one.place, one.force and one.force.low) for one in _read(text).events]

    assert told(PUSH) == told(f"{other}\n\n{PUSH}\n\n{other}")


def test_an_event_over_several_sentences_is_one() -> None:
    events = _read(
        "Iraqi forces launched an operation to retake Fallujah. Tribal fighters take part in the assault. "
        "The prime minister came to supervise the offensive."
    ).events
    assert [("offensive", 3)] == [(event.type, len(event.evidence)) for event in events]


def test_a_siege_is_helped_by_those_who_join_it() -> None:
    [siege] = _read(
        "Militia fighters are pouring in to reinforce the regime's siege of Aleppo. More than 1,000 militants have "
        "joined the ranks of as many as 4,000 others near Aleppo. They make up half of the regime's estimated ground "
        "force of 10,000."
    ).events
    assert siege.force is not None
    assert (10000, 10000, "about", [1001, None]) == (
        siege.force.low, siege.force.high, siege.force.qualifier, [part.low for part in siege.force.parts],
    )  # fmt: skip


def test_a_title_gives_evidence_in_the_title() -> None:
    [event] = _read("", title="Rebels attack Aleppo with 6,000 men").events
    assert event.force is not None
    assert ("title", "title") == (event.evidence[0].field, event.force.field)


def test_of_an_event_under_way_the_last_day_is_the_articles() -> None:
    published = datetime(2026, 11, 20, 8, tzinfo=UTC)
    [event] = extract(
        Article(id="a", text="On Monday rebels launched an offensive on Aleppo.", published_at=published)
    ).events
    assert event.date is not None
    assert ("2026-11-16", "2026-11-20") == (str(event.date.earliest), str(event.date.latest))


def test_copies_of_one_text_share_their_signature() -> None:
    one, other = _read(f"{PUSH} It is large."), _read(f"By our own\n\n{PUSH.upper()}\n\nSource: ABC")
    assert set(one.signature) & set(other.signature)
    assert all(0 <= value < 2**63 for value in one.signature)


def test_the_extractor_is_named() -> None:
    assert extract(Article(id="a", text=PUSH), pipeline="blank").extractor == "tocsin-rules/0.3 (blank en)"
    assert _read(PUSH).extractor.startswith("tocsin-rules/0.3 (")
