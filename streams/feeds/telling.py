"""What the poller tells the operator: log lines and metrics. Nothing that is asked more seldom goes unsaid."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from streams.feeds.addresses import shown
from streams.feeds.cycle import Polled
from streams.feeds.memory import FeedState
from streams.feeds.metrics import PollMetrics
from streams.feeds.model import Feed
from streams.feeds.schedule import GONE_AFTER
from streams.records import Article

log = logging.getLogger(__name__)
_LONG_ADDRESS: Final = 300  # characters of an address in a line of the log


class Teller:
    """Tells how polls went; without metrics only the log is told."""

    def __init__(self, metrics: PollMetrics | None, clock: Callable[[], datetime]) -> None:
        self._metrics, self._clock = metrics, clock
        self._newest = clock().timestamp()
        if metrics is not None:
            metrics.newest_poll.set(self._newest)

    def took(self, seconds: float) -> None:
        """Tell how long a poll took."""
        if self._metrics is not None:
            self._metrics.poll_seconds.observe(max(seconds, 0.0))

    def went_well(self, feed: Feed, polled: Polled) -> None:
        """Tell of a poll that went well, of its articles, of a gap, and of a move."""
        if self._metrics is not None:
            self._count(self._metrics, polled)
        if polled.entries is None and polled.state.trouble is None and polled.move is None:
            return  # most polls: nothing to tell
        where = {"feed": feed.name, "url": shown(feed.url)}
        if polled.state.trouble is not None:
            log.info("feed recovered", extra={**where, "was": polled.state.trouble})
        for article in polled.published:
            log.info("article published", extra=_of(article))
        told = {"entries": polled.entries or 0, "published": len(polled.published), "unchanged": polled.entries is None}
        log.info("feed polled", extra={**where, **told})
        if polled.is_gap:
            log.warning(
                "feed has a gap", extra={**where, "entries": polled.entries, "last_poll": str(polled.state.polled_at)}
            )
        if polled.move is not None:
            to_from = {"from": polled.move.from_address, "to": polled.move.to_address}
            log.warning("feed moved", extra={**where, **{k: shown(v)[:_LONG_ADDRESS] for k, v in to_from.items()}})

    def went_wrong(self, feed: Feed, before: FeedState, after: FeedState) -> None:
        """Tell of a poll that went wrong, and loudly of a feed that is gone."""
        told = {
            "feed": feed.name, "url": shown(feed.url), "trouble": after.trouble, "problem": after.problem,
            "since": str(after.failing_since), "again_in_seconds": round(after.wait_seconds, 1),
        }  # fmt: skip
        if is_gone(after) and not is_gone(before):
            log.error("feed is gone: it is asked once a week from now on", extra=told)
        else:
            log.warning("feed failing", extra=told)
        if self._metrics is not None and after.trouble is not None:
            self._metrics.polls.labels(after.trouble).inc()

    def stand(self, feeds: Sequence[FeedState]) -> None:
        """Tell how many feeds fail, are gone, are paused, or were moved, and when one was last well."""
        if self._metrics is None:
            return
        well = [feed.polled_at.timestamp() for feed in feeds if feed.polled_at is not None and feed.trouble is None]
        self._newest = max(well, default=self._newest)
        self._metrics.newest_poll.set(self._newest)
        self._metrics.failing.set(sum(feed.trouble is not None for feed in feeds))
        self._metrics.gone.set(sum(is_gone(feed) for feed in feeds))
        self._metrics.paused.set(sum(feed.is_paused for feed in feeds))

    def _count(self, metrics: PollMetrics, polled: Polled) -> None:
        now = self._clock().timestamp()
        metrics.polls.labels("unchanged" if polled.entries is None else "changed").inc()
        metrics.refused.inc(polled.refused)
        metrics.gaps.inc(polled.is_gap)
        metrics.moves.inc(polled.move is not None)
        if polled.published:
            metrics.last_article.set(now)
        for article in polled.published:
            kind = "revision" if article.revision > 1 else "backfill" if article.is_backfill else "new"
            metrics.articles.labels(kind).inc()
            if kind == "new" and article.published_at is not None and article.first_seen_at is not None:
                metrics.delay_seconds.observe((article.first_seen_at - article.published_at).total_seconds())


def is_gone(state: FeedState) -> bool:
    """Whether the feed said so often that it is gone that it is asked once a week."""
    return state.trouble == "gone" and state.failures >= GONE_AFTER


def _of(article: Article) -> dict[str, object]:
    return {
        "article": article.id, "guid": article.guid, "title": article.title, "revision": article.revision,
        "source": article.source.name, "is_backfill": article.is_backfill,
    }  # fmt: skip
