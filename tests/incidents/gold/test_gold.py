"""The gold of incidents holds together: every label stands on words that are there, and neither answer prevails."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from streams.records import EVENT_TYPES, Article, Source

HERE = Path(__file__).parent
MARKS = {"background", "historic", "denied", "corrected", "retracted", "ambiguous"}
Line = dict[str, Any]


def lines(file: Path) -> list[Line]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


STREAMS = lines(HERE / "streams.jsonl")
BLIND = {part: lines(HERE / "blind" / part / "streams.jsonl") for part in ("seen", "held_out")}
PAIRS = lines(HERE / "pairs.jsonl")
NAMES = [stream["stream"] for stream in STREAMS]
FOLDERS = {stream["stream"]: HERE / "blind" / part for part, some in BLIND.items() for stream in some}
ALL = [*STREAMS, *BLIND["seen"], *BLIND["held_out"]]
EVERY_NAME = [*NAMES, *FOLDERS]


def articles(name: str) -> list[Line]:
    return lines(FOLDERS.get(name, HERE) / "streams" / f"{name}.articles.jsonl")


def labels(name: str) -> list[Line]:
    return lines(FOLDERS.get(name, HERE) / "streams" / f"{name}.labels.jsonl")


def named(line: Line, field: str = "id") -> tuple[str, int]:
    return line[field], line.get("revision", 1)


def faults(article: Line, event: Line) -> Iterator[str]:
    """Give what is wrong with the label of an event."""
    if not event["quotes"]:
        yield f"{article['id']}: no quote"
    yield from (f"{article['id']}: not in the text: {q!r}" for q in event["quotes"] if article["text"].count(q) != 1)
    if event["type"] not in EVENT_TYPES:
        yield f"{article['id']}: no type {event['type']!r}"
    if event["place"] is not None and event["place"] not in f"{article['title']}\n{article['text']}":
        yield f"{article['id']}: the place {event['place']!r} is not in it"
    yield from (f"{article['id']}: no mark {mark!r}" for mark in set(event["marks"]) - MARKS)


def wrong_article(article: Line) -> Iterator[str]:
    """Give what is wrong with an article."""
    given = datetime.fromisoformat(article["published"])
    source = msgspec.convert(article["source"], Source)
    Article(id=article["id"], text=article["text"], title=article["title"], published_at=given, source=source)
    if not article["text"].strip() or article["text"] != article["text"].strip():
        yield f"{article['id']}: empty, or white space around the text"


def side(given: Line) -> tuple[Line, Line, str | None]:
    """Give a pair's article, its event and the event's incident, where it points into a stream."""
    if "stream" not in given:
        return given["article"], given["event"], None
    wanted = named(given, "article")
    article = next(a for a in articles(given["stream"]) if named(a) == wanted)
    label = next(each for each in labels(given["stream"]) if named(each, "article") == wanted)
    event = label["events"][given["event"]]
    return article, event, event["incident"]


def test_there_are_twelve_streams_and_250_pairs_of_which_120_have_texts_of_their_own() -> None:
    assert len(STREAMS) == 12
    assert len(PAIRS) >= 250
    assert sum("stream" not in pair["first"] for pair in PAIRS) >= 120


def test_of_50_streams_that_were_written_blind_15_are_held_out() -> None:
    assert {part: len(some) for part, some in BLIND.items()} == {"seen": 35, "held_out": 15}
    assert len(EVERY_NAME) == len(set(EVERY_NAME))


@pytest.mark.parametrize("name", EVERY_NAME)
def test_a_stream_has_10_to_40_articles_and_a_label_for_each(name: str) -> None:
    assert 10 <= len(articles(name)) <= 40
    assert [named(article) for article in articles(name)] == [named(label, "article") for label in labels(name)]


@pytest.mark.parametrize("name", EVERY_NAME)
def test_every_label_of_a_stream_stands_on_its_text(name: str) -> None:
    both = zip(articles(name), labels(name), strict=True)
    found = [fault for article, label in both for event in label["events"] for fault in faults(article, event)]
    assert [] == found + [fault for article in articles(name) for fault in wrong_article(article)]


@pytest.mark.parametrize("stream", ALL, ids=EVERY_NAME)
def test_a_stream_tells_of_the_incidents_it_names(stream: Line) -> None:
    events = [event for label in labels(stream["stream"]) for event in label["events"]]
    assert set(stream["incidents"]) == {event["incident"] for event in events} - {None}
    assert set(stream["incidents"]) >= {key for pair in stream["related"] for key in pair}
    assert all("historic" in event["marks"] for event in events if event["incident"] is None)


def test_an_id_is_given_once_and_only_a_revision_repeats_it() -> None:
    streamed = [named(article) for name in EVERY_NAME for article in articles(name)]
    sides = [given for pair in PAIRS for given in (pair["first"], pair["second"])]
    own = {named(given["article"]) for given in sides if "stream" not in given}
    assert len(streamed) == len(set(streamed))
    assert not own & set(streamed)
    assert len(PAIRS) == len({pair["id"] for pair in PAIRS})


def test_articles_of_pairs_with_one_id_are_one_article() -> None:
    told: dict[str, Line] = {}
    for pair in PAIRS:
        for given in (pair["first"], pair["second"]):
            article = side(given)[0]
            assert article == told.setdefault(f"{article['id']} {article.get('revision', 1)}", article)


def test_every_pair_stands_on_its_texts_and_says_why() -> None:
    sides = [side(given)[:2] for pair in PAIRS for given in (pair["first"], pair["second"])]
    assert [] == [fault for article, event in sides for fault in faults(article, event)]
    assert [] == [fault for article, _ in sides for fault in wrong_article(article)]
    assert all(pair["why"] and pair["same"] in (True, False, "related") for pair in PAIRS)


def test_no_pair_asks_what_careful_readers_answer_differently() -> None:
    events = [side(given)[1] for pair in PAIRS for given in (pair["first"], pair["second"])]
    assert not [event for event in events if "ambiguous" in event["marks"]]


def test_pairs_out_of_a_stream_agree_with_its_labels() -> None:
    related = {(s["stream"], *sorted(pair)) for s in STREAMS for pair in s["related"]}
    for pair in PAIRS:
        if "stream" not in pair["first"]:
            continue
        first, second = side(pair["first"])[2], side(pair["second"])[2]
        assert first is not None
        assert second is not None
        linked = (pair["group"], *sorted((first, second))) in related
        assert pair["same"] == (first == second or ("related" if linked else False)), pair["id"]


def test_the_pairs_of_one_group_share_no_text_with_another() -> None:
    groups: dict[str, set[str]] = {}
    for pair in PAIRS:
        for given in (pair["first"], pair["second"]):
            groups.setdefault(side(given)[0]["id"], set()).add(pair["group"])
    assert {} == {article: named for article, named in groups.items() if len(named) > 1}


@pytest.mark.parametrize("batch", ["x-", "y-", "z4-", "z5-"])
def test_of_a_batch_that_came_last_every_third_group_is_held_out_whole(batch: str) -> None:
    is_held: dict[str, set[bool]] = {}
    for pair in PAIRS:
        if pair["group"].startswith(batch):
            is_held.setdefault(pair["group"], set()).add(pair.get("held_out", False))
    assert list(is_held.values()) == [{at % 3 == 0} for at in range(1, len(is_held) + 1)]


def test_of_two_batches_by_other_hands_one_is_held_out_whole() -> None:
    batches = {name: [pair for pair in PAIRS if pair["group"].startswith(name)] for name in ("z6-", "z7-")}
    assert min(map(len, batches.values())) > 150
    assert {"z7-"} == {name for name, pairs in batches.items() for pair in pairs if pair.get("held_out")}
    assert all(pair.get("held_out") for pair in batches["z7-"])


def test_nothing_is_held_out_of_what_came_before() -> None:
    held = ("x-", "y-", "z4-", "z5-", "z7-", "z8-", "z9-", "w5-", "w6-", "d3-")
    assert all(pair["group"].startswith(held) for pair in PAIRS if pair.get("held_out"))


def test_the_last_batches_are_held_out_whole() -> None:
    last = [pair for pair in PAIRS if pair["group"].startswith(("z8-", "z9-", "w5-", "w6-", "d3-"))]
    assert len(last) > 900
    assert all(pair.get("held_out") for pair in last)


def test_neither_answer_prevails() -> None:
    answers = Counter(str(pair["same"]) for pair in PAIRS)
    assert 0.35 <= answers["True"] / len(PAIRS) <= 0.65
    assert 0.35 <= answers["False"] / len(PAIRS) <= 0.65
