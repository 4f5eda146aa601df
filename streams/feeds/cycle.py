"""One poll of one feed: fetch, parse, get the texts, publish, and only then remember."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, Protocol

from streams.feeds.addresses import shown, without_tracking
from streams.feeds.fetch import Fetched, Validators
from streams.feeds.identity import Identified, identify
from streams.feeds.model import Entry, Feed, PageText, ParsedFeed
from streams.feeds.parsing import ParsingFailed
from streams.feeds.publish import Published
from streams.feeds.schedule import FeedTrouble, TroubleKind
from streams.feeds.state import ArticleState, FeedState, PollState
from streams.records import Article
from streams.waypoints import Waypoint

ACCEPT_FEED: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, application/json;q=0.8, text/xml;q=0.8, */*;q=0.1"
)
ACCEPT_PAGE: Final = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
BATCH: Final = 8  # articles whose pages are read before the first of them is published
WHOLE_CHARACTERS: Final = 1_000  # a feed's text of this length is the article, if it does not end in dots
CLEARLY_LONGER: Final = 2  # a content at least so many times its summary is the article, if it has
SHORTEST_WHOLE_CHARACTERS: Final = 400  # this length
MOST_CHANGES: Final = 24  # of one entry: a feed with the time of day in it would change for ever
PAGE_ATTEMPTS: Final = 3  # a page that cannot be had is asked for again at the next polls
REFRESH_AFTER: Final = timedelta(days=1)  # then ask without validators: some servers say "not modified" for ever
_PASSING: Final[frozenset[TroubleKind]] = frozenset(("timeout", "network", "dns", "server", "busy", "parsing"))
_CUT_ENDINGS: Final = ("...", "…", "[…]", "[...]", "Read more", "Continue reading", "[&hellip;]")

log = logging.getLogger(__name__)


class Fetches(Protocol):
    """What gets bytes: `Fetcher`, or a stand-in."""

    async def get(self, url: str, *, accept: str, max_bytes: int, validators: Validators | None = None) -> Fetched:
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

    `state` is where the feed stands now; `entries` is None when it answered that nothing has changed.
    """

    state: FeedState
    entries: int | None = None
    published: tuple[Article, ...] = ()
    refused: int = 0


@dataclass(kw_only=True)
class _Harvest:
    """What the batches of one poll gave so far."""

    published: list[Article] = field(default_factory=list)
    refused: int = 0
    owes_pages: bool = False


