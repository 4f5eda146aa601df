"""The only door to spaCy: tokens of a sentence and phrases in them. A trained parser slots in here."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

NAME = "blank en"
_LONGEST_TOKEN = 200  # characters; a longer run of them is no word


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `text[start:end]` of the sentence; hyphenated words are one ("US-led", "al-Karmah")."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@cache
def _language() -> Language:
    language = spacy.blank("en")
    kept = [rule for rule in language.Defaults.infixes or () if "-|\u2013|—|--" not in rule]  # type: ignore[operator] # texts
    kept.append(r"—|\u2013|--|(?<=[a-z])\.\.\.(?=[A-Z])|(?<=\w)/(?=\w)")
    tokenizer: Any = language.tokenizer  # spaCy types it as a bare callable
    tokenizer.infix_finditer = compile_infix_regex(kept).finditer
    return language


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
        strings = document.vocab.strings
        found = sorted(self._matcher(document), key=lambda match: (match[1], -match[2]))
        kept: list[tuple[int, int, str]] = []
        for value, first, end in found:
            if not kept or first >= kept[-1][1]:
                kept.append((first, end, strings[value]))
        return kept


def tokenize(text: str) -> tuple[Doc, list[Token]]:
    """Give the sentence as spaCy's document and as tokens without the blank ones (a blank one keeps its index)."""
    document = _language().make_doc(re.sub(rf"\S{{{_LONGEST_TOKEN},}}", lambda run: "x" * len(run[0]), text))
    return document, [
        Token(text[token.idx : token.idx + len(token)], token.lower_, token.idx, token.idx + len(token))
        for token in document
    ]


def words(phrases: Iterable[str]) -> frozenset[str]:
    """Give the single words of some phrases, lower case."""
    return frozenset(word for phrase in phrases for word in phrase.lower().split())
