"""Whether two events can still be so likely one that it matters, before all is asked of them."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_WORDS = ("text run", "text containment", "text names")
_AFTER_WORDS = (  # of any two; who attacks may be told by the incident alone (resolving.resolve)
    "time another", "text anew", "text after", "text beside", "text counter", "text retaken", "attacker unlike",
    "attacker other",
)  # fmt: skip
_UNNAMED = (
    "place described",
    "text twin",
    "text told",
    "place other province",
    "place other land",
    "time agreed",
)
_ROUNDING = 1e-6  # of a score (likeness.probability)
_SUMS = 1e-6  # more than log-odds added in another order differ by


@dataclass(frozen=True, slots=True)
class Reach:
    """What the features that are asked last can add at the most, and the log-odds that matter: less is hopeless.

    `words` is what common words can add, `more` what is asked of any two after them, `unnamed` of places that agree by
    no name.
    """

    weights: Mapping[str, float]
    needed: float
    words: float
    more: float
    unnamed: float

    def at_most(self, found: Mapping[str, float], *, is_unnamed: bool) -> float:
        """Give what the features weigh, with all that may come but for common words."""
        told, weights = self.more + self.unnamed if is_unnamed else self.more, self.weights
        for name, value in found.items():
            told += weights[name] * value
        return told

    def of_words(self, found: Mapping[str, float]) -> float:
        """Give what the common words among the features weigh."""
        return sum([self.weights[name] * found[name] for name in _WORDS if name in found])


def reach_of(weights: Mapping[str, float], base: float, least: float) -> Reach | None:
    """Give the reach of a model for scores of `least` and more, None where every score matters."""
    if least <= 2 * _ROUNDING:
        return None
    odds = min(least, 1.0) - _ROUNDING
    needed = math.log(odds / (1.0 - odds)) - base - _SUMS
    return Reach(weights, needed, *(_most(weights, names) for names in (_WORDS, _AFTER_WORDS, _UNNAMED)))


def _most(weights: Mapping[str, float], names: Iterable[str]) -> float:
    return sum(max(weights[name], 0.0) for name in names)
