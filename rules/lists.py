"""What stands under `lists`: named lists of values, and polygons as GeoJSON, in the file or beside it."""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rules import polygons, typed
from rules.polygons import BadGeoJson, Named, Polygon, Position
from rules.scalars import UnfitError
from rules.tables import Places
from streams.faults import Faults, Location, meant, shown
from streams.yaml_nodes import Items, Node, Scalar, Table, kind_of

FILE_KEY = "geojson"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_LONGEST_NUMBER = 40
_WRITE = "Write a list: [one, another], or a polygon: {type: Polygon, coordinates: [...]} or {geojson: FILE}"


@dataclass
class Lists:
    """The lists and polygons of all files by their names; `digests` tell the content of polygons in files.

    `asked_for` is where a list was first asked for, by its name and the key that did: a fault in it is told once.
    """

    values: dict[str, Items] = field(default_factory=dict)
    shapes: dict[str, Named] = field(default_factory=dict)
    digests: list[bytes] = field(default_factory=list)
    asked_for: dict[tuple[str, str], Location] = field(default_factory=dict)
    _polygons: dict[str, Polygon] = field(default_factory=dict)

    def names(self) -> list[str]:
        """Give all names."""
        return [*self.values, *self.shapes]

    def polygon(self, name: str, places: Places) -> Polygon | None:
        """Give the polygon of that name, or None."""
        if name not in self.shapes:
            return None
        if name not in self._polygons:
            self._polygons[name] = polygons.polygon(self.shapes[name], places)
        return self._polygons[name]

    def add(self, name: str, node: Node, file: str, faults: Faults) -> None:
        """Take what a name stands for; `file` is the rule file that names it."""
        match node:
            case Items():
                self.values[name] = node
                typed.several(node, f"list {name}", faults, typed.text)
            case Table() if node.get("type") is not None:
                self._add_shape(name, node, _plain(node), _digest(node), faults)
            case Table() if node.get(FILE_KEY) is not None:
                self._add_file(name, node, file, faults)
            case Table():
                near = next((meant(key.text, (FILE_KEY, "type")) for key, _ in node.pairs), "")
                is_close = near.startswith("Did")
                faults.add(node.at, f"list {name} is a map, and no GeoJSON", near if is_close else _WRITE)
            case _:
                is_file = isinstance(node, Scalar) and node.text.endswith(("json",))
                remedy = f"Write {name}: {{geojson: {node.text}}}" if isinstance(node, Scalar) and is_file else _WRITE
                faults.add(node.at, f"list {name} is {kind_of(node)}", remedy)

    def _add_file(self, name: str, node: Table, file: str, faults: Faults) -> None:
        for key, _ in node.pairs:
            if key.text != FILE_KEY:
                faults.add(key.at, f"{shown(key.text)} is no key of list {name}", f"Write {{{FILE_KEY}: FILE}} alone")
        value = node.get(FILE_KEY)
        if value is None:
            return
        geojson = typed.one(value, f"list {name}: {FILE_KEY}", faults, lambda text: _read(text, file))
        if geojson is not None:
            digest = _digest(geojson)
            self.digests.append(f"{name}:{digest}".encode())
            self._add_shape(name, value, geojson, digest, faults)

    def _add_shape(self, name: str, node: Node, geojson: Any, digest: str, faults: Faults) -> None:
        try:
            self.shapes[name] = Named(name, polygons.shape_of(geojson), digest)
        except BadGeoJson as bad:
            inside = "" if isinstance(node, Table) else f" at {_way(bad.at)}"
            faults.add(_part(node, bad.at).at, f"list {name}{inside} is {bad.problem}", bad.remedy)


def _read(text: str, file: str) -> Any:
    typed.text(text)
    if "\0" in text:
        raise UnfitError("no name of a file", "Write a path from this file's folder")
    return polygons.read(Path(file).parent / text)


def _digest(content: Any) -> str:
    return hashlib.sha256(repr(_plain(content) if isinstance(content, Table) else content).encode()).hexdigest()


def _plain(node: Node) -> Any:
    """Give the node as JSON has it: what looks like a number and stands without quotes is one."""
    match node:
        case Items():
            return [_plain(item) for item in node.items]
        case Table():
            return {key.text: _plain(value) for key, value in node.pairs}
        case Scalar(text, plain):
            is_number = plain and len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text)
            return None if node.is_missing else float(text) if is_number else text


def _part(node: Node, at: Position) -> Node:
    """Give the node at the end of the way, as far as the way leads."""
    for step in at:
        if isinstance(node, Items) and isinstance(step, int):
            node = node.items[step]
        elif isinstance(node, Table) and isinstance(step, str):
            node = node.get(step) or node
        else:
            break
    return node


def _way(at: Position) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in at).lstrip(".") or "its top"
