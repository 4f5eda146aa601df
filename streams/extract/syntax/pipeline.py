"""The only door to spaCy: tokens of a sentence, phrases in them, and the trained parser's trees as plain values."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import spacy
from spacy.attrs import (  # type: ignore[import-not-found] # compiled
    DEP,
    HEAD,
    IDX,
    IS_SPACE,
    LANG,
    LENGTH,
    LOWER,
    NORM,
    ORTH,
    PREFIX,
    SENT_START,
    SHAPE,
    SUFFIX,
)
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import compile_infix_regex
from thinc.api import NumpyOps, set_current_ops

from streams.extract.syntax.dependencies import Node, Word, from_clear, is_clear, with_days
from streams.extract.syntax.layers import LABELLING, quick_labels, quick_layers
from streams.extract.syntax.supposed import with_deeds
from streams.extract.syntax.weights import BUNDLED, folder_of
from streams.extract.words.tokens import Token

_UNUSED = ("ner", "lemmatizer", "senter", "textcat", "entity_ruler", "entity_linker")
_BATCHES = 4  # of as many texts as are given: the parser takes a quarter of a batch at once, and so takes all
# what is asked of a word here; the rest costs as much as all else that is told of one met for the first time
_ASKED = frozenset({LOWER, NORM, PREFIX, SUFFIX, SHAPE, LANG, IS_SPACE})
_DASH = re.compile(r"(?<=[^\d\s] )[-\u2013](?= \S)|(?<=\d )[-\u2013](?= \D)")  # no range: "4,000 - 6,000"
_RUN = re.compile(r"(?<!\S)\S{200,}")  # so many characters are no word
# what parts words in one of the two tokenizers, or is read by another name
_PARTED = re.compile(r"[-\u2013\u2014~/]|\.\.|\bIS\b")


@cache
def _language() -> Language:
    language = spacy.blank("en")
    kept = [rule for rule in language.Defaults.infixes or () if "-|\u2013|—|--" not in rule]  # type: ignore[operator] # texts
    kept.append(r"—|\u2013|--|(?<=[a-z])\.\.\.(?=[A-Z])|(?<=\w)/(?=\w)")
    tokenizer: Any = language.tokenizer  # spaCy types it as a bare callable
    tokenizer.infix_finditer = compile_infix_regex(kept).finditer
    for name in ("Sta.", "Sto.", "Ft."):
        tokenizer.add_special_case(name, [{ORTH: name}])
    told: Any = language.vocab  # untyped, as are its getters
    told.lex_attr_getters = {kind: tells for kind, tells in told.lex_attr_getters.items() if kind in _ASKED}
    return language


def _tell_all(vocab: Any) -> None:
    """Let each word, known or to come, tell all that spaCy's words tell, for a pipeline that may ask it."""
    every: Any = spacy.blank("en").vocab
    for kind, tells in every.lex_attr_getters.items():
        if kind not in vocab.lex_attr_getters:
            vocab.add_flag(tells, kind)


def _loaded(folder: Path) -> Language:
    """Load a pipeline with the words of the tokenizer beside it: each word is known once, not twice."""
    vocab = _language().vocab
    if folder != BUNDLED:
        _tell_all(vocab)
    strings = list(vocab.strings)
    loaded = spacy.load(folder, vocab=vocab, exclude=list(_UNUSED))  # forgets the strings, not the words
    for string in strings:
        vocab.strings.add(string)
    return loaded


class Phrases:
    """Finds phrases of a table in sentences, whatever their case: the longest wins."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        language = _language()
        self._matcher = PhraseMatcher(language.vocab, attr="LOWER")
        grouped: dict[str, list[Doc]] = {}
        for phrase, value in phrases.items():
            grouped.setdefault(value, []).append(language.make_doc(phrase))
        for value, documents in grouped.items():
            self._matcher.add(value, documents)

    def find(self, document: Doc) -> list[tuple[int, int, str]]:
        """Give (first token, end token, value), not overlapping, from left to right."""
        if not (matches := self._matcher(document)):
            return []
        strings = document.vocab.strings
        found = sorted(matches, key=lambda match: (match[1], -match[2]))
        kept: list[tuple[int, int, str]] = []
        for value, first, end in found:
            if not kept or first >= kept[-1][1]:
                kept.append((first, end, strings[value]))
        return kept


def tokenize(text: str) -> tuple[Doc, list[Token]]:
    """Give the sentence as spaCy's document and as tokens without the blank ones (a blank one keeps its index)."""
    shortened = _shortened(text)
    document = _language().make_doc(shortened)
    return document, [
        Token(text[start:end], shortened[start:end].lower(), start, end, text[start].isupper())
        for start, end in _spans(document)
    ]


def _spans(document: Doc) -> list[tuple[int, int]]:
    return [(start, start + count) for start, count in document.to_array([IDX, LENGTH]).tolist()]


@dataclass(frozen=True, slots=True)
class Parsed:
    """The words of a sentence as parsed."""

    words: list[Word]
    document: Doc

    def rows(self) -> npt.NDArray[np.float32]:
        """Give what the pipeline's layers hold of each word: in its sentence (the tensor), by itself (the vector)."""
        vectors = self.document.vocab.vectors
        keys = self.document.to_array(LOWER).tolist()
        found = map(vectors.key2row.get, keys, repeat(-1))  # vectors.find asks what each key is
        at = np.fromiter(found, dtype=np.int64, count=len(keys))
        own = vectors.data[at]
        own[at < 0] = 0.0
        return np.concatenate([np.asarray(self.document.tensor), own], axis=1, dtype=np.float32)


