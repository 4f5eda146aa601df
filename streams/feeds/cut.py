"""XML that ends too soon: a connection broke, and what came looks like a feed with fewer entries. Pure."""

import re
from dataclasses import dataclass
from typing import Final

PROBLEM: Final = "it ends before its end: what is missing is asked for at the next poll"
_ENTRY: Final = re.compile(r"<(/?)(?:[\w.-]+:)?(?:item|entry|url)(?:\s[^<>]*)?(?<!/)>", re.IGNORECASE)


@dataclass(frozen=True)
class Ending:
    """How XML ends. `is_cut`: its root has no end; `is_within`: nor has the entry that was begun last."""

    is_cut: bool = False
    is_within: bool = False


def ending(data: bytes, root: str) -> Ending:
    """Give how `data` ends that is not well-formed and whose root is named `root`, with any prefix."""
    markup = data.decode("latin-1").replace("\0", "")  # of UTF-16 too the names of elements stay
    if re.search(rf"</(?:[\w.-]+:)?{re.escape(root)}\s*>", markup, re.IGNORECASE):
        return Ending()
    slashes = [found.group(1) for found in _ENTRY.finditer(markup)]
    return Ending(is_cut=True, is_within=bool(slashes) and not slashes[-1])
