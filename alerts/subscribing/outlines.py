"""What a subscription file says, key by key, without meaning: so that two versions can be compared. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from streams import yaml_nodes
from streams.faults import Faults
from streams.yaml_nodes import Items, Node, Scalar, Table

Outline = Mapping[str, Mapping[str, str]]  # id -> key -> value as JSON of texts


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What becomes of one subscription. `keys` are those that change, with what they were and are; None: absent."""

    id: str
    before: Mapping[str, str] | None
    after: Mapping[str, str] | None

    @property
    def keys(self) -> tuple[tuple[str, str | None, str | None], ...]:
        """Give (key, before, after) of each key that differs."""
        before, after = self.before or {}, self.after or {}
        names = dict.fromkeys([*before, *after])
        return tuple((one, before.get(one), after.get(one)) for one in names if before.get(one) != after.get(one))

    @property
    def sign(self) -> str:
        """Give `+`, `-` or `~`."""
        return "+" if self.before is None else "-" if self.after is None else "~"


def outline(texts: Mapping[str, str]) -> Outline:
    """Give what the documents say. What is no subscription is left out: it is for the loader to complain."""
    found: dict[str, Mapping[str, str]] = {}
    for name, text in texts.items():
        for entry in entries(text, name):
            named = entry.get("id")
            if isinstance(named, Scalar):
                found[named.text] = {key.text: _written(value) for key, value in entry.pairs if key.text != "id"}
    return found


def entries(text: str, name: str) -> tuple[Table, ...]:
    """Give the subscriptions of one document as nodes."""
    node = yaml_nodes.compose(text.encode("utf-8", "surrogatepass"), name, Faults())
    listed = node.get("subscriptions") if isinstance(node, Table) else None
    return tuple(one for one in listed.items if isinstance(one, Table)) if isinstance(listed, Items) else ()


def differences(before: Outline, after: Outline) -> tuple[Difference, ...]:
    """Give what changes, by id."""
    found = (Difference(id=one, before=before.get(one), after=after.get(one)) for one in {*before, *after})
    return tuple(sorted((one for one in found if one.before != one.after), key=lambda one: one.id))


def _written(node: Node) -> str:
    return json.dumps(_plain(node), ensure_ascii=False)


def _plain(node: Node) -> Any:
    match node:
        case Scalar():
            return node.text
        case Items():
            return [_plain(one) for one in node.items]
        case Table():
            return {key.text: _plain(value) for key, value in node.pairs}
