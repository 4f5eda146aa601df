"""One poll of one feed: fetch, parse, get the texts, publish, and only then remember."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from msgspec.structs import replace

from streams.feeds import moves
from streams.feeds.addresses import shown
from streams.feeds.article_text import Text, Texts
from streams.feeds.articles import AgeLimits, article_of, fingerprint, is_news, looked_at, reunited, sighted
from streams.feeds.fetch import Fetched, Permit, Validators
from streams.feeds.identity import Identified, identify
from streams.feeds.memory import ArticleState, FeedState
from streams.feeds.model import Feed, PageText, ParsedFeed
from streams.feeds.moves import Move, address_of
from streams.feeds.parsing import ParsingFailed
from streams.feeds.publish import Published
from streams.feeds.rhythm import rate_after, rate_from
from streams.feeds.schedule import FeedTrouble
from streams.feeds.state import PollState
from streams.records import Article
from streams.waypoints import Waypoint

ACCEPT_FEED: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, application/json;q=0.8, text/xml;q=0.8, */*;q=0.1"
)
BATCH: Final = 8  # articles whose pages are read before the first of them is published
REFRESH_AFTER: Final = timedelta(days=1)  # then ask without validators: some servers say "not modified" for ever
NOTE_AFTER: Final = timedelta(days=1)  # that an entry still stands in its feed is noted so often
TELLING_ENTRIES: Final = 2  # of a feed that holds fewer nobody can say whether something went through it unseen

log = logging.getLogger(__name__)


class Fetches(Protocol):
    """What gets bytes: `Fetcher`, or a stand-in."""

    async def get(
        self,
        url: str,
        *,
        accept: str,
        max_bytes: int,
        validators: Validators | None = None,
        permit: Permit | None = None,
    ) -> Fetched:
        """Give the answer to GET. Raises FeedTrouble."""


class Parses(Protocol):
    """What reads bytes: `Parsing`, or a stand-in."""

    async def feed(self, data: bytes, url: str | None = None, charset: str | None = None) -> ParsedFeed:
        """Give what the feed says. Raises ParsingFailed."""

    async def page(self, data: bytes, url: str | None = None, charset: str | None = None) -> PageText:
        """Give the page's article. Raises ParsingFailed."""


class Publishes(Protocol):
    """What puts articles onto the log: `Publisher`, or a stand-in."""

    def publish(self, articles: Sequence[Article]) -> Published:
        """Send all, wait for all."""


@dataclass(frozen=True, kw_only=True)
class CycleOptions:
    """Sizes in bytes. `backfill_hours`: at a feed's first poll, entries older than this, or without a time, are old."""

    max_feed_bytes: int = 10_000_000
    max_article_bytes: int = 500_000
    backfill_hours: float = 24.0
    first_poll_is_news: bool = False


@dataclass(frozen=True, kw_only=True)
class Polled:
    """What a poll that went well gave: `published` is on the log, `refused` counts what was too large.

    `state` is where the feed stands now; `entries` is None when it answered that nothing has changed. `is_gap`: the
    feed holds nothing that it held at the last poll, so what went through it in between was not seen.
    """

    state: FeedState
    entries: int | None = None
    published: tuple[Article, ...] = ()
    refused: int = 0
    is_gap: bool = False
    move: Move | None = None


@dataclass(kw_only=True)
class _Harvest:
    """What the batches of one poll gave so far."""

    published: list[Article] = field(default_factory=list)
    refused: int = 0
    owes_pages: bool = False


