"""The five known articles, as they are read, in every order of arrival. They have no dates."""

from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from streams.extract import extract
from streams.incidents.resolving.grouping import Grouped, group
from streams.records import Article, Event, Reading

pytestmark = pytest.mark.shared


@cache
def readings(folder: Path) -> dict[str, Reading]:
    """Give each article's reading by the first three digits of its name."""
    files = sorted((folder / "seeds").glob("*.txt"))
    return {file.name[:3]: extract(Article(id=file.name[:3], text=file.read_text(encoding="utf-8"))) for file in files}


@pytest.fixture
def seeds(shared: Path) -> dict[str, Reading]:
    return readings(shared)


def attack_at(reading: Reading, town: str, country: str) -> list[Event]:
    """Give the attacks at `town` that somebody says there are."""
    attacks = {"offensive", "assault", "siege", "buildup"}
    return [
        event
        for event in reading.events
        if event.type in attacks and event.place and event.place.country == country and town in event.place.name
    ]


def homes(grouped: Grouped, events: list[Event]) -> set[str]:
    """Give the incidents of the events."""
    return {grouped.incident_of[event.id] for event in events}


def articles_together(grouped: Grouped) -> dict[str, frozenset[str]]:
    """Give each incident's articles."""
    found: dict[str, set[str]] = {}
    for placement in grouped.placements:
        found.setdefault(grouped.incident_of[placement.event.id], set()).add(placement.article_id)
    return {incident: frozenset(names) for incident, names in found.items()}


def test_in_any_order_only_the_planned_offensive_is_told_by_two_articles(seeds: dict[str, Reading]) -> None:
    plan = [one for one in attack_at(seeds["003"], "Aleppo", "SY") if one.phase == "planned"]
    others: dict[str, frozenset[frozenset[str]]] = {}
    for order in permutations(seeds):
        grouped = group([seeds[name] for name in order])
        shared = {one: names for one, names in articles_together(grouped).items() if len(names) > 1}
        if set(shared.values()) != {frozenset({"000", "003"})} or not homes(grouped, plan) & set(shared):
            others["-".join(order)] = frozenset(shared.values())
    assert {} == others


def test_the_two_figures_over_5000_are_of_one_incident(seeds: dict[str, Reading]) -> None:
    grouped = group(seeds.values())
    large = [
        event
        for name in ("000", "003")
        for event in seeds[name].events
        if event.force is not None and (event.force.low or 0) > 5000
    ]
    assert (2, 1) == (len(large), len(homes(grouped, large)))


def test_the_assault_on_fallujah_is_another_incident_than_the_plan_at_aleppo(seeds: dict[str, Reading]) -> None:
    grouped = group(seeds.values())
    aleppo, fallujah = (attack_at(seeds["000"], *where) for where in (("Aleppo", "SY"), ("Fallujah", "IQ")))
    assert aleppo
    assert fallujah
    assert not homes(grouped, aleppo) & homes(grouped, fallujah)
