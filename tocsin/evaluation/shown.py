"""A score as a person reads it, and as JSON. Of held-out gold only figures are ever given, no ids, no confusions."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tocsin.evaluation.intervals import wilson
from tocsin.evaluation.model import CERTAINTIES
from tocsin.evaluation.score import BOTH_WAYS, Figure, Score

_WIDTH = 22


def as_json(score: Score, *, only_figures: bool) -> dict[str, Any]:
    """Give everything that was counted, by name."""
    told: dict[str, Any] = {
        "cases": score.cases,
        "figures": {name: _figure(figure, only_figures=only_figures) for name, figure in sorted(score.figures.items())},
        "f": {name: round(score.f(name), 4) for name in BOTH_WAYS if _is_asked(score, name)},
        "certainties": {gold: {told: score.certainties[gold, told] for told in CERTAINTIES} for gold in CERTAINTIES},
    }
    if not only_figures:
        told["confused"] = {
            name: [{"gold": gold, "told": other, "times": times} for (gold, other), times in _ranked(counts)]
            for name, counts in sorted(score.confused.items())
        }
    return told


def lines(score: Score, *, only_figures: bool) -> Iterator[str]:
    """Give each figure with its interval and what failed, then the confusions and the table of certainties."""
    yield f"{'':{_WIDTH}} share  95 % interval   right/asked"
    for name in BOTH_WAYS:
        for way in ("precision", "recall"):
            yield from _line(score, f"{name}_{way}", only_figures=only_figures)
        if _is_asked(score, name):
            yield f"{name + ' F':{_WIDTH}} {score.f(name):.3f}"
    shown = {f"{name}_{way}" for name in BOTH_WAYS for way in ("precision", "recall")}
    for name in sorted(score.figures.keys() - shown):
        yield from _line(score, name, only_figures=only_figures)
    for name, counts in sorted(score.confused.items()):
        if not only_figures:
            told = ", ".join(f"{gold} read as {other} {times}x" for (gold, other), times in _ranked(counts))
            yield f"{'confused ' + name:{_WIDTH}} {told}"
    for gold in CERTAINTIES:
        answers = "".join(f"  {told} {score.certainties[gold, told]:3}" for told in CERTAINTIES)
        yield f"{'gold ' + gold + ', answered':{_WIDTH}}{answers}"


def _line(score: Score, name: str, *, only_figures: bool) -> Iterator[str]:
    figure = score.figures.get(name)
    if figure is None:
        return
    if figure.right == 0 and name.endswith(("_spurious", "_stray", "_unsaid")):
        told = f"{name:{_WIDTH}} {figure.asked}"
    else:
        low, high = wilson(figure.right, figure.asked)
        told = f"{name:{_WIDTH}} {figure.share:.3f}  {low:.2f} to {high:.2f}   {figure.right:>4}/{figure.asked:<4}"
    failed = " ".join(dict.fromkeys(figure.failed))
    yield (told if only_figures else f"{told}  {failed}").rstrip()


def _figure(figure: Figure, *, only_figures: bool) -> dict[str, Any]:
    low, high = wilson(figure.right, figure.asked)
    told: dict[str, Any] = {
        "right": figure.right, "asked": figure.asked, "share": round(figure.share, 4),
        "low": round(low, 4), "high": round(high, 4),
    }  # fmt: skip
    return told if only_figures else {**told, "failed": list(dict.fromkeys(figure.failed))}


def _is_asked(score: Score, name: str) -> bool:
    return any(f"{name}_{way}" in score.figures for way in ("precision", "recall"))


def _ranked(counts: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