class Cycle:
    """Polls one feed once. At-least-once: what was published and not remembered is published again, same key and id."""

    def __init__(
        self,
        fetcher: Fetches,
        parsing: Parses,
        state: PollState,
        publisher: Publishes,
        *,
        options: CycleOptions,
        clock: Callable[[], datetime],
        waypoint: Waypoint,
        listed: Collection[str] = (),
        permit: Permit | None = None,
    ) -> None:
        self._fetcher, self._parsing, self._state, self._publisher = fetcher, parsing, state, publisher
        self._options, self._clock, self._waypoint, self._listed = options, clock, waypoint, listed
        self._texts = Texts(fetcher, parsing, max_bytes=options.max_feed_bytes, permit=permit)
        self._limits = AgeLimits(timedelta(hours=options.backfill_hours), is_all_news=options.first_poll_is_news)

    async def poll(
        self, feed: Feed, before: FeedState, *, is_in_doubt: bool = False, on_read: Callable[[], None] = lambda: None
    ) -> Polled:
        """Give what came. Articles are remembered here; where the feed stands is the caller's to keep.

        `is_in_doubt`: the broker may have lost what it had confirmed, so the feed is asked for without validators and
        all that it names is published again, under the same ids and revisions: whoever has it drops it. `on_read` is
        called once the feed itself is read: what follows may wait for the pages of many hosts.
        Raises FeedTrouble; then the validators stay as they were, so that nothing is missed the next time.
        """
        now = self._clock()
        answer = await self._fetcher.get(
            address_of(before),
            accept=ACCEPT_FEED,
            max_bytes=self._options.max_feed_bytes,
            validators=None if is_in_doubt else _validators(before, now),
        )
        if answer.body is None:
            return self._unchanged(before, answer, before.body_hash, now, refreshed_at=before.refreshed_at)
        body_hash = hashlib.sha256(answer.body).hexdigest()
        if body_hash == before.body_hash and not is_in_doubt:
            return self._unchanged(before, answer, body_hash, now, refreshed_at=now)
        self._waypoint("poll.after-fetch")
        parsed = await self._parsed(feed, answer)
        on_read()
        whole = [entry for entry in parsed.entries if not entry.is_half]
        found, known = await asyncio.to_thread(self._recalled, identify(feed, whole))
        harvest = await self._publish_all(feed, parsed, found, known, before, is_in_doubt=is_in_doubt)
        self._waypoint("poll.after-keep")
        after = _answered(before, answer, body_hash, refreshed_at=now)
        if harvest.owes_pages or parsed.is_cut:  # the next poll must see the entries again
            after = replace(after, validators_url=None, body_hash=None)
        seen = [one for one in found if one.id in known and known[one.id].revision > 0]
        after, move = self._moved(before, after, answer, now, shares_entries=bool(seen))
        hint = max(parsed.hint_seconds or 0.0, answer.fresh_seconds or 0.0)
        is_gap = before.is_known and not seen and min(before.entries, len(found)) >= TELLING_ENTRIES
        return Polled(
            state=_with_rhythm(before, after, found, known, hint_seconds=hint, is_gap=is_gap, now=now),
            entries=len(found), published=tuple(harvest.published), refused=harvest.refused, is_gap=is_gap, move=move,
        )  # fmt: skip

    def _unchanged(
        self, before: FeedState, answer: Fetched, body_hash: str | None, now: datetime, *, refreshed_at: datetime | None
    ) -> Polled:
        rate = before.rate_per_hour
        if before.polled_at is not None:
            rate = rate_after(rate, 0, (now - before.polled_at).total_seconds())
        after = replace(_answered(before, answer, body_hash, refreshed_at=refreshed_at), rate_per_hour=rate)
        if not answer.hops and before.move_target is None and before.moved_to is None:
            return Polled(state=after)
        after, move = self._moved(before, after, answer, now, shares_entries=before.is_known)
        return Polled(state=after, move=move)

    def _moved(
        self, before: FeedState, after: FeedState, answer: Fetched, now: datetime, *, shares_entries: bool
    ) -> tuple[FeedState, Move | None]:
        asked = replace(after, failures=before.failures)  # what was asked hangs on how often it failed before
        state, move = moves.after_answer(
            asked, hops=answer.hops, shares_entries=shares_entries, listed=self._listed, now=now
        )
        return replace(state, failures=after.failures), move

    async def _parsed(self, feed: Feed, answer: Fetched) -> ParsedFeed:
        try:
            parsed = await self._parsing.feed(answer.body or b"", answer.url, answer.charset)
        except ParsingFailed as error:
            raise FeedTrouble(error.problem, where=shown(feed.url), kind="parsing") from error
        if parsed.format is None:
            raise FeedTrouble("; ".join(parsed.problems), where=shown(feed.url), kind="not-a-feed")
        for problem in parsed.problems:
            log.info("feed is doubtful", extra={"feed": shown(feed.url), "problem": problem})
        return parsed

    def _recalled(self, found: Sequence[Identified]) -> tuple[tuple[Identified, ...], dict[str, ArticleState]]:
        """Give the entries under the ids that they had before a rewriting, and what is known of them."""
        known, bearers = self._state.recall(found)
        again = reunited(found, known, bearers)
        return again, known | {old.id: old for old in bearers if old.id in {one.id for one in again}}

    async def _publish_all(
        self,
        feed: Feed,
        parsed: ParsedFeed,
        found: Sequence[Identified],
        known: Mapping[str, ArticleState],
        before: FeedState,
        *,
        is_in_doubt: bool,
    ) -> _Harvest:
        if more := len(parsed.entries) - len(found):
            log.info("entries left out: no articles of their own", extra={"feed": shown(feed.url), "entries": more})
        said = await asyncio.to_thread(self._state.wordings, feed.url)
        news = [one for one in found if is_in_doubt or is_news(one, known.get(one.id), said.get(one.id))]
        work = news[::-1]  # feeds name the newest first
        harvest = _Harvest()
        for start in range(0, len(work), BATCH):
            batch = work[start : start + BATCH]
            now = self._clock()
            sights = [sighted(one, now, self._limits, is_first_poll=not before.is_known) for one in batch]
            sight = await asyncio.to_thread(self._state.sight, sights)
            self._waypoint("poll.after-sight")
            texts = await asyncio.gather(*(self._texts.of(one.entry, sight[one.id]) for one in batch))
            pairs = list(zip(batch, texts, strict=True))
            done, too_large = await self._publish(feed, parsed, pairs, sight, is_in_doubt=is_in_doubt)
            harvest.published += done
            harvest.refused += too_large
            harvest.owes_pages |= any(text.owes_page for text in texts)
        now = self._clock()
        standing = [one.id for one in found if one.id in known and abs(now - known[one.id].seen_at) > NOTE_AFTER]
        if standing:
            await asyncio.to_thread(self._state.still_there, standing, now)
        if said != (says := {one.id: fingerprint(one.entry) for one in found}):
            await asyncio.to_thread(self._state.keep_wordings, feed.url, says)
        return harvest

    async def _publish(
        self,
        feed: Feed,
        parsed: ParsedFeed,
        pairs: Sequence[tuple[Identified, Text]],
        sight: Mapping[str, ArticleState],
        *,
        is_in_doubt: bool,
    ) -> tuple[list[Article], int]:
        """Publish a batch and remember it; give the articles that are on the log, and how many never will be."""
        after = {one.id: looked_at(one, text, sight[one.id], self._clock()) for one, text in pairs}
        articles = [
            article_of(feed, parsed, one, text, after[one.id])
            for one, text in pairs
            if is_in_doubt or after[one.id].revision > sight[one.id].revision
        ]
        too_large = {a.id: f"{len(a.text.encode())} bytes of text, the limit is {self._options.max_article_bytes}"
                     for a in articles if len(a.text.encode()) > self._options.max_article_bytes}  # fmt: skip
        self._waypoint("poll.before-publish")
        outcome = await asyncio.to_thread(self._publisher.publish, [a for a in articles if a.id not in too_large])
        self._waypoint("poll.after-ack")
        refused = {**outcome.refused, **too_large}
        for article in articles:
            if article.id in refused:
                what = {"article": article.id, "url": article.url, "feed": shown(feed.url)}
                log.warning("article refused", extra={**what, "reason": refused[article.id]})
        lost = {a.id for a in articles} - outcome.acked - refused.keys()
        await asyncio.to_thread(self._state.keep_articles, [s for s in after.values() if s.id not in lost])
        if lost:
            raise FeedTrouble(f"not published: {outcome.failure}", where=shown(feed.url), kind="broker")
        return [article for article in articles if article.id in outcome.acked], len(refused)


