from pathlib import Path

import pytest

from streams.errors import TocsinError
from streams.faults import FileFaults
from streams.feeds.feed_list import load, loads
from streams.feeds.model import Feed

WHOLE = b"""\
tocsin: 1
feeds:
  - url: https://wire.example/rss
    name: Wire
    owner: Press
    tags: [syria, wire]
    language: "no"
    country: NO
    reliability: B
    interval: 15m
  - url: https://post.example/atom
"""


def faults(text: str) -> list[str]:
    with pytest.raises(FileFaults) as raised:
        loads(text.encode(), "feeds.yaml")
    assert 1 == raised.value.exit_code
    return str(raised.value).splitlines()


def test_a_list_gives_its_feeds() -> None:
    first, second = loads(WHOLE, "feeds.yaml")
    assert Feed(
        url="https://wire.example/rss", name="Wire", owner="Press", tags=("syria", "wire"), language="no",
        country="NO", reliability="B", interval_seconds=900.0,
    ) == first  # fmt: skip
    assert ("post.example", None) == (second.name, second.interval_seconds)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("    nme: Wire", "feeds.yaml:4:5: unknown key 'nme'. Did you mean name?"),
        ("    reliability: G", "feeds.yaml:4:18: reliability is 'G'. Write one of A B C D E F"),
        ("    interval: 5", "feeds.yaml:4:15: interval is '5'. Write a whole number and one of s m h d"),
        ("    interval: 99d", "feeds.yaml:4:15: interval is '99d'"),
        ("    country: XX", "feeds.yaml:4:14: country is 'XX', no country code"),
        ("    language: English", "feeds.yaml:4:15: language is 'English', no language code"),
        ("    tags: [a, {b: c}]", "feeds.yaml:4:15: a tag is a map without a word"),
        ("    owner:", "feeds.yaml:4:11: owner has no single value"),
        ("    url: https://w.example/2", "feeds.yaml:4:5: the key 'url' stands twice"),
        ("  - name: Wire", "feeds.yaml:4:5: a feed without url"),
        ("  - url: ftp://w.example/", "feeds.yaml:4:10: url is 'ftp://w.example/', no http address"),
        ("  - url: https://w.example/1", "feeds.yaml:4:5: the feed 'https://w.example/1' stands twice"),
        ("  - https://w.example/2", "feeds.yaml:4:5: a feed is a map, this is a single value"),
    ],
)
def test_a_fault_has_its_place_and_remedy(line: str, fault: str) -> None:
    (found,) = faults(f"tocsin: 1\nfeeds:\n  - url: https://w.example/1\n{line}\n")
    assert found.startswith(fault)


def test_all_faults_are_named_at_once() -> None:
    text = "tocsin: 2\nfeeds:\n  - url: nowhere\n  - url: https://w.example/\n    intervall: 5m\n"
    assert 3 == len(faults(text))


@pytest.mark.parametrize("text", ["", "[]", "feeds: {}\ntocsin: 1", "tocsin: 1", "a: [", "\x00"])
def test_what_is_no_list_is_one_clear_fault(text: str) -> None:
    assert all(line.startswith("feeds.yaml:") for line in faults(text))


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TocsinError, match=r"missing\.yaml: cannot be read"):
        load(tmp_path / "missing.yaml")
