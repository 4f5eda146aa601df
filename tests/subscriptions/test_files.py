"""Subscription files are changed by a line or two: everything else stays as people wrote it, or nothing is written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.subscribing.outlines import outline
from alerts.subscribing.subscription_files import HEAD, CannotEdit, Wanted, texts_of, with_added, without, write
from alerts.subscribing.subscriptions import Target, loads

FILE = """\
tocsin: 1
# the desks
subscriptions:
  - id: desk            # the first
    to: [{slack: "#desk"}]
    match:
      country|in: [SY, "NO"]

  # whoever is awake
  - id: duty
    to:
      - {email: duty@example.org}
    least: critical
# the end
"""
NIGHT = Wanted(id="night", to=(Target("slack", "#night"),), match="{rule: [big]}", least="high")


def ids(text: str) -> list[str]:
    return [one.id for one in loads(text)]


def test_what_is_added_stands_at_the_end_of_the_list_and_the_rest_as_it_was() -> None:
    changed = with_added(FILE, NIGHT, "f")
    assert ["desk", "duty", "night"] == ids(changed)
    assert FILE.splitlines() == [line for line in changed.splitlines() if line not in NIGHT_LINES]
    assert changed.endswith("# the end\n")


NIGHT_LINES = [f"  {line}" for line in NIGHT.lines()]


@pytest.mark.parametrize("text", ["", "\n", HEAD.replace("subscriptions:\n", "")])
def test_a_file_without_a_list_gets_one_or_is_refused(text: str) -> None:
    if text.strip():
        with pytest.raises(CannotEdit, match="Add by hand"):
            with_added(text, NIGHT, "f")
    else:
        assert ["night"] == ids(with_added(text, NIGHT, "f"))


@pytest.mark.parametrize("gone", ["desk", "duty"])
def test_what_is_removed_takes_its_own_lines_only(gone: str) -> None:
    changed = without(FILE, gone, "f")
    assert [one for one in ("desk", "duty") if one != gone] == ids(changed)
    assert {"# the desks", "# whoever is awake", "# the end"} <= {line.strip() for line in changed.splitlines()}


def test_adding_and_removing_gives_the_file_back() -> None:
    assert FILE == without(with_added(FILE, NIGHT, "f"), "night", "f")


def test_the_last_one_leaves_an_empty_list() -> None:
    assert () == loads(without(with_added("", NIGHT, "f"), "night", "f"))


@pytest.mark.parametrize(
    "text",
    [
        "{tocsin: 1, subscriptions: [{id: a, to: [{slack: '#a'}]}]}",
        "tocsin: 1\nsubscriptions: [{id: a, to: [{slack: '#a'}]}]\n",
    ],
)
def test_a_list_within_brackets_is_left_to_people(text: str) -> None:
    with pytest.raises(CannotEdit):
        with_added(text, NIGHT, "f")


def test_an_id_that_is_there_is_not_added_again() -> None:
    with pytest.raises(CannotEdit, match="duty is there already"):
        with_added(FILE, Wanted(id="duty", to=NIGHT.to), "f")


def test_one_that_is_not_there_is_not_removed() -> None:
    with pytest.raises(CannotEdit, match="no subscription day"):
        without(FILE, "day", "f")


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["", "# a note", "    # deeper", "  # as deep"]), st.booleans()),
        min_size=1, max_size=5,
    ),
    st.integers(0, 4),
)  # fmt: skip
def test_whatever_the_layout_one_change_changes_one(items: list[tuple[int, str, bool]], which: int) -> None:
    lines = ["tocsin: 1", "subscriptions:"]
    for number, (blanks, note, is_long) in enumerate(items):
        lines += [""] * blanks + ([note] if note else [])
        lines += [f"  - id: s{number}", "    to: [{slack: '#a'}]", *(["    least: high", ""] if is_long else [])]
    text = "\n".join(lines) + "\n"
    before, gone = outline({"f": text}), f"s{which % len(items)}"
    assert {one: said for one, said in before.items() if one != gone} == outline({"f": without(text, gone, "f")})
    assert {*before, "night"} == set(outline({"f": with_added(text, NIGHT, "f")}))


def test_a_file_is_written_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "subscriptions.yaml"
    path.write_text(FILE, encoding="utf-8")
    path.chmod(0o600)
    write(path, with_added(FILE, NIGHT, str(path)))
    assert (["subscriptions.yaml"], 0o600) == ([one.name for one in tmp_path.iterdir()], path.stat().st_mode & 0o777)
    assert ["desk", "duty", "night"] == ids(texts_of([tmp_path])[str(path)])
