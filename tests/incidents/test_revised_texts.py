"""An article that is edited is one article: in memory as in the database its revisions repeat nothing."""

from pathlib import Path

import pytest

from streams.database import open_engine, transaction
from streams.incidents.copying import texts
from streams.incidents.copying.families import Families
from streams.records import Reading
from tests.incidents.told import NOON, a_reading, an_event

NEWS = (
    "Some 6,000 fighters of the northern front crossed the river before dawn and are pushing toward the town.\n"
    "Columns of lorries and guns were seen on both roads, and the governor said that schools would stay closed."
)
OTHER = "The harvest of wheat and barley in the valley was better this year than in any of the ten years before it."
MORE = "A union of teachers asked the council on Tuesday for new roofs on eleven schools in the lower town."


def article(name: str, *lines: str, revision: int = 1, source: str = "wire") -> Reading:
    return a_reading(name, an_event(name), source=source, revision=revision, text="\n".join(lines))


def edited(times: int) -> list[Reading]:
    return [article("x", NEWS, f"Update {at}: more follows.", revision=at) for at in range(1, times + 1)]


REPEATED = [article(f"n{at}", NEWS, f"{OTHER} {at}") for at in range(4)]


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        ([*edited(4), article("y", NEWS, OTHER, MORE)], ("x",)),
        ([*edited(9), article("z", NEWS, MORE, source="post")], ("x",)),
        ([article("x", OTHER), article("x", NEWS, revision=2), article("y", NEWS)], ("x",)),
        ([article("x", NEWS), article("x", OTHER, revision=2), article("y", NEWS)], ("y",)),
    ],
    ids=["four revisions, then the same source", "nine, then another", "edited into it", "edited out of it"],
)
def test_revisions_are_one_text_in_memory_as_in_the_database(
    tmp_path: Path, readings: list[Reading], expected: tuple[str, ...]
) -> None:
    memory = Families()
    found = [memory.remember(one) for one in readings]
    with transaction(open_engine(f"sqlite:///{tmp_path / 'texts.sqlite3'}")) as connection:
        assert found == [texts.remember(connection, one, NOON) for one in readings]
    assert expected == found[-1]


def test_what_a_source_prints_in_four_articles_is_no_news() -> None:
    memory = Families()
    found = [memory.remember(one) for one in [*REPEATED, article("y", NEWS, f"{MORE} {MORE} {MORE} {MORE}")]]
    assert ("y",) == found[-1]
