"""What a table's word tells by its very name stays so, whatever else the judge takes it for."""

import pytest

from streams.extract import extract
from streams.records import Article


def told(text: str) -> list[tuple[str, str | None]]:
    events = extract(Article(id="a", text=text)).events
    return [(event.type, event.place.name if event.place else None) for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "Six thousand tribesmen went on the rampage in Bria.",
        "Some 5,600 militiamen ran amok in Bria on Sunday.",
        "About 7,000 gunmen looted and pillaged the town of Bria.",
        "Seven thousand fighters went on a rampage through Bria.",
        "Eight thousand rebels rampaged through Bria on Monday.",
        "Some 6,400 gunmen plundered the town of Bria.",
        "Five thousand rebels went on the rampage across Bria.",
        "Around 9,000 soldiers ran amok in Bria.",
    ],
)
def test_a_rampage_is_a_raid(text: str) -> None:
    assert [("raid", "Bria")] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Six thousand tribesmen gave battle at Bunia.",
        "Some 7,300 rebels offered battle at Bunia on Friday.",
        "Around 8,000 militiamen gave battle at Bunia at dawn.",
        "Seven thousand fighters are giving battle at Bunia.",
        "About 5,500 guerrillas gave battle near Bunia on Sunday.",
        "Nine thousand soldiers gave battle at Bunia.",
        "Some 6,600 insurgents gave battle outside Bunia.",
        "Ten thousand rebels accepted battle at Bunia.",
    ],
)
def test_who_gives_battle_clashes(text: str) -> None:
    assert [("clash", "Bunia")] == told(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "Some 7,300 rebels opened the battle for Bunia on Friday."),
        ("assault", "Some 7,300 rebels attacked Bunia on Friday."),
    ],
)
def test_who_opens_the_battle_for_a_town_assaults_it(kind: str, text: str) -> None:
    assert [(kind, "Bunia")] == told(text)
