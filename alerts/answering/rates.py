"""How often somebody may ask: a bucket an address, and one for all. Pure: the time is passed in."""

from collections import OrderedDict

MOST_REMEMBERED = 10_000  # addresses; whoever came longest ago is forgotten, and the bucket for all holds still


class Rates:
    """`burst` at once for each address, then one every `seconds`; `all_at_once` for all of them together."""

    def __init__(self, *, burst: int = 20, seconds: float = 3.0, all_at_once: int = 300) -> None:
        self._burst, self._seconds, self._all_at_once = burst, seconds, all_at_once
        self._all_seconds = seconds * burst / all_at_once
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._all = (0.0, 0.0)

    def wait_seconds(self, address: str, now: float) -> float:
        """Give 0 and count a request, or how long whoever asks must wait. `now` is seconds of any steady clock."""
        own, own_wait = _leaked(self._levels.get(address, (0.0, now)), now, self._burst, self._seconds)
        everybody, all_wait = _leaked(self._all, now, self._all_at_once, self._all_seconds)
        wait = max(own_wait, all_wait)
        taken = 0.0 if wait else 1.0
        self._levels[address], self._all = (own + taken, now), (everybody + taken, now)
        self._levels.move_to_end(address)
        if len(self._levels) > MOST_REMEMBERED:
            self._levels.popitem(last=False)
        return wait


def _leaked(bucket: tuple[float, float], now: float, most: int, seconds: float) -> tuple[float, float]:
    """Give the level of a bucket that leaks one each `seconds`, and how long until one more fits."""
    level, seen_at = bucket
    left = max(0.0, level - (now - seen_at) / seconds)
    return left, max(0.0, (left + 1 - most) * seconds)
