"""Pieces of Markdown as GitHub shows it."""

import re
from collections.abc import Iterable, Sequence

_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def head(title: str, source: str) -> str:
    """Give the beginning of a generated page: its title, and where it comes from."""
    return f"<!-- Written by `make docs` from {source}. Change it there. -->\n\n# {title}\n"


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table; a line break or a bar in a cell does not break it."""
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines) + "\n"


def code(text: object) -> str:
    """Give `text` as code, also where it has backticks in it."""
    written = str(text)
    return f"`` {written} ``" if "`" in written else f"`{written}`"


def codes(texts: Iterable[object]) -> str:
    """Give each of `texts` as code, one after the other."""
    return " ".join(code(text) for text in texts)


def sentence(text: str) -> str:
    """Give `text` with a full stop, and with a capital unless it begins with a name or an example."""
    plain = " ".join(text.split())
    first = plain.partition(" ")[0].rstrip(",;:")
    began = plain[:1].upper() + plain[1:] if first.isalpha() else plain
    return began + ("" if not plain or plain.endswith((".", "?", "!", ":")) else ".")


def anchor(heading: str) -> str:
    """Give the anchor that GitHub makes of a heading."""
    return _NOT_IN_ANCHORS.sub("", heading.strip().lower()).replace(" ", "-")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
