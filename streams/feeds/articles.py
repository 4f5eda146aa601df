"""Entries to articles: what is news, what is the same under another id, and what the record says of it. Pure."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from streams.feeds.addresses import shown, without_tracking
from streams.feeds.article_text import Text
from streams.feeds.identity import Identified
from streams.feeds.languages import primary
from streams.feeds.memory import ArticleState
from streams.feeds.model import Entry, Feed, ParsedFeed
from streams.records import Article

MOST_CHANGES: Final = 24  # of one entry: a feed with the time of day in it would change for ever


@dataclass(frozen=True)
class AgeLimits:
    """How old an entry of a feed's first poll may be to be news; `is_all_news` where no age matters."""

    backfill: timedelta
    is_all_news: bool = False

    def is_old(self, one: Identified, first_seen_at: datetime) -> bool:
        """Say whether an entry is too old to be news at a feed's first poll, or does not tell its time.

        A time as far in the future tells nothing either.
        """
        published_at = one.entry.published_at
        return not self.is_all_news and (published_at is None or abs(first_seen_at - published_at) > self.backfill)


def reunited(
    found: Sequence[Identified], known: Mapping[str, ArticleState], bearers: Sequence[ArticleState]
) -> tuple[Identified, ...]:
    """Give the entries, each under the id it had before its guid was rewritten; `bearers` bear their title or address.

    Of title, address and time two must be the same: a live page tells of many things at one address, each at its time.
    What the feed still names by its old id beside the new one is another article.
    """
    taken = {one.id for one in found}
    by_key: dict[str, list[ArticleState]] = {}
    for old in bearers:
        for key in (old.title_key, old.address_key):
            by_key.setdefault(key, []).append(old)
    renamed: dict[str, str] = {}
    for one in found:
        alike = [old for key in (one.title_key, one.address_key) if key for old in by_key.get(key, ())]
        for old in alike if one.id not in known else ():
            if old.id not in taken and _is_same(one, old):
                taken.add(old.id)
                renamed[one.id] = old.id
                break
    return tuple(replace(one, id=renamed.get(one.id, one.id)) for one in found)


def _is_same(one: Identified, old: ArticleState) -> bool:
    has_same_title = bool(one.title_key) and one.title_key == old.title_key
    has_same_address = bool(one.address_key) and one.address_key == old.address_key
    has_same_time = one.entry.published_at is not None and one.entry.published_at == old.published_at
    return has_same_title + has_same_address + has_same_time > 1


def fingerprint(entry: Entry) -> str:
    """Give a hash of what the feed says of the entry: while it stays, nothing is fetched or published again."""
    said = (entry.title, entry.summary, entry.content, str(entry.updated_at))
    return hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()


def is_news(one: Identified, known: ArticleState | None, said: str | None) -> bool:
    """Say whether the entry is to be looked at: new, changed (not for ever), or without its page so far.

    `said` is what its feed said of it last, None where it did not hold it: feeds of one outlet may word an article each
    in their own way, and what another feed says is no change.
    """
    if known is None or known.revision == 0 or known.owes_page:
        return True
    return fingerprint(one.entry) != (said or known.fingerprint) and known.changes < MOST_CHANGES


def sighted(one: Identified, now: datetime, limits: AgeLimits, *, is_first_poll: bool) -> ArticleState:
    """Give what is noted of an entry before it is published."""
    return ArticleState(
        id=one.id,
        address_key=one.address_key,
        title_key=one.title_key,
        published_at=one.entry.published_at,
        first_seen_at=now,
        seen_at=now,
        is_backfill=is_first_poll and limits.is_old(one, now),
    )


def looked_at(one: Identified, text: Text, known: ArticleState, now: datetime) -> ArticleState:
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


def article_of(feed: Feed, parsed: ParsedFeed, one: Identified, text: Text, after: ArticleState) -> Article:
    """Give the record. A time in the future is not believed: the article was there when it was first seen."""
    entry = one.entry
    stated_at = entry.published_at or text.published_at
    is_future = stated_at is not None and stated_at > after.first_seen_at
    return Article(
        id=one.id,
        text=text.text,
        title=entry.title,
        url=without_tracking(entry.link) if entry.link else None,
        guid=entry.guid,
        source=feed.source,
        language=feed.language or primary(entry.language or text.language or parsed.language or ""),
        published_at=after.first_seen_at if is_future else stated_at,
        first_seen_at=after.first_seen_at,
        revision=after.revision,
        is_backfill=after.is_backfill,
        feed=shown(feed.url),
        text_from=text.text_from,
        author=text.author,
        published_from=None if stated_at is None else "feed" if entry.published_at else "page",
        stated_at=stated_at if is_future else None,
        updated_at=entry.updated_at,
    )
