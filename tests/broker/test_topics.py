import uuid
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from streams.brokers import BadAddress, NoBroker, addresses
from streams.topics import (
    Configure,
    Create,
    FoundTopic,
    Refuse,
    Topics,
    TopicsMissing,
    TopicsRefused,
    admin_of,
    apply,
    await_topics,
    describe,
    plan,
)
from tocsin.cli.topics import app
from tocsin.local_kafka import LocalKafka
from tocsin.local_kafka.process import free_port

broker = pytest.mark.broker


@pytest.fixture
def topics() -> Topics:
    return Topics(f"t{uuid.uuid4().hex[:8]}")


def as_found(topics: Topics, *, partitions: int, **changed: str) -> Mapping[str, FoundTopic]:
    return {
        one.name: FoundTopic(partitions=one.partitions, replication=1, configs={**one.configs, **changed})
        for one in topics.wanted(partitions=partitions, replication=1)
    }


def test_the_names_are_those_of_the_architecture() -> None:
    topics = Topics("tocsin")
    names = [one.name for one in topics.wanted(partitions=12, replication=1)]
    expected = ["articles.v1", "articles.v1.dlq", "readings.v1", "readings.v1.dlq", "alerts.v1", "deliveries.v1"]
    assert [f"tocsin.{name}" for name in expected] == names
    assert ("tocsin.articles.v1.dlq", "tocsin.readings.v1.dlq") == topics.dead_letters


def test_what_is_as_wanted_needs_no_change(topics: Topics) -> None:
    wanted = topics.wanted(partitions=3, replication=1)
    assert () == plan(as_found(topics, partitions=3), wanted)


def test_an_empty_broker_needs_every_topic(topics: Topics) -> None:
    wanted = topics.wanted(partitions=3, replication=1)
    assert [Create(one) for one in wanted] == list(plan({}, wanted))


def test_a_changed_retention_is_configured(topics: Topics) -> None:
    wanted = topics.wanted(partitions=3, replication=1)[:1]
    found = as_found(topics, partitions=3, **{"retention.ms": "5"})
    assert (Configure(topics.articles, {"retention.ms": ("5", "1209600000")}),) == plan(found, wanted)


@pytest.mark.parametrize("held", [2, 4])
def test_another_number_of_partitions_is_refused_with_a_remedy(topics: Topics, held: int) -> None:
    (change,) = plan(as_found(topics, partitions=held), topics.wanted(partitions=3, replication=1)[:1])
    assert isinstance(change, Refuse)
    assert f"Set [kafka] partitions = {held}" in str(change)


def test_fewer_copies_than_wanted_are_refused(topics: Topics) -> None:
    changes = plan(as_found(topics, partitions=3), topics.wanted(partitions=3, replication=3)[:1])
    assert ["has 1 copies of each record, 3 are wanted"] == [one.problem for one in changes if isinstance(one, Refuse)]


def test_three_copies_need_two_in_sync(topics: Topics) -> None:
    assert {"2"} == {one.configs["min.insync.replicas"] for one in topics.wanted(partitions=1, replication=3)}


@pytest.mark.parametrize("text", ["host:port", ":9092", "host:0", "host:70000", "a:1,b:x"])
def test_what_is_no_address_is_told_in_one_line(text: str) -> None:
    with pytest.raises(BadAddress, match="Write \\[kafka\\] bootstrap as host:port"):
        addresses(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:1,b:2", [("a", 1), ("b", 2)]),
        ("kafka", [("kafka", 9092)]),
        ("[::1]:9093", [("[::1]", 9093)]),
        ("[::1]", [("[::1]", 9092)]),
    ],
)
def test_addresses_are_read(text: str, expected: list[tuple[str, int]]) -> None:
    assert expected == addresses(text)


@broker
def test_applying_twice_changes_nothing_the_second_time(kafka: LocalKafka, topics: Topics) -> None:
    wanted = topics.wanted(partitions=2, replication=1)
    assert len(wanted) == len(apply(kafka.bootstrap, wanted))
    assert () == apply(kafka.bootstrap, wanted)


