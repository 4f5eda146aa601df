"""The tables in `data/`, read once: maps of texts, every scalar a text as written."""

from functools import cache
from pathlib import Path

from streams.errors import TocsinError
from streams.faults import Faults
from streams.yaml_nodes import Items, Node, Scalar, read

DATA = Path(__file__).parents[1] / "data"

Plain = str | list["Plain"] | dict[str, "Plain"]


@cache
def table(name: str) -> Plain:
    """Give `data/NAME.yaml` as lists, dicts and texts. Raises TocsinError with the place of the fault."""
    faults = Faults()
    node = read(DATA / f"{name}.yaml", faults)
    if node is None:
        file = DATA / f"{name}.yaml"
        raise TocsinError(
            f"a table of the extractor is damaged: {faults}", where=str(file), remedy="Install Tocsin anew"
        )
    return _plain(node)


def rows(name: str) -> list[dict[str, Plain]]:
    """Give a table that is a list of maps."""
    read_table = table(name)
    return [row for row in read_table if isinstance(row, dict)] if isinstance(read_table, list) else []


def texts(value: Plain | None) -> tuple[str, ...]:
    """Give a list of texts, a single text as one, nothing as none."""
    if value is None:
        return ()
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else (str(value),)


def _plain(node: Node) -> Plain:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.pairs}
