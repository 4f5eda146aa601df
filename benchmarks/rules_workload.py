"""Rules and events that are unkind on purpose, drawn from a seed, and what each engine is given of them.

Places and actors come as news has them, a few most of the time; a region holds countries, a country provinces, a group
members; 15 to 50 % of the conditions are absent, a tenth of the rules exclude a country, and many rules match. Sizes
are exact, so that engines which know only yes and no can give the same answers.
"""

import json
import random  # noqa: TID251 - the workload is drawn, from a seed that stands here
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from rules.subject import Subject
from rules.tables import Box, GivenTables, countries
from streams.records import EVENT_TYPES, Actor, Event, Place, Quantity, Reading

TYPES = EVENT_TYPES[:10]
COUNTRIES = sorted(countries())[:60]
REGIONS = [frozenset(COUNTRIES[first::5]) for first in range(5)]
PROVINCES = 10  # of each country
ACTORS, GROUPS = 200, 20
FORCES = (0, 0, 0, 50, 300, 800, 1_500, 6_001, 12_000)
LEAST = (100, 500, 1_000, 2_000, 5_000, 10_000)
_IN_A_REGION, _IN_COUNTRIES, _IN_A_PROVINCE = 0.10, 0.55, 0.85  # of 1; the rest is anywhere
_BY_ACTORS, _BY_A_GROUP = 0.35, 0.50
_TYPED, _SIZED, _EXCLUDING = 0.85, 0.65, 0.10


@dataclass(frozen=True)
class Plain:
    """A rule as plain values; None is "whatever". A province is `P3, SY`, a member `A17`, a group `G3`."""

    types: frozenset[str] | None
    places: frozenset[str] | None
    actors: frozenset[str] | None
    least: int
    never: str | None


@dataclass(frozen=True)
class Told:
    """An event as plain values; `places` and `actors` hold what it lies in and belongs to."""

    type: str
    country: str
    province: str
    actor: str
    group: str
    force: int

    @property
    def as_row(self) -> dict[str, Any]:
        """Give it as the peers take it."""
        return dict(vars(self))

    def subject(self, number: int) -> Subject:
        """Give it as an event of a reading."""
        quote = f"{self.force} men"
        force = Quantity(low=self.force, high=self.force, qualifier="exact", quote=quote, start=0, end=len(quote))
        name = self.province.partition(",")[0]
        place = Place(name=name, country=self.country, admin1=name, precision="admin1")
        event = Event(
            id=f"event-{number}", type=self.type, phase="underway", modality="asserted", place=place, force=force,  # type: ignore[arg-type]  # one of TYPES
            attacker=(Actor(name=self.actor, actor_id=self.actor),),
        )  # fmt: skip
        return Subject(event, Reading(article_id=f"article-{number}", events=(event,)))


def drawn_rules(count: int, seed: int = 5) -> list[Plain]:
    """Give so many rules, the same for a seed."""
    draw = random.Random(seed)  # noqa: S311 - a workload
    return [_rule(draw) for _ in range(count)]


def drawn_events(count: int, seed: int = 11) -> list[Told]:
    """Give so many events, the same for a seed."""
    draw = random.Random(seed)  # noqa: S311 - a workload
    return [_event(draw) for _ in range(count)]


def _rule(draw: random.Random) -> Plain:
    types = frozenset(draw.sample(TYPES, draw.randint(1, 3))) if draw.random() < _TYPED else None
    return Plain(
        types,
        _somewhere(draw),
        _somebody(draw),
        draw.choice(LEAST) if draw.random() < _SIZED else 0,
        _country(draw) if draw.random() < _EXCLUDING else None,
    )


def _somewhere(draw: random.Random) -> frozenset[str] | None:
    share = draw.random()
    if share < _IN_A_REGION:
        return REGIONS[COUNTRIES.index(_country(draw)) % len(REGIONS)]
    if share < _IN_COUNTRIES:
        return frozenset(_country(draw) for _ in range(draw.randint(1, 3)))
    return frozenset({_province(draw, _country(draw))}) if share < _IN_A_PROVINCE else None


def _somebody(draw: random.Random) -> frozenset[str] | None:
    share = draw.random()
    if share < _BY_ACTORS:
        return frozenset(f"A{_actor(draw)}" for _ in range(draw.randint(1, 4)))
    return frozenset({f"G{_actor(draw) % GROUPS}"}) if share < _BY_A_GROUP else None


def _event(draw: random.Random) -> Told:
    country, actor = _country(draw), _actor(draw)
    return Told(
        type=draw.choice(TYPES),
        country=country,
        province=_province(draw, country),
        actor=f"A{actor}",
        group=f"G{actor % GROUPS}",
        force=draw.choice(FORCES),
    )


