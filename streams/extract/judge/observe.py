"""What the judge sees of each word of a sentence: its parse, its vectors, and what the rules' tables say of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import get_args

import numpy as np
import numpy.typing as npt

from streams.extract.counts.kinds import Kind
from streams.extract.counts.numbers import Number
from streams.extract.cues import role_words
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree, owners_of
from streams.extract.syntax.governors import verb_roles
from streams.extract.syntax.pipeline import Parsed
from streams.extract.words import lexicon
from streams.extract.words.nouns import HeadKind, counted_kind
from streams.extract.words.senses import kinds, senses
from streams.extract.words.tokens import Token
from streams.records import EVENT_TYPES, QUALIFIERS

WORDS, ENDINGS = 4096, 512  # rows that the words and their last letters are hashed to
Array = npt.NDArray[np.float32]
_ENDING = 3  # letters
_NOTHING: Array = np.zeros(0, dtype=np.float32)
_LESS_LIKELY = 0.5  # how much a further meaning of a word counts beside its first
_KINDS: tuple[str, ...] = get_args(HeadKind)
_COUNTED: tuple[str, ...] = get_args(Kind)
_SIZES = (20, 100, 1000)  # persons; what is over 5,000 must not matter to who attacks
_UNREAL = lexicon.words(
    "would could might may should if unless threatened threat fear feared fears warned risk possible likely plan plans "
    "planned"
)
_NEGATED = lexicon.words(
    "no not never n't n\u2019t neither nor without denied denies deny refused fail failed unlikely"
)
_SETS: tuple[frozenset[str], ...] = (
    _NEGATED, _UNREAL, lexicon.DEFENDING_NOUNS, lexicon.SAYING, lexicon.BE, lexicon.POSITIONS, lexicon.PREPOSITIONS,
    role_words.KILL, role_words.LOST, role_words.WOUND, role_words.CATCH, role_words.ENLISTED, role_words.GUARDS,
    role_words.FLEE, role_words.PROTEST, role_words.GIVE_UP, role_words.LEAVE, role_words.HOLD, role_words.ENGAGE,
    role_words.SEND, role_words.HELP, role_words.DISPLACE, role_words.WERE_BEATEN,
)  # fmt: skip
_FORMS = ("capital", "upper", "headline", "root", "number", "strength", *map(str, _SIZES), "noun")


@dataclass(frozen=True, slots=True)
class Observed:
    """A sentence in numbers, a row a word; `heads` are the words that they hang on, their own index for a root."""

    dense: Array
    words: npt.NDArray[np.int64]
    endings: npt.NDArray[np.int64]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    heads: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.words)


def observe(
    tokens: Sequence[Token],
    tree: Tree,
    vectors: Array,
    numbers: Sequence[Number],
    triggers: Sequence[Trigger],
    *,
    is_headline: bool,
) -> Observed:
    """Give the sentence as the judge sees it; `vectors` is the pipeline's row for each token."""
    words = [_of_word(token.text, token.lower) for token in tokens]
    traits = np.concatenate([one[0] for one in words] or [_NOTHING])
    traits = traits.reshape(len(tokens), len(_trait_names()) + len(_own_names()))
    forms = traits[:, len(_trait_names()) :]
    heads = np.array([node.head for node in tree.nodes], dtype=np.int64)
    forms[:, _own("headline")] = is_headline
    forms[:, _own("root")] = heads == np.arange(len(tokens))
    for number in numbers:
        for at in spanned(tokens, number):
            for name in _number_traits(number):
                forms[at, _own(name)] = 1.0
    for trigger in triggers:
        forms[trigger.first : trigger.end, _own(f"event {trigger.type}")] = 1.0
        forms[trigger.first : trigger.end, _own("noun")] = trigger.is_noun
    return Observed(
        dense=np.concatenate([vectors, traits], axis=1, dtype=np.float32),
        words=np.array([one[1] for one in words], dtype=np.int64),
        endings=np.array([one[2] for one in words], dtype=np.int64),
        tags=tuple([node.tag for node in tree.nodes]),
        relations=tuple([node.dep for node in tree.nodes]),
        heads=heads,
    )