@dataclass(frozen=True)
class _Text:
    text: str
    language: str | None = None
    owes_page: bool = False


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
    ) -> None:
        self._fetcher, self._parsing, self._state, self._publisher = fetcher, parsing, state, publisher
        self._options, self._clock, self._waypoint = options, clock, waypoint

    async def poll(self, feed: Feed, before: FeedState, *, is_in_doubt: bool = False) -> Polled:
        """Give what came. Articles are remembered here; where the feed stands is the caller's to keep.

        `is_in_doubt`: the broker may have lost what it had confirmed, so the feed is asked for without validators and
        all that it names is published again, under the same ids and revisions: whoever has it drops it.
        Raises FeedTrouble; then the validators stay as they were, so that nothing is missed the next time.
        """
        now = self._clock()
        answer = await self._fetcher.get(
            feed.url,
            accept=ACCEPT_FEED,
            max_bytes=self._options.max_feed_bytes,
            validators=None if is_in_doubt else _validators(before, now),
        )
        if answer.body is None:
            return Polled(state=_moved_on(before, answer, before.body_hash, refreshed_at=before.refreshed_at))
        body_hash = hashlib.sha256(answer.body).hexdigest()
        if body_hash == before.body_hash and not is_in_doubt:
            return Polled(state=_moved_on(before, answer, body_hash, refreshed_at=now))
        parsed = await self._parsed(feed, answer)
        found = await asyncio.to_thread(self._reunited, identify(feed, parsed.entries))
        harvest = await self._publish_all(feed, parsed, found, before, is_in_doubt=is_in_doubt)
        after = _moved_on(before, answer, body_hash, refreshed_at=now)
        if harvest.owes_pages:  # the next poll must see the entries again
            after = replace(after, validators_url=None, body_hash=None)
        return Polled(state=after, entries=len(found), published=tuple(harvest.published), refused=harvest.refused)

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

    def _reunited(self, found: Sequence[Identified]) -> tuple[Identified, ...]:
        """Give the entries, each under the id it had before its guid was rewritten.

        The same outlet's article with the same title, and the same address or the same time, is the same, unless
        the feed still names it by its old id beside the new one.
        """
        known = self._state.articles(one.id for one in found)
        strangers = [one for one in found if one.id not in known]
        taken = {one.id for one in found}
        bearers = self._state.same_title(one.title_key for one in strangers)
        renamed: dict[str, str] = {}
        for one in strangers:
            for old in bearers:
                if old.id not in taken and _is_same(one, old):
                    taken.add(old.id)
                    renamed[one.id] = old.id
                    break
        return tuple(replace(one, id=renamed.get(one.id, one.id)) for one in found)

    async def _publish_all(
        self,
        feed: Feed,
        parsed: ParsedFeed,
        found: Sequence[Identified],
        before: FeedState,
        *,
        is_in_doubt: bool,
    ) -> _Harvest:
        known = await asyncio.to_thread(self._state.articles, [one.id for one in found])
        news = [one for one in found if is_in_doubt or _is_news(one, known.get(one.id))]
        work = news[::-1]  # feeds name the newest first
        harvest = _Harvest()
        for start in range(0, len(work), BATCH):
            batch = work[start : start + BATCH]
            now = self._clock()
            sights = [_sighted(one, now, is_backfill=not before.is_known and self._is_old(one, now)) for one in batch]
            sighted = await asyncio.to_thread(self._state.sight, sights)
            texts = await asyncio.gather(*(self._text(one.entry, sighted[one.id]) for one in batch))
            pairs = list(zip(batch, texts, strict=True))
            done, too_large = await self._publish(feed, parsed, pairs, sighted, is_in_doubt=is_in_doubt)
            harvest.published += done
            harvest.refused += too_large
            harvest.owes_pages |= any(text.owes_page for text in texts)
        await asyncio.to_thread(self._state.still_there, [one.id for one in found], self._clock())
        return harvest

    async def _publish(
        self,
        feed: Feed,
        parsed: ParsedFeed,
        pairs: Sequence[tuple[Identified, _Text]],
        sighted: dict[str, ArticleState],
        *,
        is_in_doubt: bool,
    ) -> tuple[list[Article], int]:
        """Publish a batch and remember it; give the articles that are on the log, and how many never will be."""
        after = {one.id: _looked_at(one, text, sighted[one.id], self._clock()) for one, text in pairs}
        articles = [
            self._article(feed, parsed, one, text, after[one.id])
            for one, text in pairs
            if is_in_doubt or after[one.id].revision > sighted[one.id].revision
        ]
        too_large = {a.id: f"{len(a.text.encode())} bytes of text, the limit is {self._options.max_article_bytes}"
                     for a in articles if len(a.text.encode()) > self._options.max_article_bytes}  # fmt: skip
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

    def _is_old(self, one: Identified, first_seen_at: datetime) -> bool:
        """Say whether an entry is too old to be news at a feed's first poll, or does not tell its time."""
        if self._options.first_poll_is_news:
            return False
        published_at = one.entry.published_at
        return published_at is None or first_seen_at - published_at > timedelta(hours=self._options.backfill_hours)

    @staticmethod
    def _article(feed: Feed, parsed: ParsedFeed, one: Identified, text: _Text, after: ArticleState) -> Article:
        entry = one.entry
        return Article(
            id=one.id,
            text=text.text,
            title=entry.title,
            url=without_tracking(entry.link) if entry.link else None,
            guid=entry.guid,
            source=feed.source,
            language=feed.language or _primary(entry.language or text.language or parsed.language),
            published_at=entry.published_at,
            first_seen_at=after.first_seen_at,
            revision=after.revision,
            is_backfill=after.is_backfill,
        )

    async def _text(self, entry: Entry, known: ArticleState) -> _Text:
        """Give the article's text: the feed's when it is whole, else the page's, else what the feed has."""
        fallback = max(entry.content, entry.summary, key=len)
        if entry.link is None or is_whole(entry):
            return _Text(entry.content if is_whole(entry) and entry.content else fallback)
        try:
            answer = await self._fetcher.get(
                entry.link, accept=ACCEPT_PAGE, max_bytes=self._options.max_feed_bytes, validators=None
            )
            page = await self._parsing.page(answer.body or b"", answer.url, answer.charset)
        except FeedTrouble as trouble:
            return self._without_page(entry, known, trouble.problem, passes=trouble.kind in _PASSING)
        except ParsingFailed as failed:
            return self._without_page(entry, known, failed.problem, passes=False)
        story = page.text.removeprefix(f"{entry.title}\n\n")  # the headline is not part of the text
        return _Text(max(story, fallback, key=len), page.language)

    def _without_page(self, entry: Entry, known: ArticleState, problem: str, *, passes: bool) -> _Text:
        again = passes and known.page_attempts + 1 < PAGE_ATTEMPTS
        log.warning("page missing", extra={"url": shown(entry.link or ""), "problem": problem, "again": again})
        return _Text(max(entry.content, entry.summary, key=len), owes_page=again)