def _country(draw: random.Random) -> str:
    return draw.choices(COUNTRIES, _zipf(len(COUNTRIES)))[0]


def _province(draw: random.Random, country: str) -> str:
    return f"P{draw.randrange(PROVINCES)}, {country}"


def _actor(draw: random.Random) -> int:
    return draw.choices(range(ACTORS), _zipf(ACTORS))[0]


def _zipf(count: int) -> list[float]:
    return [1 / (rank + 1) ** 1.1 for rank in range(count)]


def met_by(rule: Plain, event: Told) -> bool:
    """Tell whether the event meets the rule: what every answer is checked against."""
    return (
        (rule.types is None or event.type in rule.types)
        and event.force >= rule.least
        and (rule.places is None or event.country in rule.places or event.province in rule.places)
        and (rule.actors is None or event.actor in rule.actors or event.group in rule.actors)
        and event.country != rule.never
    )


def as_yaml(rules: Sequence[Plain], first: int = 0) -> str:
    """Give the rules as a person would write them, numbered from `first`."""
    lines = ["tocsin: 1", "rules:"]
    for number, rule in enumerate(rules, start=first):
        lines += [f"  - id: r{number}", f"    title: Rule {number}", "    severity: low", "    match:"]
        lines += [f"      {line}" for line in _asked(rule) or ["phase: underway"]]
        lines += [f"    unless: {{country: {rule.never}}}"] if rule.never else []
    return "\n".join(lines) + "\n"


def _asked(rule: Plain) -> list[str]:
    lines = [f"type: {_listed(rule.types)}"] if rule.types else []
    lines += [f"place|within: {_listed(rule.places)}"] if rule.places else []
    lines += [f"actor: {_listed(rule.actors)}"] if rule.actors else []
    return lines + ([f"force|gte: {rule.least}"] if rule.least else [])


def _listed(values: Collection[str]) -> str:
    return json.dumps(sorted(values))


def as_expression(rule: Plain, *, is_cel: bool = False) -> str:
    """Give the rule as rule-engine and zen-engine read it, or as CEL."""
    both, either, negated = ("&&", "||", "!") if is_cel else ("and", "or", "not ")
    parts = [f"type in {_listed(rule.types)}"] if rule.types else []
    if rule.places:
        parts.append(f"(country in {_listed(rule.places)} {either} province in {_listed(rule.places)})")
    if rule.actors:
        parts.append(f"(actor in {_listed(rule.actors)} {either} group in {_listed(rule.actors)})")
    parts += [f"force >= {rule.least}"] if rule.least else []
    parts += [f'{negated}(country in ["{rule.never}"])'] if rule.never else []
    return f" {both} ".join(parts) or "force >= 0"


def as_closure(rule: Plain) -> Callable[[dict[str, Any]], bool]:
    """Give the rule as a Python function of just the conditions it has, compiled."""
    bound = {"types": rule.types, "places": rule.places, "actors": rule.actors}
    parts = ["e['type'] in types"] if rule.types else []
    parts += [f"e['force'] >= {rule.least}"] if rule.least else []
    parts += ["(e['country'] in places or e['province'] in places)"] if rule.places else []
    parts += ["(e['actor'] in actors or e['group'] in actors)"] if rule.actors else []
    parts += [f"e['country'] != {rule.never!r}"] if rule.never else []
    made: Callable[[dict[str, Any]], bool] = eval(f"lambda e: {' and '.join(parts) or 'True'}", bound)  # noqa: S307 - of our own making
    return made


class _Places:
    """Ten provinces a country."""

    def bearers(self, name: str) -> Sequence[Place]:
        return [Place(name=name, country=code, admin1=name, precision="admin1") for code in COUNTRIES]

    def divisions(self, country: str, admin1: str) -> Collection[str]:
        del country
        return (admin1,)

    def admin1s_near(self, latitude: float, longitude: float, kilometres: float) -> Collection[tuple[str, str]]:
        del latitude, longitude, kilometres
        return ()

    def admin1s_in(self, box: Box, holds: Callable[[float, float], bool]) -> Collection[tuple[str, str]]:
        del box, holds
        return ()

    def names(self) -> Collection[str]:
        return ()


class _Actors:
    """Two hundred who belong to twenty groups."""

    def canonical(self, name: str) -> str | None:
        return name

    def members(self, actor_id: str) -> Collection[str]:
        return [f"A{one}" for one in range(ACTORS) if actor_id == f"G{one % GROUPS}"]

    def names(self) -> Collection[str]:
        return ()


TABLES = GivenTables(_Actors(), _Places())
