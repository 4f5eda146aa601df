"""What the training's configurations name: passed to `spacy train` as --code, and not needed by what it trains."""

import random  # noqa: TID251 - spaCy seeds it from the configuration, and augmenters have no other source of chance
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from spacy import registry  # type: ignore[attr-defined] # spaCy's stubs do not export it
from spacy.language import Language
from spacy.scorer import get_ner_prf
from spacy.tokens import Span
from spacy.training import Example
from thinc.api import NumpyOps, set_current_ops

OPS = "numpy"  # its matrix product is up to three times as fast as that of blis
set_current_ops(NumpyOps(use_blis=False))

LOWER_IN_TITLES = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "and",
        "or",
        "but",
        "as",
        "from",
        "with",
        "into",
        "over",
    ]
)
Recase = Callable[[Span], list[str]]


def upper(sentence: Span) -> list[str]:
    """Write a sentence as a shouting headline."""
    return [token.text.upper() for token in sentence]


def lower(sentence: Span) -> list[str]:
    """Write a sentence without capitals."""
    return [token.text.lower() for token in sentence]


def title(sentence: Span) -> list[str]:
    """Write a sentence as a headline, small words small."""
    return [
        token.text
        if token.text.lower() in LOWER_IN_TITLES and not token.is_sent_start
        else token.text[:1].upper() + token.text[1:]
        for token in sentence
    ]


def _as_written(sentence: Span) -> list[str]:
    return [token.text for token in sentence]


def recased(language: Language, example: Example, choose: Callable[[], Recase]) -> Example:
    """Give the example with each sentence in the case that `choose` says; as it was, where a letter changes length."""
    document = example.reference
    words = [word for sentence in document.sents for word in choose()(sentence)]
    if any(len(word) != len(token) for word, token in zip(words, document, strict=True)):
        return example
    annotation = example.to_dict()
    if not document.ents:
        annotation["doc_annotation"].pop("entities", None)  # "no names" is not known of a treebank
    annotation["token_annotation"]["ORTH"] = words
    text = "".join(word + token.whitespace_ for word, token in zip(words, document, strict=True))
    return Example.from_dict(language.make_doc(text), annotation)


def _augment(language: Language, example: Example, *, documents: float, shares: dict[str, float]) -> Iterator[Example]:
    if random.random() >= documents:  # noqa: S311 - no secret hangs on it
        yield example
        return
    cases: list[Recase] = [upper, lower, title, _as_written]
    weights = [shares["upper"], shares["lower"], shares["title"], max(0.0, 1.0 - sum(shares.values()))]
    yield recased(language, example, lambda: random.choices(cases, weights)[0])  # noqa: S311 - as above


@registry.augmenters("tocsin.case.v1")  # type: ignore[untyped-decorator] # spaCy's registry
def case_augmenter(
    documents: float, upper: float, lower: float, title: float
) -> Callable[[Language, Example], Iterator[Example]]:
    """Recase that share of the documents: in each, sentences become upper, lower or title case by these shares."""
    return partial(_augment, documents=documents, shares={"upper": upper, "lower": lower, "title": title})


def _names_and_places(examples: Iterable[Example], **_: object) -> dict[str, Any]:
    scores: dict[str, Any] = get_ner_prf(list(examples))
    places = (scores.get("ents_per_type") or {}).get("LOC", {})
    return {**scores, "places_f": places.get("f", 0.0)}


@registry.scorers("tocsin.places.v1")  # type: ignore[untyped-decorator] # spaCy's registry
def places_scorer() -> Callable[..., dict[str, Any]]:
    """Score names, and places apart: they are what the extractor takes from the names."""
    return _names_and_places
