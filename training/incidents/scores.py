"""How well a grouping agrees with the labels: pairs of mentions, and B-Cubed. Pure."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True)
class Agreement:
    """Counts over pairs of labelled mentions, and the sums of B-Cubed over mentions; agreements add up over streams."""

    both: int = 0
    said: int = 0
    true: int = 0
    precision_sum: float = 0.0
    recall_sum: float = 0.0
    mentions: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        """Give the agreement over both."""
        return Agreement(
            self.both + other.both,
            self.said + other.said,
            self.true + other.true,
            self.precision_sum + other.precision_sum,
            self.recall_sum + other.recall_sum,
            self.mentions + other.mentions,
        )

    @property
    def precision(self) -> float:
        """Give the share of pairs put together that belong together."""
        return self.both / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Give the share of pairs that belong together that were put together."""
        return self.both / self.true if self.true else 1.0

    @property
    def b_cubed(self) -> float:
        """Give B-Cubed F1."""
        if not self.mentions:
            return 1.0
        precision, recall = self.precision_sum / self.mentions, self.recall_sum / self.mentions
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def agreement(found: Mapping[Hashable, Hashable], true: Mapping[Hashable, Hashable]) -> Agreement:
    """Compare two groupings of the same mentions, each given as mention -> group."""
    pairs = list(combinations(true, 2))
    is_said = [found[one] == found[other] for one, other in pairs]
    is_true = [true[one] == true[other] for one, other in pairs]
    said, real = Counter(found[one] for one in true), Counter(true.values())
    overlap = Counter((found[one], group) for one, group in true.items())
    return Agreement(
        both=sum(one and other for one, other in zip(is_said, is_true, strict=True)),
        said=sum(is_said),
        true=sum(is_true),
        precision_sum=sum(overlap[found[one], group] / said[found[one]] for one, group in true.items()),
        recall_sum=sum(overlap[found[one], group] / real[group] for one, group in true.items()),
        mentions=len(true),
    )
