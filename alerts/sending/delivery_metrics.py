"""The metrics of delivering, built on a registry that the role passes in and serves. Fed by reports."""

from collections.abc import Iterable
from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from alerts.outgoing.attempts import Receipt, State
from alerts.reports import Attempted, Backlog, DoneInTime, NotesWait, Relayed, Report

DELIVERY_BUCKETS_SECONDS = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 600.0)


class DeliveryMetrics:
    """What the dispatcher and the relay count; `hear` is their `on_event`. No label ever holds a recipient."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._seen: set[str] = set()  # channels that had a backlog: they fall to 0, they do not vanish
        self.deliveries = Counter(
            "tocsin_deliveries_total",
            "What came of deliveries, by channel and outcome. Any `dead` or a rising `refused`: the ledger has the "
            "reasons. `unknown` rises when a provider does not answer, `lease_lost` when this process is paused.",
            labelnames=["channel", "outcome"],
            registry=registry,
        )
        self.pending = Gauge(
            "tocsin_outbox_pending_deliveries",
            "Deliveries that are not settled. Rising for minutes: a provider is away, or a channel is not configured.",
            labelnames=["channel"],
            registry=registry,
        )
        self.oldest_seconds = Gauge(
            "tocsin_outbox_oldest_pending_seconds",
            "Age of the oldest delivery that is not settled. Over 60 s: somebody waits for an alert.",
            registry=registry,
        )
        self.delivery_seconds = Histogram(
            "tocsin_alert_delivery_duration_seconds",
            "Time from decide's commit to acceptance by the channel. Over 30 s: look at tocsin_deliveries_total.",
            labelnames=["channel"],
            buckets=DELIVERY_BUCKETS_SECONDS,
            registry=registry,
        )
        self._beside(registry)

    def _beside(self, registry: CollectorRegistry) -> None:
        self.notes = Counter(
            "tocsin_notes_relayed_total",
            "Notes of alerts and deliveries that the broker has confirmed. Flat while alerts go out: relay stuck.",
            registry=registry,
        )
        self.note_failures = Counter(
            "tocsin_note_relay_failures_total",
            "Batches of notes that the broker did not take; they wait. Rising: Kafka is away, deliveries go on.",
            registry=registry,
        )
        self.due = Counter(
            "tocsin_due_done_total",
            "Holds that ended and alerts that expired by their time. Flat over a quiet-hours end: timetable stuck.",
            registry=registry,
        )

        self._of_providers(registry)

    def _of_providers(self, registry: CollectorRegistry) -> None:
        self.receipts = Counter(
            "tocsin_receipts_total",
            "What providers said, by channel: sent, delivered, temporary, permanent, unknown. Rising `permanent`: look "
            "at `tocsin suppressions list`; rising `unknown`: the provider does not answer in time.",
            labelnames=["channel", "receipt"],
            registry=registry,
        )
        self.away = Gauge(
            "tocsin_provider_away",
            "1 while a channel's provider is not called because it was not there; what is for it waits.",
            labelnames=["channel"],
            registry=registry,
        )
        self.paused = Gauge(
            "tocsin_outbox_paused",
            "1 while nothing is sent at all: after a restore, or by hand. See docs/runbook.md#a-backup-was-restored.",
            registry=registry,
        )

    def expect(self, channels: Iterable[str]) -> None:
        """Show what these channels may count as 0 from the start: no rise is seen in a series that begins at 1."""
        for channel in channels:
            self.pending.labels(channel)
            self.delivery_seconds.labels(channel)
            self._seen.add(channel)
            self.away.labels(channel)
            for receipt in get_args(Receipt):
                self.receipts.labels(channel, receipt)
            for outcome in (*get_args(State), "asked", "lease_lost"):
                self.deliveries.labels(channel, outcome)

    def hear(self, report: Report) -> None:
        """Count one report."""
        match report:
            case Attempted():
                self.deliveries.labels(report.channel, report.outcome).inc()
                if report.receipt is not None:
                    self.receipts.labels(report.channel, report.receipt).inc()
                if report.outcome == "sent":
                    self.delivery_seconds.labels(report.channel).observe(report.seconds_since_created)
            case Backlog():
                self._seen.update(report.waiting)
                for channel in self._seen:
                    self.pending.labels(channel).set(report.waiting.get(channel, 0))
                    self.away.labels(channel).set(channel in report.away)
                self.oldest_seconds.set(report.oldest_seconds)
                self.paused.set(report.paused is not None)
            case Relayed():
                self.notes.inc(report.notes)
            case NotesWait():
                self.note_failures.inc()
            case DoneInTime():
                self.due.inc(report.count)
