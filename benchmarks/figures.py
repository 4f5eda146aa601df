"""Figures, how they are taken, and how they are shown."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """One comparison: `about` says what is done and what the figures are, `rows` begin with who does it."""

    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """Give it as a section of a page."""
        lines = [self.columns, ("---", *(["---:"] * (len(self.columns) - 1))), *self.rows]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return f"## {self.title}\n\n{self.about}\n\n{table}\n"


def microseconds(call: Callable[[int], object], *, times: int, budget_seconds: float) -> float:
    """Give the median time of `call(n)` for n in 0..times, in microseconds; stops when the budget is used up."""
    taken: list[float] = []
    deadline = time.perf_counter() + budget_seconds
    for number in range(times):
        begun = time.perf_counter()
        call(number)
        ended = time.perf_counter()
        taken.append(ended - begun)
        if ended > deadline:
            break
    return statistics.median(taken) * 1e6


def shown(value: float) -> str:
    """Give a figure with two or three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.2g}" if value < 10 else f"{value:.3g}"  # noqa: PLR2004 - where digits end


def beside(value: float, peer: float) -> str:
    """Give how many times the peer's figure it is."""
    return shown(value / peer) if peer else "-"


Bench = Callable[[], Sequence[Table]]
