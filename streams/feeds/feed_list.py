"""The feed list: YAML that people edit, to feeds. All faults of all files at once, each with its place and remedy."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pycountry

from streams.faults import Faults, FileFaults, meant, shown
from streams.feeds.addresses import absolute, host_of
from streams.feeds.model import Feed
from streams.yaml_nodes import Items, Node, Scalar, Table, compose, kind_of, read

FORMAT_VERSION = "1"
RELIABILITIES = "ABCDEF"  # the Admiralty system: A always right so far, F cannot be judged
SHORTEST_INTERVAL_SECONDS = 1.0  # only a feed on this machine stands that; publishers ask for five minutes
LONGEST_INTERVAL_SECONDS = 86_400.0

_DURATION = re.compile(r"([0-9]{1,6})([smhd])")
_SECONDS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_Give = Callable[[str], Any]  # the value of a scalar, or ValueError with problem and remedy


def load(path: Path) -> tuple[Feed, ...]:
    """Give the feeds of the list at `path`. Raises FileFaults with every fault, TocsinError when it is not there."""
    faults = Faults()
    return _feeds(read(path, faults), faults)


def loads(data: bytes, file: str) -> tuple[Feed, ...]:
    """Give the feeds of the list in `data`, which faults call `file`. Raises FileFaults."""
    faults = Faults()
    return _feeds(compose(data, file, faults), faults)


def from_values(values: Mapping[str, Any]) -> tuple[Feed | None, str]:
    """Give the feed of these values, read as a list's are, or None and what is wrong. Empty ones are left out."""
    read_: dict[str, Any] = {"tags": tuple(values.get("tags") or ())}
    for key, give in _SCALARS.items():
        written = values.get(key)
        if not written:
            continue
        try:
            read_[_FIELDS.get(key, key)] = give(written)
        except _Unfit as unfit:
            return None, f"{key} is {shown(written)}{unfit.problem}. {unfit.remedy}"
    return (Feed(**{"name": host_of(read_["url"]), **read_}), "") if "url" in read_ else (None, "no address")


def _feeds(root: Node | None, faults: Faults) -> tuple[Feed, ...]:
    feeds: list[Feed] = []
    if root is not None:
        feeds = _read_document(root, faults)
    if len(faults):
        raise FileFaults(faults)
    return tuple(feeds)


def _read_document(root: Node, faults: Faults) -> list[Feed]:
    if not isinstance(root, Table):
        faults.add(root.at, f"a feed list is a map, this is {kind_of(root)}", "Write: feeds: [{url: ...}]")
        return []
    _check_keys(root, ("tocsin", "feeds"), faults)
    version = root.get("tocsin")
    if not isinstance(version, Scalar) or version.text != FORMAT_VERSION:
        at = root.at if version is None else version.at
        faults.add(at, "the format version is missing or unknown", f"Write: tocsin: {FORMAT_VERSION}")
    listed = root.get("feeds")
    if not isinstance(listed, Items):
        faults.add(root.at if listed is None else listed.at, "no list of feeds", "Write: feeds: [{url: ...}]")
        return []
    feeds: dict[str, tuple[Feed, int]] = {}
    for node in listed.items:
        feed = _feed(node, faults)
        if feed is not None and feed.url in feeds:
            faults.add(
                node.at, f"the feed {shown(feed.url)} stands twice", f"The first is on line {feeds[feed.url][1]}"
            )
        elif feed is not None:
            feeds[feed.url] = (feed, node.at.line)
    return [feed for feed, _line in feeds.values()]


def _feed(node: Node, faults: Faults) -> Feed | None:
    if not isinstance(node, Table):
        faults.add(node.at, f"a feed is a map, this is {kind_of(node)}", "Write: - url: https://...")
        return None
    before = len(faults)
    _check_keys(node, (*_SCALARS, "tags"), faults)
    values: dict[str, Any] = {"tags": _tags(node.get("tags"), faults)}
    for key, give in _SCALARS.items():
        value = _scalar(key, node.get(key), give, faults)
        if value is not None:
            values[_FIELDS.get(key, key)] = value
    if node.get("url") is None:
        faults.add(node.at, "a feed without url", "Write: url: https://...")
    if len(faults) > before:
        return None
    values.setdefault("name", host_of(values["url"]))
    return Feed(**values)


def _check_keys(table: Table, known: tuple[str, ...], faults: Faults) -> None:
    for key, _value in table.pairs:
        if key.text not in known:
            faults.add(key.at, f"unknown key {shown(key.text)}", meant(key.text, known))


def _scalar(key: str, node: Node | None, give: _Give, faults: Faults) -> Any:
    if node is None:
        return None
    if not isinstance(node, Scalar) or node.is_missing or not node.text.strip():
        faults.add(node.at, f"{key} has no single value", f"Write one value, or leave {key} out")
        return None
    try:
        return give(node.text.strip())
    except _Unfit as unfit:
        faults.add(node.at, f"{key} is {shown(node.text)}{unfit.problem}", unfit.remedy)
        return None


def _tags(node: Node | None, faults: Faults) -> tuple[str, ...]:
    if node is None:
        return ()
    nodes = node.items if isinstance(node, Items) else (node,)
    tags = []
    for one in nodes:
        if isinstance(one, Scalar) and not one.is_missing and one.text.strip():
            tags.append(one.text.strip())
        else:
            faults.add(one.at, f"a tag is {kind_of(one)} without a word", "Write: tags: [syria, wire]")
    return tuple(dict.fromkeys(tags))


class _Unfit(ValueError):
    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def _url(text: str) -> str:
    if absolute(None, text) is None:
        raise _Unfit(", no http address", "Write the address of the feed: https://...")
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise _Unfit(", no language code", "Write ISO 639-1, in lower case: en")
    return text


def _country(text: str) -> str:
    if pycountry.countries.get(alpha_2=text) is None:
        raise _Unfit(", no country code", "Write ISO 3166-1 alpha-2, in capitals: SY")
    return text


def _reliability(text: str) -> str:
    if text not in RELIABILITIES or len(text) != 1:
        raise _Unfit("", "Write one of A B C D E F: A was always right so far, F cannot be judged")
    return text


def _interval(text: str) -> float:
    found = _DURATION.fullmatch(text)
    seconds = int(found.group(1)) * _SECONDS[found.group(2)] if found else 0.0
    if not SHORTEST_INTERVAL_SECONDS <= seconds <= LONGEST_INTERVAL_SECONDS:
        raise _Unfit("", "Write a whole number and one of s m h d, from 1s to 1d: interval: 5m")
    return seconds


_SCALARS: Mapping[str, _Give] = {
    "url": _url,
    "name": str,
    "owner": str,
    "language": _language,
    "country": _country,
    "reliability": _reliability,
    "interval": _interval,
}
_FIELDS = {"interval": "interval_seconds"}
