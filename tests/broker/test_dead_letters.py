import json
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.consumer.fetcher import ConsumerRecord
from typer.testing import CliRunner

from streams.brokers import NoBroker
from streams.codec import encode
from streams.dead_letters import NotReplayable, OverTheLimit, headers_for, read, replay
from streams.errors import TocsinError
from streams.records import Article
from streams.topics import Topics, apply
from tocsin.cli.dead_letters import app
from tocsin.local_kafka import LocalKafka

broker = pytest.mark.broker
VALUE = b"\xff\x00 not a record"
HEADERS = [("trace", b"1"), ("trace", b"2"), ("lang", b"\xc3\xa9")]


def death(
    topics: Topics, *, cause: str = "undecodable", offset: int = 7, partition: int = 1
) -> list[tuple[str, bytes]]:
    return headers_for(
        cause=cause,
        message="not an Article: invalid byte \x1b[31m",
        stage="extract",
        topic=topics.articles,
        partition=partition,
        offset=offset,
        timestamp_ms=1_768_000_000_000,
        attempts=1,
        version="0.1.0",
        original=HEADERS,
    )


@pytest.fixture
def topics(kafka: LocalKafka) -> Topics:
    topics = Topics(f"d{uuid.uuid4().hex[:8]}")
    apply(kafka.bootstrap, topics.wanted(partitions=2, replication=1))
    return topics


@pytest.fixture
def producer(kafka: LocalKafka) -> Iterator[KafkaProducer]:
    producer = KafkaProducer(bootstrap_servers=kafka.bootstrap)
    yield producer
    producer.close()


def lay(producer: KafkaProducer, topics: Topics, *, cause: str = "undecodable", offset: int = 7) -> str:
    """Put one dead letter on the broker, and give its reference."""
    dlq = topics.dlq(topics.articles)
    sent = producer.send(dlq, key=b"a1", value=VALUE, headers=death(topics, cause=cause, offset=offset)).get(10)
    return f"{sent.topic}-{sent.partition}-{sent.offset}"


def records_of(kafka: LocalKafka, topic: str) -> list[ConsumerRecord]:
    """Read the topic by a client of its own."""
    places = [TopicPartition(topic, number) for number in range(2)]
    consumer = KafkaConsumer(bootstrap_servers=kafka.bootstrap, group_id=None, auto_offset_reset="earliest")
    consumer.assign(places)
    expected = sum(consumer.end_offsets(places).values())
    found: list[ConsumerRecord] = []
    while len(found) < expected:
        found += [record for batch in consumer.poll(timeout_ms=500).values() for record in batch]
    consumer.close()
    return found


def test_headers_keep_the_original_ones_and_say_why() -> None:
    headers = death(Topics("t"))
    assert HEADERS == headers[: len(HEADERS)]
    assert {
        "tocsin-dlq-cause": b"undecodable",
        "tocsin-dlq-message": b"not an Article: invalid byte \x1b[31m",
        "tocsin-dlq-stage": b"extract",
        "tocsin-dlq-topic": b"t.articles.v1",
        "tocsin-dlq-partition": b"1",
        "tocsin-dlq-offset": b"7",
        "tocsin-dlq-timestamp": b"1768000000000",
        "tocsin-dlq-attempts": b"1",
        "tocsin-dlq-version": b"0.1.0",
    } == dict(headers[len(HEADERS) :])


@pytest.mark.parametrize("message", ["é" * 2000, "x" * 5000, "\ud800" * 900])
def test_a_long_or_broken_message_is_cut_to_a_kilobyte_of_utf8(message: str) -> None:
    given = {"topic": "t", "partition": 0, "offset": 0, "timestamp_ms": None, "attempts": 1, "version": "1"}
    headers = dict(headers_for(cause="c", message=message, stage="s", original={}, **given))  # type: ignore[arg-type] # a mixed bag
    assert 1000 >= len(headers["tocsin-dlq-message"])
    headers["tocsin-dlq-message"].decode()


