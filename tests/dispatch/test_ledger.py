"""What people read of each delivery."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from alerts.outgoing import outbox
from alerts.outgoing.attempts import Verdict
from alerts.outgoing.ledger import ledger
from streams.database import snapshot, transaction
from tests.dispatch.builders import To, a_message

NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _told(engine: Engine) -> None:
    with transaction(engine) as connection:
        for alert in ("alert-1", "alert-2"):
            outbox.enqueue(connection, a_message(alert), To(), NOW)
        (delivery,) = outbox.load(connection, [outbox.delivery_id("alert-1", 1, "slack", "#desk")])
        verdict = Verdict(state="refused", reason="Slack refuses: not_in_channel")
        outbox.record(connection, delivery, None, verdict, NOW)


def test_a_line_says_what_became_of_a_delivery_and_why(engine: Engine) -> None:
    with snapshot(engine) as connection:
        (line,) = ledger(connection, alert_id="alert-1")
    assert "2026-01-10 06:00:00Z alert-1/1 to slack #desk: refused: Slack refuses: not_in_channel" == str(line)


def test_lines_are_found_by_state(engine: Engine) -> None:
    with snapshot(engine) as connection:
        assert ["alert-2"] == [line.alert_id for line in ledger(connection, state="pending")]
