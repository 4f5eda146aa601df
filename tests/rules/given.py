"""Events, readings and rules for tests, and small tables whose every name is in sight."""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime
from typing import Any

import rules
from rules.model import RuleSet
from rules.places import kilometres
from rules.subject import Subject
from rules.tables import Box, GivenTables
from streams.incidents.keeping.facts import IncidentFacts
from streams.records import Actor, DateRange, Event, Place, Qualifier, Quantity, Reading, Source

PUBLISHED = datetime(2026, 1, 10, 6, tzinfo=UTC)


def town(name: str, country: str, admin1: str, latitude: float, longitude: float) -> Place:
    return Place(name=name, country=country, admin1=admin1, latitude=latitude, longitude=longitude, precision="town")


def admin1(name: str, country: str) -> Place:
    return Place(name=name, country=country, admin1=name, precision="admin1")


ALEPPO = town("Aleppo", "SY", "Aleppo", 36.20, 37.16)
MANBIJ = town("Manbij", "SY", "Aleppo", 36.53, 37.95)  # 80 km from Aleppo
AZAZ = town("Azaz", "SY", "Aleppo", 36.59, 37.05)  # 44 km from Aleppo
IDLIB = town("Idlib", "SY", "Idlib", 35.93, 36.63)  # 57 km from Aleppo
MOSUL = town("Mosul", "IQ", "Nineveh", 36.34, 43.12)
TRIPOLI_LY = town("Tripoli", "LY", "Tripoli", 32.89, 13.19)
TRIPOLI_LB = town("Tripoli", "LB", "North Lebanon", 34.43, 35.83)
SYRIA = Place(name="Syria", country="SY", precision="country")
SOMEWHERE = Place(name="Aleppo", precision="unresolved")
KNOWN = (
    ALEPPO, MANBIJ, AZAZ, IDLIB, MOSUL, TRIPOLI_LY, TRIPOLI_LB,
    admin1("Aleppo", "SY"), admin1("Idlib", "SY"), admin1("Nineveh", "IQ"), admin1("Tripoli", "LY"), SYRIA,
)  # fmt: skip


class SmallPlaces:
    def bearers(self, name: str) -> Sequence[Place]:
        return [place for place in KNOWN if place.name.casefold() == name.casefold()]

    def divisions(self, country: str, admin1: str) -> Collection[str]:
        del country
        return (admin1,)

    def admin1s_near(self, latitude: float, longitude: float, km: float) -> Collection[tuple[str, str]]:
        return {
            (place.country or "", place.admin1 or "")
            for place in KNOWN
            if place.precision == "town"
            and kilometres((latitude, longitude), (place.latitude or 0.0, place.longitude or 0.0)) <= km
        }

    def admin1s_in(self, box: Box, holds: Callable[[float, float], bool]) -> Collection[tuple[str, str]]:
        del box
        return {
            (place.country or "", place.admin1 or "")
            for place in KNOWN
            if place.precision == "town" and holds(place.latitude or 0.0, place.longitude or 0.0)
        }

    def names(self) -> Collection[str]:
        return {place.name for place in KNOWN}


ACTOR_IDS = {
    "hts": "hts", "hayat tahrir al-sham": "hts", "isis": "isis", "daesh": "isis", "pmf": "pmf",
    "kataib hezbollah": "kataib", "sna": "sna",
}  # fmt: skip
MEMBERS = {"pmf": ("pmf", "kataib")}


class SmallActors:
    def canonical(self, name: str) -> str | None:
        return ACTOR_IDS.get(name.casefold())

    def members(self, actor_id: str) -> Collection[str]:
        return MEMBERS.get(actor_id, (actor_id,))

    def names(self) -> Collection[str]:
        return ["HTS", "Hayat Tahrir al-Sham", "ISIS", "Daesh", "PMF", "Kataib Hezbollah", "SNA"]


TABLES = GivenTables(SmallActors(), SmallPlaces())


def persons(low: int | None, high: int | None, qualifier: Qualifier, quote: str = "so many men") -> Quantity:
    return Quantity(low=low, high=high, qualifier=qualifier, quote=quote, start=0, end=len(quote))


def exactly(number: int) -> Quantity:
    return persons(number, number, "exact", f"{number} men")


def actor(name: str) -> Actor:
    return Actor(name=name, actor_id=SmallActors().canonical(name))


def an_event(**fields: Any) -> Event:
    """Give an offensive under way, asserted, with what the test says of it."""
    return Event(**{"id": "event-1", "type": "offensive", "phase": "underway", "modality": "asserted"} | fields)


def on(day: str) -> DateRange:
    return DateRange(earliest=date.fromisoformat(day), latest=date.fromisoformat(day))


def a_subject(
    event: Event | None = None,
    *,
    incident: IncidentFacts | None = None,
    text: str | None = None,
    source: Source = Source(name="Wire A"),  # noqa: B008 - frozen
    language: str | None = "en",
    published_at: datetime | None = PUBLISHED,
) -> Subject:
    told = event or an_event()
    reading = Reading(
        article_id="article-1",
        source=source,
        language=language,
        published_at=published_at,
        events=(told,),
        text=text or "",
    )
    return Subject(told, reading, incident)


def a_file(*lines: str, before: str = "") -> str:
    """Give a rule file with one rule of id `r`, whose lines these are (indented as they stand)."""
    body = "\n".join(f"    {line}" for line in lines)
    return f"tocsin: 1\n{before}rules:\n  - id: r\n    title: A rule\n    severity: high\n{body}\n"


def loaded(text: str) -> RuleSet:
    return rules.loads(text, name="r.yaml", tables=TABLES)


def verdict(subject: Subject, *lines: str, before: str = "") -> str:
    """Give "sure", "possible" or "no" of the one rule with these lines."""
    found = rules.match(subject, loaded(a_file(*lines, before=before)))
    return found[0].certainty if found else "no"


def of(subject: Subject, lines: str, *more: str, before: str = "") -> str:
    """Give the verdict of a rule whose `match` is this flow map."""
    return verdict(subject, f"match: {lines}", *more, before=before)
