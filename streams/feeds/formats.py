"""Bytes of a feed to its entries. Pure; sniffed by content, whatever the server calls it; never raises.

feedparser raises on three ordinary inputs (kurtmckee/feedparser#599) and opens a string that looks like a file's
name: it gets a stream, and its exceptions become problems. It is given no base address, because it would then make
relative guids absolute; links are made absolute here.
"""

import codecs
import io
import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any, Final

import feedparser
from msgspec.structs import replace

from streams.feeds import cut, hints, json_feed, sitemap
from streams.feeds.addresses import absolute
from streams.feeds.model import Entry, Format, ParsedFeed
from streams.feeds.text import clean, one_line, paragraphs_of, plain_title, title_of
from streams.feeds.times import from_feed

_HEAD_BYTES: Final = 65_536
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins like it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ROOT: Final = re.compile(
    r"<(?:[A-Za-z_][\w.-]*:)?(rss|feed|rdf|urlset|sitemapindex|opml|html|head|body)(?=[\s/>])", re.IGNORECASE
)
_HTML_DOCTYPE: Final = re.compile(r"<!doctype\s+html\b", re.IGNORECASE)
_UNMARKED: Final = (  # how `<` and what follows begins, where no byte order mark says it
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),  # `<?xml` in EBCDIC
)
_XML_FORMATS: Final[dict[str, Format]] = {"rss": "rss", "feed": "atom", "rdf": "rdf"}
_NO_FEEDS: Final = {
    "sitemapindex": "an index of sitemaps, not a feed: give one of the news sitemaps it names",
    "opml": "a list of feeds (OPML), not a feed: `tocsin feeds import FILE` takes them over",
}
_CHALLENGES: Final = re.compile(
    r"just a moment\.\.\.|cf-chl|cf_chl|challenge-platform|attention required! \| cloudflare|ddos-guard|_incapsula_"
    r"|enable javascript and cookies|checking your browser|are you a robot|g-recaptcha|h-captcha|captcha-delivery",
    re.IGNORECASE,
)
_BRIDGE_ERROR: Final = re.compile(r"^Bridge returned error \d+", re.IGNORECASE)  # RSS-Bridge tells errors as news
_CHARACTER_REFERENCE: Final = re.compile(rb"&#(?:x([0-9a-fA-F]{1,12})|([0-9]{1,12}));")
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_LAST_CODE_POINT: Final = 0x10FFFF
_SURROGATES: Final = range(0xD800, 0xE000)
_LONGEST_AUTHOR: Final = 200
_HTML_TYPES: Final = ("text/html", "application/xhtml+xml")
_PLAIN_TYPE: Final = "text/plain"


def parse(data: bytes, url: str | None = None, charset: str | None = None) -> ParsedFeed:
    """Give what `data`, fetched from `url`, says; `charset` is the transport's, and counts over the document's."""
    if not data.strip():
        return ParsedFeed(problems=("the answer is empty",))
    head = _head(data)
    if head.lstrip()[:1] in ("{", "["):
        return _told(json_feed.parse(data, url, charset))
    markup = _COMMENT.sub("", head)
    root = _ROOT.search(markup)
    charset = charset or _unmarked(data)
    is_page = root is None and _HTML_DOCTYPE.search(markup) is not None  # feeds carry a page's DOCTYPE too
    return _by_root("html" if is_page else root.group(1).lower() if root else "", head, data, url, charset)


def _by_root(name: str, head: str, data: bytes, url: str | None, charset: str | None) -> ParsedFeed:
    if name in _XML_FORMATS:
        return _told(_with_ending(_parse_xml(data, _XML_FORMATS[name], url, charset), data, name))
    if name == "urlset":
        return _told(sitemap.parse(data, url, charset))
    if name in _NO_FEEDS:
        return ParsedFeed(problems=(_NO_FEEDS[name],))
    if name:
        return _page(head, url)
    return ParsedFeed(problems=("neither XML nor JSON of a feed",))


def _head(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) : _HEAD_BYTES].decode(encoding, "replace")
    return data[:_HEAD_BYTES].decode(_unmarked(data) or "latin-1", "replace")


def _unmarked(data: bytes) -> str | None:
    return next((name for begin, name in _UNMARKED if data.startswith(begin)), None)


def _told(feed: ParsedFeed) -> ParsedFeed:
    """Add what is doubtful about the entries, and leave out those that tell an error instead of news."""
    problems = list(feed.problems)
    errors = [entry.title for entry in feed.entries if _BRIDGE_ERROR.match(entry.title)]
    problems += [f"left out an entry that tells an error: {title}" for title in errors]
    entries = tuple(entry for entry in feed.entries if not _BRIDGE_ERROR.match(entry.title))
    repeated = [guid for guid, count in Counter(e.guid for e in entries if e.guid).items() if count > 1]
    problems += (
        [f"ids that stand more than once: {len(repeated)}, the first is {one_line(repeated[0])}"] if repeated else []
    )
    return replace(feed, entries=entries, problems=tuple(problems))


def _with_ending(feed: ParsedFeed, data: bytes, root: str) -> ParsedFeed:
    """Give `feed` with what its ending tells: of one that was cut, the last entry may be a half."""
    ending = cut.ending(data, root) if feed.problems else cut.Ending()
    if not ending.is_cut:
        return feed
    entries = list(feed.entries)
    if entries and ending.is_within:
        entries[-1] = replace(entries[-1], is_half=True)
    return replace(feed, entries=tuple(entries), is_cut=True, problems=(*feed.problems, cut.PROBLEM))


