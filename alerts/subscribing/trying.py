"""A test alert that somebody sends to themselves: through the whole of delivery, marked as a test, a few an hour."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from alerts import audit
from alerts.message import Message, QuoteLine
from alerts.outgoing.outbox import enqueue, outbox
from alerts.subscribing.self_service import mark_of
from alerts.subscribing.subscriptions import Target
from streams.errors import TocsinError
from streams.ids import stable_id

MOST_TESTS = 5  # to one recipient within TESTS_PER
TESTS_PER = timedelta(hours=1)
TITLE = "Test: offensive near Exampletown, over 6,000"


class TooManyTests(TocsinError):
    """This recipient was sent several test alerts in the last hour."""


def send_test(connection: Connection, subscription_id: str, to: Target, by: str, at: datetime) -> str:
    """Put a test alert for one recipient into the outbox, and give its id. Raises TooManyTests."""
    mine = select(func.count()).where(
        outbox.c.kind == "test",
        outbox.c.channel == to.channel,
        outbox.c.recipient == to.recipient,
        outbox.c.created_at > at - TESTS_PER,
    )
    if connection.execute(mine).scalar_one() >= MOST_TESTS:
        raise TooManyTests(f"{MOST_TESTS} test alerts went there within the hour", remedy="Wait, and look for those")
    made = stable_id("test", subscription_id, to.channel, to.recipient, at.isoformat())
    enqueue(connection, _message(made, subscription_id, at), to, at)
    audit.note(connection, "test", subscription_id, by=by, at=at, to=mark_of(to))
    return made


def _message(test_id: str, subscription_id: str, at: datetime) -> Message:
    quote = "More than 6,000 fighters have launched an offensive near Exampletown, a spokesman said."
    line = QuoteLine(quote=quote, source="Tocsin's test, no newspaper", article_id="test", published_at=at)
    return Message(
        alert_id=test_id,
        revision=1,
        kind="test",
        rule="test",
        rule_title="A test that somebody asked for",
        severity="info",
        certainty="sure",
        title=TITLE,
        first_title=TITLE,
        what="Offensive, under way",
        where="Exampletown",
        quotes=(line,),
        notes=(f"Nothing happened: this tries how subscription {subscription_id} is delivered.",),
        subscription=subscription_id,
        standing="resolved",  # nobody is to acknowledge it
        at=at,
    )
