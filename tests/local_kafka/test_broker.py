import contextlib
import os
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from streams.topics import Topics, TopicsMissing, answers, apply, await_topics
from tocsin.local_kafka import FolderInUse, LocalKafka, LocalKafkaFailed, PortTaken, running
from tocsin.local_kafka.broker import meaningful
from tocsin.local_kafka.properties import server_properties

pytestmark = pytest.mark.broker

LISTENING = "0A"
LOOPBACK_V4, LOOPBACK_V6 = "0100007F", "00000000000000000000000001000000"
LOOPBACK_MAPPED = "0000000000000000FFFF00000100007F"


def until(holds: Callable[[], bool], seconds: float = 15.0) -> bool:
    """Whether it held before the deadline."""
    deadline = time.monotonic() + seconds
    while not (now := holds()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return now


def is_gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


def is_free(bootstrap: str) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", int(bootstrap.rsplit(":", 1)[1]))) != 0


def addresses_bound_by(pid: int) -> set[str]:
    """Give the local addresses on which the process listens, as /proc/net writes them."""
    inodes = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # closed since it was listed; who listens keeps his open
            target = str(descriptor.readlink())
            if target.startswith("socket:["):
                inodes.add(target[8:-1])
    lines = [line.split() for table in ("tcp", "tcp6") for line in Path(f"/proc/net/{table}").read_text().splitlines()]
    return {line[1].split(":")[0] for line in lines if line[3] == LISTENING and line[9] in inodes}


@pytest.fixture
def child(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another Python that has started a Kafka, from a thread that is gone; it prints the JVM's pid and address."""
    script = """
        import pathlib, sys, threading, time
        from tocsin.local_kafka import LocalKafka
        broker = LocalKafka(pathlib.Path(sys.argv[1]))
        starting = threading.Thread(target=broker.start)
        starting.start()
        starting.join()
        with broker:
            print(broker.pid, broker.bootstrap, flush=True)
            time.sleep(300)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(tmp_path / "kafka")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        yield process
        process.kill()


def told_by(child: subprocess.Popen[str]) -> tuple[int, str]:
    assert child.stdout is not None
    pid, bootstrap = child.stdout.readline().split()
    return int(pid), bootstrap


def test_a_record_comes_back_as_it_was_sent(kafka: LocalKafka) -> None:
    topics = Topics("roundtrip")
    apply(kafka.bootstrap, topics.wanted(partitions=1, replication=1))
    producer = KafkaProducer(bootstrap_servers=kafka.bootstrap)
    producer.send(topics.articles, key=b"k", value=b"v", headers=[("h", b"1")]).get(10)
    producer.close()
    consumer = KafkaConsumer(topics.articles, bootstrap_servers=kafka.bootstrap, auto_offset_reset="earliest")
    record = next(iter(consumer))
    consumer.close()
    assert (b"k", b"v", [("h", b"1")]) == (record.key, record.value, list(record.headers))


def test_it_listens_on_loopback_only(kafka: LocalKafka) -> None:
    bound = addresses_bound_by(kafka.pid)
    assert bound
    assert bound <= {LOOPBACK_V4, LOOPBACK_V6, LOOPBACK_MAPPED}


def test_topics_are_never_made_by_asking_for_them(kafka: LocalKafka) -> None:
    consumer = KafkaConsumer("misspelt", bootstrap_servers=kafka.bootstrap)
    consumer.poll(timeout_ms=500)
    other = KafkaConsumer(bootstrap_servers=kafka.bootstrap)  # the first may still wait for the topic, and fail for it
    assert "misspelt" not in other.topics()
    other.close()
    consumer.close()


def test_its_log_says_something(kafka: LocalKafka) -> None:
    assert "Kafka Server started" in kafka.log_file.read_text()


def test_the_folder_names_the_broker_that_runs_on_it(kafka: LocalKafka, tmp_path: Path) -> None:
    assert (kafka.bootstrap, None) == (running(kafka.folder), running(tmp_path))


@pytest.mark.parametrize("end", [LocalKafka.stop, LocalKafka.kill])
def test_a_restart_on_the_same_folder_has_the_records_and_the_port(
    tmp_path: Path, end: Callable[[LocalKafka], None]
) -> None:
    topics, folder = Topics("kept"), tmp_path / "Ünïcode, with a comma"
    with LocalKafka(folder) as broker:
        first = broker.bootstrap
        apply(first, topics.wanted(partitions=1, replication=1))
        producer = KafkaProducer(bootstrap_servers=first)
        producer.send(topics.articles, value=b"v").get(10)
        producer.close()
        end(broker)
        broker.start()
        place = TopicPartition(topics.articles, 0)
        consumer = KafkaConsumer(bootstrap_servers=broker.bootstrap)
        assert (first, {place: 1}) == (broker.bootstrap, consumer.end_offsets([place]))
        consumer.close()


def test_a_paused_broker_answers_nothing_until_it_is_resumed(tmp_path: Path) -> None:
    with LocalKafka(tmp_path) as broker:
        broker.pause()
        assert not answers(broker.bootstrap, timeout_seconds=1)
        broker.resume()
        assert answers(broker.bootstrap)


def test_a_broker_that_stops_for_a_moment_is_not_told_as_gone(tmp_path: Path) -> None:
    with LocalKafka(tmp_path) as broker:
        broker.pause()
        resuming = threading.Timer(2.0, broker.resume)
        resuming.start()
        with pytest.raises(TopicsMissing):
            await_topics(broker.bootstrap, [Topics("t").readings], timeout_seconds=0)
        resuming.join()


def test_a_paused_broker_can_be_stopped(tmp_path: Path) -> None:
    with LocalKafka(tmp_path) as broker:
        broker.pause()
        broker.stop()
        assert (True, True) == (is_gone(broker.pid), is_free(broker.bootstrap))


def test_a_taken_port_is_told_in_one_line_with_the_remedy(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"127.0.0.1:{port}: cannot listen there.*another port") as caught:
            LocalKafka(tmp_path, port=port).start()
    assert 1 == len(str(caught.value).splitlines())


def test_one_folder_has_one_kafka(kafka: LocalKafka) -> None:
    with pytest.raises(FolderInUse, match=f"started by process {os.getpid()}"):
        LocalKafka(kafka.folder).start()
    assert answers(kafka.bootstrap)


def test_a_failed_start_quotes_the_log_and_names_it(tmp_path: Path) -> None:
    with LocalKafka(tmp_path) as broker:
        pass
    (tmp_path / "data" / "meta.properties").write_text("spoilt\n")
    with pytest.raises(LocalKafkaFailed, match=r"kafka\.log: .*node ID not found") as caught:
        LocalKafka(tmp_path).start()
    assert 1 == len(str(caught.value).splitlines())
    assert not broker.is_running


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LocalKafkaFailed, match="cannot use its folder"):
        LocalKafka(tmp_path / "file").start()


def test_a_killed_parent_leaves_no_process_and_no_port(child: subprocess.Popen[str], tmp_path: Path) -> None:
    pid, bootstrap = told_by(child)
    assert answers(bootstrap)  # although the thread that started it has ended
    child.kill()
    assert until(lambda: is_gone(pid), seconds=5)
    assert is_free(bootstrap)
    with LocalKafka(tmp_path / "kafka") as again:
        assert answers(again.bootstrap)


def test_ctrl_c_stops_it_in_order(child: subprocess.Popen[str], tmp_path: Path) -> None:
    pid, bootstrap = told_by(child)
    os.killpg(child.pid, signal.SIGINT)  # as the terminal does: to the whole group
    assert until(lambda: child.poll() is not None)
    assert (True, True) == (is_gone(pid), is_free(bootstrap))
    assert "App info kafka.server for 1 unregistered" in (tmp_path / "kafka" / "kafka.log").read_text()


def test_each_record_is_flushed_and_nothing_is_made_by_accident() -> None:
    lines = server_properties(data="data", port=1, controller_port=2).splitlines()
    assert {"log.flush.interval.messages=1", "auto.create.topics.enable=false"} <= set(lines)


def test_the_meaningful_lines_of_a_log_are_its_faults() -> None:
    log = "a INFO fine\nWARNING: noise\nb ERROR Kafka: gone\n\tat x.y(z)\njava.io.IOException: full\nc INFO bye\n"
    assert ["b ERROR Kafka: gone", "java.io.IOException: full"] == meaningful(log)


def test_a_log_without_faults_gives_its_newest_lines() -> None:
    assert ["3", "4", "5", "6", "7"] == meaningful("\n".join(map(str, range(8))))
