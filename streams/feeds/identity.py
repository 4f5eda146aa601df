"""What makes an entry the same article as one seen before, whatever the feed calls it today. Pure.

The id is a hash of the outlet and the entry's own id (an address without scheme and `www.`), else of its address with
the place on the page, else of its title and day. Two hosts of one outlet may count alike (`/?p=1`), so the host stays;
what moved to another host is known again by its title and time (streams/feeds/articles.py).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from streams.feeds.addresses import spot, without_tracking
from streams.feeds.model import Entry, Feed
from streams.feeds.text import one_line
from streams.ids import stable_id


@dataclass(frozen=True)
class Identified:
    """An entry and its article's id. The two keys find it again among its outlet's when its guid was rewritten."""

    entry: Entry
    id: str
    address_key: str
    title_key: str


def identify(feed: Feed, entries: Sequence[Entry]) -> tuple[Identified, ...]:
    """Give each entry with its id; of entries with one id only the first stays.

    A guid given twice names nothing, nor does an address under several titles.
    """
    told = [(_name(entry), _address(entry), _title(entry)) for entry in entries]
    bearers = Counter(name for name, _address, _title in set(told))
    found: dict[str, Identified] = {}
    for entry, (name, address, title) in zip(entries, told, strict=True):
        one = Identified(
            entry=entry,
            id=stable_id("article", feed.owner, feed.name, *_key(name, address, title, is_unique=bearers[name] == 1)),
            address_key=stable_id("address", feed.owner, feed.name, address) if address else "",
            title_key=stable_id("title", feed.owner, feed.name, title) if title else "",
        )
        found.setdefault(one.id, one)
    return tuple(found.values())


def _key(name: tuple[str, ...], address: str, title: str, *, is_unique: bool) -> tuple[str, ...]:
    kind, *rest = name
    if is_unique or kind == "title":
        return name
    return (f"{kind} and address", *rest, address or title) if kind == "guid" else (f"{kind} and title", *rest, title)


def _name(entry: Entry) -> tuple[str, ...]:
    """Give what the feed calls the entry, and what kind of name that is."""
    if entry.guid:
        return "guid", _without_scheme(entry.guid)
    if address := _address(entry):
        return "address", address
    day = entry.published_at.date().isoformat() if entry.published_at else ""
    return "title", _title(entry) or entry.summary or entry.content, day


def _address(entry: Entry) -> str:
    return spot(entry.link) if entry.link else ""


def _title(entry: Entry) -> str:
    return one_line(entry.title).casefold()


def _without_scheme(guid: str) -> str:
    """Give a guid that is an address without scheme, `www.` and what tells the reader; any other as it stands."""
    try:
        parts = urlsplit(without_tracking(guid))
    except ValueError:
        return guid
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return guid
    return parts._replace(scheme="", netloc=parts.netloc.lower().removeprefix("www.")).geturl()