def spanned(tokens: Sequence[Token], number: Number) -> list[int]:
    """Give the tokens of a number with its qualifying words, those without letters left out."""
    return [
        at for at, token in enumerate(tokens) if token.end > number.start and token.start < number.end and token.text
    ]


def _number_traits(number: Number) -> list[str]:
    found = ["number", f"counts {number.kind}", f"is {number.qualifier}"]
    found += [str(size) for size in _SIZES if number.middle >= size]
    return [*found, "strength"] if number.is_strength else found


@cache
def _own_names() -> tuple[str, ...]:
    """Give the traits that a word has in its sentence only."""
    counts = [f"counts {kind}" for kind in _COUNTED]
    return (*_FORMS, *counts, *(f"is {one}" for one in QUALIFIERS), *(f"event {one}" for one in EVENT_TYPES))


@cache
def _own(name: str) -> int:
    return _own_names().index(name)


@cache
def _trait(name: str) -> int:
    return _trait_names().index(name)


@cache
def _trait_names() -> tuple[str, ...]:
    """Give the traits that a word has everywhere."""
    tables = ("subject", "object")
    verbs = [f"{table} {role}" for table in tables for role in sorted(set(verb_roles(table).values()))]
    meant = (f"means {kind}" for kind in kinds())
    return (*_KINDS, *(f"set {at}" for at in range(len(_SETS))), *verbs, *meant)


@cache
def _sets_of() -> dict[str, list[int]]:
    """Give which sets hold each word."""
    found: dict[str, list[int]] = {}
    for at, known in enumerate(_SETS):
        for word in known:
            found.setdefault(word, []).append(at)
    return found


@lru_cache(maxsize=20_000)
def _of_word(text: str, word: str) -> tuple[Array, int, int]:
    """Give what a word is everywhere: its traits, and the rows that it and its last letters are hashed to."""
    return _traits(text, word), _hashed(word, WORDS), _hashed(word[-_ENDING:], ENDINGS)


def _traits(text: str, word: str) -> Array:
    """Give what the tables say of a word, and how it is written; what it is in its sentence only is left out."""
    row = np.zeros(len(_trait_names()) + len(_own_names()), dtype=np.float32)
    row[len(_trait_names()) + _own("capital")] = text[:1].isupper()
    row[len(_trait_names()) + _own("upper")] = text.isupper()
    if kind := counted_kind(word):
        row[_trait(kind)] = 1.0
    for at in _sets_of().get(word, ()):
        row[len(_KINDS) + at] = 1.0
    for table in ("subject", "object"):
        if role := verb_roles(table).get(word):
            row[_trait(f"{table} {role}")] = 1.0
    for at, meaning in enumerate(senses().get(word, ())):
        row[_trait(f"means {meaning}")] = _LESS_LIKELY if at else 1.0
    return row


def _hashed(word: str, rows: int) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=4).digest()) % rows


def over_tokens(parsed: Parsed, tokens: Sequence[Token]) -> Array:
    """Give the pipeline's row of each token: the mean of its words."""
    if [word.start for word in parsed.words] == [token.start for token in tokens]:  # most often they are the same
        return parsed.rows()
    owners = np.array(owners_of(parsed.words, [(token.start, token.end) for token in tokens]), dtype=np.int64)
    rows = parsed.rows()
    if len(rows) == len(tokens) and (owners == np.arange(len(tokens))).all():
        return rows
    mean: Array = np.zeros((len(tokens), rows.shape[1]), dtype=np.float32)
    held = np.flatnonzero(owners >= 0)
    owned, first = np.bincount(owners[held], minlength=len(tokens)), np.zeros(len(tokens), dtype=np.int64)
    first[owners[held[::-1]]] = held[::-1]  # of each token's words, which stand together
    mean[owned == 1] = rows[first[owned == 1]]
    for at in np.flatnonzero(owned > 1).tolist():
        mean[at] = rows[first[at] : first[at] + owned[at]].sum(axis=0) / np.float32(owned[at])
    return mean
