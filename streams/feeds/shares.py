"""Several pollers, one feed list: each takes the hosts that are its share. Pure."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from streams.errors import TocsinError
from streams.feeds.addresses import host_of
from streams.feeds.model import Feed

_SHARE = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


class BadShare(TocsinError):
    """A share is not written as one."""


@dataclass(frozen=True)
class Share:
    """The hosts that poller `number` of `of` takes, counted from 1: all feeds of a host are one poller's."""

    number: int = 1
    of: int = 1

    @classmethod
    def parse(cls, written: str) -> Self:
        """Give the share written as `1/3`. Raises BadShare."""
        found = _SHARE.fullmatch(written.strip())
        if found is None or int(found[1]) > int(found[2]):
            raise BadShare(
                f"[poll] share is {written[:20]!r}", remedy="Write which poller this is of how many: 1/1, or 2/3"
            )
        return cls(int(found[1]), int(found[2]))

    def has(self, host: str) -> bool:
        """Whether the host is this poller's."""
        digest = hashlib.sha256(host.encode("utf-8", "replace")).digest()
        return int.from_bytes(digest[:8], "big") % self.of == self.number - 1

    def of_feeds(self, feeds: Iterable[Feed]) -> tuple[Feed, ...]:
        """Give the feeds that are this poller's."""
        return tuple(feed for feed in feeds if self.has(host_of(feed.url)))
