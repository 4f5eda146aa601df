"""What an operator sees of deliveries."""

from prometheus_client import CollectorRegistry

from alerts.reports import Attempted, Backlog, NotesWait, Relayed
from alerts.sending.delivery_metrics import DeliveryMetrics

SENT = Attempted(
    delivery_id="d", alert_id="a", revision=1, channel="slack", outcome="sent", attempts=1, seconds_since_created=0.2
)


def measured(*reports: Attempted | Backlog | NotesWait | Relayed) -> CollectorRegistry:
    registry = CollectorRegistry()
    metrics = DeliveryMetrics(registry)
    for report in reports:
        metrics.hear(report)
    return registry


def test_deliveries_are_counted_by_channel_and_outcome() -> None:
    labels = {"channel": "slack", "outcome": "sent"}
    assert 2.0 == measured(SENT, SENT).get_sample_value("tocsin_deliveries_total", labels)


def test_the_time_to_acceptance_is_measured() -> None:
    name = "tocsin_alert_delivery_duration_seconds_sum"
    assert 0.2 == measured(SENT).get_sample_value(name, {"channel": "slack"})


def test_a_backlog_that_is_gone_falls_to_zero() -> None:
    full, gone = Backlog(waiting={"slack": 3}, oldest_seconds=9), Backlog(waiting={}, oldest_seconds=0)
    registry = measured(full, gone)
    assert 0.0 == registry.get_sample_value("tocsin_outbox_pending_deliveries", {"channel": "slack"})


def test_notes_and_their_outages_are_counted() -> None:
    registry = measured(Relayed(notes=5), NotesWait(reason="no broker"))
    names = ("tocsin_notes_relayed_total", "tocsin_note_relay_failures_total")
    assert [5.0, 1.0] == [registry.get_sample_value(name) for name in names]
