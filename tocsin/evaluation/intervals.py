"""How far a share from a small count may be off."""

from math import sqrt

_Z = 1.959964  # of a normal, for 95 %


def wilson(right: int, asked: int) -> tuple[float, float]:
    """Give Wilson's 95 % interval of a share; (0, 1) where nothing was asked."""
    if asked == 0:
        return 0.0, 1.0
    share, weight = right / asked, _Z * _Z / asked
    middle = (share + weight / 2) / (1 + weight)
    half = _Z * sqrt(share * (1 - share) / asked + weight / (4 * asked)) / (1 + weight)
    return (middle - half if right else 0.0), (middle + half if right < asked else 1.0)
