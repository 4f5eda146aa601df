"""What kinds of thing English words mean in news, so that a word the judge never met is read like its kin."""

from functools import cache
from pathlib import Path

from streams.extract.words.forms import inflections

_FILE = Path(__file__).parents[1] / "data" / "senses.txt"


@cache
def senses() -> dict[str, tuple[str, ...]]:
    """Give the kinds of each word, the likeliest in news first; an inflected form has those of its base."""
    listed = {word: tuple(kinds) for word, *kinds in map(str.split, _FILE.read_text("utf-8").splitlines())}
    found: dict[str, tuple[str, ...]] = {}
    for word, kinds in listed.items():
        for form in inflections(word) if word.isalpha() else (word,):
            found.setdefault(form, kinds)
    return {**found, **listed}


@cache
def kinds() -> tuple[str, ...]:
    """Give every kind that a word may be of, in order."""
    return tuple(sorted({kind for told in senses().values() for kind in told}))
