"""Texts of which it is known whether they tell a fight of these days, by whoever wrote them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from streams.records import Article
from training.incidents.gold import BLIND, pairs, streams
from training.judge.marks import UNLEARNED, passages

TEXTS = Path(__file__).parent / "texts"
_REAL = frozenset("oask")  # of the marks of words: those that tell a real fight


@dataclass(frozen=True)
class Labelled:
    """A text and whether it tells a fight; those of one `author` are of one hand."""

    author: str
    article: Article
    is_told: bool


def labelled() -> Iterator[Labelled]:
    """Give all that the judge has not learned and that is not held out: texts written for this, passages, reports."""
    yield from written(TEXTS)
    for number, one in enumerate(passages(UNLEARNED)):
        is_told = any(mark.letters in _REAL for mark in one.fights)
        yield Labelled(one.source, Article(id=f"{one.source}-{number}", text=one.text), is_told)
    in_pairs = [(one, pair.group) for pair in pairs() if not pair.is_held_out for one in pair.articles]
    yield from {one.id: Labelled(group, one, is_told=True) for one, group in in_pairs}.values()  # many stand in several
    for stream in streams(BLIND["seen"]):
        told = {one.article for one in stream.told}  # of the others nobody said so
        yield from (Labelled(stream.name, one, is_told=True) for one in stream.articles if one.id in told)


def written(folder: Path) -> Iterator[Labelled]:
    """Give the texts of a folder: `told-AUTHOR.jsonl` tell a fight, `quiet-AUTHOR.jsonl` none."""
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            row = json.loads(line)
            article = Article(id=f"{file.stem}-{number}", title=row.get("title", ""), text=row["text"])
            yield Labelled(file.stem, article, is_told=file.stem.startswith("told"))
