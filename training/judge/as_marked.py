"""The judge as it would be if it made no mistake: it says what is marked; what is misread then is the rules' fault."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

import numpy as np

from streams.extract.judge.network import Floats, Judged, Network
from streams.extract.judge.observe import Observed
from streams.extract.reading import cuts
from streams.extract.reading.cuts import Cut
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.pipeline import Parsed
from training.judge.marks import FIGHTS, ROLES, Mark, Passage

_TINY = 1e-6  # so that what the judge rules out may be what is marked


@dataclass(frozen=True, slots=True)
class _Placed(Observed):
    """A sentence that knows where in the passage each of its words stands."""

    spans: tuple[tuple[int, int], ...]


class _Ends(np.ndarray[Any, Any]):
    """The states of a number's ends, with the letters that are marked for it; none where it has no mark."""

    letters = ""


@dataclass(frozen=True, slots=True)
class _Marked(Judged):
    passage: Passage

    def ends(self, first: int, last: int) -> Floats:
        """Give the states of the first and the last word of a number, with its letters."""
        ends = np.concatenate([self.states[first], self.states[last]]).view(_Ends)
        spans = self.seen[self.at].spans  # type: ignore[attr-defined] # all that is seen here is placed
        ends.letters = _letters(self.passage.numbers, spans[first][0], spans[last][1])
        return ends


@contextmanager
def judged_as_marked(passage: Passage) -> Iterator[None]:
    """Have the judge say of a passage's numbers and words what is marked; of others what it says anyhow."""
    observed, judge, roles = cuts.observed, Network.judge, Network.roles

    def placed(cut: Cut, tree: Tree, parsed: Parsed) -> Observed:
        one, start = observed(cut, tree, parsed), cut.sentence.start
        spans = tuple((start + token.start, start + token.end) for token in cut.tokens)
        return _Placed(one.dense, one.words, one.endings, one.tags, one.relations, one.heads, spans)

    def marked(self: Network, sentences: Sequence[Any], first: int = 0) -> list[Judged]:
        return [
            _Marked(one.states, _fights(one, passage), one.seen, one.at, one.network, passage)
            for one in judge(self, sentences, first)
        ]

    def told(self: Network, states: Floats) -> Floats:
        chances = roles(self, np.asarray(states))
        letters = getattr(states, "letters", "")
        return _only(chances, [one in letters for one in ROLES]) if letters else chances

    with (
        mock.patch.object(cuts, "observed", placed),
        mock.patch.object(Network, "judge", marked),
        mock.patch.object(Network, "roles", told),
    ):
        yield


def _fights(judged: Judged, passage: Passage) -> Floats:
    """Give the chances of FIGHTS of each word, those left that may hold of it by its mark."""
    spans = judged.seen[judged.at].spans  # type: ignore[attr-defined] # all that is seen here is placed
    rows = []
    for (start, end), chances in zip(spans, judged.fights, strict=True):
        letters = _letters(passage.fights, start, end) or passage.others
        rows.append(_only(chances, [one in letters for one in FIGHTS]) if letters else chances)
    return np.array(rows, dtype=np.float32).reshape(judged.fights.shape)


def _letters(marks: Sequence[Mark], start: int, end: int) -> str:
    return next((one.letters for one in marks if one.start < end and start < one.end), "")


def _only(chances: Floats, allowed: Sequence[bool]) -> Floats:
    left = (chances + _TINY) * np.array(allowed, dtype=np.float32)
    found: Floats = (left / left.sum()).astype(np.float32)
    return found
