"""What crosses a topic, and what a reading is made of: frozen, checked when made and when decoded.

Fields are added with defaults and never renamed; `schema` counts changes that a reader must know of.
All times are aware and UTC; all offsets are code points of the text exactly as given. No record holds itself in a
circle, so the collector of such circles passes them by (`gc=False`): a decider keeps hundreds of thousands. An event,
by which much is remembered, keeps its hash.
"""

from datetime import UTC, date, datetime
from typing import Literal, get_args

import msgspec

from streams.errors import InvalidRecord

EventType = Literal[
    "offensive", "assault", "siege", "capture", "clash", "raid", "ambush",
    "airstrike", "shelling", "bombing", "buildup", "retreat", "surrender", "ceasefire",
]  # fmt: skip
Phase = Literal["planned", "underway", "concluded"]
Modality = Literal["asserted", "claimed", "denied", "negated", "hypothetical"]
Qualifier = Literal["exact", "about", "nearly", "over", "at_least", "up_to", "under", "between", "vague"]
Precision = Literal["town", "admin1", "country", "unresolved"]
Zone = Literal["text", "title"]
Side = Literal["attacker", "defender", "civilian", "mixed"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]

TextFrom = Literal["feed", "page", "summary"]
TimeFrom = Literal["feed", "page"]

EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
MASSED: frozenset[EventType] = frozenset({"offensive", "assault", "siege"})  # attacks that a force is massed for
GROUND: frozenset[EventType] = MASSED | {"capture", "clash", "raid", "ambush", "buildup"}  # what men on the ground do
ENDS: frozenset[EventType] = frozenset({"retreat", "surrender", "ceasefire"})  # by which a fight is over for some
UNFOUGHT: frozenset[EventType] = ENDS | {"buildup"}  # in which nobody fights
STRIKES: frozenset[EventType] = frozenset({"airstrike", "shelling", "bombing"})  # what strikes from afar
PHASES: tuple[Phase, ...] = get_args(Phase)
MODALITIES: tuple[Modality, ...] = get_args(Modality)
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)


def require_utc(name: str, moment: datetime | None) -> None:
    """Raise InvalidRecord where a moment is said that is not an aware UTC time; `name` is its field."""
    if moment is not None and moment.utcoffset() != UTC.utcoffset(None):
        raise InvalidRecord(f"{name} is not an aware UTC time: {moment!r}")


class Quantity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A number of persons as one source put it: `low` and `high` are persons, both inclusive, None is "not said".

    "over 6,000" is low 6001, high None. `quote` is `text[start:end]` (of `field`), qualifying words included.
    A sum has its `parts` and `derived` True; its quote runs from the first part to the last. "Three columns of 2,000"
    is derived too, without parts.
    Raises InvalidRecord when low > high, when both are None, or when the quote and the offsets disagree.
    """

    low: int | None
    high: int | None
    qualifier: Qualifier
    quote: str
    start: int
    end: int
    field: Zone = "text"
    side: Side | None = None
    parts: tuple["Quantity", ...] = ()
    derived: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.low is None and self.high is None:
            raise InvalidRecord(f"quantity says nothing: {self.quote!r}")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise InvalidRecord(f"quantity runs backwards: {self.low} to {self.high} ({self.quote!r})")
        if len(self.quote) != self.end - self.start:
            raise InvalidRecord(f"quote {self.quote!r} does not fill {self.start}:{self.end}")


class Actor(msgspec.Struct, frozen=True, kw_only=True, gc=False, cache_hash=True):
    """Somebody who acts, `name` as written; `actor_id` is the canonical actor where the alias table knows it."""

    name: str
    actor_id: str | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True, gc=False, cache_hash=True):
    """Where: `country` is ISO 3166-1 alpha-2, `admin1` a name, degrees are WGS 84.

    `unresolved` is a name that no table knows.
    """

    name: str
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision = "unresolved"


class DateRange(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The days on which it happened or is to happen, both inclusive."""

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.latest < self.earliest:
            raise InvalidRecord(f"dates run backwards: {self.earliest} to {self.latest}")


