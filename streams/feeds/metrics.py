"""What the poller counts, built on a registry that the role passes in and serves."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from streams.feeds.schedule import WEIGHTS


class PollMetrics:
    """Labels are kinds of outcome, never a feed's address."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.polls = Counter(
            "tocsin_feed_polls_total",
            "Polls by outcome: changed, unchanged, or the kind of trouble. Mostly trouble: `tocsin feeds list`.",
            labelnames=["outcome"],
            registry=registry,
        )
        self.poll_seconds = Histogram(
            "tocsin_feed_poll_duration_seconds",
            "Time of one poll with its pages. Near the fetch timeout: hosts are slow or the network is.",
            buckets=(0.05, 0.2, 1.0, 5.0, 20.0, 60.0, 300.0),
            registry=registry,
        )
        self.articles = Counter(
            "tocsin_articles_published_total",
            "Articles on the log, by kind: new, revision or backfill.",
            labelnames=["kind"],
            registry=registry,
        )
        self.last_article = Gauge(
            "tocsin_last_article_timestamp_seconds",
            "When an article was last put on the log, as Unix time; 0: not since the role began. Hours ago: no news or "
            "feeds fail.",
            registry=registry,
        )
        self.refused = Counter(
            "tocsin_articles_refused_total", "Articles over a size limit: each is named in the log.", registry=registry
        )
        self.newest_poll = Gauge(
            "tocsin_feed_last_success_timestamp_seconds",
            "When a poll last went well, as Unix time; where none ever did, when the role began.",
            registry=registry,
        )
        self._add_what_worries(registry)
        for outcome in ("changed", "unchanged", *WEIGHTS):  # shown as 0: no rise is seen in a series that begins at 1
            self.polls.labels(outcome)
        for kind in ("new", "revision", "backfill"):
            self.articles.labels(kind)

    def _add_what_worries(self, registry: CollectorRegistry) -> None:
        self.failing = Gauge(
            "tocsin_feeds_failing",
            "Feeds whose last poll failed. More than a tenth: see `tocsin feeds list`.",
            registry=registry,
        )
        self.gone = Gauge(
            "tocsin_feeds_gone", "Feeds that said 410 Gone and are asked once a week: see `tocsin feeds list`.",
            registry=registry,
        )  # fmt: skip
        self.paused = Gauge("tocsin_feeds_paused", "Feeds that somebody paused.", registry=registry)
        self.gaps = Counter(
            "tocsin_feed_gaps_total",
            "Polls that found nothing of what the feed held at the poll before: articles may have gone through it "
            "unseen. See docs/runbook.md#feeds-have-gaps.",
            registry=registry,
        )
        self.moves = Counter(
            "tocsin_feed_moves_total", "Addresses rewritten after a confirmed move: `tocsin feeds moves`.",
            registry=registry,
        )  # fmt: skip
        self.delay_seconds = Histogram(
            "tocsin_article_detection_delay_seconds",
            "Time from an article's own time to its first sight. Mostly over an hour: publishers date back, or feeds "
            "are asked too seldom.",
            buckets=(60.0, 300.0, 900.0, 1_800.0, 3_600.0, 10_800.0, 86_400.0),
            registry=registry,
        )
