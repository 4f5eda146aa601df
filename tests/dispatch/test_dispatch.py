"""What a running dispatcher does with what channels answer. Times are short and real; channels follow a script."""

import asyncio
import dataclasses
import random  # noqa: TID251 - a dispatcher is given chance
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from alerts.channels import DeliveryKey, Outcome, Refused, Sent, TryLater, Unknown
from alerts.message import Message
from alerts.outgoing import outbox
from alerts.outgoing.retry import UnusableTimes
from alerts.reports import Attempted, Report
from alerts.sending.dispatch import Dispatcher
from alerts.sending.dispatch_options import ChannelOptions, DispatchOptions
from streams.database import transaction
from tests.dispatch.builders import a_message
from tests.dispatch.scripted import (
    OPTIONS,
    QUICK,
    Chat,
    Mail,
    Plain,
    first_called_at,
    put,
    reasons,
    running,
    settled,
    states,
    until,
)


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


class Stuck(Plain):
    """Never answers for one recipient."""

    async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Outcome:
        if recipient == "#stuck":
            self.script.insert(0, None)
        return await super().send(message, recipient, key)


async def test_a_stuck_target_does_not_hold_up_another(engine: Engine) -> None:
    channel = Stuck()
    patient = dataclasses.replace(OPTIONS, retry=dataclasses.replace(OPTIONS.retry, max_attempts=1_000))
    put(engine, channel, a_message("alert-1"), recipient="#stuck")
    async with running(engine, channel, options=patient):
        await until(lambda: bool(channel.calls))
        put(engine, channel, a_message("alert-2"), recipient="#free")
        await until(lambda: "sent" in states(engine))
        assert 1 == states(engine).count("sent")


async def test_an_update_edits_the_first_message_and_answers_under_it(engine: Engine) -> None:
    channel, ref = Chat(), "#desk/alert-1/1"
    put(engine, channel, a_message(), a_message(revision=2))
    await settled(engine, channel)
    assert [("send", 1, ""), ("edit", 2, ref), ("reply", 2, ref)] == channel.calls


async def test_a_silent_update_edits_and_notifies_nobody(engine: Engine) -> None:
    channel = Chat()
    put(engine, channel, a_message(), a_message(revision=2, is_material=False))
    await settled(engine, channel)
    assert [("send", 1, ""), ("edit", 2, "#desk/alert-1/1")] == channel.calls


async def test_several_waiting_silent_edits_become_the_newest(engine: Engine) -> None:
    channel = Chat()
    put(engine, channel, a_message(), *(a_message(revision=number, is_material=False) for number in (2, 3)))
    await settled(engine, channel)
    assert (["send", "edit"], "overtaken by revision 3") == ([call[0] for call in channel.calls], reasons(engine)[1])


async def test_several_waiting_updates_are_each_answered_and_edited_once(engine: Engine) -> None:
    channel = Chat()
    put(engine, channel, *(a_message(revision=number) for number in (1, 2, 3)))
    await settled(engine, channel)
    assert [("send", 1), ("reply", 2), ("edit", 3), ("reply", 3)] == [call[:2] for call in channel.calls]


async def test_a_message_that_can_no_longer_be_edited_is_still_answered(engine: Engine) -> None:
    channel = Chat([Sent("r"), Refused("edit_window_closed")])
    put(engine, channel, a_message(), a_message(revision=2))
    await settled(engine, channel)
    assert (["sent", "sent"], "reply") == (states(engine), channel.calls[-1][0])


async def test_an_answer_of_unknown_outcome_is_asked_for_in_its_thread(engine: Engine) -> None:
    channel = Chat([Sent("r"), Sent("r"), Unknown("dropped")], found=[None, Sent("found")])
    put(engine, channel, a_message(), a_message(revision=2))
    await settled(engine, channel)
    assert (["send", "edit", "reply"], ["r", "r"]) == ([call[0] for call in channel.calls], channel.asked_under)


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


async def test_what_follows_a_first_message_that_was_refused_is_sent_as_a_first(engine: Engine) -> None:
    channel = Chat([Refused("not_in_channel")])
    put(engine, channel, a_message(), a_message(revision=2), a_message(revision=3))
    assert ["refused", "sent", "sent"] == await settled(engine, channel)
    assert [("send", 1, ""), ("send", 2, ""), ("edit", 3, "#desk/alert-1/2")] == channel.calls[:3]


async def test_what_takes_back_a_message_that_was_refused_is_not_told(engine: Engine) -> None:
    channel = Chat([Refused("not_in_channel")])
    put(engine, channel, a_message(), replace(a_message(revision=2), kind="retraction"))
    await settled(engine, channel)
    assert "what it is about was not delivered (refused: not_in_channel)" == reasons(engine)[1]


async def test_an_unknown_outcome_that_the_provider_knows_is_not_sent_again(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")], found=[None, Sent("found")])
    put(engine, channel, a_message())
    assert (["sent"], 1, 2) == (await settled(engine, channel), len(channel.calls), len(channel.asked_at))


async def test_it_is_sent_again_only_after_two_misses_a_margin_apart(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")])
    put(engine, channel, a_message())
    await settled(engine, channel)
    times = [first_called_at(engine), *channel.asked_at]
    gaps = [(later - sooner).total_seconds() for sooner, later in pairwise(times)]
    assert (True, True) == (gaps[0] >= QUICK.timeout_seconds + QUICK.margin_seconds, gaps[1] >= QUICK.margin_seconds)


async def test_while_nobody_answers_nothing_is_sent_again(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")], found=[TryLater(None, "missing scope")] * 3)
    put(engine, channel, a_message())
    assert (["dead"], 1) == (await settled(engine, channel), len(channel.calls))


async def test_an_edit_of_unknown_outcome_is_made_again_unasked(engine: Engine) -> None:
    channel = Chat([Sent("r"), Unknown("dropped")])
    put(engine, channel, a_message(), a_message(revision=2, is_material=False))
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
    assert ("sent", True, 1) == (told[-1], "lease_lost" in told, len(channel.calls))


async def test_two_dispatchers_send_each_message_once(engine: Engine) -> None:
    channel = Plain()
    put(engine, channel, *(a_message(f"alert-{number}") for number in range(10)))
    put(engine, channel, *(a_message(f"alert-{number}") for number in range(10)), recipient="#other")
    async with running(engine, channel), running(engine, channel):
        await until(lambda: set(states(engine)) == {"sent"})
    assert 20 == len({(key.delivery_id, key.attempt) for key in channel.keys}) == len(channel.keys)


async def test_an_outbox_that_cannot_be_read_for_a_while_is_tried_again(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = Plain()
    put(engine, channel, a_message())
    failing_once(monkeypatch, "due")
    assert ["sent"] == await settled(engine, channel)


async def test_an_outcome_that_cannot_be_written_at_once_is_kept_and_the_call_not_repeated(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = Plain()
    put(engine, channel, a_message())
    failing_once(monkeypatch, "record")
    assert (["sent"], 1) == (await settled(engine, channel), len(channel.calls))


def failing_once(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the outbox's function `name` find the database locked, the first time."""
    works, failures = getattr(outbox, name), [OperationalError("statement", {}, Exception("database is locked"))]

    def fails(*arguments: object) -> object:
        if failures:
            raise failures.pop()
        return works(*arguments)

    monkeypatch.setattr(outbox, name, fails)


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
    assert (expected, False) == (sorted(set(_ids(heard))), "duty@" in str(heard))
