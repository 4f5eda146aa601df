"""The figures of resolution, from the versioned `weights.yaml`: fitted on labelled pairs, with their provenance."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from streams import yaml_nodes
from streams.errors import TocsinError
from streams.faults import Faults, FileFaults
from streams.incidents.alike.features import NAMES
from streams.incidents.alike.timing import Windows

DEFAULT_FILE = Path(__file__).with_name("weights.yaml")
REMEDY = "Compare with the file that came with Tocsin, or write it anew: python -m training.incidents"


class Model(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A logistic regression: `base` and what each feature adds to it, in log-odds."""

    base: float
    weights: dict[str, float]


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A threshold or a window, and why."""

    value: float
    because: str


class Thresholds(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From which probability on two are one, are shown as possibly one, and join two incidents that stand."""

    same: Figure
    related: Figure
    bridge: Figure
    own: Figure

    @property
    def least(self) -> float:
        """Give the score below which an incident is neither the event's nor shown with it."""
        return min(self.related.value, self.same.value, self.bridge.value)


class WindowFigures(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, cache_hash=True):
    """How long after one report another can still be of the same incident, in days."""

    planned: Figure
    siege: Figure
    offensive: Figure
    act: Figure
    strike: Figure


class Weights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of `weights.yaml`. `across` weighs events of two articles, `own` two events of one article."""

    version: str
    fitted: dict[str, str]
    across: Model
    own: Model
    thresholds: Thresholds
    windows_days: WindowFigures

    @property
    def windows(self) -> Windows:
        """Give the windows as figures alone."""
        return _windows(self.windows_days)


@lru_cache(maxsize=8)
def load(file: Path = DEFAULT_FILE) -> Weights:
    """Give the weights of `file`. Raises TocsinError that names the file and the figure at fault."""
    faults = Faults()
    node = yaml_nodes.read(file, faults)
    if node is None or faults:
        raise FileFaults(faults)
    try:
        weights = msgspec.convert(_plain(node), Weights, strict=False)
    except msgspec.ValidationError as error:
        raise TocsinError(str(error), where=str(file), remedy=REMEDY) from error
    for name, model in (("across", weights.across), ("own", weights.own)):
        _check(model.weights, where=f"{file}: {name}")
    return weights


def _check(weights: Mapping[str, float], *, where: str) -> None:
    unknown, missing = sorted(weights.keys() - set(NAMES)), sorted(set(NAMES) - weights.keys())
    if unknown or missing:
        said = [f"unknown features {unknown}"] * bool(unknown) + [f"features without a weight {missing}"] * bool(
            missing
        )
        raise TocsinError("; ".join(said), where=where, remedy=REMEDY)


@lru_cache(maxsize=8)
def _windows(figures: WindowFigures) -> Windows:
    return Windows(**{name: figure.value for name, figure in msgspec.structs.asdict(figures).items()})


def _plain(node: yaml_nodes.Node) -> Any:
    if isinstance(node, yaml_nodes.Table):
        return {key.text: _plain(value) for key, value in node.pairs}
    if isinstance(node, yaml_nodes.Items):
        return [_plain(item) for item in node.items]
    return node.text
