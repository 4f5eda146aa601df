"""Events and readings as a test tells them, in a line each."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from streams.ids import stable_id
from streams.incidents.alike.features import Likeness
from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Actor, DateRange, Event, Evidence, Place, Quantity, Reading, Source

NOON = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
ALEPPO = Place(name="Aleppo", country="SY", admin1="Aleppo", latitude=36.2, longitude=37.16, precision="town")
ALEPPO_PROVINCE = Place(name="Aleppo", country="SY", admin1="Aleppo", precision="admin1")
AL_BAB = Place(name="Al Bab", country="SY", admin1="Aleppo", latitude=36.37, longitude=37.52, precision="town")
FALLUJAH = Place(name="Fallujah", country="IQ", admin1="Anbar", latitude=33.35, longitude=43.79, precision="town")
ANBAR = Place(name="Anbar", country="IQ", admin1="Anbar", precision="admin1")
KOVA = Place(name="Kova", country="SY", admin1="Homs", latitude=34.7, longitude=36.7, precision="town")
RUDNA = Place(name="Rudna", country="SY", admin1="Homs", latitude=34.9, longitude=36.9, precision="town")
FAR = Place(name="Olmo", country="SY", admin1="Hasakah", latitude=36.5, longitude=40.7, precision="town")
LACKING = Place(name="Tessel", country="SY")
NUSRA = Actor(name="Al-Nusra Front", actor_id="al-nusra")
REGIME = Actor(name="the Syrian army", actor_id="sy-forces")
ISIS = Actor(name="ISIS", actor_id="isis")
IRAQ = Actor(name="Iraqi forces", actor_id="iq-forces")
SDF = Actor(name="SDF", actor_id="sdf")


def persons(low: int, qualifier: Any = "exact", high: int | None = None) -> Quantity:
    """Some number of fighters, as a source put it."""
    words = {"exact": f"{low:,} fighters", "about": f"some {low:,} fighters", "over": f"over {low:,} fighters"}
    quote = words.get(qualifier, f"{qualifier} {low:,} fighters")
    bounds = {"over": (low + 1, None), "at_least": (low, None), "up_to": (None, low)}.get(qualifier, (low, high or low))
    return Quantity(low=bounds[0], high=bounds[1], qualifier=qualifier, quote=quote, start=0, end=len(quote))


def an_event(article: str = "a-1", quote: Any = "", **fields: Any) -> Event:
    """An offensive under way at Aleppo by al-Nusra, but for what `fields` say."""
    known: dict[str, Any] = {
        "type": "offensive",
        "phase": "underway",
        "modality": "asserted",
        "attacker": (NUSRA,),
        "place": ALEPPO,
    }
    known |= fields
    words = quote or f"{known['type']} at {getattr(known['place'], 'name', 'nowhere')}, says {article}"
    evidence = (Evidence(field="text", start=0, end=len(words), quote=words),)
    event_id = stable_id("event", article, words, str(known["type"]), str(known["phase"]))
    return Event(id=event_id, evidence=evidence, **known)


def a_reading(
    article: str = "a-1", *events: Event, source: Any = "", hours: float | None = 0, **fields: Any
) -> Reading:
    """A reading of `article`, `hours` after NOON (None: undated), from a source of its own name and reliability B."""
    known_as = source or f"outlet of {article}"
    outlet = source if isinstance(source, Source) else Source(name=known_as, reliability="B")
    at = None if hours is None else NOON + timedelta(hours=hours)
    known: dict[str, Any] = {
        "published_at": at,
        "extractor": "by hand",
        "url": f"https://news.example/{article}",
    } | fields
    return Reading(article_id=article, source=outlet, events=events, **known)


def told(article: str, *, hours: Any = 0, source: Any = "", reading: Any = None, **event: Any) -> Reading:
    """A reading of `article` with one event."""
    return a_reading(article, an_event(article, **event), hours=hours, source=source, **(reading or {}))


def days(first: str, last: str | None = None) -> DateRange:
    """The days from `first` to `last`."""
    return DateRange(earliest=date.fromisoformat(first), latest=date.fromisoformat(last or first))


def alike(one: Reading, other: Reading) -> Likeness:
    """How alike the first events of two readings are, by the weights that are shipped."""
    mention = Mention(event=one.events[0], report=report_of(one))
    return compare(other.events[0], report_of(other), mention, load(), known_affiliations())


def places(one: Reading, other: Reading) -> set[str]:
    """What is told of their places."""
    return {name for name in alike(one, other).features if name.startswith("place")}
