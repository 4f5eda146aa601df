"""What is done when nobody knows: as the channel is told to; and what a provider's words mean for a recipient."""

from dataclasses import replace
from itertools import pairwise

import pytest
from sqlalchemy import Engine, select

from alerts.channels import Refused, Sent, TryLater, Unknown
from alerts.outgoing import outbox, suppressions
from alerts.reports import Attempted, Report
from alerts.sending.breaker import BreakerPolicy
from alerts.sending.dispatch_options import DispatchOptions
from streams.database import snapshot
from tests.dispatch.builders import a_message
from tests.dispatch.scripted import OPTIONS, QUICK, Chat, Mail, Plain, put, reasons, running, settled, states, until


def wanting(on_uncertain: str) -> DispatchOptions:
    wanted = replace(QUICK, on_uncertain=on_uncertain)  # type: ignore[arg-type] # one of three words
    return replace(OPTIONS, channels={"slack": wanted, "email": wanted})


def receipts(engine: Engine) -> list[str | None]:
    with snapshot(engine) as connection:
        return list(connection.execute(select(outbox.outbox.c.receipt)).scalars())


async def test_wanted_to_resend_it_does_not_ask(engine: Engine) -> None:
    channel = Chat([Unknown("dropped")], found=[Sent("found")])
    put(engine, channel, a_message())
    await settled(engine, channel, options=wanting("resend"))
    assert (2, 0) == (len(channel.calls), len(channel.asked))


@pytest.mark.parametrize("make", [Chat, Mail])
async def test_wanted_to_hold_it_waits_for_a_person_and_others_pass(engine: Engine, make: type[Plain]) -> None:
    channel = make([Unknown("dropped")])
    put(engine, channel, a_message("alert-1"))
    async with running(engine, channel, options=wanting("hold")):
        await until(lambda: states(engine) == ["unknown"])
        put(engine, channel, a_message("alert-2"))
        await until(lambda: "sent" in states(engine))
    assert (["sent", "unknown"], 2) == (sorted(states(engine)), len(channel.calls))
    assert "tocsin outbox settle" in str(reasons(engine))


@pytest.mark.parametrize(
    ("outcome", "receipt"),
    [
        (Sent("r", is_delivered=True), "delivered"),
        (Sent("r"), "sent"),
        (Refused("no"), "permanent"),
    ],
)
async def test_what_the_provider_said_is_kept(engine: Engine, outcome: Sent | Refused, receipt: str) -> None:
    channel = Plain([outcome])
    put(engine, channel, a_message())
    await settled(engine, channel)
    assert [receipt] == receipts(engine)


@pytest.mark.parametrize(("outcome", "receipt"), [(TryLater(None, "busy"), "temporary"), (Unknown("?"), "unknown")])
async def test_what_was_given_up_keeps_what_was_said_last(
    engine: Engine, outcome: TryLater | Unknown, receipt: str
) -> None:
    channel = Plain([outcome] * 3)
    put(engine, channel, a_message())
    assert (["dead"], [receipt]) == (await settled(engine, channel), receipts(engine))


async def test_a_recipient_that_does_not_exist_is_sent_to_no_more(engine: Engine) -> None:
    channel = Mail([Refused("550 5.1.1 no such user", is_recipient=True)])
    put(engine, channel, a_message("alert-1"))
    await settled(engine, channel)
    put(engine, channel, a_message("alert-2"))
    await settled(engine, channel)
    assert (["refused", "skipped"], 1) == (sorted(states(engine)), len(channel.calls))
    with snapshot(engine) as connection:
        assert 1 == len(suppressions.all_of(connection))


async def test_a_refusal_for_another_reason_suppresses_nobody(engine: Engine) -> None:
    channel = Mail([Refused("554 5.7.1 no relaying")])
    put(engine, channel, a_message("alert-1"))
    await settled(engine, channel)
    put(engine, channel, a_message("alert-2"))
    assert ["refused", "sent"] == sorted(await settled(engine, channel))


async def test_a_provider_that_is_away_uses_up_no_attempts_of_those_that_wait(engine: Engine) -> None:
    channel = Plain([TryLater(None, "nobody listens", is_away=True)] * 5)
    for number in range(10):
        put(engine, channel, a_message(f"alert-{number}"), recipient=f"#desk-{number}")
    one_by_one = replace(QUICK, concurrency=1)
    breaker = BreakerPolicy(threshold=5, base_seconds=0.4)
    retry = replace(OPTIONS.retry, max_attempts=6)  # one message may have all five calls that fail, and yet go on
    options = replace(OPTIONS, channels={"plain": one_by_one}, breaker=breaker, retry=retry)
    await settled(engine, channel, options=options)
    gaps = [(later - sooner).total_seconds() for sooner, later in pairwise(channel.at)]
    assert (15, True) == (len(channel.calls), gaps[4] >= breaker.base_seconds / 2)


async def test_a_recipient_that_a_provider_repeats_is_not_in_the_report(engine: Engine) -> None:
    channel, heard = Mail([Refused("550 <Duty@example.org>: unknown")]), list[Report]()
    put(engine, channel, a_message(), recipient="duty@example.org")
    async with running(engine, channel, heard=heard):
        await until(lambda: states(engine) == ["refused"])
    [one] = [report for report in heard if isinstance(report, Attempted) and report.outcome == "refused"]
    assert (False, True) == ("duty@" in str(one).lower(), one.recipient in (one.reason or ""))
