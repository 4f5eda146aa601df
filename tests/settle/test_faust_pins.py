"""Each fault of faust-streaming that settle works around, on plain Faust. When one of these fails, upstream has fixed
it (or it has changed): read the release, then simplify settle or worker. Issue numbers are faust-streaming/faust's."""

import asyncio
import os
from typing import Any
from unittest.mock import AsyncMock

import faust
import pytest
from faust.transport.drivers import aiokafka as driver
from mode import CrashingSupervisor

from streams.worker import KafkaOptions, SafeTransport, build_app, check_installation
from tests.settle.faust_rig import PARTITION, TOPIC, Rig


class Handled:
    """A handler that fails on offset 2; with `by_hand` it acks what it handled."""

    def __init__(self, *, by_hand: bool) -> None:
        self.by_hand, self.offsets = by_hand, list[int]()

    async def __call__(self, stream: Any) -> None:
        async for event in (stream.noack() if self.by_hand else stream).events():
            if event.message.offset == 2:
                raise ZeroDivisionError
            self.offsets.append(event.message.offset)
            if self.by_hand:
                event.ack()


async def five_records_of_which_the_third_fails(rig: Rig, *, by_hand: bool) -> Handled:
    handled = Handled(by_hand=by_hand)
    async with rig.agent(handled):
        for offset in range(5):
            await rig.give(offset)
        await rig.rest()
    return handled


async def test_an_exception_that_leaves_the_loop_loses_its_record() -> None:
    """#315, #527: when this fails, upstream no longer acks what an agent raised on."""
    rig = Rig()
    handled = await five_records_of_which_the_third_fails(rig, by_hand=False)
    assert [0, 1, 3, 4] == handled.offsets
    assert 5 == await rig.committed()


async def test_acks_by_hand_alone_do_not_save_it() -> None:
    """#606: when this fails, upstream fixed `_new_offset`: SafeConsumer's override can go."""
    rig = Rig()
    handled = await five_records_of_which_the_third_fails(rig, by_hand=True)
    assert [0, 1, 3, 4] == handled.offsets
    assert 5 == await rig.committed()


@pytest.mark.parametrize(("committed", "in_work"), [(2585, 2585), (None, 0), (0, 0)])
def test_a_commit_passes_one_record_in_work_at_its_head(committed: int | None, in_work: int) -> None:
    """#606: when this fails, upstream fixed `_new_offset`: SafeConsumer's override can go."""
    assert in_work + 5 == new_offset(Rig(), committed, in_work)


@pytest.mark.parametrize(("committed", "in_work"), [(2585, 2585), (None, 0), (0, 0)])
def test_our_consumer_commits_nothing_past_a_record_in_work(committed: int | None, in_work: int) -> None:
    assert new_offset(Rig(transport=SafeTransport), committed, in_work) is None


def new_offset(rig: Rig, committed: int | None, in_work: int) -> int | None:
    """Give what would be committed while `in_work` is being handled and the four after it are acked."""
    unfinished = rig.track(in_work)
    rig.consumer.track_message(unfinished)
    rig.consumer._committed_offset[PARTITION] = committed
    rig.consumer._acked[PARTITION] = [in_work + n for n in range(1, 5)]
    return rig.committable()


def test_our_consumer_commits_what_is_done_in_front_of_a_record_in_work() -> None:
    rig = Rig(transport=SafeTransport)
    unfinished = rig.track(12)
    rig.consumer.track_message(unfinished)
    rig.consumer._committed_offset[PARTITION] = 10
    rig.consumer._acked[PARTITION] = [10, 11]
    assert 12 == rig.committable()


def test_our_consumer_commits_over_a_gap_that_holds_no_record() -> None:
    """Offsets may be missing (compaction, control records): what is not there must not stop commits."""
    rig = Rig(transport=SafeTransport)
    rig.consumer._committed_offset[PARTITION] = 10
    rig.consumer._acked[PARTITION] = [11, 12]
    assert 13 == rig.committable()


async def test_two_coroutines_of_one_agent_overtake_each_other() -> None:
    """When this fails, `concurrency` keeps order: the window of settle could go."""
    rig, begun = Rig(), asyncio.Event()

    async def slow_first(stream: Any) -> None:
        async for event in stream.events():
            if event.message.offset == 0:
                begun.set()
                await asyncio.sleep(30)

    rig.app.loop = asyncio.get_running_loop()
    rig.app.topics._acking_topics.add(TOPIC)
    agent = rig.app.agent(rig.channel, name="pinned", concurrency=2)(slow_first)
    rig.app.flow_control.resume()
    await agent.start()
    for offset in range(5):
        await rig.give(offset)
    await begun.wait()
    await rig.rest()
    assert [1, 2, 3, 4] == rig.acked
    assert 5 == rig.committable()  # 0 is still being handled
    await agent.stop()


@pytest.mark.parametrize(("by_hand", "acked"), [(False, [0, 1, 2]), (True, [0, 1])])
async def test_cancelling_an_agent_acks_the_record_in_work_unless_acks_are_by_hand(
    *, by_hand: bool, acked: list[int]
) -> None:
    """When the first case fails, upstream no longer acks what a cancelled agent was at."""
    rig = Rig()

    async def stuck_on_two(stream: Any) -> None:
        async for event in (stream.noack() if by_hand else stream).events():
            if event.message.offset == 2:
                await asyncio.sleep(30)
            if by_hand:
                event.ack()

    async with rig.agent(stuck_on_two):
        for offset in range(3):
            await rig.give(offset)
        await rig.rest()
        assert [0, 1] == rig.acked
    assert acked == rig.acked


