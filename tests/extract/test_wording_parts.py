"""The parts that rows of the table of wordings name: each is used, each name is known, none opens into nothing."""

import re

import pytest

from streams.errors import TocsinError
from streams.extract.cues.wording import with_parts
from streams.extract.words.tables import DATA, table


def test_every_part_is_named_by_a_row_or_another_part_and_every_row_is_read() -> None:
    parts = table("trigger_parts")
    assert isinstance(parts, dict)
    told = (DATA / "triggers.yaml").read_text(encoding="utf-8") + " ".join(map(str, parts.values()))
    assert [name for name in parts if f"<{name}>" not in told] == []


def test_a_part_stands_for_its_pattern_also_within_another() -> None:
    assert re.match(with_parts("<fighters>"), "rebels")
    assert "<" not in with_parts("(?-i:<Name>)").replace("(?<", "")
    assert re.match(with_parts("(?-i:<Name>)"), "Goma")
    assert not re.match(with_parts("(?-i:<Name>)"), "Monday")


def test_a_name_that_no_part_has_is_told() -> None:
    with pytest.raises(TocsinError, match="<fihgters>"):
        with_parts("(?:<fihgters>)")
