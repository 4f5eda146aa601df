"""The text of an article: the feed's when it is whole, else the page's, else what the feed has."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from streams.feeds.addresses import shown
from streams.feeds.fetch import Fetched, Permit
from streams.feeds.memory import ArticleState
from streams.feeds.model import Entry, PageText
from streams.feeds.parsing import ParsingFailed
from streams.feeds.schedule import FeedTrouble, TroubleKind
from streams.feeds.wrong_page import is_front_page, tells_of_something_else
from streams.records import TextFrom

ACCEPT_PAGE: Final = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
WHOLE_CHARACTERS: Final = 1_000  # a feed's text of this length is the article, if it does not end in dots
CLEARLY_LONGER: Final = 2  # a content at least so many times its summary is the article, if it has
SHORTEST_WHOLE_CHARACTERS: Final = 400  # this length
PAGE_ATTEMPTS: Final = 3  # a page that cannot be had is asked for again at the next polls
_PASSING: Final[frozenset[TroubleKind]] = frozenset(("timeout", "network", "dns", "server", "busy", "parsing"))
_CUT_ENDINGS: Final = ("...", "…", "[…]", "[...]", "Read more", "Continue reading", "[&hellip;]")

log = logging.getLogger(__name__)


class _Fetches(Protocol):
    async def get(self, url: str, *, accept: str, max_bytes: int, permit: Permit | None = None) -> Fetched:
        """Give the answer to GET. Raises FeedTrouble."""


class _ReadsPages(Protocol):
    async def page(self, data: bytes, url: str | None = None, charset: str | None = None) -> PageText:
        """Give the page's article. Raises ParsingFailed."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """A text and where it is from. `owes_page`: its page could not be had, and may be at the next poll."""

    text: str
    text_from: TextFrom
    language: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    owes_page: bool = False


class Texts:
    """Gets texts. Never raises for a page's sake: the feed's words are always there."""

    def __init__(self, fetcher: _Fetches, parsing: _ReadsPages, *, max_bytes: int, permit: Permit | None) -> None:
        self._fetcher, self._parsing, self._max_bytes, self._permit = fetcher, parsing, max_bytes, permit

    async def of(self, entry: Entry, known: ArticleState) -> Text:
        """Give the text of the entry's article; `known` says how often its page was asked for."""
        if is_whole(entry) or entry.link is None:
            whole = is_whole(entry)
            text = entry.content if whole and entry.content else _longest(entry)
            return Text(text=text, text_from="feed" if whole else "summary", author=entry.author)
        try:
            answer = await self._fetcher.get(
                entry.link, accept=ACCEPT_PAGE, max_bytes=self._max_bytes, permit=self._permit
            )
            page = await self._parsing.page(answer.body or b"", answer.url, answer.charset)
        except FeedTrouble as trouble:
            return _without_page(entry, known, trouble.problem, passes=trouble.kind in _PASSING)
        except ParsingFailed as failed:
            return _without_page(entry, known, failed.problem, passes=False)
        except Exception:  # a fault of ours costs this page, not its whole feed
            log.exception("page failed unexpectedly", extra={"url": shown(entry.link)})
            return _without_page(entry, known, "it failed unexpectedly", passes=False)
        story = page.text.removeprefix(f"{entry.title}\n\n")  # the headline is not part of the text
        if problem := _not_its_page(entry, entry.link, answer.url, story):
            return _without_page(entry, known, problem, passes=True)  # such checks pass, and walls fall
        is_better = len(story) >= len(_longest(entry))
        return Text(
            text=story if is_better else _longest(entry),
            text_from="page" if is_better else "summary",
            language=page.language,
            author=entry.author or page.author,
            published_at=page.published_at,
        )


def is_whole(entry: Entry) -> bool:
    """Whether the feed gives the article itself rather than a part of it."""
    if entry.is_exact:
        return True
    text = _longest(entry)
    if text.endswith(_CUT_ENDINGS):
        return False
    is_clearly_longer = len(entry.content) >= max(
        SHORTEST_WHOLE_CHARACTERS, CLEARLY_LONGER * len(entry.summary) if entry.summary != entry.content else 0
    )
    return len(text) >= WHOLE_CHARACTERS or is_clearly_longer


def _longest(entry: Entry) -> str:
    return max(entry.content, entry.summary, key=len)


def _not_its_page(entry: Entry, asked: str, answered: str, story: str) -> str | None:
    """Say why the page is not the article's. Where the feed says nothing, there is nothing that it could displace."""
    if is_front_page(asked, answered):
        return "its address leads to the front page"
    said = _longest(entry)
    is_other = bool(said and story) and tells_of_something_else(f"{entry.title} {said}", story)
    return "the page tells of something else" if is_other else None


def _without_page(entry: Entry, known: ArticleState, problem: str, *, passes: bool) -> Text:
    again = passes and known.page_attempts + 1 < PAGE_ATTEMPTS
    log.warning("page missing", extra={"url": shown(entry.link or ""), "problem": problem, "again": again})
    return Text(text=_longest(entry), text_from="summary", author=entry.author, owes_page=again)