async def test_a_record_that_cannot_be_decoded_is_acked_first_and_thrown_afterwards() -> None:
    """When this fails, upstream keeps it: decoding could move out of the loop, into Faust's types."""
    rig = Rig()
    rig.app.topics._acking_topics.add(TOPIC)
    topic = rig.app.topic(TOPIC, key_type=bytes, value_type=int, value_serializer="json")
    reading = topic.clone(is_iterator=True)
    rig.app.flow_control.resume()
    deliver = rig.app.topics._compiler.build(rig.app.topics, PARTITION, {reading})
    message = rig.track(0)
    message.refcount, message.value = 0, b"\xff not JSON"
    await deliver(message)
    assert [0] == rig.acked
    with pytest.raises(faust.exceptions.ValueDecodeError):
        await anext(aiter(reading))


async def test_a_crashing_supervisor_alone_still_loses_the_record() -> None:
    """When this fails, a plain agent under CrashingSupervisor is safe: noack would be a second belt only."""
    rig = Rig(supervisor=CrashingSupervisor)
    handled = await five_records_of_which_the_third_fails(rig, by_hand=False)
    assert [0, 1] == handled.offsets  # nothing further is handled
    assert 3 == await rig.committed()  # and yet 2 counts as done


async def test_a_crashing_supervisor_and_acks_by_hand_keep_it() -> None:
    rig = Rig(supervisor=CrashingSupervisor)
    await five_records_of_which_the_third_fails(rig, by_hand=True)
    assert 2 == await rig.committed()


async def test_a_revocation_forgets_the_acks_before_it_commits_them() -> None:
    """#502 in part: when this fails, upstream commits first: SafeConsumer.on_partitions_revoked can go."""
    assert [] == await committed_at_revocation(Rig())


async def test_our_consumer_commits_before_a_revocation_forgets() -> None:
    assert [2] == await committed_at_revocation(Rig(transport=SafeTransport))


async def committed_at_revocation(rig: Rig) -> list[int]:
    rig.app.loop = asyncio.get_running_loop()
    consumer = rig.consumer

    async def revoked(_partitions: Any) -> None:
        await consumer.commit()  # as the app's own callback does, after it waited for what is in work

    consumer._on_partitions_revoked = revoked
    consumer._acked[PARTITION] = [0, 1]
    await consumer.on_partitions_revoked({PARTITION})
    return rig.commits


async def test_waiting_for_what_is_in_work_has_no_end() -> None:
    """robinhood/faust#402: when this fails, a stop is bounded upstream: Watch.stopping could go."""
    rig = Rig()
    rig.app.loop = asyncio.get_running_loop()
    unfinished = rig.track(0)
    rig.consumer.track_message(unfinished)
    waiting = asyncio.create_task(rig.consumer.wait_empty())
    await asyncio.wait({waiting}, timeout=2.5)  # it looks once a second, and swallows a cancellation
    assert not waiting.done()
    unfinished.ack(rig.consumer)
    await waiting


def test_the_at_least_once_producer_is_not_idempotent() -> None:
    """When this fails, read aiokafka's fate of an idempotent producer after an outage before it is let stand."""
    app: Any = faust.App("pins", broker="kafka://127.0.0.1:1", processing_guarantee="at_least_once")
    producer: Any = driver.Transport(app.conf.broker_producer, app).create_producer()
    assert {} == producer._settings_extra()


async def test_a_failed_commit_is_noted_as_done() -> None:
    """#692: fixed in 0.15.4; when this fails, the fixed release is installed: nothing here leans on it."""
    consumer, refused = Rig().consumer, AsyncMock(return_value=False)
    consumer.app.producer.flush = AsyncMock()
    consumer._commit, consumer.assignment = refused, lambda: {PARTITION}
    assert await type(consumer)._commit_offsets(consumer, {PARTITION: 7}) is False
    assert 7 == consumer._committed_offset[PARTITION]


def test_the_compiled_iterator_is_there() -> None:
    """Its pure-Python twin acks what it skips after a rebalance."""
    check_installation()
    assert "NO_CYTHON" not in os.environ


def test_the_app_has_the_settings_that_lose_nothing() -> None:
    conf: Any = build_app(
        "extract", KafkaOptions(bootstrap="127.0.0.1:9092,[::1]:9093", session_timeout_seconds=6)
    ).conf
    assert ("tocsin.extract", 1) == (conf.id, conf.version)
    assert "at_least_once" == str(conf.processing_guarantee.value)
    assert (False, True, 0) == (conf.topic_allow_declare, conf.topic_disable_leader, conf.table_standby_replicas)
    assert (1024, 500, True) == (conf.stream_buffer_maxsize, conf.broker_max_poll_records, conf.stream_wait_empty)
    assert ("earliest", -1, 30.0) == (
        conf.consumer_auto_offset_reset,
        conf.producer_acks,
        conf.producer_request_timeout,
    )
    assert conf.broker_request_timeout >= conf.broker_session_timeout == 6
    assert conf.agent_supervisor is CrashingSupervisor
    assert not conf.web_enabled
    assert not conf.worker_redirect_stdouts
