"""The figures of resolution, from the versioned `weights.yaml`; each stands there with its reason."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from streams import yaml_nodes
from streams.errors import TocsinError
from streams.faults import Faults, FileFaults

DEFAULT_FILE = Path(__file__).with_name("weights.yaml")


class Weight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much a part counts, and why."""

    weight: float
    because: str


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value, a threshold or a window, and why."""

    value: float
    because: str


class PartWeights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The parts of a score."""

    place: Weight
    attacker: Weight
    defender: Weight
    type: Weight
    phase: Weight
    size: Weight
    time: Weight
    text: Weight


class Values(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a part gives in a case that is neither sameness (1) nor silence (0)."""

    undated: Figure
    other_attacker: Figure
    other_defender: Figure
    other_size: Figure
    umbrella: Figure
    alike: Figure
    nested_place: Figure
    country_place: Figure
    nowhere: Figure
    plan_and_attack: Figure
    plan_after_attack: Figure


class Thresholds(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a score or a likeness begins to mean something."""

    same: Figure
    related: Figure
    bridge: Figure
    nested_type: Figure
    common_run_words: Figure
    containment: Figure
    near_town_km: Figure


class Windows(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long after one report another can still be of the same incident, in hours."""

    planned: Figure
    act: Figure
    siege: Figure
    dated: Figure


class Weights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of `weights.yaml`."""

    version: str
    weights: PartWeights
    values: Values
    thresholds: Thresholds
    windows_hours: Windows


@lru_cache(maxsize=8)
def load(file: Path = DEFAULT_FILE) -> Weights:
    """Give the weights of `file`. Raises TocsinError that names the file and the figure at fault."""
    faults = Faults()
    node = yaml_nodes.read(file, faults)
    if node is None or faults:
        raise FileFaults(faults)
    try:
        return msgspec.convert(_plain(node), Weights, strict=False)
    except msgspec.ValidationError as error:
        raise TocsinError(str(error), where=str(file), remedy="Compare with the file that came with Tocsin") from error


def _plain(node: yaml_nodes.Node) -> Any:
    if isinstance(node, yaml_nodes.Table):
        return {key.text: _plain(value) for key, value in node.pairs}
    if isinstance(node, yaml_nodes.Items):
        return [_plain(item) for item in node.items]
    return node.text