def is_whole(entry: Entry) -> bool:
    """Whether the feed gives the article itself rather than a part of it."""
    if entry.is_exact:
        return True
    text = max(entry.content, entry.summary, key=len)
    if text.endswith(_CUT_ENDINGS):
        return False
    is_clearly_longer = len(entry.content) >= max(
        SHORTEST_WHOLE_CHARACTERS, CLEARLY_LONGER * len(entry.summary) if entry.summary != entry.content else 0
    )
    return len(text) >= WHOLE_CHARACTERS or is_clearly_longer


def _validators(before: FeedState, now: datetime) -> Validators | None:
    is_fresh = before.refreshed_at is not None and timedelta(0) <= now - before.refreshed_at < REFRESH_AFTER
    if before.validators_url is None or not is_fresh:
        return None
    return Validators(url=before.validators_url, etag=before.etag, last_modified=before.last_modified)


def _moved_on(before: FeedState, answer: Fetched, body_hash: str | None, *, refreshed_at: datetime | None) -> FeedState:
    return replace(
        before,
        is_known=True,
        etag=answer.validators.etag,
        last_modified=answer.validators.last_modified,
        validators_url=answer.validators.url,
        body_hash=body_hash,
        refreshed_at=refreshed_at,
    )


def _is_same(one: Identified, old: ArticleState) -> bool:
    if not one.title_key or one.title_key != old.title_key:
        return False
    has_same_address = bool(one.address_key) and one.address_key == old.address_key
    return has_same_address or (one.entry.published_at is not None and one.entry.published_at == old.published_at)


def fingerprint(entry: Entry) -> str:
    """Give a hash of what the feed says of the entry: while it stays, nothing is fetched or published again."""
    said = (entry.title, entry.summary, entry.content, str(entry.updated_at))
    return hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()


def _is_news(one: Identified, known: ArticleState | None) -> bool:
    if known is None or known.revision == 0 or known.owes_page:
        return True
    return known.fingerprint != fingerprint(one.entry) and known.changes < MOST_CHANGES


def _sighted(one: Identified, now: datetime, *, is_backfill: bool) -> ArticleState:
    return ArticleState(
        id=one.id,
        address_key=one.address_key,
        title_key=one.title_key,
        published_at=one.entry.published_at,
        first_seen_at=now,
        seen_at=now,
        is_backfill=is_backfill,
    )


def _looked_at(one: Identified, text: _Text, known: ArticleState, now: datetime) -> ArticleState:
    """Give what is to be remembered; the revision counts texts (with their titles) that differ from the last."""
    text_hash = hashlib.sha256(f"{one.entry.title}\0{text.text}".encode("utf-8", "replace")).hexdigest()
    return replace(
        known,
        address_key=one.address_key,
        title_key=one.title_key,
        seen_at=now,
        fingerprint=fingerprint(one.entry),
        text_hash=text_hash,
        revision=known.revision + (text_hash != known.text_hash),
        changes=known.changes + (known.revision > 0),
        page_attempts=known.page_attempts + 1 if text.owes_page else 0,
        owes_page=text.owes_page,
    )


def _primary(language: str | None) -> str | None:
    """Give the primary subtag of a language: `en-GB` is `en`."""
    return language.replace("_", "-").split("-")[0].strip().lower() or None if language else None
