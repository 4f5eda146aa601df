"""News sitemaps (sitemaps.org with the news extension) to entries. Broken XML is read as far as it goes."""

from typing import Any

from lxml import etree  # type: ignore[import-untyped] # ships no types

from streams.feeds import cut
from streams.feeds.addresses import absolute
from streams.feeds.charsets import by_transport
from streams.feeds.model import Entry, ParsedFeed
from streams.feeds.text import one_line, plain_title
from streams.feeds.times import from_rfc3339


def parse(data: bytes, url: str | None, charset: str | None = None) -> ParsedFeed:
    """Give the entries that are news; a page without `news:news` is no entry. Never raises."""
    told = by_transport(data, charset)
    data = data if told is None else told.encode()
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        encoding=None if told is None else "utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return ParsedFeed(problems=(f"the XML cannot be read: {one_line(str(error))}",))
    if root is None:
        return ParsedFeed(problems=("the XML cannot be read",))
    problems = [f"not well-formed XML, line {parser.error_log[0].line}"] if len(parser.error_log) else []
    ending = cut.ending(data, "urlset") if problems else cut.Ending()
    problems += [cut.PROBLEM] if ending.is_cut else []
    begun = list(root.iter("{*}url"))
    whole = begun[:-1] if ending.is_within else begun
    pages = [page for page in whole if page.find("{*}loc") is not None]
    entries = [_entry(page, news, url) for page in pages if (news := page.find("{*}news")) is not None]
    if pages and not entries:
        problems.append("a sitemap without news entries")
    return ParsedFeed(format="sitemap", entries=tuple(entries), problems=tuple(problems), is_cut=ending.is_cut)


def _entry(page: Any, news: Any, url: str | None) -> Entry:
    address = _text(page, "{*}loc")
    return Entry(
        guid=address or None,
        link=absolute(url, address),
        title=plain_title(_text(news, "{*}title")),
        published_at=from_rfc3339(_text(news, "{*}publication_date")) or from_rfc3339(_text(page, "{*}lastmod")),
        updated_at=from_rfc3339(_text(page, "{*}lastmod")),
        language=_text(news, "{*}publication/{*}language") or None,
    )


def _text(element: Any, path: str) -> str:
    found = element.find(path)
    return "" if found is None else "".join(found.itertext()).strip()
