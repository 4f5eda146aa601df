"""What a number as a source put it may be, as an interval, and how it compares with a threshold."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from rules.three import Three, certain
from streams.records import Quantity

_ABOUT_LOW, _ABOUT_HIGH = Fraction(9, 10), Fraction(11, 10)
_OPEN_END = Fraction(3, 2)  # "over 5,000" is not read as 50,000


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends inclusive; `high` None is without end. Ends are numbers, times or durations, of one kind."""

    low: Any
    high: Any

    def passes(self, operator: str, threshold: Any) -> Three:
        """Give yes when the whole interval is gt, gte, lt, lte or eq the threshold, no when none of it is."""
        low, high = self.low, self.high
        match operator:
            case "gt":
                return _both(whole=low > threshold, some=high is None or high > threshold)
            case "gte":
                return _both(whole=low >= threshold, some=high is None or high >= threshold)
            case "lt":
                return _both(whole=high is not None and high < threshold, some=low < threshold)
            case "lte":
                return _both(whole=high is not None and high <= threshold, some=low <= threshold)
            case _:
                return _both(
                    whole=low == high == threshold, some=low <= threshold and (high is None or threshold <= high)
                )


def _both(*, whole: bool, some: bool) -> Three:
    return Three.YES if whole else Three.POSSIBLE if some else certain(holds=False)


def interval_of(quantity: Quantity) -> Interval:
    """Give the interval of persons that the quantity is taken for when a rule compares it; the record keeps the words.

    exact N [N, N]; about N [0.9 N, 1.1 N]; nearly N [0.9 N, N-1]; over N [N+1, 1.5 N]; at least N [N, 1.5 N];
    up to N [0, N]; under N [0, N-1]; between and vague as recorded.
    """
    low, high = quantity.low, quantity.high
    known = low if low is not None else high
    if known is None:  # Quantity refuses this; a total answer keeps matching from ever raising
        return Interval(0, None)
    match quantity.qualifier:
        case "about":
            return Interval(_ABOUT_LOW * known, _ABOUT_HIGH * (high if high is not None else known))
        case "nearly":
            top = (high if high is not None else known) - 1
            return Interval(min(_ABOUT_LOW * known, top), top)
        case "over":
            return Interval(known, high if high is not None else max(known, _OPEN_END * (known - 1)))
        case "at_least":
            return Interval(known, high if high is not None else _OPEN_END * known)
        case _:
            return Interval(low if low is not None else 0, high)
