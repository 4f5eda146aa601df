"""How likely a text as a whole tells a fight of these days: what the judge said of its sentences, weighed together.

The sentences of a second report often tell none one by one: "The town is quiet. Burials went on". The weights were
learned from labelled texts that gave no event (training/tenor).
"""

from collections.abc import Sequence
from math import prod
from typing import NamedTuple

import numpy as np

from streams.extract.judge.network import Floats
from streams.extract.reading.cuts import ReadCut
from streams.extract.words.relevance import relevance_of
from streams.extract.words.weights import chance, weights_of

BASE, LEANING = "base", "leaning"
_UNREAL = -1  # the column of what is not real, of the chances of FIGHTS
_ATTACKS = slice(1, 4)
_FEWEST, _MOST = 2, 7  # sentences read: in one there is nothing beside, and more would tell a fight one by one


class Impression(NamedTuple):
    """Of a sentence the chances that a word of it tells a real fight, an attack or siege, and an unreal one.

    `relevance` is in log odds; `states` has the largest of any of its words for each of the network's columns.
    """

    real: float
    attack: float
    unreal: float
    is_armed: bool
    relevance: float
    states: Floats


def impressions(reads: Sequence[ReadCut]) -> list[Impression]:
    """Give what the judge said of the sentences that he was asked about; nothing of too few or too many of them."""
    if not _FEWEST <= len(reads) <= _MOST:
        return []
    return [
        Impression(
            judged.reality(),
            float(judged.fights[:, _ATTACKS].sum(axis=1).max()),
            float(judged.fights[:, _UNREAL].max()),
            read.cut.names_armed,
            relevance_of(read.cut.sentence.text),
            judged.states.max(axis=0),
        )
        for read in reads
        if (judged := read.said) is not None
    ]


def likeliest(reads: Sequence[ReadCut]) -> float:
    """Give the chance of the sentence that likeliest tells a real fight."""
    return max((one.real for one in impressions(reads)), default=0.0)


def tenor(reads: Sequence[ReadCut], leaning: float) -> float | None:
    """Give the chance, 0 to 1, that a text without an event tells a fight; None where too little was judged to say.

    `leaning` is what its words say (streams/extract/words/leaning.py).
    """
    if not (of_each := impressions(reads)):
        return None
    return chance({BASE: 1.0, LEANING: leaning, **signs_of(of_each)}, weights_of("tenor"))


def signs_of(of_each: Sequence[Impression]) -> dict[str, float]:
    """Give what of its sentences tells of the whole text, by name."""
    states = np.max([one.states for one in of_each], axis=0).tolist()
    first, second, third, *_ = *sorted((one.real for one in of_each), reverse=True), 0.0, 0.0
    return {
        "likeliest": first,
        "second": second,
        "third": third,
        "attack": max(one.attack for one in of_each),
        "unreal": max(one.unreal for one in of_each),
        "any": 1.0 - prod(1.0 - one.real for one in of_each),
        "real, mean": float(np.mean([one.real for one in of_each])),
        "unreal, mean": float(np.mean([one.unreal for one in of_each])),
        "armed": float(np.mean([one.is_armed for one in of_each])),
        "relevance": max(one.relevance for one in of_each),
        "relevance, mean": float(np.mean([one.relevance for one in of_each])),
        **{f"state {at}": value for at, value in enumerate(states)},
    }
