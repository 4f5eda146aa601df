"""What the fit writes: streams/incidents/weights.yaml with its provenance, and docs/incidents.md with the figures."""

from collections.abc import Sequence
from typing import Any

from streams.incidents.weights import Model, Weights
from training.incidents.scores import Agreement

HEAD = """\
# How sure two events are one incident: the log-odds are `base` and the sum of each feature's value times its weight
# (streams/incidents/features.py). `across` weighs events of two articles, `own` two events of one article.
# Written by `python -m training.incidents --fit`, which starts from training/incidents/prior.yaml; thresholds and
# windows are set there by hand. Merges keep the weights that made them.
"""


def weights_page(weights: Weights, version: str, fitted: dict[str, str]) -> str:
    """Give the file of weights as it is read."""
    lines = [HEAD, f'version: "{version}"', "fitted:", *(f'  {name}: "{said}"' for name, said in fitted.items())]
    lines += ["", *_model("across", weights.across), "", *_model("own", weights.own), ""]
    for section, figures in (("thresholds", weights.thresholds), ("windows_days", weights.windows_days)):
        lines.append(f"{section}:")
        for name in figures.__struct_fields__:
            figure = getattr(figures, name)
            lines.append(f'  {name}: {{value: {figure.value:g}, because: "{figure.because}"}}')
        lines.append("")
    return "\n".join(lines)


def _model(name: str, model: Model) -> list[str]:
    weights = [f"    {feature}: {weight:g}" for feature, weight in model.weights.items()]
    return [f"{name}:", f"  base: {model.base:g}", "  weights:", *weights]


def figures_of(one: Agreement) -> dict[str, float]:
    """Give an agreement as figures for docs/incidents.json."""
    return {
        "precision": round(one.precision, 3),
        "recall": round(one.recall, 3),
        "b_cubed": round(one.b_cubed, 3),
        "mentions": one.mentions,
    }


def page(recorded: dict[str, Any]) -> str:
    """Give docs/incidents.md from the recorded figures."""
    lines = [_INTRODUCTION.format(**recorded["counts"], day=recorded["day"])]
    lines += ["| grouping | precision of pairs | recall of pairs | B-Cubed F |", "| --- | --- | --- | --- |"]
    lines += [_row("Tocsin, of the events that were read", recorded["read"])]
    lines += [_row("Tocsin, an event that was not read is in no group", recorded["told"])]
    lines += [_row(f"{name}, best at {one['threshold']:g}", one) for name, one in recorded["peers"].items()]
    lines += ["", "The same stream by stream (events that were read); the mean of the streams counts each alike:", ""]
    lines += ["| stream | precision | recall | B-Cubed F | events |", "| --- | --- | --- | --- | --- |"]
    lines += [_row(name, one, one["mentions"]) for name, one in recorded["streams"].items()]
    lines += [_row("mean of the streams", recorded["mean"], "")]
    pairs = recorded["pairs"]
    lines += ["", _PAIRS.format(**pairs), "", _ORDER.format(**recorded["order"]), "", _HOW]
    return "\n".join(lines)


def _row(name: str, one: dict[str, Any], *more: object) -> str:
    cells: Sequence[object] = (name, *(f"{one[key]:.3f}" for key in ("precision", "recall", "b_cubed")), *more)
    return f"| {' | '.join(map(str, cells))} |"


_INTRODUCTION = """\
# Incidents: which reports tell of one offensive

Written by `python -m training.incidents`; figures of {day}.

Whole texts go in as `tocsin resolve` takes them, so what the extractor misses or misreads counts too. The gold is
tests/incidents/gold: {streams} streams with {articles} articles and {mentions} labelled events, and {pairs} pairs of
reports with texts of their own. Each stream and each group of pairs is judged by weights that were fitted without it
(cross-validated by stream); the thresholds are the same for all. The likenesses of documents beside it were given
their best threshold on this very gold, each by whole texts and by the telling sentences alone.
"""
_PAIRS = """\
Pairs of reports, two texts each, nothing else known: precision **{precision:.3f}**, recall **{recall:.3f}**
({found} found one of {one} that are one; {wrong} of {two} that are two were found one)."""
_ORDER = """\
Order: of {events} events, the readings shuffled within an hour {shuffles} times, **{share:.1%}** keep their group."""
_HOW = """\
What is compared, and with what weight: `streams/incidents/features.py` and `streams/incidents/weights.yaml`. To fit
anew after the gold or the features changed: `python -m training.incidents --fit`.
"""
