"""Who belongs to whom, from the table of actors; and who may be named for whom, from kin.yaml."""

from functools import lru_cache
from pathlib import Path

from streams import yaml_nodes
from streams.faults import Faults, FileFaults
from streams.incidents.sides.actors import Affiliations

KIN_FILE = Path(__file__).with_name("kin.yaml")
ACTORS_FILE = Path(__file__).parents[2] / "extract" / "data" / "actors.yaml"


@lru_cache(maxsize=4)
def known_affiliations(file: Path = ACTORS_FILE) -> Affiliations:
    """Give each actor's umbrellas, all the way up, and its allies. Raises FileFaults when a table cannot be read."""
    direct = {_text(entry, "id"): _texts(entry, "member_of") for entry in _entries(_read(file))}
    umbrellas = {one: _all_the_way(one, direct) for one in direct if direct[one]}
    kin = _read(KIN_FILE)
    sides, allies = (_each_with_the_rest(kin, key) for key in ("one_side", "allies"))
    joined = {one: umbrellas.get(one, frozenset()) | sides.get(one, frozenset()) for one in umbrellas | sides}
    return Affiliations(joined, allies, _bands(kin))


def _read(file: Path) -> yaml_nodes.Node:
    faults = Faults()
    node = yaml_nodes.read(file, faults)
    if node is None or faults:
        raise FileFaults(faults)
    return node


def _each_with_the_rest(kin: yaml_nodes.Node, key: str) -> dict[str, frozenset[str]]:
    """Give for each id of the lists under `key` the others of all lists that it is in."""
    lists = kin.get(key) if isinstance(kin, yaml_nodes.Table) else None
    found: dict[str, frozenset[str]] = {}
    for line in lists.items if isinstance(lists, yaml_nodes.Items) else ():
        ids = frozenset(one.text for one in getattr(line, "items", ()) if isinstance(one, yaml_nodes.Scalar))
        for one in ids:
            found[one] = found.get(one, frozenset()) | (ids - {one})
    return found


def _bands(kin: yaml_nodes.Node) -> dict[str, frozenset[str]]:
    """Give by each word for a people the ids of whose bands it may tell."""
    lists = kin.get("bands") if isinstance(kin, yaml_nodes.Table) else None
    told = _entries(lists) if lists is not None else []
    return {word: _texts(entry, "ids") for entry in told for word in _texts(entry, "people")}


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
