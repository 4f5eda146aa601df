import asyncio
import time
from collections.abc import Sequence

import pytest

from streams import settle
from streams.codec import decode
from streams.outcomes import Inbound, Poison, Record, Transient
from streams.records import Article
from streams.settle import EXIT_UNSTORED
from streams.tries import Limits
from tests.settle.loop import QUICK, Endless, World


async def echo(inbound: Inbound) -> Sequence[Record]:
    return (Record("readings", inbound.key, inbound.value),)


def values(count: int) -> list[bytes]:
    return [b"%d" % number for number in range(count)]


async def test_every_record_is_sent_and_acked_in_the_order_it_came() -> None:
    world = World(values(20))

    async def slow_at_first(inbound: Inbound) -> Sequence[Record]:
        await asyncio.sleep(0.02 if inbound.offset % 4 == 0 else 0)
        return await echo(inbound)

    await world.run(slow_at_first)
    assert values(20) == [record.value for record in world.sent]
    assert list(range(20)) == world.acked


async def test_no_more_than_the_window_is_in_work() -> None:
    world, in_work, most = World(values(12)), 0, 0

    async def counted(inbound: Inbound) -> Sequence[Record]:
        nonlocal in_work, most
        in_work += 1
        most = max(most, in_work)
        await asyncio.sleep(0.002)
        in_work -= 1
        return await echo(inbound)

    await world.run(counted, window=3)
    assert most == 3


async def test_with_a_window_of_one_a_record_is_acked_before_the_next_is_begun() -> None:
    world, acked_before = World(values(5)), []

    async def nothing_out(_inbound: Inbound) -> Sequence[Record]:
        acked_before.append(len(world.acked))
        await asyncio.sleep(0)
        return ()

    await world.run(nothing_out, window=1)
    assert [0, 1, 2, 3, 4] == acked_before


async def test_nothing_is_acked_before_the_broker_confirmed_it() -> None:
    world = World(values(3), refusals=[None, ConnectionError("away"), None])
    acked_at_send: list[tuple[bytes | None, list[int]]] = []
    produce = world._produce

    async def watched(record: Record) -> "asyncio.Future[object]":
        acked_at_send.append((record.value, list(world.acked)))
        return await produce(record)

    world.settle._produce = watched
    await world.run(echo)
    refused = [acked for value, acked in acked_at_send if value == b"1"]
    assert (2, [0]) == (len(refused), refused[-1])  # sent again in place, with nothing behind it acked
    assert [0, 1, 2] == world.acked


async def test_a_failed_send_is_repeated_until_it_works() -> None:
    world = World(values(2), refusals=[ConnectionError("away")] * 4)
    await world.run(echo)
    assert [b"0", b"1"] == sorted(record.value or b"" for record in world.sent)
    assert world.metric("tocsin_settle_retries_total", what="store") == 4


async def test_what_cannot_be_stored_ends_the_process_with_nothing_acked() -> None:
    world = World(values(2), always_refuse=ConnectionError("away"))
    await world.run(echo)
    assert EXIT_UNSTORED in world.left
    assert [] == world.acked


async def test_a_confirmation_that_never_comes_counts_as_a_failed_send() -> None:
    world = World(values(1))
    produce, first = world._produce, True

    async def silent_once(record: Record) -> "asyncio.Future[object]":
        nonlocal first
        if first:
            first = False
            return asyncio.get_running_loop().create_future()
        return await produce(record)

    world.settle._produce = silent_once
    await world.run(echo)
    assert [0] == world.acked


async def test_poison_becomes_a_dead_letter_whole_and_the_rest_goes_on() -> None:
    world = World([b"good", b"\xffpoison", b"good too"])

    async def picky(inbound: Inbound) -> Sequence[Record]:
        if inbound.offset == 1:
            raise Poison("deadline", "took too long", attempts=2)
        return await echo(inbound)

    await world.run(picky)
    assert ["readings", "articles.dlq", "readings"] == [record.topic for record in world.sent]
    letter = world.sent[1]
    assert (b"k1", b"\xffpoison") == (letter.key, letter.value)
    assert [("trace", b"1"), ("trace", b"2")] == list(letter.headers[:2])
    said = dict(letter.headers)
    assert (b"deadline", b"took too long", b"2") == (
        said["tocsin-dlq-cause"],
        said["tocsin-dlq-message"],
        said["tocsin-dlq-attempts"],
    )
    assert (b"extract", b"articles", b"3", b"1", b"1700000000500") == tuple(
        said[f"tocsin-dlq-{name}"] for name in ("stage", "topic", "partition", "offset", "timestamp")
    )
    assert world.metric("tocsin_dead_letters_total", cause="deadline") == 1
    assert world.metric("tocsin_records_settled_total", outcome="done") == 2


@pytest.mark.parametrize(
    "value", [b"", b"\x00\xff", b"[1]", b'{"id": 7, "text": ""}', b'{"id":"a","text":"b","schema":99}']
)
async def test_what_cannot_be_decoded_is_a_dead_letter(value: bytes) -> None:
    world = World([value])

    async def decoding(inbound: Inbound) -> Sequence[Record]:
        decode(inbound.value or b"", Article)
        return ()

    await world.run(decoding)
    assert [(value, b"undecodable")] == [(one.value, dict(one.headers)["tocsin-dlq-cause"]) for one in world.sent]


