"""Readers who subscribe themselves: asked for, confirmed by a link, ended by one. Within a transaction of the caller.

Before an address has confirmed, it is sent nothing but the question, and that a few times a day at most: otherwise
anybody could have Tocsin write to anybody. No address goes into the audit log: a reader is named by a mark.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Connection, update

from alerts import audit
from alerts.message import Message
from alerts.outgoing import gone
from alerts.outgoing.attempts import State
from alerts.outgoing.outbox import Addressed, enqueue, outbox
from alerts.reports import recipient_mark
from alerts.subscribing import outlines, readers
from alerts.subscribing.readers import Reader, a_reader
from alerts.subscribing.subscribed import document_of, in_force
from alerts.subscribing.subscriptions import Target, loads, loads_all
from alerts.subscribing.tokens import BadToken, Claim, Tokens
from streams.errors import TocsinError
from streams.locks import hold

VALID_FOR = timedelta(days=7)  # a question that nobody answered
MOST_QUESTIONS = 3  # to one address within QUESTIONS_PER
QUESTIONS_PER = timedelta(days=1)
UNSENT: tuple[State, ...] = ("pending", "held")  # what can still be called back

Ended = Literal["ended", "already", "unknown"]


class TooOften(TocsinError):
    """This address was asked too often."""


@dataclass(frozen=True, kw_only=True)
class Links:
    """How links are made: the public address of the endpoint, and what signs."""

    url: str
    tokens: Tokens

    def confirm(self, to: Addressed, subscription_id: str, at: datetime) -> str:
        """Give the address where a reader confirms."""
        return f"{self.url}/confirm/{self.tokens.issue('confirm', to, subscription_id, at)}"

    def unsubscribe(self, to: Addressed, subscription_id: str, at: datetime) -> str:
        """Give the address where a reader leaves a subscription by one click; the same arguments, the same one."""
        return f"{self.url}/unsubscribe/{self.tokens.issue('unsubscribe', to, subscription_id, at)}"


def mark_of(to: Addressed) -> str:
    """Give what stands for a recipient where an address may not: in the audit log as in logs and metrics."""
    return recipient_mark(to.channel, to.recipient)


def ask(connection: Connection, to: Target, *, match: str, least: str, by: str, at: datetime, links: Links) -> Reader:
    """Keep what a reader wants and ask the address whether they do; nothing is told before it is confirmed.

    What is asked for again while it is open or in force is not asked twice: the one there is is given.
    Raises SubscriptionFaults (a line that is none) and TooOften.
    """
    hold(connection, {f"reader {to.channel} {to.recipient}"})
    wanted = a_reader(to, match, least, by, at)
    loads(document_of(wanted), name="the subscription")
    before = readers.of(connection, to)
    for one in before:
        if (one.match, one.least) == (match, least) and is_open(one, at):
            return one
    if sum(at - one.asked_at < QUESTIONS_PER for one in before) >= MOST_QUESTIONS:
        raise TooOften("this address was asked several times today", remedy="Answer the newest message, or wait a day")
    readers.keep(connection, wanted)
    enqueue(connection, _question(wanted, links, at), to, at)
    audit.note(connection, "ask", wanted.subscription_id, by=by, at=at, reader=mark_of(to), match=match, least=least)
    return wanted


def is_open(one: Reader, at: datetime) -> bool:
    """Say whether the subscription is in force, or may still be confirmed."""
    return one.state == "active" or (one.state == "pending" and at - one.asked_at < VALID_FOR)


def confirm(connection: Connection, claim: Claim, tokens: Tokens, at: datetime) -> Reader:
    """Put in force what the claim's reader asked for, and give it; a second time changes nothing. Raises BadToken."""
    found = readers.load(connection, claim.subject)
    if found is None or tokens.addressee(claim, [found.to]) is None:
        raise BadToken("this link is not valid", remedy="Take the one of the newest message")
    if found.state == "ended":
        raise BadToken("this subscription has ended", remedy="Ask for a new one")
    if readers.confirm(connection, found.subscription_id, at):
        gone.back(connection, [(found.channel, found.recipient)])
        who = mark_of(found.to)
        audit.note(connection, "confirm", found.subscription_id, by=who, at=at)
    return found


