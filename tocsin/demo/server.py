"""The demo's publisher: a folder of articles as feeds and pages over HTTP on loopback.

A folder with a `feeds.yaml` is served as it is, with the server's address in the place of http://sample.test. Any
other folder's articles are put into feeds: `.txt` and `.jsonl` into JSON Feeds whose `content_text` is the text
character for character, `.html` into an RSS whose items link to the pages. Every guid is the article's id.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from aiohttp import web

from streams.feeds import feed_list
from tocsin.demo.shelf import Shelf, shelve

LOOPBACK: Final = "127.0.0.1"
PLACEHOLDER: Final = "http://sample.test"
FEED_LIST: Final = "feeds.yaml"
CONTENT_TYPES: Final[Mapping[str, str]] = {
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".json": "application/feed+json",
    ".html": "text/html",  # no charset: the page says it, or the reader finds out
    ".txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True)
class Document:
    """What is served at one path."""

    body: bytes
    content_type: str

    @property
    def etag(self) -> str:
        """Its validator: a hash of the body."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:32]}"'


class FeedServer:
    """Serves the articles of `folder` on a free port of loopback, from `open` to `close`; conditional GET is honoured.

    Known once it is open: `feed_list()`, `articles` (from the address in a message to the article's id), `feeds`.
    `open` raises UnreadableArticles when there is nothing to serve, or an article cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._documents: dict[str, Document] = {}
        self._runner: web.AppRunner | None = None
        self._feed_list = ""
        self._asked: Counter[str] = Counter()
        self.base = ""
        self.articles: dict[str, str] = {}
        self.feeds = 0

    @property
    def addresses(self) -> dict[str, Any]:
        """Where it is reached."""
        return {"base": self.base}

    def asked(self, path: str) -> int:
        """Give how often this path was asked for."""
        return self._asked[path]

    def feed_list(self) -> str:
        """Give the feed list that a poller reads, as YAML."""
        return self._feed_list

    async def open(self) -> None:
        """Begin to listen, then lay out the documents under the address that came of it."""
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, LOOPBACK, 0)
        await site.start()
        self.base = f"http://{LOOPBACK}:{self._runner.addresses[0][1]}"
        if (self._folder / FEED_LIST).is_file():
            self._lay_out_sample()
        else:
            self._lay_out(shelve(self._folder, self.base))
        self.feeds = len(feed_list.loads(self._feed_list.encode(), FEED_LIST))

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    def publish(self, path: str, body: bytes, content_type: str) -> None:
        """Serve `body` at `path` from now on."""
        self._documents[path] = Document(body, content_type)

    def _lay_out_sample(self) -> None:
        base = self.base.encode()
        for file in sorted(self._folder.iterdir()):
            if file.suffix in (".rss", ".atom", ".json"):
                body = file.read_bytes().replace(PLACEHOLDER.encode(), base)
                self.publish(f"feeds/{file.name}", body, CONTENT_TYPES[file.suffix])
        for page in sorted((self._folder / "articles").glob("*.html")):
            body = page.read_bytes().replace(PLACEHOLDER.encode(), base)
            self.publish(f"articles/{page.stem}", body, CONTENT_TYPES[".html"])
            self.articles[f"{self.base}/articles/{page.stem}"] = page.stem
        self._feed_list = (self._folder / FEED_LIST).read_text(encoding="utf-8").replace(PLACEHOLDER, self.base)

    def _lay_out(self, shelf: Shelf) -> None:
        for path, (body, kind) in shelf.documents.items():
            self.publish(path, body, CONTENT_TYPES[kind])
        self.articles = dict(shelf.articles)
        self._feed_list = json.dumps({"tocsin": 1, "feeds": shelf.feeds}, ensure_ascii=False, indent=2)  # JSON is YAML

    async def _answer(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        self._asked[path] += 1
        document = self._documents.get(path)
        if document is None:
            return web.Response(status=404, text="nothing here")
        headers = {"ETag": document.etag, "Cache-Control": "no-cache"}
        asked = [tag.strip().removeprefix("W/") for tag in request.headers.get("If-None-Match", "").split(",")]
        if document.etag in asked or "*" in asked:
            return web.Response(status=304, headers=headers)
        return web.Response(body=document.body, headers={**headers, "Content-Type": document.content_type})
