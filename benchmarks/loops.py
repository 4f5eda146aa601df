"""Events a second through one consumer that copies a topic: the settle loop, plain Faust agents, and no Faust."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kafka import KafkaConsumer, KafkaProducer

from benchmarks.figures import Table, beside, shown
from streams.topics import WantedTopic, apply
from tocsin.local_kafka import LocalKafka

EVENTS = 2_500
VALUE_BYTES = 400
DEADLINE_SECONDS = 40.0
KINDS = {
    "settle": "settle loop (ours): confirmed in order, window 8",
    "settle-wide": "the same, window 64",
    "faust": "plain Faust agent, confirmation not awaited",
    "faust-confirmed": "plain Faust agent, each confirmation awaited",
    "aiokafka": "aiokafka alone: confirmed in order, 8 in flight",
}
ROOT = Path(__file__).resolve().parent.parent


def run() -> list[Table]:
    """Give the comparison, on a local broker that is started for it."""
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as folder, LocalKafka(Path(folder)) as broker:
        rates = {kind: _rate(broker.bootstrap, kind, Path(folder)) for kind in KINDS}
    ours = rates["settle"]
    rows = tuple(
        (KINDS[kind], shown(rate) if rate else "not done in time", beside(rate, ours)) for kind, rate in rates.items()
    )
    about = (
        f"{EVENTS:,} events of {VALUE_BYTES} bytes, one partition, a local broker that flushes every record, on this "
        "machine. Events a second after the first tenth, by the stamps of the outputs; more is better. "
        "The flush is most of what a confirmation costs, so whoever has more of them under way is quicker; the "
        "unconfirmed agent is, because it does not know what it loses."
    )
    return [Table("Copying a topic", about, ("by", "events/s", "times ours"), rows)]


def _rate(bootstrap: str, kind: str, folder: Path) -> float:
    """Give events a second, 0 when the child was not done by the deadline."""
    source, target = f"bench-{kind}-in", f"bench-{kind}-out"
    apply(bootstrap, [WantedTopic(name=name, partitions=1) for name in (source, target)])
    _fill(bootstrap, source)
    told = {"kind": kind, "bootstrap": bootstrap, "source": source, "target": target}
    with (folder / f"{kind}.log").open("wb") as log:
        child = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "benchmarks.loop_child", json.dumps(told)], cwd=ROOT, stdout=log, stderr=log
        )
    try:
        stamps = _stamps(bootstrap, target)
    finally:
        child.kill()
        child.wait()
    if len(stamps) < EVENTS:
        return 0.0
    steady = sorted(stamps)[EVENTS // 10 :]
    return (len(steady) - 1) / (steady[-1] - steady[0])


def _fill(bootstrap: str, topic: str) -> None:
    producer = KafkaProducer(bootstrap_servers=[bootstrap], linger_ms=20)
    for number in range(EVENTS):
        producer.send(topic, key=b"%d" % number, value=b"%d" % number + b"x" * (VALUE_BYTES - len(b"%d" % number)))
    producer.flush()
    producer.close()


def _stamps(bootstrap: str, topic: str) -> list[float]:
    """Give when each key first came out, in seconds; fewer than all when the deadline passes."""
    consumer = KafkaConsumer(topic, bootstrap_servers=[bootstrap], auto_offset_reset="earliest", group_id=None)
    first: dict[bytes, float] = {}
    deadline = time.monotonic() + DEADLINE_SECONDS
    try:
        while len(first) < EVENTS and time.monotonic() < deadline:
            for records in consumer.poll(timeout_ms=200).values():
                for record in records:
                    first.setdefault(record.key, record.timestamp / 1000)
    finally:
        consumer.close()
    return list(first.values())
