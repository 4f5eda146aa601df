"""What the judge says of the texts of the extractor's tests, kept while it learns on, or it forgets what they hold."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest import mock

import numpy as np
import numpy.typing as npt
import pytest

from streams.extract.judge.network import Floats, Judged, Network
from streams.extract.judge.observe import Observed
from training.judge.examples import Asked, Example
from training.judge.marks import FIGHTS, ROLES, Mark, Passage

_TESTS = ("-q", "-n", "0", "-p", "no:cacheprovider", "tests/extract")
_LONGEST, _SHORTEST, _SENTENCES = 200, 3, 10  # words of a text that is kept; longer ones are only there to be long
_SURE, _UNSURE = 0.75, 0.5  # below the one the two likeliest may hold of a word, below the other any
_LIKELY, _OF_TWO = 0.6, 0.7  # from the one a number is what it is likeliest to be, from the other one of two
_NOBODYS = Passage("kept", "", "", (), ())


@dataclass(slots=True)
class Heard:
    """Sentences judged together, and what was said: of each its words' chances, of each number asked for its roles."""

    sentences: tuple[Observed, ...]
    fights: dict[int, Floats] = field(default_factory=dict)
    roles: dict[tuple[int, int, int], Floats] = field(default_factory=dict)


Name = tuple[bytes, ...]


def kept() -> list[Example]:
    """Run the extractor's tests, and give what they have the judge say as examples; a test that fails counts too."""
    with listening() as heard:
        pytest.main([*_TESTS])
    return list(examples_of(heard))


@contextmanager
def listening() -> Iterator[dict[Name, Heard]]:
    """Collect what the judge is asked and says meanwhile."""
    heard: dict[Name, Heard] = {}
    judge, ends = Network.judge, Judged.ends

    def judged(self: Network, sentences: Sequence[Observed], first: int = 0) -> list[Judged]:
        told = judge(self, sentences, first)
        one = heard.setdefault(_name(sentences), Heard(tuple(sentences)))
        one.fights.update({it.at: it.fights for it in told})
        return told

    def asked(self: Judged, first: int, last: int) -> Floats:
        found = ends(self, first, last)
        if (one := heard.get(_name(self.seen))) is not None:
            one.roles[self.at, first, last] = self.network.roles(found)
        return found

    with mock.patch.object(Network, "judge", judged), mock.patch.object(Judged, "ends", asked):
        yield heard


def examples_of(heard: dict[Name, Heard]) -> Iterator[Example]:
    """Give each text once as an example: nothing of one whose sentences were all heard within a longer one."""
    known: set[Name] = set()
    for name in sorted(heard, key=len, reverse=True):
        one = heard[name]
        words = sum(len(sentence) for sentence in one.sentences)
        if name in known or not _SHORTEST <= words <= _LONGEST or len(name) > _SENTENCES:
            continue
        known.update(name[first:end] for first in range(len(name)) for end in range(first + 1, len(name) + 1))
        yield _example(one)


def _example(heard: Heard) -> Example:
    ends = np.cumsum([0, *(len(one) for one in heard.sentences)])
    fights = np.ones((int(ends[-1]), len(FIGHTS)), dtype=bool)
    for at, chances in heard.fights.items():
        fights[ends[at] : ends[at + 1]] = _allowed(chances)
    numbers = []
    for (at, first, last), roles in heard.roles.items():
        if letters := _letters(roles):
            begin, end = int(ends[at]) + first, int(ends[at]) + last
            numbers.append(Asked(begin, end, letters, Mark(begin, end, letters)))
    return Example(_NOBODYS, list(heard.sentences), sorted(numbers, key=lambda one: one.first), fights, [])


def _allowed(chances: Floats) -> npt.NDArray[np.bool_]:
    """Give what may hold of each word: what is likeliest, and the less sure it is, the more."""
    row, order, most = np.arange(len(chances)), np.argsort(-chances, axis=1), chances.max(axis=1)
    found = np.zeros(chances.shape, dtype=bool)
    found[row, order[:, 0]] = True
    found[row[most < _SURE], order[most < _SURE, 1]] = True
    found[most < _UNSURE] = True
    return found


def _letters(roles: Floats) -> str:
    """Give the letters that may hold of a number; none where it was anybody's guess."""
    first, second = np.argsort(-roles)[:2]
    if roles[first] >= _LIKELY:
        return ROLES[first]
    return ROLES[first] + ROLES[second] if roles[first] + roles[second] >= _OF_TWO else ""


def _name(sentences: Sequence[Observed]) -> Name:
    return tuple(one.words.tobytes() + one.dense.tobytes() for one in sentences)