def _parse_xml(data: bytes, kind: Format, url: str | None, charset: str | None) -> ParsedFeed:
    problems: list[str] = []
    try:
        found = _feedparser(data, charset)
    except Exception as first:  # noqa: BLE001 - whatever it raises is this feed's problem alone
        problems.append(f"repaired before reading: {one_line(str(first))}")
        try:
            found = _feedparser(_repaired(data), charset)
        except Exception as second:  # noqa: BLE001 - as above
            return ParsedFeed(problems=(f"the XML cannot be read: {one_line(str(second))}",))
    if not found.get("version") and not found.get("entries") and not _text(found.get("feed") or {}, "title"):
        return ParsedFeed(problems=(f"begins like {kind} but cannot be read: {_bozo(found) or 'no known version'}",))
    problems += [problem] if (problem := _bozo(found)) else []
    head = found.get("feed") or {}
    base = absolute(url, _text(head, "link")) or url
    entries = []
    for number, raw in enumerate(found.get("entries") or (), start=1):
        try:
            entries.append(_entry(raw, kind, url or base))
        except Exception as error:  # noqa: BLE001 - one entry, not its feed
            problems.append(f"left out entry {number}: {one_line(str(error))}")
    unlinked = sum(1 for entry in entries if entry.link is None)
    problems += [f"entries without a link: {unlinked}"] if unlinked else []
    return ParsedFeed(
        format=kind,
        title=_titled(head, kind),
        language=_text(head, "language") or None,
        entries=tuple(entries),
        problems=tuple(problems),
        hint_seconds=hints.of_feed(*(_text(head, key) for key in ("ttl", "sy_updateperiod", "sy_updatefrequency"))),
    )


def _feedparser(data: bytes, charset: str | None) -> Any:
    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    return feedparser.parse(
        io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False, response_headers=headers
    )


def _repaired(data: bytes) -> bytes:
    """Give the XML without its DOCTYPE and with U+FFFD for references to no character."""

    def checked(found: re.Match[bytes]) -> bytes:
        code = int(found.group(1), 16) if found.group(1) else int(found.group(2))
        return b"&#65533;" if code > _LAST_CODE_POINT or code in _SURROGATES else found.group()

    return _CHARACTER_REFERENCE.sub(checked, _DOCTYPE.sub(b"", data, count=1))


def _bozo(found: Any) -> str | None:
    error = found.get("bozo_exception")
    if not found.get("bozo") or error is None or isinstance(error, feedparser.NonXMLContentType):
        return None
    if isinstance(error, feedparser.CharacterEncodingOverride):
        return f"wrong character encoding: {one_line(str(error))}"
    line = error.getLineNumber() if hasattr(error, "getLineNumber") else None
    message = error.getMessage() if hasattr(error, "getMessage") else str(error)
    return f"not well-formed XML{f', line {line}' if line else ''}: {one_line(message)}"


def _text(raw: Any, key: str) -> str:
    value = dict.get(raw, key)  # FeedParserDict's own get answers for keys that are not there
    return value.strip() if isinstance(value, str) else ""


def _titled(raw: Any, kind: Format) -> str:
    """Give the title as plain text. Atom says whether it is HTML; elsewhere it is when it looks so."""
    detail = dict.get(raw, "title_detail") or {}
    title = _text(raw, "title")
    if detail.get("type") in _HTML_TYPES:
        return title_of(title)
    return one_line(title) if kind == "atom" and detail.get("type") == _PLAIN_TYPE else plain_title(title)


def _entry(raw: Any, kind: Format, base: str | None) -> Entry:
    contents = [one for one in dict.get(raw, "content") or () if isinstance(one.get("value"), str)]
    content = max((_readable(one) for one in contents), key=len, default="")
    summary = dict.get(raw, "summary_detail") or {"value": _text(raw, "summary"), "type": "text/html"}
    updated = from_feed(_text(raw, "updated"), dict.get(raw, "updated_parsed"))
    return Entry(
        guid=clean(_text(raw, "id")) or None,
        link=_link(raw, base),
        title=_titled(raw, kind),
        summary=_readable(summary),
        content=content,
        published_at=from_feed(_text(raw, "published"), dict.get(raw, "published_parsed")) or updated,
        updated_at=updated,
        author=one_line(_text(raw, "author"))[:_LONGEST_AUTHOR] or None,
    )


def _readable(detail: Any) -> str:
    value = detail.get("value") or ""
    return paragraphs_of(value) if detail.get("type") in _HTML_TYPES else clean(value).strip()


def _link(raw: Any, base: str | None) -> str | None:
    named = _text(raw, "link")
    if named and named == _text(raw, "id"):  # feedparser takes a guid for the link when there is no other
        base = None
    candidates = [named, *(one.get("href") for one in dict.get(raw, "links") or () if one.get("rel") == "alternate")]
    return next((found for one in candidates if (found := absolute(base, one))), None)


def _page(head: str, url: str | None) -> ParsedFeed:
    if _CHALLENGES.search(head):
        return ParsedFeed(problems=("a page that checks for a browser (challenge or captcha), not a feed",))
    finder = _FeedLinks()
    finder.feed(head)
    named = tuple(dict.fromkeys(found for href in finder.hrefs if (found := absolute(url, href))))
    said = f". It names: {', '.join(named)}" if named else ""
    return ParsedFeed(problems=(f"an HTML page, not a feed{said}",), named=named)


class _FeedLinks(HTMLParser):
    """The feeds that a page names in its head."""

    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        media_type = given.get("type", "").partition(";")[0].strip().lower()  # a charset may stand behind it
        is_feed = re.fullmatch(r"application/(rss\+xml|atom\+xml|feed\+json)", media_type)
        if tag == "link" and "alternate" in given.get("rel", "").lower().split() and is_feed:
            self.hrefs.append(given.get("href", ""))
