"""Three values: yes, possible, no. Doubt in what was said stays visible instead of becoming a guess."""

from collections.abc import Iterable
from enum import IntEnum


class Three(IntEnum):
    """A verdict; ordered, so that `min` is "and" and `max` is "or"."""

    NO = 0
    POSSIBLE = 1
    YES = 2

    def __str__(self) -> str:
        return self.name.lower()


def least(verdicts: Iterable[Three]) -> Three:
    """Give the least of them: all must hold. Nothing to hold is yes."""
    return min(verdicts, default=Three.YES)


def greatest(verdicts: Iterable[Three]) -> Three:
    """Give the greatest of them: one must hold. Nothing that could hold is no."""
    return max(verdicts, default=Three.NO)


def opposite(verdict: Three) -> Three:
    """Give yes for no and no for yes; not-possible is possible."""
    return Three(Three.YES - verdict)


def certain(*, holds: bool) -> Three:
    """Give yes or no, for what leaves no doubt."""
    return Three.YES if holds else Three.NO