def test_a_second_death_forgets_the_headers_of_the_first() -> None:
    again = headers_for(
        cause="late",
        message="",
        stage="s",
        topic="t",
        partition=0,
        offset=9,
        timestamp_ms=None,
        attempts=2,
        version="2",
        original=death(Topics("t")),
    )
    assert [b"late"] == [value for name, value in again if name == "tocsin-dlq-cause"]


@broker
def test_a_dead_letter_is_read_whole(kafka: LocalKafka, topics: Topics, producer: KafkaProducer) -> None:
    reference = lay(producer, topics)
    (letter,) = read(kafka.bootstrap, topics.dead_letters)
    assert (reference, b"a1", VALUE, tuple(HEADERS)) == (letter.reference, letter.key, letter.value, letter.headers)
    assert (topics.articles, 1, 7, "undecodable", "extract", 1) == (
        letter.origin,
        letter.origin_partition,
        letter.origin_offset,
        letter.cause,
        letter.stage,
        letter.attempts,
    )


@broker
def test_a_letter_without_our_headers_is_read_and_replayed_too(
    kafka: LocalKafka, topics: Topics, producer: KafkaProducer
) -> None:
    producer.send(topics.dlq(topics.readings), key=b"k", headers=[("tocsin-dlq-offset", b"x")]).get(10)
    (letter,) = read(kafka.bootstrap, topics.dead_letters)
    assert ("", None, None) == (letter.cause, letter.origin_offset, letter.value)
    ((_, place),) = replay(kafka.bootstrap, [letter])
    assert place.startswith(topics.readings)


@broker
def test_topics_that_are_not_there_hold_no_dead_letters(kafka: LocalKafka) -> None:
    assert [] == read(kafka.bootstrap, ["nowhere.dlq"])


@broker
def test_a_replay_is_the_record_as_it_was(kafka: LocalKafka, topics: Topics, producer: KafkaProducer) -> None:
    reference = lay(producer, topics)
    ((_, place),) = replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters))
    (record,) = records_of(kafka, topics.articles)
    assert (b"a1", VALUE, 1) == (record.key, record.value, record.partition)
    assert [*HEADERS, ("tocsin-replay-of", reference.encode())] == list(record.headers)
    assert f"{topics.articles}-1-0" == place


@broker
def test_a_second_replay_is_refused_before_anything_is_sent(
    kafka: LocalKafka, topics: Topics, producer: KafkaProducer
) -> None:
    lay(producer, topics)
    list(replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters)))
    lay(producer, topics, offset=8)
    with pytest.raises(NotReplayable, match="was replayed before"):
        replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters))
    assert 1 == len(records_of(kafka, topics.articles))


@broker
def test_a_second_replay_goes_out_when_asked_for(kafka: LocalKafka, topics: Topics, producer: KafkaProducer) -> None:
    lay(producer, topics)
    list(replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters)))
    list(replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters), again=True))
    assert 2 == len(records_of(kafka, topics.articles))


@broker
def test_a_largest_record_can_be_replayed(kafka: LocalKafka, topics: Topics) -> None:
    large = KafkaProducer(bootstrap_servers=kafka.bootstrap, max_request_size=4 * 1024 * 1024)
    value = b"x" * (2 * 1024 * 1024 - 2000)
    large.send(topics.dlq(topics.articles), value=value, headers=death(topics)).get(10)
    large.close()
    list(replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters)))
    assert [len(value)] == [len(record.value) for record in records_of(kafka, topics.articles)]


@broker
def test_what_only_just_fits_its_topic_is_replayed_as_it_was(kafka: LocalKafka, topics: Topics) -> None:
    large = KafkaProducer(bootstrap_servers=kafka.bootstrap, max_request_size=4 * 1024 * 1024)
    value = b"x" * (2 * 1024 * 1024 - 80)  # as much as the topic takes of a record without key and headers
    large.send(topics.articles, value=value, partition=0).get(10)
    large.send(topics.dlq(topics.articles), value=value, headers=[("tocsin-dlq-partition", b"0")]).get(10)
    large.close()
    list(replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters)))
    assert [(value, ())] * 2 == [(record.value, tuple(record.headers)) for record in records_of(kafka, topics.articles)]


