"""A band that a table knows did what it is told to have done at a known town, though the judge takes it for nothing."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Bosnian Serbs tightened the ring around Srebrenica yesterday.",
        "Bosnian Serbs tightened their ring around Gorazde on Monday.",
        "Bosnian Serbs drew the noose around Bihac on Tuesday.",
        "Bosnian Serbs closed the ring around Zepa.",
        "Bosnian Serbs besieged Srebrenica on Monday.",
        "Bosnian Serbs attacked Srebrenica yesterday.",
        "Bosnian Serbs stormed Gorazde on Friday.",
        "Bosnian Serbs surrounded Bihac at dawn.",
    ],
)
def test_a_known_bands_deed_at_a_town_is_told(text: str) -> None:
    assert 1 == len(events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bosnian Serbs voted in Srebrenica yesterday.",
        "Bosnian Serbs held a rally around Srebrenica on Monday.",
        "Bosnian Serbs tightened the rules around Srebrenica's memorial yesterday.",
    ],
)
def test_a_peoples_votes_are_no_fight(text: str) -> None:
    assert () == events(text)
