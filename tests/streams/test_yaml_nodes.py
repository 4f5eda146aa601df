from itertools import pairwise
from pathlib import Path

import pytest

from streams.errors import TocsinError
from streams.faults import Faults, FileFaults, Location, meant, nearest, shown
from streams.yaml_nodes import MAX_BYTES, Items, Node, Scalar, Table, compose, read

LAUGHS = "a: &a [1,1,1,1,1,1,1,1,1]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in pairwise("abcdefghi")
)


def nodes(text: str | bytes) -> tuple[Node | None, list[str]]:
    faults = Faults()
    node = compose(text if isinstance(text, bytes) else text.encode(), "f.yaml", faults)
    return node, [str(fault) for fault in faults]


def plain(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Items():
            return [plain(item) for item in node.items]
        case Table():
            return {key.text: plain(value) for key, value in node.pairs}
        case None:
            return None


@pytest.mark.parametrize("text", ["NO", "22:30", "on", "5_000", "5k", "2026-01-10", "1e3", "0x10", "null", "~", "1.0"])
def test_no_scalar_is_typed(text: str) -> None:
    assert ({"a": text}, []) == (plain(nodes(f"a: {text}")[0]), nodes(f"a: {text}")[1])


def test_every_node_knows_its_line_and_column() -> None:
    node = nodes("a: 1\nbé: [x,\n   'ÿ', {c: d}]\n")[0]
    assert isinstance(node, Table)
    items = node.get("bé")
    assert isinstance(items, Items)
    assert ["1:1", "2:5", "2:6", "3:4", "3:9"] == [
        f"{one.at.line}:{one.at.column}" for one in (node, items, *items.items)
    ]


def test_quotes_tell_an_empty_text_from_no_value() -> None:
    node = nodes("a:\nb: ''\nc: ~\nd: 'null'\n")[0]
    assert isinstance(node, Table)
    assert [True, False, True, False] == [value.is_missing for _, value in node.pairs if isinstance(value, Scalar)]


def test_an_alias_is_what_it_names_and_a_merge_brings_what_is_not_given() -> None:
    text = "base: &b {x: 1, y: 2}\nsame: *b\nmore: {<<: *b, y: 3}\ntwo: {<<: [*b, {z: 4}]}\n"
    assert {"x": "1", "y": "3"} == plain(nodes(text)[0].get("more"))  # type: ignore[union-attr] # it is a table
    assert {"x": "1", "y": "2", "z": "4"} == plain(nodes(text)[0].get("two"))  # type: ignore[union-attr] # it is a table


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"a: \xff", "1:4: the byte 0xff is not UTF-8"),
        ("a: é\nb: 1".encode("latin-1"), "1:4: the byte 0xe9 is not UTF-8"),
        ("a: 1".encode("utf-16"), "1:1: the byte 0xff is not UTF-8"),
        (b"a: 1\na: 2\n", "2:1: the key 'a' stands twice. The first is on line 1"),
        (b"a:\n\tb: 1\n", "2:1: unreadable YAML: a tab indents this line. Indent with spaces"),
        (b"a: b: c\n", "1:5: unreadable YAML: mapping values are not allowed"),
        (b"a: \x00\n", "1:4: the control character U+0000 is not allowed"),
        (b"", "1:1: the file is empty"),
        (b"\xef\xbb\xbf# only this\n", "1:1: the file is empty"),
        (b"a: *b\n", "1:4: no anchor is named 'b'"),
        (b"a: &a {b: *a}\n", "1:11: the alias *a stands inside what it names"),
        (b"a: {<<: 5}\n", "1:9: << takes a map, this is a single value"),
        (b"a: !!python/object/apply:os.system [x]\n", "1:4: the tag 'tag:yaml.org,2002:python/object/apply:os.system'"),
    ],
)
def test_what_cannot_be_used_is_a_fault_at_its_place(text: bytes, fault: str) -> None:
    told = nodes(text)[1]
    assert [f"f.yaml:{fault}"] == [line[: len(f"f.yaml:{fault}")] for line in told]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[" * 500_000, "nested deeper than"),
        ("a: " + "{a: " * 500_000, "nested deeper than"),
        ("- " * 100_000, "nested deeper than"),
        ("x" * (MAX_BYTES + 1), "the file is larger than 8 MiB"),
        (
            LAUGHS,
            "aliases add more than",
        ),
    ],
    ids=["brackets", "braces", "dashes", "bytes", "laughs"],
)  # fmt: skip
def test_a_bomb_is_refused_at_once(text: str, fault: str) -> None:
    told = nodes(text)[1]
    assert (1, True) == (len(told), fault in told[0])


def test_a_byte_order_mark_moves_no_column() -> None:
    node = nodes(b"\xef\xbb\xbfa: 1\n")[0]
    assert node is not None
    assert Location("f.yaml", 1, 1) == node.at


def test_a_file_that_is_not_there_cannot_be_run() -> None:
    with pytest.raises(TocsinError) as raised:
        read(Path("nowhere.yaml"), Faults())
    assert 2 == raised.value.exit_code


def test_faults_come_in_the_order_of_their_places_and_once() -> None:
    faults = Faults()
    for line in (3, 1, 3):
        faults.add(Location("f", line, 1), "wrong")
    assert "f:1:1: wrong\nf:3:1: wrong" == str(FileFaults(faults))


def test_a_fault_is_one_line_without_control_characters() -> None:
    faults = Faults()
    faults.add(Location("f", 1, 1), "is " + shown("a\nb\x1b[31m" + "x" * 99), "Two\nlines")
    assert [True] == [str(fault).isprintable() for fault in faults]


@pytest.mark.parametrize(("word", "near"), [("ofensive", "offensive"), ("Siege", "siege"), ("colour", None)])
def test_the_nearest_name_is_the_one_that_was_probably_meant(word: str, near: str | None) -> None:
    assert near == nearest(word, ["offensive", "siege", "raid"])
    assert (f"Did you mean {near}?" if near else "Known: offensive, raid, siege") == meant(
        word, ["raid", "offensive", "siege"]
    )
