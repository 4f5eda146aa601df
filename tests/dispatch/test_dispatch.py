"""What a running dispatcher does with what channels answer. Times are short and real; channels follow a script."""

import asyncio
import random  # noqa: TID251 - a dispatcher is given chance
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from alerts import outbox
from alerts.channels import DeliveryKey, Outcome, Refused, Sent, TryLater, Unknown
from alerts.dispatch import Dispatcher
from alerts.dispatch_options import ChannelOptions, DispatchOptions
from alerts.message import Message
from alerts.reports import Attempted, Report
from alerts.retry import RetryPolicy, UnusableTimes
from streams.database import open_engine, snapshot, transaction

DEADLINE_SECONDS = 10.0
QUICK = ChannelOptions(timeout_seconds=0.3, margin_seconds=0.1)
OPTIONS = DispatchOptions(
    poll_interval_seconds=0.01,
    lease_seconds=1.0,
    retry=RetryPolicy(base_seconds=0.02, max_seconds=0.05, max_attempts=3),
    channels={"plain": QUICK, "email": QUICK, "slack": QUICK},
)


@dataclass(frozen=True)
class To:
    channel: str = "plain"
    recipient: str = "#desk"


@dataclass
class Plain:
    """Answers by script, then accepts; an exception in the script is raised, None is silence."""

    script: list[Outcome | Exception | None] = field(default_factory=list)
    calls: list[tuple[str, int, str]] = field(default_factory=list)  # method, revision, ref
    at: list[datetime] = field(default_factory=list)
    keys: list[DeliveryKey] = field(default_factory=list)
    name: str = "plain"

    async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Outcome:
        return await self._answer("send", message, recipient, key, "")

    async def _answer(self, method: str, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        self.keys.append(key)
        self.calls.append((method, message.revision, ref))
        self.at.append(datetime.now(UTC))
        given = self.script.pop(0) if self.script else Sent(f"{recipient}/{message.alert_id}/{message.revision}")
        if given is None:
            await asyncio.sleep(DEADLINE_SECONDS)
        if isinstance(given, Exception):
            raise given
        return given or Refused("silence is over")


@dataclass
class Mail(Plain):
    """Threaded, as e-mail is."""

    name: str = "email"

    async def reply(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        return await self._answer("reply", message, recipient, key, ref)


@dataclass
class Chat(Plain):
    """Editable and findable, as Slack is; `found` are its answers to "do you have it?", then no."""

    name: str = "slack"
    found: list[Sent | TryLater | None] = field(default_factory=list)
    asked: list[tuple[str, DeliveryKey, datetime]] = field(default_factory=list)
    asked_at: list[datetime] = field(default_factory=list)

    async def edit(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        return await self._answer("edit", message, recipient, key, ref)

    async def find(self, recipient: str, key: DeliveryKey, since: datetime) -> Sent | TryLater | None:
        self.asked.append((recipient, key, since))
        self.asked_at.append(datetime.now(UTC))
        return self.found.pop(0) if self.found else None


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(f"sqlite:///{tmp_path / 'tocsin.db'}")


def a_message(alert: str = "alert-1", revision: int = 1, *, is_material: bool = True) -> Message:
    return Message(
        alert_id=alert,
        revision=revision,
        kind="first" if revision == 1 else "update",
        rule="offensive-over-5000",
        rule_title="Offensive with over 5,000 fighters",
        severity="critical",
        certainty="sure",
        title="Siege of Aleppo, 6,000",
        at=datetime(2026, 1, 10, 6, tzinfo=UTC),
        is_material=is_material,
    )


def put(engine: Engine, channel: Plain, *messages: Message, recipient: str = "#desk") -> None:
    with transaction(engine) as connection:
        for message in messages:
            outbox.enqueue(connection, message, To(channel.name, recipient), datetime.now(UTC))


def states(engine: Engine) -> list[str]:
    with snapshot(engine) as connection:
        rows = connection.execute(select(outbox.outbox.c.state).order_by(outbox.outbox.c.revision))
        return list(rows.scalars())


def reasons(engine: Engine) -> list[str | None]:
    with snapshot(engine) as connection:
        rows = connection.execute(select(outbox.outbox.c.reason).order_by(outbox.outbox.c.revision))
        return list(rows.scalars())


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not is_so():  # noqa: ASYNC110 - what is waited for happens in the database, which sets no event
            await asyncio.sleep(0.01)


@asynccontextmanager
async def running(
    engine: Engine,
    *channels: Plain,
    options: DispatchOptions = OPTIONS,
    heard: list[Report] | None = None,
    waypoint: Callable[[str], None] = lambda _name: None,
) -> AsyncIterator[Dispatcher]:
    reports: list[Report] = [] if heard is None else heard
    dispatcher = Dispatcher(
        engine,
        {one.name: one for one in channels},
        options,
        clock=lambda: datetime.now(UTC),
        jitter=random.random,
        waypoint=waypoint,
        on_event=reports.append,
    )
    run = asyncio.create_task(dispatcher.run())
    try:
        yield dispatcher
    finally:
        dispatcher.stop()
        async with asyncio.timeout(DEADLINE_SECONDS):
            await run


async def settled(engine: Engine, *channels: Plain, options: DispatchOptions = OPTIONS) -> list[str]:
    async with running(engine, *channels, options=options):
        await until(lambda: not {"pending", "calling", "unknown"} & set(states(engine)))
    return states(engine)


async def test_what_is_accepted_is_sent_once(engine: Engine) -> None:
    channel = Plain()
    put(engine, channel, a_message())
    assert (["sent"], [("send", 1, "")]) == (await settled(engine, channel), channel.calls)


async def test_a_refusal_is_final_and_says_why(engine: Engine) -> None:
    channel = Plain([Refused("channel_not_found")])
    put(engine, channel, a_message())
    assert (["refused"], ["channel_not_found"]) == (await settled(engine, channel), reasons(engine))


async def test_attempts_are_limited_and_the_last_reason_stays(engine: Engine) -> None:
    channel = Plain([TryLater(None, "busy")] * 3)
    put(engine, channel, a_message())
    assert (["dead"], ["3 attempts used up; the last: busy"]) == (await settled(engine, channel), reasons(engine))


async def test_a_wait_named_by_the_provider_is_kept_by_the_whole_target(engine: Engine) -> None:
    channel = Plain([TryLater(0.5, "ratelimited")])
    put(engine, channel, a_message("alert-1"), a_message("alert-2"))
    await settled(engine, channel)
    assert channel.at[1] - channel.at[0] >= timedelta(seconds=0.5)


async def test_calls_to_one_target_are_spaced(engine: Engine) -> None:
    channel = Plain()
    spaced = ChannelOptions(timeout_seconds=0.3, margin_seconds=0.1, spacing_seconds=0.2)
    put(engine, channel, *(a_message(f"alert-{number}") for number in range(3)))
    await settled(engine, channel, options=DispatchOptions(lease_seconds=1, channels={"plain": spaced}))
    gaps = [(later - sooner).total_seconds() for sooner, later in pairwise(channel.at)]
    assert [] == [gap for gap in gaps if gap < 0.2]


async def test_a_stuck_target_does_not_hold_up_another(engine: Engine) -> None:
    channel = Plain([None])
    put(engine, channel, a_message("alert-1"), recipient="#stuck")
    async with running(engine, channel):
        await until(lambda: bool(channel.calls))
        put(engine, channel, a_message("alert-2"), recipient="#free")
        await until(lambda: "sent" in states(engine))
        assert {"sent", "calling"} == set(states(engine))


async def test_an_update_edits_the_first_message(engine: Engine) -> None:
    channel = Chat()
    put(engine, channel, a_message(), a_message(revision=2))
    await settled(engine, channel)
    assert [("send", 1, ""), ("edit", 2, "#desk/alert-1/1")] == channel.calls


async def test_several_waiting_edits_become_the_newest(engine: Engine) -> None:
    channel = Chat()
    put(engine, channel, *(a_message(revision=number) for number in (1, 2, 3)))
    await settled(engine, channel)
    assert (["send", "edit"], "overtaken by revision 3") == ([call[0] for call in channel.calls], reasons(engine)[1])


async def test_a_material_update_is_a_reply_where_nothing_can_be_edited(engine: Engine) -> None:
    channel = Mail()
    put(engine, channel, a_message(), a_message(revision=2))
    await settled(engine, channel)
    assert [("send", 1, ""), ("reply", 2, "#desk/alert-1/1")] == channel.calls


async def test_an_immaterial_update_is_not_told_and_the_ledger_says_so(engine: Engine) -> None:
    channel = Mail()
    put(engine, channel, a_message(), a_message(revision=2, is_material=False))
    await settled(engine, channel)
    assert (1, "not told: nothing material changed") == (len(channel.calls), reasons(engine)[1])


async def test_an_update_of_what_was_refused_is_skipped_with_the_reason(engine: Engine) -> None:
    channel = Chat([Refused("not_in_channel")])
    put(engine, channel, a_message(), a_message(revision=2))
    await settled(engine, channel)
    assert "the first message was not delivered (refused: not_in_channel)" == reasons(engine)[1]


async def test_an_unknown_outcome_that_the_provider_knows_is_not_sent_again(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")], found=[None, Sent("found")])
    put(engine, channel, a_message())
    assert (["sent"], 1, 2) == (await settled(engine, channel), len(channel.calls), len(channel.asked_at))


async def test_it_is_sent_again_only_after_two_misses_a_margin_apart(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")])
    put(engine, channel, a_message())
    await settled(engine, channel)
    times = [channel.at[0], *channel.asked_at, channel.at[1]]
    gaps = [round((later - sooner).total_seconds(), 3) for sooner, later in pairwise(times)]
    assert (True, True) == (gaps[0] >= QUICK.timeout_seconds + QUICK.margin_seconds, gaps[1] >= QUICK.margin_seconds)


async def test_while_nobody_answers_nothing_is_sent_again(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")], found=[TryLater(None, "missing scope")] * 3)
    put(engine, channel, a_message())
    assert (["dead"], 1) == (await settled(engine, channel), len(channel.calls))


async def test_an_edit_of_unknown_outcome_is_made_again_unasked(engine: Engine) -> None:
    channel = Chat([Sent("r"), Unknown("dropped")])
    put(engine, channel, a_message(), a_message(revision=2))
    await settled(engine, channel)
    assert (["send", "edit", "edit"], []) == ([call[0] for call in channel.calls], channel.asked_at)


async def test_silence_is_an_unknown_outcome(engine: Engine) -> None:
    channel = Chat([None], found=[Sent("found")])
    put(engine, channel, a_message())
    assert (["sent"], 1) == (await settled(engine, channel), len(channel.calls))


async def test_a_channel_that_raises_is_an_unknown_outcome_and_its_words_are_not_kept(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    channel = Plain([RuntimeError("token xoxb-1")])
    put(engine, channel, a_message())
    async with running(engine, channel):
        await until(lambda: bool(reasons(engine)[0]) or states(engine) == ["sent"])
    assert "xoxb-1" not in caplog.text + str(reasons(engine))


async def test_mail_of_unknown_outcome_is_sent_again_under_the_same_id(engine: Engine) -> None:
    channel = Mail([Unknown("dropped")])
    put(engine, channel, a_message())
    await settled(engine, channel)
    (first, second) = channel.keys
    assert (first.delivery_id, 1, 2) == (second.delivery_id, first.attempt, second.attempt)


async def test_the_provider_is_asked_from_well_before_the_first_call(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")], found=[Sent("found")])
    put(engine, channel, a_message(), recipient="#syria")
    await settled(engine, channel)
    recipient, key, since = channel.asked[0]
    assert ("#syria", channel.keys[0], True) == (recipient, key, since < channel.at[0] - timedelta(minutes=1))


async def test_a_channel_that_is_not_configured_leaves_its_deliveries_waiting(engine: Engine) -> None:
    channel = Plain()
    put(engine, Mail(), a_message("alert-1"))
    put(engine, channel, a_message("alert-2"))
    async with running(engine, channel):
        await until(lambda: "sent" in states(engine))
    assert {"pending", "sent"} == set(states(engine))


async def test_a_message_that_cannot_be_read_is_dead_and_the_rest_goes_on(engine: Engine) -> None:
    channel = Plain()
    put(engine, channel, a_message("alert-1"))
    with transaction(engine) as connection:
        connection.execute(outbox.outbox.update().values(message="{}"))
    put(engine, channel, a_message("alert-2", revision=2))
    assert ["dead", "sent"] == await settled(engine, channel)


async def test_a_listener_that_raises_does_not_end_the_loop(engine: Engine) -> None:
    class Deaf(list[Report]):
        def append(self, _report: Report) -> None:
            raise RuntimeError("deaf")

    channel = Plain()
    put(engine, channel, a_message())
    async with running(engine, channel, heard=Deaf()):
        await until(lambda: states(engine) == ["sent"])


async def test_stopping_lets_the_call_under_way_end_and_be_recorded(engine: Engine) -> None:
    class Slow(Plain):
        async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Outcome:
            self.calls.append(("send", message.revision, recipient))
            await go_on.wait()
            return Sent(key.delivery_id)

    channel, go_on = Slow(), asyncio.Event()
    put(engine, channel, a_message())
    async with running(engine, channel) as dispatcher:
        await until(lambda: bool(channel.calls))
        dispatcher.stop()
        go_on.set()
    assert ["sent"] == states(engine)


async def test_a_pause_past_the_lease_is_noticed_before_the_call(engine: Engine) -> None:
    """The process is stopped after it said that it would call: by the clock, its lease is over when it wakes."""
    channel, heard = Plain(), list[Report]()
    late = timedelta(0)

    def pause(name: str) -> None:
        nonlocal late
        late += timedelta(seconds=5) if name == "deliver.before-call" and not late else timedelta(0)

    put(engine, channel, a_message())
    dispatcher = Dispatcher(
        engine,
        {"plain": channel},
        OPTIONS,
        clock=lambda: datetime.now(UTC) + late,
        jitter=random.random,
        waypoint=pause,
        on_event=heard.append,
    )
    run = asyncio.create_task(dispatcher.run())
    await until(lambda: states(engine) == ["sent"])
    dispatcher.stop()
    await run
    told = [one.outcome for one in heard if isinstance(one, Attempted)]
    assert (["lease_lost", "sent"], 1) == (told, len(channel.calls))


def test_a_lease_shorter_than_a_call_is_refused() -> None:
    with pytest.raises(UnusableTimes, match="lease_seconds well above"):
        DispatchOptions(lease_seconds=10, channels={"slack": ChannelOptions(timeout_seconds=10)})


def _ids(reports: Iterable[Report]) -> list[str]:
    return [one.delivery_id for one in reports if isinstance(one, Attempted)]


async def test_reports_name_the_delivery_and_not_the_recipient(engine: Engine) -> None:
    channel, heard = Plain(), list[Report]()
    put(engine, channel, a_message(), recipient="duty@example.org")
    async with running(engine, channel, heard=heard):
        await until(lambda: bool(_ids(heard)))
    expected = [outbox.delivery_id("alert-1", 1, "plain", "duty@example.org")]
    assert (expected, False) == (_ids(heard), "duty@" in str(heard))
