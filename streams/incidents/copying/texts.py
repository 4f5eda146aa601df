"""The texts that were read, in the database: which are copies of which. Functions take decide's connection."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    delete,
    insert,
    select,
    update,
)

from streams.database import Moment, insert_once, metadata
from streams.incidents.copying.families import WINDOW, Text, described, joined
from streams.incidents.words.shingles import bands, packed, unpacked
from streams.records import Reading

texts = Table(
    "article_texts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),  # the order in which they came
    Column("article_id", sqlalchemy.Text, nullable=False, unique=True),
    Column("source", sqlalchemy.Text, nullable=False),
    Column("heads", sqlalchemy.Text, nullable=False),  # JSON: the first articles of its families
    Column("pairs", LargeBinary, nullable=False),  # families.Text, 4 bytes a number
    Column("shingles", LargeBinary, nullable=False),
    Column("seen_at", Moment, nullable=False, index=True),
    Index("article_texts_source", "source", "id"),
)
text_bands = Table(
    "article_text_bands",
    metadata,
    Column("band", BigInteger, primary_key=True),
    Column("text_id", Integer, ForeignKey("article_texts.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
MOST_AKIN = 200  # texts that share a band, the newest of them: more than any wire text has copies in a day

_heads = msgspec.json.Decoder(tuple[str, ...])


def locks_of(reading: Reading) -> frozenset[str]:
    """Give the name to hold while the reading's text is remembered: what its source printed last must not change."""
    return frozenset({f"texts of {reading.source.name}"} if reading.text else ())


def remember(connection: Connection, reading: Reading, at: datetime) -> tuple[str, ...]:
    """Keep the reading's text, and give the families that it belongs to. Idempotent; an edit replaces its own."""
    text = described(reading, _newest(connection, reading.source.name))
    if text is None:
        return ()
    found = bands(text.shingles)
    text = joined(text, _akin(connection, found))
    text_id = _save(connection, text, at)
    connection.execute(delete(text_bands).where(text_bands.c.text_id == text_id))
    connection.execute(insert(text_bands), [{"band": band, "text_id": text_id} for band in sorted(set(found))])
    return text.heads


def prune(connection: Connection, before: datetime, *, most: int) -> int:
    """Forget texts that were read before then, `most` at once, the oldest first; give how many."""
    old = select(texts.c.id).where(texts.c.seen_at < before).order_by(texts.c.seen_at).limit(most)
    ids = connection.execute(old).scalars().all()
    connection.execute(delete(text_bands).where(text_bands.c.text_id.in_(ids)))
    return len(connection.execute(delete(texts).where(texts.c.id.in_(ids)).returning(texts.c.id)).all())


def _newest(connection: Connection, source: str) -> tuple[Text, ...]:
    rows = connection.execute(select(texts).where(texts.c.source == source).order_by(texts.c.id.desc()).limit(WINDOW))
    return tuple(map(_text, rows))


def _akin(connection: Connection, found: Iterable[int]) -> tuple[Text, ...]:
    sharing = select(text_bands.c.text_id).where(text_bands.c.band.in_(sorted(set(found)))).distinct()
    rows = connection.execute(select(texts).where(texts.c.id.in_(sharing)).order_by(texts.c.id.desc()).limit(MOST_AKIN))
    return tuple(map(_text, rows))


def _text(row: Any) -> Text:
    return Text(
        article_id=row.article_id,
        source=row.source,
        pairs=unpacked(row.pairs),
        shingles=unpacked(row.shingles),
        heads=_heads.decode(row.heads),
    )


def _save(connection: Connection, text: Text, at: datetime) -> int:
    values = {
        "source": text.source,
        "heads": msgspec.json.encode(text.heads).decode(),
        "pairs": packed(text.pairs),
        "shingles": packed(text.shingles),
        "seen_at": at,
    }
    own = texts.c.article_id == text.article_id
    if not insert_once(connection, texts, {"article_id": text.article_id, **values}):
        connection.execute(update(texts).where(own).values(**values))
    return int(connection.execute(select(texts.c.id).where(own)).scalar_one())
