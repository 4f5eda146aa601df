"""How many live, work or have fled to a place is no garrison; those who hold it are."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia, where 350,000 live.",
        "Rebels stormed Bunia, where about 5,000 work in the mines.",
        "M23 besieged Bunia, where more than 9,000 have sought refuge.",
        "Rebels attacked Bunia, in which 8,000 are now sheltering.",
    ],
)
def test_those_who_live_there_are_no_side(text: str) -> None:
    for event in extract(Article(id="a", text=text)).events:
        assert event.force is event.opposing_force is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bunia, where 900 soldiers are dug in.",
        "Rebels stormed Bunia, where 900 soldiers live in barracks.",
    ],
)
def test_soldiers_there_are(text: str) -> None:
    assert [900] == [one.opposing_force.low for one in extract(Article(id="a", text=text)).events if one.opposing_force]
