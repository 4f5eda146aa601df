"""Which words the judge's word on a number hangs on: those without which it would say otherwise, or less surely."""

from dataclasses import replace

import numpy as np

from streams.extract.judge.network import Judged
from streams.extract.judge.observe import Observed

_LEAST = 0.1  # of the chance that a word must carry
_MOST = 3


def deciding(judged: Judged, first: int, last: int) -> tuple[int, ...]:
    """Give the tokens of the sentence, not the number's own, that carry most of its likeliest role's chance.

    Each is hidden in turn and the sentences judged again: as many times as it has words.
    """
    told = judged.roles(first, last)
    role, own = int(np.argmax(told)), judged.seen[judged.at]
    carried = []
    for at in range(len(own)):
        if first <= at <= last:
            continue
        sentences = [*judged.seen[: judged.at], _without(own, at), *judged.seen[judged.at + 1 :]]
        left = judged.network.judge(sentences)[judged.at].roles(first, last)
        carried.append((float(told[role] - left[role]), at))
    most = sorted(carried, reverse=True)[:_MOST]
    return tuple(sorted(at for share, at in most if share >= _LEAST))


def _without(sentence: Observed, at: int) -> Observed:
    """Give the sentence with nothing known of one word."""
    dense, words, endings = sentence.dense.copy(), sentence.words.copy(), sentence.endings.copy()
    dense[at], words[at], endings[at] = 0.0, 0, 0
    return replace(sentence, dense=dense, words=words, endings=endings)
