"""Strikes near one town and on another of one day are two; so are blows in two municipalities."""

from datetime import UTC, datetime

from streams.extract import extract
from streams.incidents.alike.weights import load
from streams.incidents.resolving.grouping import group
from streams.records import Article


def _are_one(first: str, second: str) -> bool:
    """Say whether the main events of two texts of one evening are one incident."""
    published = datetime(2012, 6, 19, 21, tzinfo=UTC)
    readings = [
        extract(Article(id=name, text=text, published_at=published)) for name, text in (("a", first), ("b", second))
    ]
    found = group(readings, load()).incident_of
    return found[readings[0].events[0].id] == found[readings[1].events[0].id]


def test_near_one_town_is_not_in_the_next() -> None:
    near = "An Israeli aircraft fired a missile at two men near Beit Hanoun in the Gaza Strip on Tuesday, killing both."
    other = "Israeli jets bombed tunnels along the border in Rafah on Tuesday, hurting three labourers, medics said."
    again = "Israeli aircraft hit a motorcycle near Beit Hanoun on Tuesday, medics in Gaza said; two men were killed."
    assert not _are_one(near, other)
    assert _are_one(near, again)


def test_a_municipality_is_a_town_of_its_own() -> None:
    one = "ELN guerrillas threw a bomb at the police station of Saravena in Arauca on Tuesday, wounding four officers."
    other = "Two soldiers were killed by a bomb of the ELN in a rural part of Fortul municipality on Tuesday."
    assert not _are_one(one, other)
