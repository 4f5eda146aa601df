"""The dispatcher with the real channels against stand-ins that misbehave; the stand-ins' ledgers are the verdict."""

import asyncio
import random  # noqa: TID251 - a dispatcher is given chance
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, select

from alerts.channels import open_channel
from alerts.outgoing import outbox
from alerts.outgoing.retry import RetryPolicy
from alerts.sending.dispatch import Dispatcher
from alerts.sending.dispatch_options import ChannelOptions, DispatchOptions
from streams.database import snapshot, transaction
from tests.dispatch.builders import To, a_message
from tocsin.testing.faults import Fault
from tocsin.testing.ledger import Entry, verdict

TIMEOUT_SECONDS = 0.5
DEADLINE_SECONDS = 30.0
OPEN = {"pending", "calling", "unknown"}


def put(engine: Engine, to: To, count: int = 1) -> set[tuple[str, str]]:
    alerts = [f"alert-{number}" for number in range(count)]
    with transaction(engine) as connection:
        for alert in alerts:
            outbox.enqueue(connection, a_message(alert), to, datetime.now(UTC))
    return {(alert, to.recipient) for alert in alerts}


def rows(engine: Engine) -> list[tuple[str, int]]:
    with snapshot(engine) as connection:
        return [(row.state, row.attempts) for row in connection.execute(select(outbox.outbox))]


async def settle(engine: Engine, name: str, options: dict[str, Any], *, margin_seconds: float = 0.2) -> None:
    """Run a dispatcher with the real channel `name` until nothing is open."""
    dispatcher = Dispatcher(
        engine,
        {name: open_channel(name, options)},
        DispatchOptions(
            poll_interval_seconds=0.02,
            lease_seconds=5,
            retry=RetryPolicy(base_seconds=0.1, max_seconds=0.3),
            channels={name: ChannelOptions(timeout_seconds=TIMEOUT_SECONDS, margin_seconds=margin_seconds)},
        ),
        clock=lambda: datetime.now(UTC),
        jitter=random.random,
    )
    run = asyncio.create_task(dispatcher.run())
    try:
        await until(lambda: not OPEN & {state for state, _attempts in rows(engine)})
    finally:
        dispatcher.stop()
        await run


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not is_so():  # noqa: ASYNC110 - what is waited for happens in the database, which sets no event
            await asyncio.sleep(0.02)


def slack_options(standin: Any) -> dict[str, Any]:
    return {"token": standin.token, "base_url": standin.base_url, "timeout_seconds": TIMEOUT_SECONDS}


def mail_options(box: Any) -> dict[str, Any]:
    return {"host": box.host, "port": box.port, "starttls": False, "timeout_seconds": TIMEOUT_SECONDS}


DESK = To("slack", "#desk")
DUTY = To("email", "duty@example.org")


async def test_slack_asking_to_wait_is_waited_for(engine: Engine, slack_standin: Any) -> None:
    slack_standin.faults.add(Fault(kind="rate_limit", method="chat.postMessage", seconds=1))
    expected, begun = put(engine, DESK, 2), datetime.now(UTC)
    await settle(engine, "slack", slack_options(slack_standin))
    first = datetime.fromisoformat(slack_standin.ledger.entries()[0]["at"])
    assert verdict(slack_standin.ledger.entries(), expected).is_clean
    assert (first - begun).total_seconds() >= 1


@pytest.mark.parametrize("kind", ["drop_after", "server_error_after", "answer_late"])
async def test_a_post_that_was_accepted_without_an_answer_is_not_repeated(
    engine: Engine, slack_standin: Any, kind: str
) -> None:
    slack_standin.faults.add(Fault(kind=kind, method="chat.postMessage", seconds=2 * TIMEOUT_SECONDS))
    expected = put(engine, DESK, 3)
    await settle(engine, "slack", slack_options(slack_standin))
    assert verdict(slack_standin.ledger.entries(), expected).is_clean


async def test_a_post_accepted_after_our_timeout_into_a_lagging_history_is_not_repeated(
    engine: Engine, slack_standin: Any
) -> None:
    slack_standin.workspace.lag_seconds = 3.0
    slack_standin.faults.add(Fault(kind="accept_late", method="chat.postMessage", seconds=2 * TIMEOUT_SECONDS))
    expected = put(engine, DESK, 3)
    await settle(engine, "slack", slack_options(slack_standin), margin_seconds=3.2)
    assert verdict(slack_standin.ledger.entries(), expected).is_clean


@pytest.mark.parametrize("kind", ["drop_before", "server_error"])
async def test_a_post_that_was_not_accepted_is_sent_again(engine: Engine, slack_standin: Any, kind: str) -> None:
    slack_standin.faults.add(Fault(kind=kind, method="chat.postMessage"))
    expected = put(engine, DESK)
    await settle(engine, "slack", slack_options(slack_standin))
    assert verdict(slack_standin.ledger.entries(), expected).is_clean


async def test_while_history_cannot_be_read_nothing_is_repeated(engine: Engine, slack_standin: Any) -> None:
    slack_standin.faults.add(Fault(kind="drop_after", method="chat.postMessage"))
    slack_standin.faults.add(Fault(kind="refuse", method="conversations.history", error="missing_scope", times=3))
    expected = put(engine, DESK)
    await settle(engine, "slack", slack_options(slack_standin))
    assert verdict(slack_standin.ledger.entries(), expected).is_clean


async def test_a_room_that_does_not_exist_is_refused_and_stands_with_the_remedy(
    engine: Engine, slack_standin: Any
) -> None:
    put(engine, To("slack", "#nowhere"))
    await settle(engine, "slack", slack_options(slack_standin))
    with snapshot(engine) as connection:
        reason = connection.execute(select(outbox.outbox.c.reason)).scalar_one()
    assert "channel_not_found" in reason


def ids(entries: list[Entry]) -> set[str]:
    return {entry["message_id"] for entry in entries}


@pytest.mark.parametrize("kind", ["drop_after", "accept_late", "answer_late"])
async def test_mail_accepted_without_an_answer_is_repeated_under_the_same_id(
    engine: Engine, mailbox: Any, kind: str
) -> None:
    mailbox.faults.add(Fault(kind=kind, seconds=2 * TIMEOUT_SECONDS))
    put(engine, DUTY)
    await settle(engine, "email", mail_options(mailbox))
    await until(lambda: len(mailbox.ledger.entries()) == 2)
    assert 1 == len(ids(mailbox.ledger.entries()))


async def test_mail_that_is_put_off_is_sent_once(engine: Engine, mailbox: Any) -> None:
    mailbox.faults.add(Fault(kind="defer", method="RCPT", times=2))
    expected = put(engine, DUTY)
    await settle(engine, "email", mail_options(mailbox))
    assert verdict(mailbox.ledger.entries(), expected).is_clean


async def test_mail_that_is_refused_stands_so(engine: Engine, mailbox: Any) -> None:
    mailbox.faults.add(Fault(kind="refuse", method="RCPT"))
    put(engine, DUTY)
    await settle(engine, "email", mail_options(mailbox))
    assert ([("refused", 1)], []) == (rows(engine), mailbox.ledger.entries())
