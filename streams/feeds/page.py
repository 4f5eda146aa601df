"""An HTML page to its article, by trafilatura: precision before recall, no comments. Never raises."""

import codecs
import html
import re
from datetime import datetime
from typing import Any

import trafilatura

from streams.feeds.model import PageText
from streams.feeds.text import clean, one_line
from streams.feeds.times import from_rfc3339

_LANGUAGE = re.compile(rb"<html[^>]*\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_META = re.compile(rb"<meta\s[^<>]{0,1000}>", re.IGNORECASE)
_NAME = re.compile(r"(?:property|name|itemprop)\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_JSON_PUBLISHED = re.compile(rb'"datePublished"\s*:\s*"([^"<>]{10,40})"')
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.issued",
)
_DAY_ALONE = 10  # characters of 2026-11-20
_HEAD_BYTES = 65_536
_LONGEST_AUTHOR = 200
# what the page says in its markup is asked for, not what a search of its text might find: that can take seconds
_DATES_IN_MARKUP = {"extensive_search": False, "original_date": True}


def article_text(data: bytes, url: str | None = None, charset: str | None = None) -> PageText:
    """Give the article's text, paragraphs apart by a line, with author and time; `charset` is the transport's."""
    if not data.strip():
        return PageText(problem="the page is empty")
    declared = _LANGUAGE.search(data[:_HEAD_BYTES])
    language = declared.group(1).decode().lower() if declared else None
    try:
        found: Any = trafilatura.bare_extraction(
            _decoded(data, charset), url=url, favor_precision=True, include_comments=False, include_tables=False,
            with_metadata=True, date_extraction_params=_DATES_IN_MARKUP,
        )  # fmt: skip
    except Exception as error:  # noqa: BLE001 - whatever it raises is this page's problem alone
        return PageText(language=language, problem=f"the page cannot be read: {one_line(str(error))}")
    if found is None or not found.text:
        return PageText(language=language, problem="no article was found on the page")
    return PageText(
        text="\n\n".join(line for line in clean(found.text).splitlines() if line.strip()),
        language=language,
        author=_author(found),
        published_at=published_at(data),
    )


def published_at(data: bytes) -> datetime | None:
    """Give when the page says it was published, to the second; a day alone says no time."""
    for written in _stated_times(data):
        if len(written) > _DAY_ALONE and (moment := from_rfc3339(written)) is not None:
            return moment
    return None


def _stated_times(data: bytes) -> list[str]:
    found = []
    for tag in _META.findall(data[: 4 * _HEAD_BYTES]):
        written = tag.decode("utf-8", "replace")
        name, content = _NAME.search(written), _CONTENT.search(written)
        if name and content and name.group(1).lower() in _PUBLISHED:
            found.append(html.unescape(content.group(1) or content.group(2) or "").strip())
    found += [one.decode("ascii", "replace") for one in _JSON_PUBLISHED.findall(data)[:1]]
    return found


def _author(found: Any) -> str | None:
    author = one_line(found.author or "")
    return author[:_LONGEST_AUTHOR] or None


def _decoded(data: bytes, charset: str | None) -> bytes | str:
    """Give text where the transport says how; else the bytes, whose encoding trafilatura finds out."""
    if charset is None:
        return data
    try:
        codecs.lookup(charset)
    except LookupError:
        return data
    return data.decode(charset, "replace")
