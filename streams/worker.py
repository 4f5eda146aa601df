"""A Faust worker with the settings under which it loses nothing (docs/adr/0004 has the reason for each)."""

import asyncio
import importlib
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir
from typing import Any, Literal

import faust
from faust.transport.drivers import aiokafka as driver
from mode import CrashingSupervisor

from streams import groups
from streams.brokers import addresses
from streams.errors import TocsinError
from streams.metrics import StreamMetrics
from streams.outcomes import Record
from streams.settle import Settle
from streams.topics import await_topics, gone
from streams.watch import Positions, Watch, WatchLimits
from streams.waypoints import Waypoint, unwatched

MEBIBYTE = 1024 * 1024
IDLE_MILLISECONDS = 15 * 60 * 1000  # longer than feeds are quiet: the first record after a pause must not wait

Stage = Literal["extract", "decide"]
log = logging.getLogger(__name__)


class WorkerUnusable(TocsinError):
    """This worker would lose records, or do nothing."""


@dataclass(frozen=True, kw_only=True)
class KafkaOptions:
    """How a worker talks to the brokers. Times are seconds.

    `member` is a static member's name: a restart within the session then takes its partitions back at once. It must
    be unique in the group: two workers of one name take the partitions from each other for ever.
    """

    bootstrap: str
    prefix: str = "tocsin"
    session_timeout_seconds: float = 30.0
    commit_interval_seconds: float = 1.0
    start_timeout_seconds: float = 60.0
    member: str | None = None

    def group(self, stage: Stage) -> str:
        """Give the name of the stage's consumer group."""
        return f"{self.prefix}.{stage}"


def build_app(stage: Stage, kafka: KafkaOptions) -> faust.App:
    """Give an app of the consumer group `kafka.group(stage)`, without web server, tables, leader or own topics."""
    app = faust.App(
        kafka.group(stage),  # `version` stays 1: another one is another group, which reads everything again
        broker=[f"kafka://{host}:{port}" for host, port in addresses(kafka.bootstrap)],
        processing_guarantee="at_least_once",
        agent_supervisor=CrashingSupervisor,  # an exception that leaves an agent is a bug in settle: end visibly
        autodiscover=False,
        datadir=Path(gettempdir()) / "tocsin-faust",  # Faust names one and, without tables, keeps nothing there
        store="memory://",
        web_enabled=False,
        topic_allow_declare=False,
        topic_disable_leader=True,
        table_standby_replicas=0,
        worker_redirect_stdouts=False,
        **_consuming(kafka),
        **_producing(),
    )
    app.transport = SafeTransport(app.conf.broker_consumer, app)
    return app


def settle_for(
    app: faust.App,
    stage: Stage,
    *,
    metrics: StreamMetrics,
    waypoint: Waypoint = unwatched,
) -> Settle:
    """Give the loop for the app's agent; its records go out through the app's producer."""

    async def produce(record: Record) -> "asyncio.Future[Any]":
        # not Topic.send: that may attach a record to the one in work and send it at commit time, when none looks
        sent = await app.producer.send(record.topic, record.key, record.value, None, None, list(record.headers))
        return asyncio.ensure_future(sent)

    def is_stopping() -> bool:
        return bool(app.should_stop)

    return Settle(stage, produce, metrics=metrics, is_stopping=is_stopping, waypoint=waypoint)


def run(
    app: faust.App,
    settle: Settle,
    kafka: KafkaOptions,
    *,
    topics: Sequence[str],
    watch_limits: WatchLimits | None = None,
    on_beat: Callable[[], object] = lambda: None,
    on_ready: Callable[[], object] = lambda: None,
) -> None:
    """Work until SIGTERM or SIGINT; come back after a clean end, raise SystemExit(1) when the app crashed.

    Waits first for the brokers and `topics` (raises NoBroker or TopicsMissing): without a broker Faust exits at once,
    without its topic it waits, silent, for ever. `on_beat` is called each second by the loop that works, `on_ready`
    when partitions are assigned. Leaves with EXIT_UNSTORED or EXIT_STALLED where a clean end would lose or hang.
    """
    check_installation()
    if not app.agents:
        raise WorkerUnusable(f"no agent reads for {app.conf.id}", remedy="Register one before the worker is run")
    await_topics(kafka.bootstrap, topics, kafka.start_timeout_seconds)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)

    async def assigned(_app: Any, /, *arguments: Any, **_more: Any) -> None:
        log.info("assigned %d partitions", len(arguments[0]))
        on_ready()

    app.on_partitions_assigned.connect(assigned)
    _each_second(loop, on_beat)
    watch = _watch(app, settle, kafka, watch_limits or WatchLimits(), topics)
    watch.start()
    try:
        _Worker(app, watch, loop=loop, quiet=True, override_logging=False).execute_from_commandline()
    except SystemExit as end:
        if end.code:
            raise
    finally:
        watch.stop()


