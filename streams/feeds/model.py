"""What a feed list names, and what a feed's bytes say."""

from datetime import datetime
from typing import Literal

import msgspec

from streams.ids import stable_id
from streams.records import Reliability, Source

Format = Literal["rss", "atom", "rdf", "json", "sitemap"]


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed to watch. `name` is the outlet's: feeds of one name share their articles; `language` is ISO 639-1.

    `interval_seconds` None: as often as the feed's own rhythm asks for (streams/feeds/rhythm.py).
    """

    url: str
    name: str
    owner: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    country: str | None = None
    reliability: Reliability | None = None
    interval_seconds: float | None = None

    @property
    def source(self) -> Source:
        """Who publishes it, as its articles say."""
        return Source(
            name=self.name, owner=self.owner, tags=self.tags, reliability=self.reliability, country=self.country
        )


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as its feed gives it. Title and texts are plain text, `link` is absolute, times are aware and UTC.

    `guid` stands as written. `content` is what the feed calls the whole text, `summary` what it calls a part;
    `is_exact` when the content was given as plain text and stands character for character. `is_half` when the feed's
    bytes end within it.
    """

    guid: str | None = None
    link: str | None = None
    title: str = ""
    summary: str = ""
    content: str = ""
    is_exact: bool = False
    is_half: bool = False
    published_at: datetime | None = None
    updated_at: datetime | None = None
    language: str | None = None
    author: str | None = None

    @property
    def id(self) -> str:
        """What to call it: its own id, else its address, else a hash of its title and time."""
        return self.guid or self.link or stable_id("entry", self.title, str(self.published_at), self.summary)


class ParsedFeed(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What the bytes are. `format` None is no feed: then `problems` says what they are instead.

    `hint_seconds` is how long the publisher asks to be left alone, by ttl or sy:updatePeriod; `named` are the addresses
    of the feeds that a page names. `is_cut` when the bytes end too soon: there are entries that did not come.
    """

    format: Format | None = None
    title: str = ""
    language: str | None = None
    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()
    hint_seconds: float | None = None
    named: tuple[str, ...] = ()
    is_cut: bool = False


class PageText(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The article of an HTML page, without menus, comments and footer; `text` is empty when none was found.

    `published_at` is what the page's own metadata says to the second; a day alone is no time.
    """

    text: str = ""
    language: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    problem: str | None = None


class RobotsVerdict(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What a robots.txt says of one address, and the seconds it asks for between two requests."""

    allowed: bool
    delay_seconds: float | None = None
