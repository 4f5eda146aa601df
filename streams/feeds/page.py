"""An HTML page to its article's text, by trafilatura: precision before recall, no comments. Never raises."""

import codecs
import re

import trafilatura

from streams.feeds.model import PageText
from streams.feeds.text import clean, one_line

_LANGUAGE = re.compile(rb"<html[^>]*\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_HEAD_BYTES = 65_536


def article_text(data: bytes, url: str | None = None, charset: str | None = None) -> PageText:
    """Give the article's text, paragraphs apart by a line; `charset` is the transport's."""
    if not data.strip():
        return PageText(problem="the page is empty")
    declared = _LANGUAGE.search(data[:_HEAD_BYTES])
    language = declared.group(1).decode().lower() if declared else None
    try:
        text = trafilatura.extract(
            _decoded(data, charset), url=url, favor_precision=True, include_comments=False, include_tables=False
        )
    except Exception as error:  # noqa: BLE001 - whatever it raises is this page's problem alone
        return PageText(language=language, problem=f"the page cannot be read: {one_line(str(error))}")
    if not text:
        return PageText(language=language, problem="no article was found on the page")
    return PageText(text="\n\n".join(line for line in clean(text).splitlines() if line.strip()), language=language)


def _decoded(data: bytes, charset: str | None) -> bytes | str:
    """Give text where the transport says how; else the bytes, whose encoding trafilatura finds out."""
    if charset is None:
        return data
    try:
        codecs.lookup(charset)
    except LookupError:
        return data
    return data.decode(charset, "replace")
