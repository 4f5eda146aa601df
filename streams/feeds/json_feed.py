"""JSON Feed 1.0 and 1.1 to entries. Lenient: one broken item costs itself, a number as an id is taken as text."""

import json
from typing import Any

import msgspec

from streams.feeds.addresses import absolute
from streams.feeds.charsets import by_transport
from streams.feeds.model import Entry, ParsedFeed
from streams.feeds.text import clean, one_line, paragraphs_of
from streams.feeds.times import from_rfc3339

_VERSION = "jsonfeed.org/version/"
_BARE_VERSIONS = ("1", "1.0", "1.1")  # written instead of the address by some programs
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class _Document(msgspec.Struct):
    items: list[msgspec.Raw]
    version: Any = None
    title: Any = None
    home_page_url: Any = None
    feed_url: Any = None
    language: Any = None


class _Item(msgspec.Struct):
    id: Any = None
    url: Any = None
    external_url: Any = None
    title: Any = None
    summary: Any = None
    content_text: Any = None
    content_html: Any = None
    date_published: Any = None
    date_modified: Any = None
    language: Any = None


_UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)  # json's and Unicode's are ValueErrors
_documents = msgspec.json.Decoder(_Document)
_items = msgspec.json.Decoder(_Item)


def parse(data: bytes, url: str | None, charset: str | None = None) -> ParsedFeed:
    """Give the entries of a JSON Feed, or say why it is none. Never raises."""
    told = by_transport(data, charset)
    data = data if told is None else told.encode()
    try:
        document = _document(data.removeprefix(_BYTE_ORDER_MARK))
    except msgspec.ValidationError as error:
        return ParsedFeed(problems=(f"JSON, but no JSON Feed: {error}",))
    except _UNREADABLE as error:
        return ParsedFeed(problems=(f"the JSON cannot be read: {one_line(str(error))}",))
    version = _text(document.version)
    if _VERSION not in version and version not in _BARE_VERSIONS:
        return ParsedFeed(problems=("JSON, but no JSON Feed: it names no version of jsonfeed.org",))
    base = url or _text(document.feed_url) or _text(document.home_page_url)
    problems = [] if _VERSION in version else [f"its version is {version}, not an address of jsonfeed.org"]
    entries: list[Entry] = []
    for number, raw in enumerate(document.items, start=1):
        try:
            entries.append(_entry(_items.decode(raw), base))
        except _UNREADABLE as error:
            problems.append(f"left out item {number}: {one_line(str(error))}")
    return ParsedFeed(
        format="json",
        title=one_line(_text(document.title)),
        language=_text(document.language) or None,
        entries=tuple(entries),
        problems=tuple(problems),
    )


def _document(data: bytes) -> _Document:
    try:
        return _documents.decode(data)
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeDecodeError):  # half a character escaped, a bare control character
        return _documents.decode(
            json.dumps(json.loads(data, strict=False), ensure_ascii=False).encode(errors="replace")
        )


def _entry(item: _Item, base: str) -> Entry:
    exact = item.content_text if isinstance(item.content_text, str) else ""
    updated = from_rfc3339(item.date_modified)
    return Entry(
        guid=_id(item.id),
        link=absolute(base, _text(item.url)) or absolute(base, _text(item.external_url)),
        title=one_line(_text(item.title)),  # the format says: plain text
        summary=clean(_text(item.summary)),
        content=exact or paragraphs_of(_text(item.content_html)),
        is_exact=bool(exact),
        published_at=from_rfc3339(item.date_published) or updated,
        updated_at=updated,
        language=_text(item.language) or None,
    )


def _id(given: Any) -> str | None:
    is_number = isinstance(given, int | float) and not isinstance(given, bool)
    return clean(str(given)).strip() or None if is_number or isinstance(given, str) else None


def _text(given: Any) -> str:
    return given if isinstance(given, str) else ""
