"""What comes too late comes as one digest that says so; what is critical, or was told before, does not wait in it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Engine, select

from alerts.message import Message
from alerts.outgoing import held, outbox
from alerts.sending.dispatch_options import DispatchOptions
from streams.codec import decode
from streams.database import snapshot, transaction
from tests.dispatch.builders import To, a_message
from tests.dispatch.scripted import OPTIONS, Chat, Mail, settled

LATE = timedelta(hours=3)
DESK = To("slack", "#desk")


def put(engine: Engine, *messages: Message, to: To = DESK, age: timedelta = LATE) -> None:
    with transaction(engine) as connection:
        for message in messages:
            outbox.enqueue(connection, message, to, datetime.now(UTC) - age)


def told(engine: Engine) -> list[Message]:
    """Give what was sent, in order."""
    with snapshot(engine) as connection:
        query = select(outbox.outbox.c.message).where(outbox.outbox.c.state == "sent")
        return [decode(text.encode(), Message) for text in connection.execute(query).scalars()]


def high(alert: str, revision: int = 1, **changed: Any) -> Message:
    return replace(a_message(alert, revision), severity="high", **changed)


async def test_late_alerts_come_as_one_digest_that_says_so(engine: Engine) -> None:
    channel = Chat()
    put(engine, high("alert-1"), high("alert-2"), high("alert-3"))
    await settled(engine, channel)
    [digest] = told(engine)
    assert ("digest", 3, 1, True) == (
        digest.kind,
        len(digest.lines),
        len(channel.calls),
        "Late: 3 alerts" in digest.title,
    )


async def test_the_ledger_says_which_digest_told_it_and_corrections_find_its_readers(engine: Engine) -> None:
    put(engine, high("alert-1"), high("alert-2"))
    await settled(engine, Chat())
    with snapshot(engine) as connection:
        rows = connection.execute(select(outbox.outbox).where(outbox.outbox.c.alert_id == "alert-1")).one()
        readers = held.got(connection, "alert-1")
    assert ("skipped", True, ["#desk"]) == (
        rows.state,
        "told late in late-" in rows.reason,
        [one.recipient for one in readers],
    )


async def test_a_critical_alert_is_told_by_itself_and_says_that_it_is_late(engine: Engine) -> None:
    channel = Chat()
    put(engine, high("alert-1"), high("alert-2"), a_message("alert-3"))
    await settled(engine, channel)
    assert ["alert-3", "digest"] == sorted(one.alert_id if one.kind != "digest" else "digest" for one in told(engine))
    [note] = [message.notes for message in channel.messages if message.alert_id == "alert-3"]
    assert "Late: this was to be told on" in note[0]


async def test_one_late_alert_alone_is_told_as_itself(engine: Engine) -> None:
    channel = Chat()
    put(engine, high("alert-1"))
    await settled(engine, channel)
    assert [("first", True)] == [(one.kind, "Late" in one.notes[0]) for one in channel.messages]


async def test_what_is_not_late_is_no_part_of_it(engine: Engine) -> None:
    channel = Chat()
    put(engine, high("alert-1"), high("alert-2"))
    put(engine, high("alert-3"), age=timedelta(minutes=5))
    await settled(engine, channel)
    assert [("first", 0), ("digest", 2)] == sorted(((one.kind, len(one.lines)) for one in told(engine)), reverse=True)


async def test_what_was_retracted_meanwhile_is_told_to_nobody(engine: Engine) -> None:
    put(engine, high("alert-1"), high("alert-2"), high("alert-3"), high("alert-3", 2, standing="retracted"))
    await settled(engine, Chat())
    [digest] = told(engine)
    assert {"alert-1", "alert-2"} == {line.alert_id for line in digest.lines}


async def test_a_late_retraction_of_what_was_told_goes_under_it(engine: Engine) -> None:
    channel = Chat()
    put(engine, high("alert-1"), age=timedelta(minutes=1))
    await settled(engine, channel)
    put(engine, high("alert-1", 2, kind="retraction", standing="retracted"), high("alert-2"), high("alert-4"))
    await settled(engine, channel)
    calls = [call[0] for call in channel.calls]
    assert (["edit", "reply", "send", "send"], True) == (sorted(calls), calls.index("reply") == calls.index("edit") + 1)


async def test_each_recipient_has_a_digest_of_its_own(engine: Engine) -> None:
    mail, chat = Mail(), Chat()
    for to in (DESK, To("slack", "#other"), To("email", "duty@example.org")):
        put(engine, high("alert-1"), high("alert-2"), to=to)
    await settled(engine, mail, chat)
    assert (2, 1) == (len(chat.calls), len(mail.calls))


async def test_how_late_is_late_can_be_said(engine: Engine) -> None:
    channel = Chat()
    put(engine, high("alert-1"), high("alert-2"), age=timedelta(seconds=30))
    options = DispatchOptions(
        poll_interval_seconds=0.01,
        lease_seconds=1,
        late_after_seconds=10,
        retry=OPTIONS.retry,
        channels=OPTIONS.channels,
    )
    await settled(engine, channel, options=options)
    assert 1 == len(channel.calls)
