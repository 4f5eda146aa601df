"""What makes an entry the same article as one seen before, whatever the feed calls it today. Pure.

The id is a hash of the outlet and the entry's own id without scheme and host (a move to https or to another host
changes neither), else of its address, else of its title and day.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from streams.feeds.addresses import canonical, without_tracking
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
    """Give each entry with its id; of entries with one id only the first stays. A guid given twice names nothing."""
    repeated = {guid for guid, count in Counter(entry.guid for entry in entries if entry.guid).items() if count > 1}
    found: dict[str, Identified] = {}
    for entry in entries:
        one = _identified(feed, entry, is_unique=entry.guid not in repeated)
        found.setdefault(one.id, one)
    return tuple(found.values())


def _identified(feed: Feed, entry: Entry, *, is_unique: bool) -> Identified:
    address = canonical(entry.link) if entry.link else ""
    title = one_line(entry.title).casefold()
    day = entry.published_at.date().isoformat() if entry.published_at else ""
    key: tuple[str, ...]
    if entry.guid and is_unique:
        key = ("guid", _tail(entry.guid))
    elif entry.guid:
        key = ("guid and address", _tail(entry.guid), address or title)
    elif address:
        key = ("address", address)
    else:
        key = ("title", title or entry.summary or entry.content, day)
    return Identified(
        entry=entry,
        id=stable_id("article", feed.owner, feed.name, *key),
        address_key=stable_id("address", feed.owner, feed.name, address) if address else "",
        title_key=stable_id("title", feed.owner, feed.name, title) if title else "",
    )


def _tail(guid: str) -> str:
    """Give a guid that is an address without scheme, host and what tells the reader; any other as it stands."""
    try:
        parts = urlsplit(without_tracking(guid))
    except ValueError:
        return guid
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return guid
    tail = parts._replace(scheme="", netloc="").geturl()
    return tail if tail.strip("/") else guid
