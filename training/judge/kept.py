"""What the judge says of the texts of the extractor's tests, kept while it learns on, or it forgets what they hold.

Where the rules make something else of them, it learns that, and more often.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest import mock

import numpy as np
import pytest

from streams.extract.judge.network import Floats, Judged, Network
from streams.extract.judge.observe import Observed
from training.judge.examples import Asked, Example
from training.judge.marks import FIGHTS, Mark, Passage
from training.judge.outcomes import Outcome, outcomes

_TESTS = ("-q", "-n", "0", "-p", "no:cacheprovider", "tests/extract")
_LONGEST, _SHORTEST, _SENTENCES = 200, 3, 10  # words of a text that is kept; longer ones are only there to be long
_STEPS = 8  # of one, by which what the parser made of a word is told apart
_TIMES = 3  # that what the judge said wrong is learned
_NOBODYS = Passage("kept", "", "", (), ())


@dataclass(slots=True)
class Heard:
    """Sentences judged together, and what was said: of each its words' chances, of each number asked for its roles.

    `is_put_right`: that other than the judge said it.
    """

    sentences: tuple[Observed, ...]
    fights: dict[int, Floats] = field(default_factory=dict)
    roles: dict[tuple[int, int, int], Floats] = field(default_factory=dict)
    is_put_right: bool = False


Name = tuple[bytes, ...]


def kept() -> list[Example]:
    """Run the extractor's tests, and give what they have the judge say as examples; a test that fails counts too."""
    made: list[Outcome] = []
    with listening() as heard, outcomes(made):
        pytest.main([*_TESTS])
    put_right(heard, made)
    return list(examples_of(heard))


def put_right(heard: Mapping[Name, Heard], made: Iterable[Outcome]) -> None:
    """Have the judge have said what came of the texts."""
    for outcome in made:
        if (one := heard.get(_name(outcome.judged.seen))) is None:
            continue
        at, one.is_put_right = outcome.judged.at, True
        if outcome.fights is not None:
            one.fights[at] = outcome.fights
        one.roles.update({(at, *ends): roles for ends, roles in outcome.roles.items()})


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
    """Give each text as an example: nothing of one whose sentences were all heard within a longer one."""
    known: set[Name] = set()
    for name in sorted(heard, key=len, reverse=True):
        one = heard[name]
        words = sum(len(sentence) for sentence in one.sentences)
        if name in known or not _SHORTEST <= words <= _LONGEST or len(name) > _SENTENCES:
            continue
        known.update(name[first:end] for first in range(len(name)) for end in range(first + 1, len(name) + 1))
        yield from [_example(one)] * (_TIMES if one.is_put_right else 1)


def _example(heard: Heard) -> Example:
    ends = np.cumsum([0, *(len(one) for one in heard.sentences)])
    fights = np.zeros((int(ends[-1]), len(FIGHTS)), dtype=np.float32)
    for at, chances in heard.fights.items():
        fights[ends[at] : ends[at + 1]] = chances
    numbers = []
    for (at, first, last), roles in sorted(heard.roles.items(), key=lambda one: one[0]):
        begin, end = int(ends[at]) + first, int(ends[at]) + last
        numbers.append(Asked(begin, end, "", Mark(begin, end, ""), roles))
    return Example(_NOBODYS, list(heard.sentences), numbers, fights, [])


def _name(sentences: Sequence[Observed]) -> Name:
    return tuple(one.words.tobytes() + one.endings.tobytes() + _rounded(one) for one in sentences)


def _rounded(sentence: Observed) -> bytes:
    """Give what the parser made of each word, roughly: its last bits hang on what is parsed beside it."""
    steps = np.rint(sentence.dense.sum(axis=1) * _STEPS)
    return bytes(steps.astype(np.int32).tobytes())