class Casualties(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Persons killed, wounded and captured (surrendered too), each with its `side`; never part of a force."""

    killed: Quantity | None = None
    wounded: Quantity | None = None
    captured: Quantity | None = None


class Evidence(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The words that say so: `quote == field[start:end]`."""

    field: Zone
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if len(self.quote) != self.end - self.start or not self.quote:
            raise InvalidRecord(f"evidence {self.quote!r} does not fill {self.start}:{self.end}")


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False, cache_hash=True):
    """One thing that a reading of an article found. Meaning of each field: docs/reference/event.md."""

    id: str
    type: EventType
    phase: Phase
    modality: Modality
    attribution: str | None = None
    attacker: tuple[Actor, ...] = ()
    defender: tuple[Actor, ...] = ()
    supporter: tuple[Actor, ...] = ()
    place: Place | None = None
    places: tuple[Place, ...] = ()
    date: DateRange | None = None
    historic: bool = False
    force: Quantity | None = None
    opposing_force: Quantity | None = None
    casualties: Casualties = Casualties()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 0.5


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who published it. Sources of one `owner` are not independent.

    `reliability` is the letter of the Admiralty code; None is not stated.
    """

    name: str
    owner: str | None = None
    tags: tuple[str, ...] = ()
    reliability: Reliability | None = None
    country: str | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One revision of one article, as the poller read it. Key on the topic: `id`, the same for all revisions.

    `guid` is the feed's own name for it. `text` is kept exactly as read: offsets count on it.

    Where it comes from: `feed` is the feed's address, `text_from` what gave the text (the feed's whole content, the
    page, or the feed's summary where there was no page), `author` as written. `published_at` is never after
    `first_seen_at`; `published_from` is who told it (None: nobody), `stated_at` what was told where that is the future.
    """

    id: str
    text: str
    title: str = ""
    url: str | None = None
    guid: str | None = None
    source: Source = Source(name="unknown")
    language: str | None = None
    published_at: datetime | None = None
    first_seen_at: datetime | None = None
    revision: int = 1
    is_backfill: bool = False
    feed: str | None = None
    text_from: TextFrom | None = None
    author: str | None = None
    published_from: TimeFrom | None = None
    stated_at: datetime | None = None
    updated_at: datetime | None = None
    schema: int = 1

    def __post_init__(self) -> None:
        """Refuse naive times."""
        for name in ("published_at", "first_seen_at", "stated_at", "updated_at"):
            require_utc(name, getattr(self, name))


class Scene(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A place that a text names, and the chance, 0 to 1, that what it tells as a whole was there."""

    place: Place
    chance: float


class Reading(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one reading of one article revision gave; `events` may be empty, then `skipped` may say why.

    `signature` holds a 64-bit hash of each cleaned sentence, in order: copies of one text share it. `text` is the
    cleaned text where there are events, for rules that look for words; `notes` are paragraphs left out of it that tell
    how the article was changed; `scene` is the place that it is likeliest about.
    A later revision replaces what an earlier one said. Key on the topic: `article_id`.
    """

    article_id: str
    revision: int = 1
    title: str = ""
    url: str | None = None
    guid: str | None = None
    source: Source = Source(name="unknown")
    language: str | None = None
    published_at: datetime | None = None
    first_seen_at: datetime | None = None
    is_backfill: bool = False
    events: tuple[Event, ...] = ()
    skipped: str | None = None
    signature: tuple[int, ...] = ()
    text: str = ""
    notes: tuple[str, ...] = ()
    scene: Scene | None = None
    extractor: str = ""
    schema: int = 1

    def __post_init__(self) -> None:
        """Refuse naive times."""
        require_utc("published_at", self.published_at)
        require_utc("first_seen_at", self.first_seen_at)


class AlertNote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An alert's new revision, for other consumers of `tocsin.alerts.v1`. No recipients in it. Key: `alert_id`."""

    alert_id: str
    revision: int
    rule: str
    incident: str
    severity: str
    certainty: Literal["sure", "possible"]
    status: str
    title: str
    articles: tuple[str, ...]
    urls: tuple[str, ...] = ()
    at: datetime
    schema: int = 1


class DeliveryNote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One delivery's outcome, for other consumers of `tocsin.deliveries.v1`. No recipient in it. Key: `alert_id`."""

    alert_id: str
    revision: int
    delivery_id: str
    channel: str
    outcome: str
    attempts: int
    at: datetime
    schema: int = 1