def _watch(app: faust.App, settle: Settle, kafka: KafkaOptions, limits: WatchLimits, topics: Sequence[str]) -> Watch:
    def own_positions() -> Positions:
        owned = {(tp.topic, tp.partition) for tp in app.consumer.assignment()}
        (group,) = groups.read(kafka.bootstrap, {app.conf.id: sorted({topic for topic, _ in owned})})
        found = {(one.topic, one.partition): one for topic in group.topics for one in topic.partitions}
        return {place: (one.committed, one.end) for place, one in found.items() if place in owned}

    return Watch(
        unsettled_seconds=settle.unsettled_seconds,
        positions=own_positions,
        gone=lambda: gone(kafka.bootstrap, topics),
        limits=limits,
    )


def check_installation() -> None:
    """Raise WorkerUnusable where Faust lacks its extension: its other iterator acks records that it skips."""
    try:
        importlib.import_module("faust._cython.streams")
    except ImportError as error:
        raise WorkerUnusable(
            f"faust-streaming is installed without its compiled extension: {error}",
            remedy="Install it from a wheel, for CPython on this platform",
        ) from error


class SafeConsumer(driver.Consumer):
    """Commits only what is done: pins of what it mends are in tests/settle/test_faust_pins.py."""

    def _new_offset(self, tp: Any) -> int | None:
        """Give the offset to commit, and none past a record in work (faust-streaming issue 606)."""
        if acked := self._acked.get(tp):
            lowest = min(acked)
            in_work = tuple(self._unacked_messages)
            if any(one.tp == tp and one.offset < lowest and not one.acked for one in in_work):
                return None
        offset: int | None = super()._new_offset(tp)
        return offset

    async def on_partitions_revoked(self, revoked: Any) -> None:
        """Commit first: the base class forgets the acks before it commits them, so that all is done again."""
        await self.commit()
        await super().on_partitions_revoked(revoked)


class SafeTransport(driver.Transport):
    """Faust's transport with the consumer above."""

    Consumer = SafeConsumer


class _Worker(faust.Worker):
    """A worker whose stop has an end, and which leaves the process's title and logging alone."""

    def __init__(self, app: faust.App, watch: Watch, **options: Any) -> None:
        super().__init__(app, **options)
        self._watch = watch
        self.spinner = None

    def _schedule_shutdown(self, signal: Any) -> None:
        self._watch.stopping()
        super()._schedule_shutdown(signal)

    def _setproctitle(self, info: str, **_more: Any) -> None:
        pass


def _each_second(loop: asyncio.AbstractEventLoop, call: Callable[[], object]) -> None:
    def turn() -> None:
        with suppress(Exception):  # a health page must not end a worker
            call()
        loop.call_later(1.0, turn)

    loop.call_soon(turn)


def _consuming(kafka: KafkaOptions) -> dict[str, Any]:
    session = kafka.session_timeout_seconds
    return {
        "broker_commit_interval": kafka.commit_interval_seconds,
        "broker_commit_every": 100,  # what is redelivered after a kill in a burst
        "broker_session_timeout": session,
        "broker_heartbeat_interval": min(3.0, session / 4),
        "broker_rebalance_timeout": max(90.0, session),
        "broker_request_timeout": max(90.0, session),  # Faust refuses one shorter than the session
        "broker_max_poll_records": 500,
        "stream_buffer_maxsize": 1024,  # a full one costs a second: five times what a handler does in one
        "stream_wait_empty": True,  # at a stop and a rebalance, settle what is in work
        "stream_publish_on_commit": False,
        "stream_processing_timeout": 120.0,  # only says so in the log
        "consumer_auto_offset_reset": "earliest",  # a new group must not skip
        "consumer_metadata_max_age_ms": 30_000,
        "consumer_max_fetch_size": 4 * MEBIBYTE,  # at least the largest record
        "consumer_connections_max_idle_ms": IDLE_MILLISECONDS,
        "consumer_group_instance_id": kafka.member,
    }


def _producing() -> dict[str, Any]:
    return {
        "producer_acks": -1,
        "producer_linger": 0,
        "producer_compression_type": "gzip",
        # The broker is the judge of size: it counts compressed bytes, the producer's check uncompressed ones, and a
        # record that was let in must be let into the dead letters.
        "producer_max_request_size": 32 * MEBIBYTE,
        "producer_request_timeout": 30.0,  # 1,200 by default, which hides a dead broker for 20 minutes
        "producer_connections_max_idle_ms": IDLE_MILLISECONDS,
    }
