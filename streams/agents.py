"""The extract agent: articles in, one reading an article out."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import faust

from streams.codec import decode, encode
from streams.outcomes import Inbound, Record
from streams.records import Article, Reading
from streams.settle import Settle

ReadArticle = Callable[[Article], Awaitable[Reading]]


def register_extract(
    app: faust.App, settle: Settle, read: ReadArticle, *, articles: str, readings: str, window: int
) -> Any:
    """Attach the agent that reads topic `articles` and writes topic `readings`, `window` articles at once.

    At-least-once: a replayed article gives a reading with the same ids under the same key. `read` bounds its own time.
    """

    async def handle(inbound: Inbound) -> Sequence[Record]:
        article = decode(inbound.value or b"", Article)
        return (Record(readings, article.id.encode(), encode(await read(article))),)

    @app.agent(raw_topic(app, articles), name="streams.extract", concurrency=1)
    async def extract(stream: Any) -> None:
        await settle.each(stream, handle, window=window)

    return extract


def raw_topic(app: faust.App, name: str) -> Any:
    """Give the topic as bytes: whatever is decoded outside the settle loop is lost when it cannot be."""
    return app.topic(name, key_type=bytes, value_type=bytes, key_serializer="raw", value_serializer="raw")
