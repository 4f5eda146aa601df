"""Patterns looked for in small letters, and only where a word of theirs stands: several times faster than others."""

import re
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined] # names of the parts that `re` reads a pattern into
from re import _parser as parser  # type: ignore[attr-defined] # its own reading: a second one would differ
from typing import Any

from streams.extract.words.lexicon import words
from streams.extract.words.stems import automaton_of

_CAPITAL = re.compile(r"(?<!\\)(?<!\(\?)[A-Z]")  # but those of escapes and of named groups
_PARTS = re.compile(r"\\.|.", re.DOTALL)  # an escape is one
_NOTHING = object()
_MANY = 24  # words; so many are quicker looked for at once
_FEW = 3  # patterns; a text of which more are asked is gone through once for all
_SENTENCE, _LAST = 400, 3  # letters at most of a text whose parts may match what it may; so many are remembered
_LEAST = 2  # letters; one letter stands everywhere
_RARE = 4  # letters; as many stand in few sentences
_COMMON = words("the of to by in from as at on for with and a is was has it that who when last day")


class _Sought:
    """A pattern that is only tried where a word stands without which nothing matches it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        self._one_of = tuple(one.lower() for one in needed(pattern, flags))
        self._many = automaton_of(dict.fromkeys(self._one_of)) if len(self._one_of) > _MANY else None
        self._bit = _noted(self._one_of)

    @property
    def pattern(self) -> str:
        """Give the pattern as written."""
        return self._pattern.pattern

    def _may_match(self, looked: "_Looked") -> bool:
        held = looked.held
        return bool(held & self._bit) if held is not None else looked.is_for(self)

    def is_held(self, small: str) -> bool:
        """Say whether a text of small letters holds one of the words of which each match holds one."""
        if self._many is not None:
            return next(self._many.iter(small), _NOTHING) is not _NOTHING
        for part in self._one_of:
            if part in small:
                return True
        return not self._one_of


class Cased(_Sought):
    """A pattern that takes text as it is written; the words that its matches hold are looked for in any case."""

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Give the first match of `text[start:end]`."""
        return self._pattern.search(text, start, end) if self._may_match(_looked_at(text)) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Give the match that `text` begins with."""
        return self._pattern.match(text) if self._may_match(_looked_at(text)) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Give each match of `text[start:end]`."""
        return self._pattern.finditer(text, start, end) if self._may_match(_looked_at(text)) else iter(())

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Give the text with something else in the place of each match."""
        return self._pattern.sub(other, text) if self._may_match(_looked_at(text)) else text


class Small(_Sought):
    """A pattern without capitals that takes text in whatever case; a match's groups are in small letters.

    Raises ValueError for a pattern with a capital, which nothing could match.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        if capital := _CAPITAL.search(pattern):
            raise ValueError(f"{capital[0]!r} stands in a pattern of small letters")
        super().__init__(pattern, flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Give the first match from `start` on; it stands in `text` where it says."""
        looked = _looked_at(text)
        held = looked.held  # as `_may_match` has it, without a call: nothing is asked as often
        if not (held & self._bit if held is not None else looked.is_for(self)):
            return None
        if start:
            return self._pattern.search(looked.small, start)
        found = looked.found.get(self, _NOTHING)
        if found is _NOTHING:
            found = looked.found[self] = self._pattern.search(looked.small)
        return found  # type: ignore[return-value] # a match, or None

    def match(self, text: str) -> re.Match[str] | None:
        """Give the match that `text` begins with."""
        looked = _looked_at(text)
        return self._pattern.match(looked.small) if self._may_match(looked) else None

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Give each match from `start` on; they stand in `text` where they say."""
        looked = _looked_at(text)
        return self._pattern.finditer(looked.small, start) if self._may_match(looked) else iter(())


class _Noted:
    """The words of all patterns, each with those patterns as bits: a text is gone through once, whoever asks."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._always = 0  # patterns of which no word is sure
        self._count = 0
        self._automaton: Any = None  # its type is its door's
        self._last: deque[tuple[str, int]] = deque(maxlen=_LAST)  # sentences gone through, with what they hold

    def note(self, one_of: Sequence[str]) -> int:
        """Give the bit of a pattern of which each match holds one of the words."""
        bit = 1 << self._count
        self._count += 1
        self._always |= 0 if one_of else bit
        for word in one_of:
            self._bits[word] = self._bits.get(word, 0) | bit
        self._automaton = None
        self._last.clear()
        return bit

    def held_by(self, small: str) -> int:
        """Give the patterns that may match somewhere in a text of small letters."""
        if self._automaton is None:
            self._automaton = automaton_of(self._bits)
        found = self._always
        for _, bits in self._automaton.iter(small):
            found |= bits
        if len(small) <= _SENTENCE:
            self._last.append((small, found))
        return found

    def held_around(self, small: str) -> int | None:
        """Give the patterns that may match in a sentence gone through lately that this is a part of; None beside."""
        for sentence, held in self._last:
            if small in sentence:
                return held
        return None


_every = _Noted()


def _noted(one_of: Sequence[str]) -> int:
    _looked_at.cache_clear()  # what was said of texts says nothing of the new pattern
    return _every.note(one_of)


class _Looked:
    """A text in small letters, and which patterns may match in it once more than a few were asked."""

    __slots__ = ("_asked", "found", "held", "small")

    def __init__(self, text: str) -> None:
        self.small = lowered(text)
        self.held = _every.held_around(self.small)
        self.found: dict[Small, object] = {}  # by patterns that were looked for: the same are, again and again
        self._asked: dict[_Sought, bool] = {}

    def is_for(self, pattern: _Sought) -> bool:
        """Say whether a pattern may match."""
        known = self._asked.get(pattern)
        if known is None:
            known = self._asked[pattern] = pattern.is_held(self.small)
            if len(self._asked) > _FEW:
                self.held = _every.held_by(self.small)
        return known


_looked_at = lru_cache(maxsize=256)(_Looked)


class Smalls:
    """Patterns without capitals, one of which may stand in a text: those are tried of which it holds a word.

    Raises ValueError for a pattern with a capital, or without a word that each match holds.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        held: dict[str, list[Small]] = {}
        for pattern in patterns:
            if not needed(pattern):
                raise ValueError(f"no word surely stands in a match of {pattern!r}")
            small = Small(pattern)
            for word in needed(pattern):
                held.setdefault(word, []).append(small)
        self._held = automaton_of(held)

    def is_in(self, text: str) -> bool:
        """Say whether one of them matches somewhere."""
        tried = {id(one): one for _, those in self._held.iter(lowered(text)) for one in those}
        return any(one.search(text) for one in tried.values())


def ways_of(pattern: str) -> list[str]:
    """Give what stands between the bars of a pattern that no brackets hold: each is one way to match it."""
    ways, depth, is_class = [""], 0, False
    for part in _PARTS.findall(pattern):
        is_class = part == "[" or (is_class and part != "]")
        depth += 0 if is_class else (part == "(") - (part == ")")
        if part == "|" and not depth and not is_class:
            ways.append("")
        else:
            ways[-1] += part
    return ways


def needed(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Give strings of which each match holds one, as the pattern writes them; none where nothing is sure."""
    parts = _needed(parser.parse(pattern, flags)) or ()
    return tuple(one for one in parts if not any(other in one for other in parts if other != one))


def _needed(parsed: Any) -> tuple[str, ...] | None:  # what `re` makes of a pattern has no type
    """Give what the sequence surely holds: of all that it does, what is rarest by the look of it."""
    found: list[tuple[str, ...]] = []
    letters = ""
    for code, value in parsed:
        if code is codes.LITERAL:
            letters += chr(value)
            continue
        found.append((letters,))
        letters = ""
        if part := _of_part(code, value):
            found.append(part)
    told = [one for one in (*found, (letters,)) if len(min(one, key=len)) >= _LEAST]
    return max(told, key=lambda one: (min(map(_rarity, one)), -len(one)), default=None)


def _rarity(part: str) -> int:
    return 0 if part.strip() in _COMMON else min(len(part), _RARE)


def _of_part(code: object, value: Any) -> tuple[str, ...] | None:
    if code is codes.SUBPATTERN and not value[1]:  # with no flags of its own
        return _needed(value[3])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0]:
        return _needed(value[2])
    if code is codes.BRANCH:
        ways = [_needed(way) for way in value[1]]
        return tuple(dict.fromkeys(one for way in ways for one in way or ())) if all(ways) else None
    return None


@lru_cache(maxsize=256)
def lowered(text: str) -> str:
    """Give the text in small letters, each where it stood: a capital whose small form is longer stays."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
