"""Numbers of persons as intervals, the way rules compare them (docs/reference/event.md#numbers)."""

from streams.records import Quantity

Interval = tuple[float, float]

ABOUT = 0.1  # about N is N +- 10 %
OPEN_END = 1.5  # over N is at most half as much again
PRECISE = 2.0  # an interval whose high is more than this times its low ("thousands") says too little to confirm another
CLOSE = 1.25  # "over 6,000" can be 9,000 and yet does not say 9,000


def interval_of(quantity: Quantity) -> Interval:
    """Give the least and the largest number of persons that the words are taken for, both inclusive."""
    low, high = quantity.low, quantity.high
    named = float(low if low is not None else high or 0)
    if quantity.qualifier == "about":
        return (named * (1 - ABOUT), float(high or named) * (1 + ABOUT))
    if quantity.qualifier == "nearly":
        return (named * (1 - ABOUT), named - 1)
    if low is None:
        return (0.0, float(high or 0))
    if high is None:
        stated = low - 1 if quantity.qualifier == "over" else low  # "over 6,000" is recorded as 6001
        return (float(low), stated * OPEN_END)
    return (float(low), float(high))


def overlap(first: Quantity, second: Quantity) -> bool:
    """Say whether both can be true of one force."""
    return may_be_one(interval_of(first), interval_of(second))


def confirms(first: Quantity, second: Quantity) -> bool:
    """Say whether they name one size: they overlap, neither is wide, and the figures themselves are close."""
    return are_one(interval_of(first), interval_of(second))


def may_be_one(ours: Interval, theirs: Interval) -> bool:
    """Say whether the intervals overlap."""
    return max(ours[0], theirs[0]) <= min(ours[1], theirs[1])


def are_one(ours: Interval, theirs: Interval) -> bool:
    """Say whether the intervals are of one size (`confirms`)."""
    if not may_be_one(ours, theirs) or not _is_precise(ours) or not _is_precise(theirs):
        return False
    return max(ours[0], theirs[0]) <= min(ours[0], theirs[0]) * CLOSE


def _is_precise(interval: Interval) -> bool:
    low, high = interval
    return low > 0 and high <= low * PRECISE
