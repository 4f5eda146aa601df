"""The feeds, each fetched once as the poller would, without its memory."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from streams.errors import TocsinError
from streams.feeds import feed_list
from streams.feeds.addresses import shown
from streams.feeds.cycle import ACCEPT_FEED
from streams.feeds.fetch import Fetched, Fetcher
from streams.feeds.model import Feed
from streams.feeds.parsing import Parsing
from streams.findings import Finding, doubtful, wrong
from tocsin.config import Settings

AT_ONCE = 8
CONTACT_REMEDY = "Set [poll] contact to an address that somebody reads: publishers see it in the User-Agent"
REMEDY = "Check the address with `tocsin feeds check ADDRESS`, and mend the feed list"


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Give a finding a feed."""
    poll = settings.poll
    if not poll.contact:
        yield doubtful("feeds", "publishers cannot reach you", CONTACT_REMEDY)
    try:
        listed = feed_list.load(poll.feeds)
    except TocsinError as error:
        first = str(error).splitlines()[0]
        yield wrong("feeds", first, "Mend the feed list, or run `tocsin init` for one to begin with")
        return
    if not listed:
        yield wrong("feeds", "the feed list names none", "Name one: docs/quickstart.md")
    gate = asyncio.Semaphore(AT_ONCE)
    async with (
        Fetcher(
            timeout_seconds=poll.fetch_timeout_seconds, contact=poll.contact, allow_private=poll.allow_private
        ) as fetcher,
        Parsing(deadline_seconds=poll.parse_timeout_seconds) as parsing,
    ):
        tasks = [asyncio.create_task(_tried(feed, fetcher, parsing, gate, poll.max_feed_bytes)) for feed in listed]
        for task in tasks:
            yield await task


async def _tried(feed: Feed, fetcher: Fetcher, parsing: Parsing, gate: asyncio.Semaphore, max_bytes: int) -> Finding:
    what = f"feed {feed.name}"
    async with gate:
        try:
            answer = await fetcher.get(feed.url, accept=ACCEPT_FEED, max_bytes=max_bytes)
            ahead = _ahead(answer)
            parsed = await parsing.feed(answer.body or b"", answer.url, answer.charset)
        except TocsinError as error:
            return wrong(what, f"{shown(feed.url)}: {error.problem}", error.remedy or REMEDY)
    if parsed.format is None:
        why = parsed.problems[0] if parsed.problems else "no feed"
        return wrong(what, f"{shown(feed.url)}: {why}", REMEDY)
    found = f"{parsed.format}, {len(parsed.entries)} entries"
    if not parsed.entries:
        return Finding(what=what, found=found, verdict="doubtful", remedy=REMEDY, clock_ahead_seconds=ahead)
    return Finding(what=what, found=found, clock_ahead_seconds=ahead)


def _ahead(answer: Fetched) -> float | None:
    return (answer.served_at - datetime.now(UTC)).total_seconds() if answer.served_at else None
