"""What names a set of rules: a hash of their content, so that every alert can say by which rules it was raised."""

import hashlib
from collections.abc import Iterable, Iterator

from streams.yaml_nodes import Items, Node, Scalar, Table

_LENGTH = 16  # hexadecimal digits


def version_hash(documents: Iterable[Node], beside: Iterable[bytes] = ()) -> str:
    """Give the hash of the documents: comments, layout, file names and the order of files do not count.

    `beside` tells the content of files that they name.
    """
    digests = sorted(hashlib.sha256("".join(_pieces(document)).encode()).digest() for document in documents)
    digests += sorted(beside)
    return hashlib.sha256(b"".join(digests)).hexdigest()[:_LENGTH]


def _pieces(node: Node) -> Iterator[str]:
    match node:
        case Scalar():
            yield f"{'m' if node.is_missing else 's'}{len(node.text)}:{node.text}"
        case Items():
            yield "["
            for item in node.items:
                yield from _pieces(item)
            yield "]"
        case Table():
            yield "{"
            for key, value in node.pairs:
                yield from _pieces(key)
                yield from _pieces(value)
            yield "}"