async def test_what_is_transient_is_tried_again_with_the_same_record_and_never_a_dead_letter() -> None:
    world, seen = World(values(3)), []

    async def database_away(inbound: Inbound) -> Sequence[Record]:
        seen.append(inbound.offset)
        if len(seen) < 6:
            raise Transient("the database is away")
        return ()

    await world.run(database_away, window=1)
    assert [0, 0, 0, 0, 0, 0, 1, 2] == seen
    assert [] == world.sent


async def test_what_stays_transient_ends_the_process_with_nothing_acked() -> None:
    world = World(values(2))

    async def database_away(_inbound: Inbound) -> Sequence[Record]:
        raise Transient("the database is away")

    await world.run(database_away, window=1)
    assert EXIT_UNSTORED in world.left
    assert ([], []) == (world.acked, world.sent)


async def test_a_bug_met_by_one_record_makes_it_a_dead_letter_after_three_attempts() -> None:
    world, attempts = World(values(3)), 0

    async def buggy(inbound: Inbound) -> Sequence[Record]:
        nonlocal attempts
        if inbound.offset == 1:
            attempts += 1
            raise KeyError("nobody thought of this")
        return await echo(inbound)

    await world.run(buggy)
    assert attempts == 3
    said = dict(world.sent[1].headers)
    assert (b"unexpected", b"KeyError: 'nobody thought of this'") == (
        said["tocsin-dlq-cause"],
        said["tocsin-dlq-message"],
    )
    assert [0, 1, 2] == world.acked


async def test_a_run_of_unexpected_failures_slows_down() -> None:
    limits = Limits(attempts=1, longest_pause_seconds=0.2)
    world = World(values(3), limits=limits)

    async def broken(_inbound: Inbound) -> Sequence[Record]:
        raise OSError("disk full")

    began = asyncio.get_running_loop().time()
    await world.run(broken)
    assert asyncio.get_running_loop().time() - began >= 0.4  # nothing before the first, the pause before each other


class TooLarge(Exception):
    errno = 10  # MESSAGE_TOO_LARGE of Kafka's protocol


async def test_an_outcome_too_large_for_its_topic_is_a_dead_letter() -> None:
    world = World(values(2), refusals=[TooLarge("too large")])
    await world.run(echo, window=1)
    assert [("articles.dlq", b"0"), ("readings", b"1")] == [(one.topic, one.value) for one in world.sent]
    assert world.metric("tocsin_dead_letters_total", cause="too-large") == 1


async def test_a_dead_letter_too_large_for_its_topic_ends_the_process_with_nothing_acked() -> None:
    world = World(values(2), always_refuse=TooLarge("too large"))
    await world.run(echo)
    assert [EXIT_UNSTORED] == world.left
    assert [] == world.acked


async def test_a_broken_loop_ends_the_process() -> None:
    world = World(values(2))

    def no_waypoint(_name: str) -> None:
        raise ZeroDivisionError

    world.settle._waypoint = no_waypoint
    await world.run(echo)
    assert [EXIT_UNSTORED] == world.left
    assert [] == world.acked


async def test_a_cancellation_that_nobody_asked_for_ends_the_process() -> None:
    world = World([])
    task = asyncio.create_task(world.settle.each(Endless(world), echo))
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [EXIT_UNSTORED] == world.left


async def test_a_clean_stop_leaves_quietly_and_acks_nothing_in_work() -> None:
    world = World(values(3))

    async def stuck(_inbound: Inbound) -> Sequence[Record]:
        await asyncio.Event().wait()
        return ()

    task = asyncio.create_task(world.run(stuck, until=1))
    await asyncio.sleep(0.02)
    task.cancel()
    world.is_stopping = True
    await asyncio.gather(task, return_exceptions=True)
    assert ([], []) == (world.left, world.acked)


async def test_it_tells_since_when_nothing_was_settled() -> None:
    world = World(values(2))

    async def stuck(_inbound: Inbound) -> Sequence[Record]:
        await asyncio.sleep(0.05)
        assert world.settle.unsettled_seconds() >= 0.04
        return ()

    assert world.settle.unsettled_seconds() == 0
    await world.run(stuck, window=1)
    assert world.settle.unsettled_seconds() == 0
    assert [] == world.left


async def test_it_says_that_it_stands_still_only_while_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settle, "STANDSTILL_SECONDS", 0.03)
    world, told = World(values(1)), []

    async def stuck(_inbound: Inbound) -> Sequence[Record]:
        told.append(world.settle.standstill())
        await asyncio.sleep(0.05)
        told.append(world.settle.standstill())
        return ()

    await world.run(stuck, window=1)
    assert [None, "nothing settled for 0 s: its log says why", None] == [*told, world.settle.standstill()]


async def test_the_points_at_which_a_kill_matters_are_passed_in_order() -> None:
    world = World(values(1))
    await world.run(echo)
    assert ["extract.before-send", "extract.after-send", "extract.before-ack"] == world.steps


def test_the_limits_leave_the_producer_time_to_say_that_it_failed() -> None:
    assert QUICK.attempts == Limits().attempts
    assert Limits().confirm_seconds > 30  # producer_request_timeout


async def test_it_tells_when_an_outcome_was_last_stored() -> None:
    world = World([b"1"])
    began = time.time()
    await world.run(echo)
    assert began <= world.metric("tocsin_last_settled_timestamp_seconds") <= time.time()
