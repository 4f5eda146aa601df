"""A feed list with one feed more: the text of the file that people wrote stays as it is, comments too. Pure."""

import json
import re

from streams.errors import TocsinError
from streams.faults import Faults
from streams.feeds import feed_list
from streams.feeds.model import Feed
from streams.yaml_nodes import Items, Node, Table, compose

_PLAIN = re.compile(r"[^\W\d_][\w .'()/-]*")  # what YAML reads as itself without quotes
_UNITS = ((86_400, "d"), (3_600, "h"), (60, "m"), (1, "s"))


class NotAdded(TocsinError):
    """The feed list cannot be added to; the file is as it was."""

    exit_code = 1


def added(data: bytes, feed: Feed, file: str) -> bytes:
    """Give the list in `data` with `feed` behind its last one; faults call it `file`.

    Raises FileFaults when the list is faulty, NotAdded when the feed is there already or the list is written in a way
    that nothing can be put behind: then the remedy holds what to write.
    """
    known = feed_list.loads(data, file)
    if any(one.url == feed.url for one in known):
        raise NotAdded(
            "the feed is in the list already", where=file, remedy="`tocsin feeds list` shows where it stands"
        )
    text = data.decode("utf-8")
    lines = text.splitlines(keepends=True)
    last = _last_item(compose(data, file, Faults()))
    dash = re.match(r"\s*(?=-\s)", lines[last - 1]) if last else None
    if last is None or dash is None:
        raise _by_hand(feed, file)
    indent = dash.group()
    end = _end_of(lines, last, len(indent))
    if not lines[end - 1].endswith("\n"):
        lines[end - 1] += "\n"
    gap = "\n" if end > 1 and any(not line.strip() for line in lines[last:end] + lines[max(0, last - 2) : last]) else ""
    grown = "".join([*lines[:end], gap, written(feed, indent), *lines[end:]]).encode()
    if feed_list.loads(grown, file) != (*known, feed):
        raise _by_hand(feed, file)
    return grown


def written(feed: Feed, indent: str = "  ") -> str:
    """Give the feed as an item of a feed list, `indent` before its dash."""
    values = {
        "url": _quoted(feed.url) if re.search(r"\s#|: |^\W", feed.url) else feed.url,
        "name": _quoted(feed.name),
        "owner": feed.owner and _quoted(feed.owner),
        "tags": feed.tags and f"[{', '.join(_quoted(tag) for tag in feed.tags)}]",
        "language": feed.language,
        "country": feed.country,
        "reliability": feed.reliability,
        "interval": duration(feed.interval_seconds),
    }
    lines = [f"{key}: {value}" for key, value in values.items() if value]
    return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"


def duration(seconds: float | None) -> str | None:
    """Give a time as feed lists write it: `90s`, `5m`. None stays None."""
    if seconds is None:
        return None
    size, unit = next((size, unit) for size, unit in _UNITS if seconds % size == 0)
    return f"{int(seconds // size)}{unit}"


def _last_item(root: Node | None) -> int | None:
    """Give the line on which the last feed begins."""
    listed = root.get("feeds") if isinstance(root, Table) else None
    return listed.items[-1].at.line if isinstance(listed, Items) and listed.items else None


def _end_of(lines: list[str], begin: int, indent: int) -> int:
    """Give how many lines there are up to the end of the item that begins on line `begin`."""
    end = begin
    for number, line in enumerate(lines[begin:], start=begin + 1):
        content = line.strip()
        if content and not content.startswith("#"):
            if len(line) - len(line.lstrip()) <= indent:
                break
            end = number
    return end


def _quoted(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and text.lower() != "null"
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _by_hand(feed: Feed, file: str) -> NotAdded:
    item = written(feed, "").strip().replace("\n  ", ", ").removeprefix("- ")
    return NotAdded("this list is written so that nothing can be put behind its last feed", where=file,
                    remedy=f"Write it into the file: - {{{item}}}")  # fmt: skip
