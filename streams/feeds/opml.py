"""Feed lists as OPML 2.0, which feed readers exchange. What OPML has no word for stands in a namespace of ours."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped] # ships no types

from streams.errors import TocsinError
from streams.feeds import feed_list
from streams.feeds.addresses import host_of
from streams.feeds.feed_edit import duration
from streams.feeds.languages import primary
from streams.feeds.model import Feed
from streams.feeds.text import one_line

NAMESPACE: Final = "urn:tocsin:feeds:1"
_OWN: Final = ("owner", "country", "reliability", "interval")


class NoOpml(TocsinError):
    """The file is no OPML that can be read."""

    exit_code = 1


@dataclass(frozen=True)
class Refused:
    """An outline that names a feed which cannot be listed, and why."""

    name: str
    url: str
    problem: str


def read(data: bytes, file: str) -> tuple[tuple[Feed, ...], tuple[Refused, ...]]:
    """Give the feeds that `data` names, each address once, and those that no feed list may hold. Raises NoOpml."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        problem = f"the XML cannot be read: {one_line(str(error))}"
        raise NoOpml(problem, where=file, remedy="Export your feeds as OPML") from error
    body = None if root is None or etree.QName(root).localname != "opml" else root.find("body")
    if body is None:
        raise NoOpml("no OPML: it has no <opml> with a <body>", where=file, remedy="Export your feeds as OPML")
    feeds: dict[str, Feed] = {}
    refused: list[Refused] = []
    for outline, folders in _outlines(body):
        values = _values(outline, folders)
        feed, problem = feed_list.from_values(values)
        if feed is not None:
            feeds.setdefault(feed.url, feed)
        else:
            refused.append(Refused(values.get("name", ""), values.get("url", ""), problem))
    return tuple(feeds.values()), tuple(refused)


def write(feeds: Iterable[Feed], title: str) -> bytes:
    """Give the feeds as OPML; `read` gives the same feeds again."""
    root = etree.Element("opml", version="2.0", nsmap={"tocsin": NAMESPACE})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for feed in feeds:
        given = {"type": "rss", "text": feed.name, "title": feed.name, "xmlUrl": feed.url, "language": feed.language}
        own = {
            "owner": feed.owner,
            "country": feed.country,
            "reliability": feed.reliability,
            "interval": duration(feed.interval_seconds),
        }
        given |= {"category": ",".join(feed.tags)} | {f"{{{NAMESPACE}}}{key}": value for key, value in own.items()}
        etree.SubElement(body, "outline", {key: value for key, value in given.items() if value})
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def _outlines(body: Any) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Give each outline that names a feed, with the names of the folders that it stands in, outermost first."""
    open_: list[tuple[Any, tuple[str, ...]]] = [(child, ()) for child in reversed(body.findall("outline"))]
    while open_:
        outline, folders = open_.pop()
        if _attribute(outline, "xmlUrl"):
            yield outline, folders
        named = _attribute(outline, "text") or _attribute(outline, "title")
        inside = folders if _attribute(outline, "xmlUrl") or not named else (*folders, named)
        open_ += [(child, inside) for child in reversed(outline.findall("outline"))]


def _values(outline: Any, folders: tuple[str, ...]) -> Mapping[str, Any]:
    url = _attribute(outline, "xmlUrl")
    categories = [part for one in _attribute(outline, "category").split(",") for part in one.split("/")]
    values = {
        "url": url,
        "name": _attribute(outline, "title") or _attribute(outline, "text") or host_of(url),
        "language": primary(_attribute(outline, "language")) or "",  # "unknown" stands in many
        "tags": tuple(dict.fromkeys(tag for tag in map(one_line, (*folders, *categories)) if tag)),
    }
    return values | {key: _attribute(outline, f"{{{NAMESPACE}}}{key}") for key in _OWN}


def _attribute(outline: Any, name: str) -> str:
    """Give an attribute whatever the case of its name, as programs write `xmlURL` too."""
    exact = outline.get(name)
    if exact is not None:
        return one_line(exact)
    return next((one_line(value) for key, value in outline.attrib.items() if key.lower() == name.lower()), "")
