"""One value of a YAML file as what its key asks for; what does not fit is a fault at its place, and None."""

from collections.abc import Callable
from typing import TypeVar

from rules.scalars import UnfitError
from streams.faults import Faults, shown
from streams.yaml_nodes import Items, Node, Scalar, kind_of

Value = TypeVar("Value")


def one(node: Node, key: str, faults: Faults, read: Callable[[str], Value]) -> Value | None:
    """Give the single value, typed by `read`, which raises UnfitError."""
    if not isinstance(node, Scalar):
        faults.add(node.at, f"{key} is {kind_of(node)}", "Write a single value")
        return None
    if node.is_missing:
        faults.add(node.at, f"{key} has no value", "Write one, or remove the line")
        return None
    try:
        return read(node.text)
    except UnfitError as unfit:
        faults.add(node.at, f"{key} is {shown(node.text)}, {unfit.reason}", unfit.remedy)
        return None


def several(node: Node, key: str, faults: Faults, read: Callable[[str], Value]) -> tuple[Value, ...]:
    """Give the values of a list, or of the single value that stands for a list of one; faulty ones are left out."""
    if isinstance(node, Items) and not node.items:
        faults.add(node.at, f"{key} is an empty list", "Write at least one value, or remove the line")
    nodes = node.items if isinstance(node, Items) else (node,)
    values = (one(item, key, faults, read) for item in nodes)
    return tuple(value for value in values if value is not None)


def listed(node: Node, key: str, faults: Faults, read: Callable[[str], Value]) -> tuple[Value, ...]:
    """Give the values of a list; a single value is a fault."""
    if isinstance(node, Items):
        return several(node, key, faults, read)
    faults.add(node.at, f"{key} is {kind_of(node)}", "Write a list: [one, another]")
    return ()


def text(value: str) -> str:
    """Give a text that says something."""
    if not value.strip():
        raise UnfitError("blank", "Write a text")
    return value


def short(limit: int) -> Callable[[str], str]:
    """Give the reader of a text of at most `limit` characters."""

    def read(value: str) -> str:
        if len(value) > limit:
            raise UnfitError(f"longer than {limit} characters", "Write it shorter")
        return text(value)

    return read