class _Strings(dict[int, str]):
    """A pipeline's few hundred names of relations, parts of speech and tags, by number."""

    def __init__(self, stored: Any) -> None:
        super().__init__()
        self._stored = stored

    def __missing__(self, key: int) -> str:
        self[key] = found = self._stored[key]
        return str(found)


class Parser:
    """A trained pipeline: the words of sentences with their heads, relations, parts of speech and tags.

    Each text is one sentence: it is never split. Labels of ClearNLP's style are mapped to UD's.
    """

    def __init__(self, folder: Path) -> None:
        # nearly twice as fast as BLIS on matrices of this size
        set_current_ops(NumpyOps(use_blis=False))
        self._language = _loaded(folder)
        self._shares_words = folder == BUNDLED  # but for what parts them, the tokenizer's
        parser: Any = self._language.get_pipe("parser")
        self._is_clear = is_clear(parser.labels)
        self._quick = quick_layers(self._language)
        self._labels = quick_labels(self._language) if self._quick else None
        self._strings = _Strings(self._language.vocab.strings)

    def parse(self, texts: Sequence[str], tokenized: Iterable[object] = repeat(None)) -> list[Parsed]:
        """Give the parse of each text; many at once are several times faster than one by one.

        `tokenized` are their documents as `tokenize` gives them, which may become those of the parse.
        """
        documents = [self._document(*one) for one in zip(texts, tokenized, strict=False)]
        is_quick = any(documents)
        components: list[tuple[str, Any]] = self._language.pipeline  # typed as bare callables
        for name, component in components:
            if is_quick and name in self._quick:
                self._quick[name](documents)
            elif not (is_quick and self._labels and name in LABELLING):
                documents = list(component.pipe(documents, batch_size=_BATCHES * len(texts)))
        labelled = zip(documents, self._labelled(documents, is_quick=is_quick), strict=True)
        return [Parsed(self._words(document, *labels), document) for document, labels in labelled]

    def _labelled(self, documents: Sequence[Doc], *, is_quick: bool) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        """Give each document's parts of speech and tags, a word each."""
        if not (is_quick and self._labels):
            for document in documents:
                told = document.to_array(["POS", "TAG"]).T.tolist()
                yield [self._strings[one] for one in told[0]], [self._strings[one] for one in told[1]]
            return
        rows = np.concatenate([document.tensor for document in documents])
        (parts, tags), end = (labels(rows) for labels in self._labels), 0
        for document in documents:
            first, end = end, end + len(document)
            yield parts[first:end], tags[first:end]

    def _document(self, text: str, document: object = None) -> Doc:
        if not (self._shares_words and isinstance(document, Doc)) or _PARTED.search(text):
            document = self._language.make_doc(_as_names(_shortened(text)))
        return document.from_array([SENT_START], _starts(len(document)))  # type: ignore[arg-type] # it asks for uint64

    def _words(self, document: Doc, parts: Sequence[str], tags: Sequence[str]) -> list[Word]:
        strings, rows = self._strings, document.to_array([HEAD, IDX, LENGTH]).view(np.int64).tolist()
        relations = [strings[one] for one in document.to_array(DEP).tolist()]
        if not self._is_clear:
            relations = [one.replace("ROOT", "root") for one in relations]
        spelt = [token.lower_ for token in document]
        relations = with_days(spelt, relations)
        nodes = [
            Node(at + row[0], *told) for at, (row, *told) in enumerate(zip(rows, relations, parts, tags, strict=True))
        ]
        if self._is_clear:
            nodes = from_clear(nodes)
        nodes = with_deeds(spelt, nodes)
        return [Word(start, start + count, node) for (_, start, count), node in zip(rows, nodes, strict=True)]


@cache
def parser_of(pipeline: str) -> Parser | None:
    """Give the parser of a pipeline (weights.folder_of), loaded once; None where there is none: rules alone read."""
    folder = folder_of(pipeline)
    return Parser(folder) if folder else None


def _starts(count: int) -> npt.NDArray[np.uint64]:
    """Give for each word, as spaCy writes it, that it starts no sentence; the first may."""
    found = np.full((count, 1), -1, dtype=np.int64)
    found[:1] = 0
    return found.view(np.uint64)


def _as_names(text: str) -> str:
    """Give the text with another name for a group that the parser takes for a verb: "IS has 5,000 fighters"."""
    return text if text.isupper() else _VERB_LIKE.sub(_NAME_LIKE, text)


_VERB_LIKE, _NAME_LIKE = re.compile(r"\bIS\b"), "XS"  # as long, and no word


def _shortened(text: str) -> str:
    """Give the text, as long as before, with one kind of dash and without runs that no tokenizer should read."""
    text = _DASH.sub("\u2014", text) if " - " in text or " \u2013 " in text else text
    return _RUN.sub(lambda run: "x" * len(run[0]), text)


def words(phrases: Iterable[str]) -> frozenset[str]:
    """Give the single words of some phrases, lower case."""
    return frozenset(word for phrase in phrases for word in phrase.lower().split())