@broker
def test_what_its_topic_does_not_take_holds_up_no_other_and_is_named_at_the_end(
    kafka: LocalKafka, topics: Topics, producer: KafkaProducer
) -> None:
    large = KafkaProducer(bootstrap_servers=kafka.bootstrap, max_request_size=4 * 1024 * 1024)
    sent = large.send(topics.dlq(topics.articles), value=b"x" * (2 * 1024 * 1024 + 10)).get(10)
    large.close()
    behind = lay(producer, topics)
    replayed = replay(kafka.bootstrap, read(kafka.bootstrap, topics.dead_letters))
    assert behind == next(replayed)[0].reference
    with pytest.raises(OverTheLimit, match=rf"{sent.topic}-{sent.partition}-{sent.offset}\. Raise max.message.bytes"):
        next(replayed)


@broker
def test_a_record_that_claims_to_be_a_marker_is_a_dead_letter_like_any_other(
    kafka: LocalKafka, topics: Topics, producer: KafkaProducer
) -> None:
    first = lay(producer, topics)
    dlq, claim = topics.dlq(topics.articles), [("tocsin-replayed", first.encode())]
    producer.send(dlq, value=b"xx", headers=claim).get(10)
    producer.send(dlq, value=b"", headers=[*claim, ("tocsin-dlq-cause", b"undecodable")]).get(10)
    assert [None] * 3 == [one.replayed_to for one in read(kafka.bootstrap, topics.dead_letters)]


@broker
def test_numbers_of_any_length_and_times_before_the_calendar_hide_no_dead_letter(
    kafka: LocalKafka, topics: Topics, producer: KafkaProducer
) -> None:
    headers = [("tocsin-dlq-attempts", b"9" * 5_000), ("tocsin-dlq-offset", b"-1")]
    producer.send(topics.dlq(topics.readings), value=b"x", headers=headers, timestamp_ms=-(10**15)).get(10)
    (letter,) = read(kafka.bootstrap, topics.dead_letters)
    assert (None, -1) == (letter.attempts, letter.origin_offset)


def test_no_broker_is_told() -> None:
    with pytest.raises(NoBroker, match="tocsin up"):
        read("127.0.0.1:1", ["any.dlq"])


