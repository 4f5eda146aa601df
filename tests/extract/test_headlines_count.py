"""Whom a headline in the present tense counts: those behind its verb are hit, those before it attack."""

import pytest

from streams.extract import extract
from streams.records import Article
from tests.extract.told import one


@pytest.mark.parametrize(
    "text",
    [
        "Army encircles 5,000 IS fighters in Tal Afar.",
        "Kurds surround 5,000 IS fighters in Raqqa.",
        "Army traps 6,000 IS fighters in Mosul.",
        "Russia encircles 5,000 Ukrainian troops near Kupiansk.",
        "Russian army attacks 5,000 Ukrainian troops near Kupiansk.",
        "Army attacks 6,000 rebels near Goma.",
        "Army expels 6,000 rebels from Goma.",
        "5,000 soldiers attacked by rebels near Goma.",
        "5,000 Ukrainian troops surrounded near Kupiansk.",
        "5,000 IS fighters surrounded; army storms Tal Afar.",
        "5,000 IS fighters trapped as army storms Tal Afar.",
        "Army storms Tal Afar; 5,000 IS fighters surrounded.",
        "Rebels seize Goma from 6,000 soldiers.",
    ],
)
def test_those_who_are_hit_are_no_force(text: str) -> None:
    event = one(text)
    assert event.force is None
    assert event.opposing_force is not None
    assert event.opposing_force.low in (5000, 6000)


@pytest.mark.parametrize(
    "text",
    [
        "6,000 rebels attack army near Goma.",
        "6,000 IS fighters storm Ramadi.",
        "6,000 rebels surrounded the town of Bor.",
        "Army repels 6,000 rebels near Goma.",
        "Ukraine: Russia throws 6,000 men into assault on Vuhledar.",
    ],
)
def test_those_who_attack_are(text: str) -> None:
    event = one(text)
    assert 6000 == (event.force and event.force.low)
    assert "planned" != event.phase


def test_a_headline_alone_reads_so_too() -> None:
    title = "5,000 soldiers attacked by rebels near Goma"
    assert [None] == [event.force for event in extract(Article(id="a", title=title, text="")).events]


@pytest.mark.parametrize("who", ["Thousands", "Civilians", "5,000"])
def test_those_who_are_trapped_attack_nobody(who: str) -> None:
    assert one(f"{who} trapped as army storms Mosul.").force is None


@pytest.mark.parametrize(
    "text", ["Thousands cut off as snow storms Denver.", "Hundreds stranded as storms hit Manila."]
)
def test_weather_storms_no_town(text: str) -> None:
    assert () == extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Of the 8,000 soldiers sent to Goma, 3,000 attacked Rutshuru.",
        "Of the 8,000 soldiers in Goma, 3,000 attacked Rutshuru.",
        "Of 8,000 soldiers in the region, 3,000 stormed the town of Sake.",
    ],
)
def test_of_those_who_are_there_the_part_that_attacks_counts(text: str) -> None:
    force = one(text).force
    assert 3000 == (force and force.low)
