"""Articles of a folder put into feeds: a feed a source, the last by name first, as feeds name their newest first."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import msgspec

from streams.errors import TocsinError
from streams.records import Article, Source
from tocsin.cli.articles import JSON_LINES, BadLine, read_articles

DEFAULT_SOURCE: Final = Source(name="demo", owner="demo", reliability="B")
PAGES_SOURCE: Final = Source(name="demo pages", owner="demo", reliability="B")
MOST_FEED_BYTES: Final = 4_000_000  # a larger feed is split; a poller refuses one over 10 MB
INTERVAL: Final = "5m"
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)


class UnreadableArticles(TocsinError):
    """The folder's articles cannot be served; each line names one and the reason."""

    exit_code = 1


@dataclass
class Shelf:
    """What is to be served: documents by path (body and kind), feeds as in a feed list, ids by address."""

    documents: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    feeds: list[dict[str, Any]] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)


def shelve(folder: Path, base: str) -> Shelf:
    """Give feeds and pages for the articles of `folder`, which will be served at `base`. Raises UnreadableArticles."""
    files = sorted(file for file in folder.iterdir() if file.is_file())
    texts = [file for file in files if file.suffix.lower() in (".txt", *JSON_LINES)]
    pages = [file for file in files if file.suffix.lower() in (".html", ".htm")]
    if not texts and not pages:
        raise UnreadableArticles("no article", where=str(folder), remedy="Put .txt, .html or .jsonl files there")
    read = list(read_articles(texts))
    if bad := [str(one) for one in read if isinstance(one, BadLine)]:
        raise UnreadableArticles("\n".join(bad))
    shelf = Shelf()
    _add_texts(shelf, [one for one in read if isinstance(one, Article)], base)
    _add_pages(shelf, pages, base)
    return shelf


def _add_texts(shelf: Shelf, articles: Sequence[Article], base: str) -> None:
    by_source: dict[Source, list[Article]] = {}
    for article in articles:
        source = DEFAULT_SOURCE if article.source == Source(name="unknown") else _rated(article.source)
        address = article.url or f"{base}/articles/{quote(article.id, safe='')}"
        shelf.articles[address] = article.id
        shelf.documents[f"articles/{article.id}"] = (article.text.encode(), ".txt")
        by_source.setdefault(source, []).append(msgspec.structs.replace(article, url=address))
    for source, own in by_source.items():
        for part in _split(own):
            path = f"feeds/{len(shelf.feeds) + 1}.json"
            shelf.documents[path] = (_json_feed(source, part), ".json")
            shelf.feeds.append(_listed(source, f"{base}/{path}"))


def _rated(source: Source) -> Source:
    """Give the source with a reliability: a feed of which nobody states one is told at `high` at most."""
    if source.reliability is not None:
        return source
    return msgspec.structs.replace(source, reliability=DEFAULT_SOURCE.reliability)


def _split(articles: Sequence[Article]) -> list[list[Article]]:
    parts: list[list[Article]] = [[]]
    size = 0
    for article in articles:
        own = len(article.text.encode())
        if parts[-1] and size + own > MOST_FEED_BYTES:
            parts.append([])
            size = 0
        parts[-1].append(article)
        size += own
    return parts


def _json_feed(source: Source, articles: Sequence[Article]) -> bytes:
    items = []
    for article in reversed(articles):  # a feed names its newest first
        item = {"id": article.id, "url": article.url, "title": article.title, "content_text": article.text}
        if article.published_at is not None:
            item["date_published"] = article.published_at.isoformat()
        items.append(item)
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": source.name, "items": items}
    return json.dumps(feed, ensure_ascii=False).encode()


def _add_pages(shelf: Shelf, pages: Sequence[Path], base: str) -> None:
    items = []
    for page in reversed(pages):  # a feed names its newest first
        body = page.read_bytes()
        address = f"{base}/articles/{quote(page.stem, safe='')}"
        shelf.articles[address] = page.stem
        shelf.documents[f"articles/{page.stem}"] = (body, ".html")
        titled = _TITLE.search(body.decode("utf-8", "replace"))
        title = escape(" ".join(unescape(titled.group(1)).split())) if titled else escape(page.stem)
        items.append(
            f"<item><title>{escape(title)}</title><link>{escape(address)}</link>"
            f'<guid isPermaLink="false">{escape(page.stem)}</guid></item>'
        )
    if items:
        head = "<title>demo pages</title><link>" + escape(base) + "</link><description>HTML pages</description>"
        rss = (
            f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{"".join(items)}</channel></rss>'
        )
        shelf.documents["feeds/pages.rss"] = (rss.encode(), ".rss")
        shelf.feeds.append(_listed(PAGES_SOURCE, f"{base}/feeds/pages.rss"))


def _listed(source: Source, url: str) -> dict[str, Any]:
    given = {"url": url, "interval": INTERVAL, **msgspec.to_builtins(source)}
    return {key: value for key, value in given.items() if value not in (None, [], ())}