@broker
def test_a_dry_run_creates_nothing(kafka: LocalKafka, topics: Topics) -> None:
    wanted = topics.wanted(partitions=2, replication=1)
    apply(kafka.bootstrap, wanted, dry_run=True)
    with admin_of(kafka.bootstrap) as admin:
        assert {} == describe(admin, [one.name for one in wanted])


@broker
def test_a_changed_setting_is_mended(kafka: LocalKafka, topics: Topics) -> None:
    (articles, *_) = topics.wanted(partitions=1, replication=1)
    spoilt = {**articles.configs, "retention.ms": "60000"}
    apply(kafka.bootstrap, [type(articles)(name=articles.name, partitions=1, configs=spoilt)])
    assert [Configure] == [type(change) for change in apply(kafka.bootstrap, [articles])]
    assert () == apply(kafka.bootstrap, [articles])


@broker
def test_a_changed_partition_count_is_refused_before_anything_is_made(kafka: LocalKafka, topics: Topics) -> None:
    apply(kafka.bootstrap, topics.wanted(partitions=2, replication=1)[:1])
    with pytest.raises(TopicsRefused, match=r"has 2 partitions, 3 are wanted.*Set \[kafka\] partitions = 2") as caught:
        apply(kafka.bootstrap, topics.wanted(partitions=3, replication=1))
    assert 1 == len(str(caught.value).splitlines())
    with pytest.raises(TopicsMissing):
        await_topics(kafka.bootstrap, [topics.readings], timeout_seconds=0)


@broker
def test_more_copies_than_brokers_are_refused_in_one_line(kafka: LocalKafka, topics: Topics) -> None:
    with pytest.raises(TopicsRefused, match="the broker will not create") as caught:
        apply(kafka.bootstrap, topics.wanted(partitions=1, replication=3))
    assert 1 == len(str(caught.value).splitlines())


@broker
def test_a_prefix_that_kafka_does_not_take_is_told_in_one_line(kafka: LocalKafka) -> None:
    with pytest.raises(TopicsRefused, match="Topic name is invalid") as caught:
        apply(kafka.bootstrap, Topics("no good!").wanted(partitions=1, replication=1))
    assert 1 == len(str(caught.value).splitlines())


@broker
def test_a_role_waits_for_its_topics_and_names_the_missing(kafka: LocalKafka, topics: Topics) -> None:
    with pytest.raises(TopicsMissing, match=f"no topic {topics.articles}.*tocsin topics apply"):
        await_topics(kafka.bootstrap, [topics.articles], timeout_seconds=0.1)
    apply(kafka.bootstrap, topics.wanted(partitions=1, replication=1))
    await_topics(kafka.bootstrap, [topics.articles, topics.dlq(topics.articles)], timeout_seconds=10)


@pytest.mark.parametrize("bootstrap", ["127.0.0.1:1", "no-such-host.invalid:9092", ""])
def test_no_broker_is_told_in_one_line_with_the_remedy(bootstrap: str) -> None:
    with pytest.raises(NoBroker, match="tocsin up") as caught:
        await_topics(bootstrap, ["any"], timeout_seconds=0.1)
    assert 1 == len(str(caught.value).splitlines())


@broker
def test_the_command_applies_and_lists(kafka: LocalKafka, topics: Topics, tmp_path: Path) -> None:
    config = tmp_path / "tocsin.toml"
    config.write_text(f'[kafka]\nbootstrap = "{kafka.bootstrap}"\nprefix = "{topics.prefix}"\npartitions = 2\n')
    run = CliRunner()
    assert 1 == run.invoke(app, ["list", "--config", str(config)]).exit_code
    assert f"create {topics.articles}: 2 partitions" in run.invoke(app, ["apply", "--config", str(config)]).stdout
    listed = run.invoke(app, ["list", "--config", str(config)])
    assert (0, f"{topics.articles}: 2 partitions, 1 copies, delete after 14 d, records up to 2097152 bytes") == (
        listed.exit_code,
        listed.stdout.splitlines()[0],
    )


def test_a_port_nobody_listens_on_is_no_broker() -> None:
    with pytest.raises(NoBroker), admin_of(f"127.0.0.1:{free_port('127.0.0.1')}"):
        pytest.fail("there is none")
