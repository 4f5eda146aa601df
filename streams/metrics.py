"""The metrics of this package, built on a registry that the role passes in and serves."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

HANDLE_BUCKETS_SECONDS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 30.0)
CAUSES = ("undecodable", "deadline", "memory", "worker-died", "too-large", "unexpected")  # of dead letters
RESTARTS = ("deadline", "memory", "worker-died", "recycled")


class StreamMetrics:
    """What the agents count. `stage` is `extract` or `decide`; a cause is one of a handful of words, never a text."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.settled = Counter(
            "tocsin_records_settled_total",
            "Records whose outcome is stored and whose offset may be committed, by outcome: done or dead-letter.",
            labelnames=["stage", "outcome"],
            registry=registry,
        )
        self.last_settled = Gauge(
            "tocsin_last_settled_timestamp_seconds",
            "When an outcome was last stored, as Unix time; of extract: the last reading. Old while some wait: stuck.",
            labelnames=["stage"],
            registry=registry,
        )
        self.dead_letters = Counter(
            "tocsin_dead_letters_total",
            "Records put aside. Any: `tocsin dead-letters list`; `unexpected` is a bug of ours.",
            labelnames=["stage", "cause"],
            registry=registry,
        )
        self.retries = Counter(
            "tocsin_settle_retries_total",
            "Attempts repeated in place, by what failed: handle or store. Steadily rising: database or broker is ill.",
            labelnames=["stage", "what"],
            registry=registry,
        )
        self._of_work(registry)

    def _of_work(self, registry: CollectorRegistry) -> None:
        self.handle_seconds = Histogram(
            "tocsin_handle_duration_seconds",
            "Time to compute one record's outcome, all attempts. Near the deadline: look at the size of the articles.",
            labelnames=["stage"],
            buckets=HANDLE_BUCKETS_SECONDS,
            registry=registry,
        )
        self.unsettled_seconds = Gauge(
            "tocsin_oldest_unsettled_seconds",
            "Since when nothing was settled while something is in work. The worker leaves by itself at its limit.",
            labelnames=["stage"],
            registry=registry,
        )
        self.pool_restarts = Counter(
            "tocsin_pool_restarts_total",
            "Reading processes replaced, by why. All but recycled: see the dead letters.",
            labelnames=["why"],
            registry=registry,
        )

    def expect(self, stage: str) -> None:
        """Show what this stage may count as 0 from the start: Prometheus sees no rise in a series that begins at 1."""
        for outcome in ("done", "dead-letter"):
            self.settled.labels(stage, outcome)
        for cause in CAUSES:
            self.dead_letters.labels(stage, cause)
        for what in ("handle", "store"):
            self.retries.labels(stage, what)
        self.handle_seconds.labels(stage)
        for why in RESTARTS if stage == "extract" else ():
            self.pool_restarts.labels(why)
