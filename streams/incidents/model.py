"""What resolution works on: a report (an article's reading), a mention (one event of it), an incident (mentions)."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Literal

import msgspec

from streams.extract.geography.places import BORDERS
from streams.ids import stable_id
from streams.incidents.words.borders import is_behind
from streams.incidents.words.corrections import puts_right
from streams.incidents.words.lands import lands_told
from streams.incidents.words.mentioned import names_told
from streams.incidents.words.names import fold_place
from streams.incidents.words.telling import ends_of_road
from streams.records import Actor, Event, EventType, Phase, Place, Reading, Scene, Source

_LONGEST_ACRONYM = 4  # letters
_LEAD = 150  # characters, within which the text begins with what its headline speaks of
Status = Literal["planned", "underway", "concluded", "denied", "withdrawn"]


class Report(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The head of one reading: which article said it, when it became known, and its text's signature.

    `seen_at` is the earlier of published and first seen, None where neither is known.
    """

    article_id: str
    revision: int = 1
    extractor: str = ""
    source: Source = Source(name="unknown")
    title: str = ""
    url: str | None = None
    guid: str | None = None
    language: str | None = None
    published_at: datetime | None = None
    seen_at: datetime | None = None
    is_backfill: bool = False
    signature: tuple[int, ...] = ()
    families: tuple[str, ...] = ()  # of copies of one text, by their first articles (copying.families)
    names: tuple[str, ...] = ()  # in the whole text, folded (words.mentioned)
    lands: tuple[str, ...] = ()  # that the whole text names, ISO 3166-1 alpha-2 (words.lands)
    towns: tuple[str, ...] = ()  # where it tells that something happened, folded: each has an event of its own
    scene: Scene | None = None  # the place that the whole text is likeliest about
    is_correction: bool = False  # of how many fight, or whether they do (words.corrections)


class Part(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One piece of evidence for or against: `value` -1..1 times `weight` went into the score; `is_veto` forbids."""

    name: str
    value: float
    weight: float
    detail: str = ""
    is_veto: bool = False


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One event of one article in an incident, with the score and evidence that put it there (None: it began it)."""

    event: Event
    report: Report
    score: float | None = None
    parts: tuple[Part, ...] = ()


class Incident(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What happened once, however many told it. All but `id` follows from the mentions (lifecycle.summarize)."""

    id: str
    type: EventType
    phase: Phase
    status: Status
    places: tuple[Place, ...] = ()
    attackers: tuple[Actor, ...] = ()
    defenders: tuple[Actor, ...] = ()
    first_seen_at: datetime | None = None
    last_seen_at: datetime | None = None
    mentions: tuple[Mention, ...] = ()

    @property
    def age(self) -> tuple[bool, str, str]:
        """What sorts the older before the younger; last are those of which no time is known."""
        seen = self.first_seen_at
        return (seen is None, seen.isoformat() if seen else "", self.id)


class Merge(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Incident `merged` turned out to be `into`, by the bridge `event_id` and its evidence; the old id stays known."""

    merged: str
    into: str
    event_id: str
    score: float
    parts: tuple[Part, ...] = ()


class Related(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Possibly the same, not sure enough to merge: shown as a link."""

    incident_id: str
    score: float
    parts: tuple[Part, ...] = ()


class Resolution(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where one event belongs. `score` is None for a new incident; `merges` are those that the event brought about."""

    incident_id: str
    score: float | None = None
    parts: tuple[Part, ...] = ()
    merges: tuple[Merge, ...] = ()
    related: tuple[Related, ...] = ()


class Placement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One event of a reading and the incident it was put into.

    `said_before` is the id of the event by which an earlier revision said the same there in the same words: it keeps
    that one's place among the mentions.
    """

    article_id: str
    event: Event
    resolution: Resolution
    said_before: str | None = None


def report_of(reading: Reading, families: tuple[str, ...] = ()) -> Report:
    """Give the head of `reading`, whose text belongs to these families."""
    known = [moment for moment in (reading.published_at, reading.first_seen_at) if moment is not None]
    return Report(
        article_id=reading.article_id,
        revision=reading.revision,
        extractor=reading.extractor,
        source=reading.source,
        title=reading.title,
        url=reading.url,
        guid=reading.guid,
        language=reading.language,
        published_at=reading.published_at,
        seen_at=min(known, default=None),
        is_backfill=reading.is_backfill,
        signature=reading.signature,
        families=families,
        names=names_told(reading.text) if reading.text else (),
        lands=lands_told(reading.text),
        towns=_towns_told(reading.events),
        scene=reading.scene,
        is_correction=puts_right(reading.title, "\n".join((reading.text, *reading.notes))),
    )


def _towns_told(events: Sequence[Event]) -> tuple[str, ...]:
    """Give the folded names of the towns of what is told of this war, and neither denied nor supposed."""
    told = (event for event in events if event.modality in {"asserted", "claimed"} and not event.historic)
    towns = (place for event in told for place in places_of(event) if place.precision in {"town", "unresolved"})
    return tuple(sorted({fold_place(place.name) for place in towns}))


def begun_by(event: Event) -> str:
    """Give the id of the incident that the event begins where it belongs to none."""
    return stable_id("incident", event.id)


@lru_cache(maxsize=1_024)  # whoever looks at an event asks this a dozen times
def places_of(event: Event) -> tuple[Place, ...]:
    """Give every place of the event; the first is the main one.

    A land behind a border by which an attack was is not where it was ("a town near the Brazilian border"), nor are the
    ends of the road on which a town lies; and a word of a headline in capitals that no map has is as often no name
    ("TANKS ROLL INTO FAVELA").
    """
    ends = frozenset(name for part in event.evidence for name in ends_of_road(part.quote))
    return tuple(
        [one for one in _all(event) if not (one.name in ends or _is_headlined(one) or _is_over_border(one, event))]
    )


def is_headlines(event: Event) -> bool:
    """Say whether the headline may tell where it was: its article begins with it, or it has no place."""
    return not places_of(event) or any(one.field != "text" or one.start < _LEAD for one in event.evidence)


def headlined(event: Event) -> tuple[str, ...]:
    """Give the words in capitals that may be a place and may be none."""
    return tuple([one.name for one in _all(event) if _is_headlined(one)])


def _all(event: Event) -> tuple[Place, ...]:
    return event.places or ((event.place,) if event.place is not None else ())


def _is_headlined(place: Place) -> bool:
    return place.precision == "unresolved" and len(place.name) > _LONGEST_ACRONYM and place.name.isupper()


def _is_over_border(place: Place, event: Event) -> bool:
    if place.precision != "country" or event.type == "buildup" or place.name.rpartition(" ")[2] not in BORDERS:
        return False
    return all(is_behind(place.name, one.quote) for one in event.evidence)
