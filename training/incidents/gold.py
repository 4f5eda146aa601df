"""The labelled streams of tests/incidents/gold: articles as they arrive, and which of their events are one incident."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from streams.extract import extract
from streams.records import Article, Event, Reading, Source

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "incidents" / "gold"
BLIND = {part: FOLDER / "blind" / part for part in ("seen", "held_out")}  # streams by hands that knew no resolution
AMBIGUOUS = "ambiguous"  # careful readers differ: not scored
RELATED = "related"  # belong together and are two: neither answer is wrong
SIDES = ("first", "second")
PLAIN = ("d1-", "d2-", "d3-")  # groups of pairs of ordinary news items


@dataclass(frozen=True)
class Told:
    """One labelled event of an article's revision: the incident it tells of, the quotes that tell it.

    `incident` is None for what is told and belongs to no incident of the stream (it stands alone).
    """

    article: str
    revision: int
    type: str
    place: str | None
    incident: str | None
    marks: frozenset[str]
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class LabelledPair:
    """Two labelled events and whether they are one incident. Pairs of one `group` share texts.

    Nothing is learnt from those held out, and nobody who changes resolution reads them.
    """

    id: str
    group: str
    is_one: bool
    is_held_out: bool
    why: str
    articles: tuple[Article, ...]
    told: tuple[Told, Told]

    @property
    def is_plain(self) -> bool:
        """Whether both are ordinary news items."""
        return self.group.startswith(PLAIN)


@dataclass(frozen=True)
class Stream:
    """Articles in the order of arrival with what their labels say; `related` names incidents that may be confused."""

    name: str
    articles: tuple[Article, ...]
    told: tuple[Told, ...]
    related: tuple[tuple[str, str], ...]

    def readings(self) -> tuple[Reading, ...]:
        """Give what the extractor reads, in order."""
        return tuple(map(read, self.articles))


@cache
def streams(folder: Path = FOLDER) -> tuple[Stream, ...]:
    """Give every labelled stream, in the order of the list."""
    listed = [json.loads(line) for line in _lines(folder / "streams.jsonl")]
    return tuple(_stream(folder, one) for one in listed if _articles_file(folder, one["stream"]).is_file())


def _articles_file(folder: Path, name: str) -> Path:
    return folder / "streams" / f"{name}.articles.jsonl"


def _stream(folder: Path, listed: dict[str, Any]) -> Stream:
    name = listed["stream"]
    revisions: dict[str, int] = {}
    articles = []
    for line in _lines(_articles_file(folder, name)):
        row = json.loads(line)
        revisions[row["id"]] = row.get("revision") or revisions.get(row["id"], 0) + 1
        articles.append(_article(row, revisions[row["id"]]))
    labels = [json.loads(line) for line in _lines(folder / "streams" / f"{name}.labels.jsonl")]
    told = [_told(label["article"], label.get("revision", 1), event) for label in labels for event in label["events"]]
    told = [one for one in told if AMBIGUOUS not in one.marks]
    return Stream(name, tuple(articles), tuple(told), tuple((one, other) for one, other in listed.get("related", ())))


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _article(row: dict[str, Any], revision: int) -> Article:
    source = row.get("source") or {"name": "unknown"}
    source = {"name": source} if isinstance(source, str) else source
    return Article(
        id=row["id"],
        text=row["text"],
        title=row.get("title", ""),
        url=row.get("url"),
        source=Source(**{**source, "tags": tuple(source.get("tags", ()))}),
        published_at=_moment(row.get("published")),
        first_seen_at=_moment(row.get("seen")),
        revision=revision,
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(UTC) if text else None


def _told(article: str, revision: int, event: dict[str, Any], incident: str | None = None) -> Told:
    return Told(
        article=article,
        revision=revision,
        type=event["type"],
        place=event.get("place"),
        incident=event.get("incident", incident),
        marks=frozenset(event.get("marks", ())),
        quotes=tuple(event["quotes"]),
    )


@cache
def pairs(folder: Path = FOLDER) -> tuple[LabelledPair, ...]:
    """Give the labelled pairs with texts of their own; those that may be either, and those of streams, are left out."""
    rows = [json.loads(line) for line in _lines(folder / "pairs.jsonl")]
    return tuple(_pair(row) for row in rows if row["same"] != RELATED and "article" in row["first"] and _is_whole(row))


def _is_whole(row: dict[str, Any]) -> bool:
    return all(isinstance(row[side].get("event"), dict) for side in SIDES)


def _pair(row: dict[str, Any]) -> LabelledPair:
    articles = tuple(_article(row[side]["article"], row[side]["article"].get("revision", 1)) for side in SIDES)
    told = [
        _told(article.id, article.revision, row[side]["event"], "one" if row["same"] else side)
        for side, article in zip(SIDES, articles, strict=True)
    ]
    distinct = tuple({(article.id, article.revision): article for article in articles}.values())
    return LabelledPair(
        id=row["id"],
        group=row["group"],
        is_one=row["same"],
        is_held_out=row.get("held_out", False),
        why=row.get("why", ""),
        articles=distinct,
        told=(told[0], told[1]),
    )


@cache
def read(article: Article) -> Reading:
    """Give what the extractor reads in the article."""
    return extract(article)


def aligned(articles: Sequence[Article], labels: Sequence[Told]) -> Iterator[tuple[Told, Event | None]]:
    """Give each labelled event with the event that was read there, None where nothing was.

    One to one within a revision: the pair with the largest overlap of evidence, place and type first. The first label
    is the article's main event, which its headline speaks of: where no event of the text is left for it, one that was
    read from the headline alone is taken.
    """
    texts = {(article.id, article.revision): article for article in articles}
    readings = {key: read(article) for key, article in texts.items()}
    by_text: dict[tuple[str, int], list[Told]] = {}
    for one in labels:
        by_text.setdefault((one.article, one.revision), []).append(one)
    for key, told in by_text.items():
        found = _assigned(told, readings[key].events, texts[key])
        yield from ((one, found.get(at)) for at, one in enumerate(told))


def _assigned(told: Sequence[Told], events: Sequence[Event], article: Article) -> dict[int, Event]:
    pairs = sorted(
        (
            (-worth, at, number)
            for at, one in enumerate(told)
            for number, event in enumerate(events)
            if (worth := _worth(one, event, article)) > 0
        )
    )
    found: dict[int, Event] = {}
    taken: set[int] = set()
    for _, at, number in pairs:
        if at not in found and number not in taken:
            found[at] = events[number]
            taken.add(number)
    if 0 not in found:
        over = next((event for at, event in enumerate(events) if at not in taken and _is_headline(event)), None)
        found |= {0: over} if over is not None else {}
    return found


def _is_headline(event: Event) -> bool:
    return all(part.field == "title" for part in event.evidence)


def _worth(one: Told, event: Event, article: Article) -> float:
    """Give how well an event fits a label: the share of its quotes that the evidence covers, then type and place."""
    covered = sum(_covered(article.text, quote, event) for quote in one.quotes)
    if not covered:
        return 0.0
    total = sum(map(len, one.quotes))
    named = event.place.name.casefold() if event.place is not None else ""
    place = (one.place or "").casefold()
    is_place = bool(place) and bool(named) and (place in named or named in place)
    return covered / total + 0.5 * (event.type == one.type) + 0.6 * is_place


def _covered(text: str, quote: str, event: Event) -> int:
    """Give how many characters of `quote` the event's evidence in `text` covers."""
    start = text.find(quote)
    if start < 0:
        return 0
    end = start + len(quote)
    spans = [(part.start, part.end) for part in event.evidence if part.field == "text"]
    return max((max(0, min(end, last) - max(start, first)) for first, last in spans), default=0)
