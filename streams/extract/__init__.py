"""Text to events. The only door: `extract`."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

import msgspec

from streams.extract import gate
from streams.extract.syntax.weights import extractor_of
from streams.extract.words.clean import Block, Sentence, blocks_of, notes_of, sentences_of, unwrapped
from streams.extract.words.invisible import as_given, seen
from streams.extract.words.language import language_of
from streams.records import Article, Event, Reading, Scene

__all__ = ["MAX_ARTICLE_BYTES", "extract", "extractor_of"]

MAX_ARTICLE_BYTES = 1_000_000
_HASH_BITS = 63  # a signed column holds it
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"\W+")
# the same for ASCII, several times faster
_PLAIN = bytes(ord(_BLANKS.sub(" ", chr(at)).lower()) for at in range(128)) + bytes(128)


_loaded: set[str] = set()  # pipelines; loading takes seconds and must not cost the first article its deadline


def _never() -> bool:
    return False


def extract(
    article: Article,
    *,
    max_article_bytes: int = MAX_ARTICLE_BYTES,
    is_over: Callable[[], bool] = _never,
    pipeline: str = "",
) -> Reading:
    """Give what the article tells. Pure: the same article gives the same reading; never raises for any text.

    `pipeline` is the trained spaCy pipeline that parses: "" the bundled one (rules alone where it is absent),
    a package's name or a folder, or "blank" for none. Raises UnknownPipeline for one that is not there.

    `skipped` says why nothing was read: no text, another language, more than `max_article_bytes` of UTF-8,
    or that `is_over` (asked before each sentence) said that time is up; a process's first article has no deadline.
    """
    found = _extract(article, max_article_bytes, is_over, pipeline)
    return msgspec.structs.replace(found, extractor=extractor_of(pipeline))


def _extract(article: Article, max_article_bytes: int, is_over: Callable[[], bool], pipeline: str) -> Reading:
    size = len(article.text) if len(article.text) > max_article_bytes else len(article.text.encode("utf-8", "replace"))
    if size > max_article_bytes:
        return _reading(article, skipped=f"the text is longer than {max_article_bytes} bytes")
    if any(not one.isascii() and _LONE_SURROGATE.search(one) for one in (article.text, article.title)):
        return _reading(article, skipped="the text is not Unicode (it holds lone surrogates)")
    body, head = seen(article.text), seen(article.title)
    if not body.text.strip() and not head.text.strip():
        return _reading(article, skipped="the text is empty")
    title = [Block(0, len(head.text), "headline", "title")] if head.text.strip() else []
    blocks = blocks_of(body.text)
    body = replace(body, text=unwrapped(body.text, blocks))
    sentences = [*sentences_of(head.text, title), *sentences_of(body.text, blocks, len(title))]
    cleaned = " ".join(sentence.text for sentence in sentences)
    language = language_of(cleaned or body.text)
    signature = tuple(_hash(sentence) for sentence in sentences if sentence.field == "text")
    if language not in (None, "en"):
        return _reading(
            article, language=language, signature=signature, skipped=f"the text is in another language ({language})"
        )
    events: tuple[Event, ...] | None = ()
    scene: Scene | None = None
    worth = gate.worth_reading([sentence.text for sentence in sentences])
    if any(worth):
        shown = msgspec.structs.replace(article, text=body.text, title=head.text)
        events, scene = _events(shown, [*title, *blocks], sentences, worth, cleaned, is_over, pipeline)
    if events is None:
        return _reading(article, language="en", signature=signature, skipped="reading took longer than its deadline")
    text = "\n".join(sentence.text for sentence in sentences) if events else ""
    told = tuple(as_given(event, body, head) for event in events)
    notes = notes_of(body.text, blocks) if events else ()
    found = _reading(article, language=language or "en", signature=signature, events=told, text=text)
    return msgspec.structs.replace(found, notes=notes, scene=scene) if notes or scene else found


def _events(  # noqa: PLR0917 - what an article consists of, and how to read it
    article: Article,
    blocks: list[Block],
    sentences: list[Sentence],
    worth: list[bool],
    cleaned: str,
    is_over: Callable[[], bool],
    pipeline: str,
) -> tuple[tuple[Event, ...] | None, Scene | None]:
    from streams.extract.merging.at_last import told_of  # noqa: PLC0415 - spaCy and the tables, which most articles need not
    from streams.extract.merging.scene import told_scene  # noqa: PLC0415 - it loads spaCy and the tables too
    from streams.extract.reading import reader  # noqa: PLC0415 - as above

    texts = {
        number: (article.title if block.field == "title" else article.text)[block.start : block.end]
        for number, block in enumerate(blocks)
    }
    is_first = pipeline not in _loaded
    readers = reader.load(pipeline)
    _loaded.add(pipeline)
    published = article.published_at.date() if article.published_at else None
    over = _never if is_first else is_over
    found = told_of(article, sentences, texts, cleaned, is_over=over, readers=readers, worth=worth, published=published)
    return (None, None) if found is None else (found[1], told_scene(found[0]) if found[1] else None)


def _reading(
    article: Article, *, language: str | None = None, signature: tuple[int, ...] = (), events: tuple[Event, ...] = (),
    skipped: str | None = None, text: str = "",
) -> Reading:  # fmt: skip
    return Reading(
        article_id=article.id, revision=article.revision, title=article.title, url=article.url, guid=article.guid,
        source=article.source, language=language or article.language, published_at=article.published_at,
        first_seen_at=article.first_seen_at, is_backfill=article.is_backfill, events=events, skipped=skipped,
        signature=signature, text=text,
    )  # fmt: skip


def _hash(sentence: Sentence) -> int:
    """Give 63 bits of the sentence's words: case, marks and blanks do not count."""
    if sentence.text.isascii():
        words = b" ".join(sentence.text.encode().translate(_PLAIN).split())
    else:
        words = _BLANKS.sub(" ", sentence.text.casefold()).strip().encode("utf-8", "replace")
    return int.from_bytes(hashlib.blake2b(words, digest_size=8).digest()) >> (64 - _HASH_BITS)
