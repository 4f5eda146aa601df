"""What cannot be read stands whole in the dead letters; all else goes on."""

from pathlib import Path

import pytest

from streams.codec import encode
from streams.records import Article
from tests.broker.child import running
from tests.broker.topic_log import TopicLog, until

pytestmark = pytest.mark.broker


def test_a_poison_record_between_good_ones_is_one_dead_letter(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    good = [Article(id=f"a-{number}", text="x") for number in range(10)]
    records = [(one.id.encode(), encode(one), [("trace", b"t")]) for one in good]
    poison = (b"key \xff", b"\xfe not JSON", [("trace", b"1"), ("trace", b"2"), ("empty", b"")])
    records.insert(5, poison)
    topic_log.send(topics.articles, records)
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.articles))
    assert {one.id.encode() for one in good} == {one.key for one in topic_log.read(topics.readings)}
    (letter,) = topic_log.read(topics.dlq(topics.articles))
    own = [(name, value) for name, value in letter.headers if not name.startswith("tocsin-dlq-")]
    assert poison == (letter.key, letter.value, own)
    (source,) = [one for one in topic_log.read(topics.articles) if one.key == poison[0]]
    said = {name.removeprefix("tocsin-dlq-"): value for name, value in letter.headers if name.startswith("tocsin-dlq-")}
    assert (b"undecodable", b"extract", topics.articles.encode()) == (said["cause"], said["stage"], said["topic"])
    assert (source.partition, source.offset) == (int(said["partition"]), int(said["offset"]))


def test_records_without_value_or_key_are_dead_letters(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    topic_log.send(topics.articles, [(b"tombstone", None, []), (None, b"no key", []), (b"", b"", [])])
    topic_log.send_articles([Article(id="good", text="x")])
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.articles))
    letters = {(one.key, one.value) for one in topic_log.read(topics.dlq(topics.articles))}
    assert {(b"tombstone", None), (None, b"no key"), (b"", b"")} == letters
    assert [b"good"] == [one.key for one in topic_log.read(topics.readings)]


def test_an_article_that_kills_its_reader_or_takes_too_long_costs_itself_only(
    topic_log: TopicLog, tmp_path: Path
) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    good = [Article(id=f"a-{number}", text="x") for number in range(8)]
    bad = [Article(id="deadly", text="die"), Article(id="endless", text="slow 60")]
    topic_log.send_articles([*good[:4], bad[0], *good[4:6], bad[1], *good[6:]])
    with running(topic_log.bootstrap, topics.prefix, tmp_path, workers=2):
        until(lambda: topic_log.is_read_to_its_end(group, topics.articles))
    assert {one.id.encode() for one in good} == {one.key for one in topic_log.read(topics.readings)}
    letters = {one.key: dict(one.headers) for one in topic_log.read(topics.dlq(topics.articles))}
    assert {b"deadly": b"worker-died", b"endless": b"deadline"} == {
        key: said["tocsin-dlq-cause"] for key, said in letters.items()
    }
    assert {b"2"} == {said["tocsin-dlq-attempts"] for said in letters.values()}
