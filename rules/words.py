"""Words compared as readers see them: case and accents folded, whole words only; patterns in linear time."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

import re2

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_LONGEST_NAME = 100  # characters
MAX_PATTERN = 500  # characters; a longer one is a list that wants to be `contains`


class BadPattern(ValueError):
    """RE2 does not take it; says why."""


def fold(text: str) -> str:
    """Give `text` without case, accents and the difference between punctuation and spaces: `Al-Bāb` is `al bab`."""
    return _name(text) if len(text) <= _LONGEST_NAME else _bare(text)


@lru_cache(maxsize=8_192)
def _name(text: str) -> str:
    """Fold a name once: news says the same ones all day."""
    return _bare(text)


def _bare(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _BETWEEN_WORDS.sub(" ", bare.casefold()).strip()


@lru_cache(maxsize=64)
def spaced(text: str) -> str:
    """Give `text` folded, a space around each word; a long one is folded once, however many rules look into it."""
    return f" {fold(text)} "


def has_words(text: str, words: str) -> bool:
    """Tell whether the whole words of `words` (folded) stand in `text`, in their order, side by side."""
    return f" {words} " in spaced(text)


def pattern(source: str) -> Any:
    """Give the compiled RE2 pattern, or raise BadPattern. It is searched for, and case counts unless it says (?i)."""
    if len(source) > MAX_PATTERN:
        raise BadPattern(f"longer than {MAX_PATTERN} characters")
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(source, options)
    except re2.error as error:
        reason = error.args[0] if error.args else error
        raise BadPattern(reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)) from error
