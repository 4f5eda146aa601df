"""Offensives at many towns of which several articles tell: however they are ordered, the same alerts come of them."""

import re
from typing import Any

from sqlalchemy import Engine, text

from streams.records import Place, Reading
from tests.incidents.told import persons, told

ATTACKED = re.compile(r"town-(\d+)")


def town(number: int) -> Place:
    """A town in a province of its own, a hundred kilometres from the next; three to a country."""
    return Place(
        name=f"{_named(number)}sk",
        country=("SY", "IQ", "LB")[number // 3 % 3],
        admin1=f"{_named(number)}stan",
        latitude=float(number % 60),
        longitude=float(number),
        precision="town",
    )


def readings_of(towns: int, articles: int) -> list[Reading]:
    """`articles` readings of each town, in turn, of one size a town: every third town's force is small."""
    return [
        told(
            f"a-town-{number}-{one}",
            hours=one / 10,
            place=town(number),
            attacker=(),
            force=persons(3000 if number % 3 == 2 else 6000 + number),
        )
        for one in range(articles)
        for number in range(towns)
    ]


def expected_alerts(towns: int, articles: int) -> dict[tuple[str, int], int]:
    """(rule, town) -> 1, by the rules of the tests."""
    assert articles >= 3
    big = {("big", number): 1 for number in range(towns) if number % 3 != 2}
    three = {("three-sources", number): 1 for number in range(towns) if number % 3 != 2}
    return big | three | {("rehearsed", number): 1 for number in range(towns)}


def alerts_told(engine: Engine) -> dict[str, tuple[str, int]]:
    """alert id -> (rule, town)."""
    query = (
        "SELECT alerts.id, alerts.rule, min(incident_mentions.article_id) FROM alerts"
        " JOIN incident_mentions ON incident_mentions.incident_id = alerts.incident_id GROUP BY alerts.id, alerts.rule"
    )
    with engine.connect() as connection:
        return {row[0]: (row[1], _town(row[2])) for row in connection.execute(text(query))}


def incidents_told(engine: Engine) -> dict[str, set[Any]]:
    """incident id -> the towns and how many articles tell of it."""
    found: dict[str, set[Any]] = {}
    with engine.connect() as connection:
        for row in connection.execute(text("SELECT incident_id, article_id FROM incident_mentions")):
            found.setdefault(row[0], set()).add(row[1])
    return found


def _named(number: int) -> str:
    """A name that no folding of spellings makes another's."""
    syllables = ("ba", "de", "gi", "ko", "lu", "ma", "ne", "pi", "ro", "tu")
    return f"{syllables[number // 10]}{syllables[number % 10]}".capitalize()


def _town(article: str) -> int:
    matched = ATTACKED.search(article)
    assert matched is not None
    return int(matched[1])
