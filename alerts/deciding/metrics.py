"""What deciding counts, on the registry of the role."""

from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from alerts.deciding.pruning import KINDS
from alerts.lives.life import Mode
from alerts.message import SEVERITIES


class DecideMetrics:
    """Metrics of decide. Labels are severities and a handful of words: never an incident, a place or an address."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.readings = Counter(
            "tocsin_readings_decided_total",
            "Readings committed, by what they were: new, seen (a redelivery) or outdated (a newer revision stands).",
            labelnames=["kind"],
            registry=registry,
        )
        self._of_alerts(registry)
        self.incidents = Gauge(
            "tocsin_incidents_live",
            "Incidents told of in the last 30 days.",
            registry=registry,
        )
        self.merges = Counter(
            "tocsin_incidents_merged_total",
            "Incidents that a later report joined. Often: the weights of resolution split too much.",
            registry=registry,
        )
        self.jumps = Counter(
            "tocsin_reading_offsets_skipped_total",
            "Offsets of readings that never came. Any: retention deleted what was not read, or a record was lost.",
            registry=registry,
        )
        self.pruned = Counter(
            "tocsin_pruned_total",
            "Rows that were past retention, by kind. Flat for a day with `pruning is put off` in the log: see there.",
            labelnames=["kind"],
            registry=registry,
        )
        self.seconds = Histogram(
            "tocsin_decide_duration_seconds",
            "Time of one reading's transaction. Over 0.1 s: the database is slow or an incident is very large.",
            buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5),
            registry=registry,
        )
        self._expect()

    def _of_alerts(self, registry: CollectorRegistry) -> None:
        self.raised = Counter(
            "tocsin_alerts_raised_total",
            "Alerts raised, by severity and mode. A jump without news: a rule is too wide, see `rules explain`.",
            labelnames=["severity", "mode"],
            registry=registry,
        )
        self.updated = Counter(
            "tocsin_alerts_updated_total",
            "Alerts changed, by severity and whether somebody is told again.",
            labelnames=["severity", "is_material"],
            registry=registry,
        )
        self.last_alert = Gauge(
            "tocsin_last_alert_timestamp_seconds",
            "When an alert was last raised or changed, as Unix time; 0: not since the role began.",
            registry=registry,
        )

    def _expect(self) -> None:
        """Show what may be counted as 0 from the start: Prometheus sees no rise in a series that begins at 1."""
        for kind in ("new", "seen", "outdated"):
            self.readings.labels(kind)
        for kind in KINDS:
            self.pruned.labels(kind)
        for severity in SEVERITIES:
            for mode in get_args(Mode):
                self.raised.labels(severity, mode)
            for is_material in ("true", "false"):
                self.updated.labels(severity, is_material)
