"""A publisher of many feeds, quicker than whoever asks: a bare protocol on loopback.

Every feed has an ETag. At a share of the requests the feed has changed since: a new entry stands at its top.
"""

import argparse
import asyncio
import itertools
import re
import sys
from collections.abc import Iterator, Sequence

ENTRIES = 50
WORDS = "The council said on Tuesday that the new line would open in spring, after years of delay. " * 4
_PATH = re.compile(rb"GET /(\d+) ")
_TAG = re.compile(rb'[Ii]f-[Nn]one-[Mm]atch: "(\d+)"')


def feed(number: int, version: int) -> bytes:
    """Give the feed with its newest entries, about 20 KiB."""
    items = "".join(
        f"<item><title>Story {one} of {number}</title><guid isPermaLink='false'>{number}-{one}</guid>"
        f"<pubDate>Thu, 12 Nov 2026 {one // 60 % 24:02}:{one % 60:02}:00 GMT</pubDate>"
        f"<description>{one}: {WORDS}</description></item>"
        for one in range(version + ENTRIES, version, -1)
    )
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Wire</title>'
    return f"{head}{items}</channel></rss>".encode()


class Publisher(asyncio.Protocol):
    """Answers GET /NUMBER on a connection that stays open."""

    def __init__(self, changed_every: int, turns: Iterator[int]) -> None:
        self._changed_every, self._turns = changed_every, turns
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep where to answer."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is whole."""
        self._rest += data
        while b"\r\n\r\n" in self._rest:
            head, _, self._rest = self._rest.partition(b"\r\n\r\n")
            self._answer(head)

    def _answer(self, head: bytes) -> None:
        path, tag = _PATH.match(head), _TAG.search(head)
        number = int(path.group(1)) if path else 0
        version = int(tag.group(1)) if tag else 0
        is_changed = self._changed_every and next(self._turns) % self._changed_every == 0
        assert isinstance(self._transport, asyncio.Transport)  # noqa: S101 - a TCP server's
        if tag and not is_changed:
            self._transport.write(b'HTTP/1.1 304 Not Modified\r\nETag: "%d"\r\n\r\n' % version)
            return
        version += is_changed
        body = feed(number, version)
        self._transport.write(
            b'HTTP/1.1 200 OK\r\nETag: "%d"\r\nContent-Type: application/rss+xml\r\nContent-Length: %d\r\n\r\n%s'
            % (version, len(body), body)
        )


async def serve(changed_every: int) -> None:
    """Serve until ended; the port is the first line that is printed."""
    loop = asyncio.get_running_loop()
    turns = itertools.count(1)  # of all connections: some ask once on each
    server = await loop.create_server(lambda: Publisher(changed_every, turns), "127.0.0.1", 0, backlog=1_000)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201 - read by whoever started it
    await server.serve_forever()


def main(arguments: Sequence[str]) -> None:
    """Serve."""
    parser = argparse.ArgumentParser()
    parser.add_argument("changed_every", type=int, help="one request in so many finds the feed changed; 0: none")
    asyncio.run(serve(parser.parse_args(arguments).changed_every))


if __name__ == "__main__":
    main(sys.argv[1:])
