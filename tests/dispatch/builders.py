"""What the dispatch tests put into the outbox."""

from dataclasses import dataclass
from datetime import UTC, datetime

from alerts.message import Message

RAISED_AT = datetime(2026, 1, 10, 6, tzinfo=UTC)


@dataclass(frozen=True)
class To:
    channel: str = "slack"
    recipient: str = "#desk"


def a_message(alert: str = "alert-1", revision: int = 1, *, is_material: bool = True) -> Message:
    return Message(
        alert_id=alert,
        revision=revision,
        kind="first" if revision == 1 else "update",
        rule="offensive-over-5000",
        rule_title="Offensive with over 5,000 fighters",
        severity="critical",
        certainty="sure",
        title=f"Siege of Aleppo, 6,000 ({alert})",
        changes=("A second source reports it",) if revision > 1 else (),
        at=RAISED_AT,
        is_material=is_material,
    )
