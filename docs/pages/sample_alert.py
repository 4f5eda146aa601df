"""The README's alert: two articles of the sample feed, read, decided and rendered by the code that does it live."""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from alerts.deciding.decide import Decider
from alerts.message import Message
from alerts.outgoing.outbox import outbox
from alerts.render import email
from alerts.subscribing import subscriptions
from rules.load import load
from streams.codec import decode
from streams.database import open_engine, snapshot
from streams.extract import extract
from streams.feeds import feed_list, formats, page
from streams.feeds.addresses import without_tracking
from streams.outcomes import Inbound
from streams.records import Article

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "examples" / "feed"
SHOWN = ("lashio-wire", "lashio-clarion")  # two outlets on one offensive, in the order of their coming
SEEN_AT = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)  # the day of the sample
DESK = "tocsin: 1\nsubscriptions:\n  - id: desk\n    to: [{email: desk@newsroom.example}]\n"


def block() -> str:
    """Give the e-mail that stands in the end, as a block of text."""
    rendered = email.render(_newest())
    return f"```text\nSubject: {rendered.subject}\n\n{rendered.text.strip()}\n```\n"


def _newest() -> Message:
    rules = load([ROOT / "rules" / "catalog" / "offensive-over-5000.yaml"])
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/sample.sqlite3")
        decide = Decider(
            engine=engine,
            rules=rules,
            subscriptions=subscriptions.loads(DESK, rules=rules.rules),
            clock=lambda: SEEN_AT,
        )
        for offset, article in enumerate(_articles()):
            decide(Inbound(topic="readings", partition=0, offset=offset, key=None, value=None), extract(article))
        with snapshot(engine) as connection:
            newest = select(outbox.c.message).order_by(outbox.c.revision.desc()).limit(1)
            message = connection.execute(newest).scalar_one()
        engine.dispose()
    return decode(message.encode(), Message)


def _articles() -> Iterator[Article]:
    feeds = feed_list.load(SAMPLE / "feeds.yaml")
    entries = {
        entry.id.rpartition("/")[2]: (feed, entry)
        for feed in feeds
        for entry in formats.parse((SAMPLE / Path(feed.url).name).read_bytes(), feed.url).entries
    }
    for name in SHOWN:
        feed, entry = entries[name]
        told = page.article_text((SAMPLE / "articles" / f"{name}.html").read_bytes(), entry.link)
        yield Article(
            id=name,
            text=told.text.removeprefix(f"{entry.title}\n\n"),
            title=entry.title,
            url=without_tracking(entry.link or ""),
            guid=entry.guid,
            source=feed.source,
            language=feed.language,
            published_at=entry.published_at,
            first_seen_at=SEEN_AT,
        )