class TestCommand:
    @pytest.fixture
    def config(self, kafka: LocalKafka, topics: Topics, tmp_path: Path) -> str:
        file = tmp_path / "tocsin.toml"
        file.write_text(f'[kafka]\nbootstrap = "{kafka.bootstrap}"\nprefix = "{topics.prefix}"\n')
        return str(file)

    @broker
    def test_list_groups_by_cause_and_disarms_the_text(
        self, topics: Topics, producer: KafkaProducer, config: str
    ) -> None:
        lay(producer, topics)
        lay(producer, topics, cause="deadline", offset=8)
        lay(producer, topics, offset=9)
        said = CliRunner().invoke(app, ["list", "--config", config]).stdout
        causes = [line for line in said.splitlines() if not line.startswith("  ")]
        assert ["deadline: 1, of them replayed 0", "undecodable: 2, of them replayed 0"] == causes
        assert "\x1b" not in said

    @broker
    def test_list_gives_a_json_line_each(self, topics: Topics, producer: KafkaProducer, config: str) -> None:
        reference = lay(producer, topics)
        lines = CliRunner().invoke(app, ["list", "--config", config, "--json"]).stdout.splitlines()
        assert [reference] == [json.loads(line)["dead_letter"] for line in lines]

    @broker
    def test_a_letter_of_a_time_before_the_calendar_is_listed_without_one(
        self, topics: Topics, producer: KafkaProducer, config: str
    ) -> None:
        producer.send(topics.dlq(topics.readings), value=b"x", timestamp_ms=-(10**15)).get(10)
        told = CliRunner().invoke(app, ["list", "--config", config, "--json"])
        assert (0, "") == (told.exit_code, json.loads(told.stdout)["at"])

    @broker
    def test_causes_that_somebody_else_wrote_are_disarmed_where_they_are_named(
        self, topics: Topics, producer: KafkaProducer, config: str
    ) -> None:
        lay(producer, topics, cause="\x1b[31mRED\nline")
        result = CliRunner().invoke(app, ["replay", "--cause", "nosuch", "--config", config])
        assert isinstance(result.exception, TocsinError)
        assert "Held are: \\x1b[31mRED\\nline" == result.exception.remedy

    @broker
    def test_show_gives_value_and_headers(self, topics: Topics, producer: KafkaProducer, config: str) -> None:
        reference = lay(producer, topics)
        shown = json.loads(CliRunner().invoke(app, ["show", reference, "--config", config, "--json"]).stdout)
        assert ("base64:/wAgbm90IGEgcmVjb3Jk", ["trace", "1"]) == (shown["value"], shown["headers"][0])

    @broker
    def test_a_dry_run_sends_nothing(
        self, kafka: LocalKafka, topics: Topics, producer: KafkaProducer, config: str
    ) -> None:
        lay(producer, topics)
        assert "would be sent" in CliRunner().invoke(app, ["replay", "--all", "--dry-run", "--config", config]).stdout
        assert [] == records_of(kafka, topics.articles)

    @broker
    def test_replay_by_cause_takes_only_that_cause_and_only_once(
        self, kafka: LocalKafka, topics: Topics, producer: KafkaProducer, config: str
    ) -> None:
        lay(producer, topics)
        lay(producer, topics, cause="deadline", offset=8)
        for _ in range(2):
            assert 0 == CliRunner().invoke(app, ["replay", "--cause", "deadline", "--config", config]).exit_code
        assert 1 == len(records_of(kafka, topics.articles))
        assert "of them replayed 1" in CliRunner().invoke(app, ["list", "--config", config]).stdout

    @broker
    @pytest.mark.parametrize("arguments", [["replay"], ["show", "x-0-0"], ["replay", "x-0-0"]])
    def test_what_is_not_named_or_not_there_is_an_error(self, arguments: list[str], config: str) -> None:
        result = CliRunner().invoke(app, [*arguments, "--config", config])
        assert 1 == len(str(result.exception).splitlines())
        assert 0 != result.exit_code

    def test_a_record_is_shown_with_a_mark_where_it_could_not_be_read(
        self, topics: Topics, producer: KafkaProducer, config: str
    ) -> None:
        headers = [*death(topics)[:-9], ("tocsin-dlq-cause", b"undecodable")]
        headers.append(("tocsin-dlq-message", b"not a Article: Expected `str`, got `int` - at `$.title`"))
        dlq = topics.dlq(topics.articles)
        value = b'{"id":"a","title":7,"text":"\\u001b[31mred"}'
        sent = producer.send(dlq, value=value, headers=headers).get(10)
        said = CliRunner().invoke(app, ["show", f"{dlq}-{sent.partition}-{sent.offset}", "--config", config]).stdout
        assert '{"id":"a","title":▶7◀,"text":"\\u001b[31mred"}' == said.splitlines()[-1]

    def test_an_article_is_shown_as_one_reads_it(self, topics: Topics, producer: KafkaProducer, config: str) -> None:
        dlq = topics.dlq(topics.articles)
        value = encode(Article(id="a", title="Siege", url="https://a.example/1", text="One.\nTwo \x1b[31mred."))
        headers = [("tocsin-dlq-cause", b"deadline"), ("tocsin-dlq-message", b"took longer than 2 s, twice")]
        sent = producer.send(dlq, value=value, headers=headers).get(10)
        said = CliRunner().invoke(app, ["show", f"{dlq}-{sent.partition}-{sent.offset}", "--config", config]).stdout
        assert ["title: Siege", "url: https://a.example/1", "text, 18 characters:", "One.", "Two \\x1b[31mred."] == (
            said.splitlines()[-5:]
        )

    def test_a_cause_that_nobody_died_of_is_an_error_that_names_the_others(
        self, topics: Topics, producer: KafkaProducer, config: str
    ) -> None:
        lay(producer, topics, cause="deadline")
        result = CliRunner().invoke(app, ["replay", "--cause", "deadlines", "--dry-run", "--config", config])
        assert isinstance(result.exception, TocsinError)
        assert (1, "Held are: deadline") == (result.exception.exit_code, result.exception.remedy)
