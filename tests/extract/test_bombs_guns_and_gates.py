"""Bombs that are dropped, guns that fire on a town, towns that surrender or change hands: plain words for each."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "Bombs were dropped on Goma."),
        ("airstrike", "Barrel bombs have been dropped on Kunduz by helicopters."),
        ("shelling", "Tanks fired on Goma from the hills."),
        ("shelling", "Howitzers are firing at Kupiansk."),
        ("shelling", "Emirati warships shelled Hodeidah."),
        ("shelling", "Israeli gunboats attacked Gaza."),
        ("airstrike", "Warships and jets bombed Gaza on Monday."),
        ("surrender", "The town of Goma surrendered on Monday."),
        ("surrender", "The town of Goma capitulated on Monday."),
        ("capture", "Goma fell on Monday."),
        ("capture", "The town of Goma has changed hands again."),
    ],
)
def test_each_is_what_the_words_say(kind: str, text: str) -> None:
    assert [kind] == [one.type for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The tanks fired on the range near Goma.",
        "Leeds surrendered on Saturday, 3-0.",
        "Chelsea changed hands on Monday for a fee that was not told.",
        "Goma has changed hands three times since 1996.",
        "The guns fired a salute in Goma.",
    ],
)
def test_nor_is_anything_else(text: str) -> None:
    assert () == events(text)
