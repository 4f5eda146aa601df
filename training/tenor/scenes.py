"""Where a text tells a fight, learned: a logistic regression over the places that labelled texts name.

Shown by authors that each fit has not seen; written where the package has its weights.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import Pool
from unittest import mock

from streams.extract import extract
from streams.extract.merging import events
from streams.extract.merging.scene import BASE, candidates
from streams.extract.reading.found import Reading
from streams.extract.words.tables import DATA
from streams.records import Article
from training.tenor.apart import rated_apart
from training.tenor.fit import regressed
from training.tenor.labelled import TEXTS

FILE = DATA / "scene.yaml"
_HEAD = "# Written by `python -m training scene`: what each sign of a place that a text names adds."
_TRUST = 3.0  # how strongly a weight of a sign of usual spread is held to none: 1 / variance


@dataclass(frozen=True)
class Placed:
    """A text and the place at which it tells a fight, as it names it."""

    author: str
    article: Article
    place: str


@dataclass(frozen=True)
class Named:
    """A place that a text names: its signs, and whether it is the one."""

    author: str
    text: str
    signs: Mapping[str, float]
    is_it: bool


def run() -> None:
    """Read all texts with a place, show how often that of unseen authors is found, and write the weights."""
    with Pool(2) as pool:
        named = [one for found in pool.imap(read, placed(), chunksize=20) for one in found]
    asked = {(one.author, one.text) for one in named if one.is_it}
    found = sum(best.is_it for best in best_of(rated_apart(named, fitted)))
    sys.stderr.write(f"scene: of {len(asked)} texts that name it with others, found in {found}\n")
    lines = [f"- {{sign: '{name}', weight: {weight:.4f}}}" for name, weight in fitted(named).items()]
    FILE.write_text("\n".join([_HEAD, *lines]) + "\n", encoding="utf-8")
    sys.stderr.write(f"scene: {FILE.name}\n")


def placed() -> Iterator[Placed]:
    """Give the texts that have a place."""
    for file in sorted(TEXTS.glob("told-*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            row = json.loads(line)
            if row.get("place"):
                article = Article(id=f"{file.stem}-{number}", title=row.get("title", ""), text=row["text"])
                yield Placed(file.stem, article, row["place"])


def read(one: Placed) -> list[Named]:
    """Read a text, and give the places that it names; a name within the other is it: "Wad Madani", "Madani"."""
    seen: list[Reading] = []

    def keep(_article: object, reading: Reading, _published: object) -> tuple[()]:
        seen.append(reading)
        return ()

    with mock.patch.object(events, "assemble", keep):
        extract(one.article)
    wanted = one.place.lower()
    return [
        Named(one.author, one.article.id, named.signs, (name := named.place.name.lower()) in wanted or wanted in name)
        for reading in seen[:1]
        for named in candidates(reading)
    ]


def best_of(rated: Iterator[tuple[float, Named]]) -> Iterator[Named]:
    """Give each text's likeliest place."""
    best: dict[tuple[str, str], tuple[float, Named]] = {}
    for chance, one in rated:
        key = one.author, one.text
        best[key] = max(best.get(key, (0.0, one)), (chance, one), key=lambda two: two[0])
    yield from (one for _, one in best.values())


def fitted(named: Sequence[Named]) -> dict[str, float]:
    """Give the weight of each sign."""
    return regressed([one.signs for one in named], [one.is_it for one in named], _TRUST, {BASE: 0.001})