def _validators(before: FeedState, now: datetime) -> Validators | None:
    is_fresh = before.refreshed_at is not None and timedelta(0) <= now - before.refreshed_at < REFRESH_AFTER
    if before.validators_url is None or not is_fresh:
        return None
    return Validators(url=before.validators_url, etag=before.etag, last_modified=before.last_modified)


def _answered(before: FeedState, answer: Fetched, body_hash: str | None, *, refreshed_at: datetime | None) -> FeedState:
    return replace(
        before,
        is_known=True,
        etag=answer.validators.etag,
        last_modified=answer.validators.last_modified,
        validators_url=answer.validators.url,
        body_hash=body_hash,
        refreshed_at=refreshed_at,
    )


def _with_rhythm(
    before: FeedState,
    after: FeedState,
    found: Sequence[Identified],
    known: Mapping[str, ArticleState],
    *,
    hint_seconds: float,
    is_gap: bool,
    now: datetime,
) -> FeedState:
    """Give the state with what this answer tells of how often the feed brings something."""
    if before.is_known and before.polled_at is not None:
        new = sum(1 for one in found if one.id not in known or known[one.id].revision == 0)
        rate: float | None = rate_after(before.rate_per_hour, new, (now - before.polled_at).total_seconds())
    else:
        rate = rate_from([one.entry.published_at for one in found if one.entry.published_at], now)
    return replace(
        after,
        entries=len(found),
        rate_per_hour=rate,
        hint_seconds=hint_seconds,
        gaps=before.gaps + is_gap,
        gap_at=now if is_gap else before.gap_at,
    )
