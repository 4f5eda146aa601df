"""Who belongs to whom, from the table of actors."""

from functools import lru_cache
from pathlib import Path

from streams import yaml_nodes
from streams.faults import Faults, FileFaults
from streams.incidents.actors import Affiliations

ACTORS_FILE = Path(__file__).parents[1] / "extract" / "data" / "actors.yaml"


@lru_cache(maxsize=4)
def known_affiliations(file: Path = ACTORS_FILE) -> Affiliations:
    """Give each actor's umbrellas, all the way up. Raises FileFaults when the table cannot be read."""
    faults = Faults()
    node = yaml_nodes.read(file, faults)
    if node is None or faults:
        raise FileFaults(faults)
    direct = {_text(entry, "id"): _texts(entry, "member_of") for entry in _entries(node)}
    return Affiliations({one: _all_the_way(one, direct) for one in direct if direct[one]})


def _entries(node: yaml_nodes.Node) -> list[yaml_nodes.Table]:
    items = node.items if isinstance(node, yaml_nodes.Items) else ()
    return [item for item in items if isinstance(item, yaml_nodes.Table)]


def _text(entry: yaml_nodes.Table, key: str) -> str:
    value = entry.get(key)
    return value.text if isinstance(value, yaml_nodes.Scalar) else ""


def _texts(entry: yaml_nodes.Table, key: str) -> frozenset[str]:
    value = entry.get(key)
    items = value.items if isinstance(value, yaml_nodes.Items) else ()
    return frozenset(item.text for item in items if isinstance(item, yaml_nodes.Scalar))


def _all_the_way(one: str, direct: dict[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(direct.get(one, ()))
    while waiting:
        umbrella = waiting.pop()
        if umbrella not in found:
            found.add(umbrella)
            waiting.extend(direct.get(umbrella, ()))
    return frozenset(found - {one})