def unsubscribe(connection: Connection, claim: Claim, tokens: Tokens, at: datetime) -> Ended:
    """Take the claim's addressee off its subscription; what waits for them is called back. Idempotent.

    `already`: they are on it no more. `unknown`: nobody of that subscription is meant, or it is gone.
    """
    reader = readers.load(connection, claim.subject)
    if reader is not None:
        to = tokens.addressee(claim, [reader.to])
        is_new = to is not None and readers.end(connection, reader.subscription_id, at)
    else:
        listed = loads_all(readers.applied(connection))
        to = tokens.addressee(claim, (target for one in listed if one.id == claim.subject for target in one.to))
        is_new = to is not None and readers.sign_off(connection, claim.subject, to, at)
    if to is None:
        return "unknown"
    if not is_new:
        return "already"
    audit.note(connection, "unsubscribe", claim.subject, by=mark_of(to), at=at)
    _call_back(connection, to, at)
    return "ended"


def remove(connection: Connection, subscription_id: str, by: str, at: datetime) -> bool:
    """End a reader's subscription by an operator's hand, and say whether it had not ended."""
    found = readers.load(connection, subscription_id)
    if found is None or not readers.end(connection, subscription_id, at):
        return False
    audit.note(connection, "remove", subscription_id, by=by, at=at, reader=mark_of(found.to))
    _call_back(connection, found.to, at)
    return True


def put_in_force(
    connection: Connection, texts: dict[str, str], *, by: str, at: datetime
) -> tuple[outlines.Difference, ...]:
    """Put the files in force, and give what that changed; the audit log keeps the ids. Raises SubscriptionFaults."""
    loads_all(texts)
    changed = outlines.differences(outlines.outline(readers.applied(connection)), outlines.outline(texts))
    if readers.apply(connection, texts, by, at):
        signs = {"added": "+", "removed": "-", "changed": "~"}
        ids = {name: [one.id for one in changed if one.sign == sign] for name, sign in signs.items()}
        audit.note(
            connection, "apply", "subscriptions", by=by, at=at, **{name: one for name, one in ids.items() if one}
        )
        gone.back(connection, _named(connection))
    return changed


def _call_back(connection: Connection, to: Target, at: datetime) -> None:
    """Send the recipient nothing more, unless another subscription names them."""
    if (to.channel, to.recipient) in _named(connection):
        return
    gone.add(connection, to.channel, to.recipient, at)
    waiting = update(outbox).where(
        outbox.c.channel == to.channel, outbox.c.recipient == to.recipient, outbox.c.state.in_(UNSENT)
    )
    free = waiting.where((outbox.c.lease_until.is_(None)) | (outbox.c.lease_until <= at))
    connection.execute(free.values(state="skipped", reason=gone.REASON, settled_at=at))


def _named(connection: Connection) -> set[tuple[str, str]]:
    return {(target.channel, target.recipient) for one in in_force(connection).subscriptions for target in one.to}


def _question(reader: Reader, links: Links, at: datetime) -> Message:
    title = "Do you want Tocsin's alerts?"
    return Message(
        alert_id=reader.subscription_id,
        revision=1,
        kind="confirm",
        rule="subscriptions",
        rule_title="Subscriptions",
        severity="info",
        certainty="sure",
        title=title,
        first_title=title,
        notes=(
            "Somebody, you we hope, asked that alerts be sent here. Nothing is sent unless you say so on the page.",
            f"Asked for: from {reader.least} on{f', {reader.match}' if reader.match else ', every rule'}.",
            f"If it was not you, do nothing: the question lapses after {VALID_FOR.days} days.",
        ),
        link=links.confirm(reader.to, reader.subscription_id, at),
        at=at,
    )
