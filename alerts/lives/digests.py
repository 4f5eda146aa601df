"""Several alerts as one message: what was held, gravest first. Pure."""

from collections.abc import Sequence
from datetime import datetime

from alerts.message import SEVERITIES, DigestLine, Message

MOST_LINES = 20  # of a digest; the rest is counted


def compose_digest(digest_id: str, title: str, held: Sequence[Message], at: datetime) -> Message:
    """Give the digest of the messages `held`, the newest revision of each alert once, gravest and oldest first.

    `digest_id` stands in the place of an alert's id. `held` is not empty.
    """
    newest: dict[str, Message] = {}
    for one in sorted(held, key=lambda message: message.revision):
        newest[one.alert_id] = one
    ordered = sorted(newest.values(), key=lambda one: (-SEVERITIES.index(one.severity), one.at, one.alert_id))
    lines = tuple(_line(one) for one in ordered[:MOST_LINES])
    return Message(
        alert_id=digest_id,
        revision=1,
        kind="digest",
        rule="digest",
        rule_title="Alerts that were held",
        severity=ordered[0].severity,
        certainty="sure" if any(one.certainty == "sure" for one in ordered) else "possible",
        title=title,
        first_title=title,
        lines=lines,
        more=len(ordered) - len(lines),
        subscription=ordered[0].subscription,
        at=at,
    )


def _line(message: Message) -> DigestLine:
    first = message.quotes[0] if message.quotes else None
    return DigestLine(
        alert_id=message.alert_id,
        revision=message.revision,
        rule=message.rule,
        rule_title=message.rule_title,
        severity=message.severity,
        certainty=message.certainty,
        title=message.title,
        where=message.where,
        source=first.source if first is not None else "",
        url=first.url if first is not None else None,
        article_id=first.article_id if first is not None else "",
        kind=message.kind,
        changes=message.changes,
        at=message.at,
    )
