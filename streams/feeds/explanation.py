"""Where a feed or an article stands, in a person's words. Pure."""

from datetime import datetime

from streams.feeds.addresses import shown
from streams.feeds.memory import ArticleState, FeedState, HostState
from streams.feeds.model import Feed
from streams.feeds.rhythm import Pace
from streams.feeds.schedule import interval_of

Lines = list[tuple[str, str]]  # a label and what stands behind it


def of_feed(feed: Feed, state: FeedState, host: HostState | None, pace: Pace, now: datetime) -> Lines:
    """Say when the feed was asked, when it is asked next and why then, and what is wrong with it. Times are UTC."""
    lines = [("feed", f"{feed.name}, {shown(feed.url)}")]
    lines += [("asked at", f"{shown(state.moved_to)}, where it moved")] if state.moved_to else []
    lines.append(("last poll", _time(state.polled_at) if state.polled_at else "never"))
    lines.append(("next poll", _next(state, now)))
    lines.append(("because", _because(feed, state, pace)))
    lines.append(("it holds", f"{state.entries} entries at the last answer"))
    if host is not None and host.quiet_until > now:
        lines.append(("its host", f"asked to be left alone until {_time(host.quiet_until)}"))
    if state.trouble:
        since = f" since {_time(state.failing_since)}" if state.failing_since else ""
        lines.append(("trouble", f"{state.trouble}{since}: {state.problem}"))
    if state.gaps:
        when = f", the last at {_time(state.gap_at)}" if state.gap_at else ""
        lines.append(("gaps", f"{state.gaps}{when}: articles may have come and gone between two polls"))
    lines += _move(state)
    return lines


def of_article(article: ArticleState) -> Lines:
    """Say when the article was seen, how often it changed, and whether it may raise an alert. Times are UTC."""
    times = [("first seen", article.first_seen_at), ("last seen", article.seen_at)]
    lines = [("article", article.id)]
    lines.append(("published", _time(article.published_at) if article.published_at else "its feed says no time"))
    lines += [(label, _time(moment)) for label, moment in times]
    lines.append(("told of", "not yet" if article.revision == 0 else f"{article.revision} revisions"))
    if article.owes_page:
        lines.append(("its page", f"could not be read in {article.page_attempts} tries, and is asked for again"))
    if article.is_backfill:
        lines.append(("alerts", "none: it was old when its feed was new"))
    return lines


def _next(state: FeedState, now: datetime) -> str:
    if state.is_paused:
        return "none: it is paused, until `tocsin feeds resume`"
    return "at once" if state.next_at is None or state.next_at <= now else _time(state.next_at)


def _because(feed: Feed, state: FeedState, pace: Pace) -> str:
    every = f"every {interval_of(state, feed, pace):,.0f} s"
    if state.failures:
        return f"{every} when it answers; each failure adds to that"
    if feed.interval_seconds is not None:
        return f"{every}, as the feed list says"
    rate = "nothing is known of its rhythm yet"
    if state.rate_per_hour is not None:
        rate = f"it brings {state.rate_per_hour:.2g} articles an hour"
    hint = f", and its publisher asks for {state.hint_seconds:,.0f} s" if state.hint_seconds else ""
    bounds = f"within {pace.shortest_seconds:,.0f} to {pace.longest_seconds:,.0f} s"
    return f"{every}: {rate}{hint} ({bounds})"


def _move(state: FeedState) -> Lines:
    if state.move_refused:
        return [("move", f"to {shown(state.move_refused)} is not followed: it was undone by hand, or is another feed")]
    if state.move_target and state.move_since:
        seen = f"seen {state.move_sightings} times since {_time(state.move_since)}"
        return [("move", f"to {shown(state.move_target)}, {seen}, not believed yet")]
    return []


def _time(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}" if moment else ""
