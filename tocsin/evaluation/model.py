"""Gold: texts whose right reading a person wrote down, with the answers that count as right besides."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec

from streams.records import EventType, Modality, Phase, Qualifier, Side, Zone

Certainty = Literal["sure", "possible", "no"]
CERTAINTIES: tuple[Certainty, ...] = ("no", "possible", "sure")
LOSSES = ("killed", "wounded", "captured")
QUANTITIES = ("force", "opposing_force", *LOSSES)
CountryCode = Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")]


class GoldName(msgspec.Struct, frozen=True):
    """Somebody, as written."""

    name: str


class GoldPlace(msgspec.Struct, frozen=True):
    """A place as written; `country` is ISO 3166-1 alpha-2."""

    name: str
    country: CountryCode | None


class GoldDates(msgspec.Struct, frozen=True):
    """A span of days, both inclusive; None is open."""

    earliest: date | None
    latest: date | None


class GoldSpan(msgspec.Struct, frozen=True):
    """Words of the case: `quote == field[start:end]`, code points."""

    start: int
    end: int
    quote: str
    field: Zone = "text"


class Bounds(msgspec.Struct, frozen=True):
    """A number of persons that counts as right too; `qualifier` None is any."""

    low: int | None
    high: int | None
    qualifier: Qualifier | None = None


class GoldQuantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number of persons; `low` and `high` are inclusive, None is "not said". A sum has `derived` and `parts`."""

    low: int | None
    high: int | None
    qualifier: Qualifier
    quote: str
    start: int
    end: int
    field: Zone = "text"
    side: Side | None = None
    derived: bool = False
    parts: tuple["GoldQuantity", ...] = ()


class GoldLosses(msgspec.Struct, frozen=True):
    """Persons killed, wounded and captured in one event."""

    killed: GoldQuantity | None = None
    wounded: GoldQuantity | None = None
    captured: GoldQuantity | None = None


class Accepted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Other right answers of an event by field, where careful readers differ; None in a list is "nothing said"."""

    type: tuple[EventType, ...] = ()
    phase: tuple[Phase, ...] = ()
    modality: tuple[Modality, ...] = ()
    attacker: tuple[str, ...] = ()
    defender: tuple[str, ...] = ()
    place: tuple[str | None, ...] = ()
    country: tuple[CountryCode | None, ...] = ()
    date: tuple[GoldDates | None, ...] = ()
    force: tuple[Bounds | None, ...] = ()
    opposing_force: tuple[Bounds | None, ...] = ()
    killed: tuple[Bounds | None, ...] = ()
    wounded: tuple[Bounds | None, ...] = ()
    captured: tuple[Bounds | None, ...] = ()


class GoldEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event as a careful reader finds it; the fields are those of an Event."""

    type: EventType
    phase: Phase
    modality: Modality
    attribution: str | None = None
    attacker: tuple[GoldName, ...] = ()
    defender: tuple[GoldName, ...] = ()
    supporter: tuple[GoldName, ...] = ()
    place: GoldPlace | None = None
    places: tuple[GoldPlace, ...] = ()
    date: GoldDates | None = None
    historic: bool = False
    force: GoldQuantity | None = None
    opposing_force: GoldQuantity | None = None
    casualties: GoldLosses = GoldLosses()
    evidence: tuple[GoldSpan, ...]
    accept: Accepted = Accepted()

    def quantities(self) -> Mapping[str, GoldQuantity | None]:
        """Give the five quantities by name."""
        losses = self.casualties
        return {
            "force": self.force,
            "opposing_force": self.opposing_force,
            "killed": losses.killed,
            "wounded": losses.wounded,
            "captured": losses.captured,
        }

    def accepts(self, name: str) -> tuple[Any, ...]:
        """Give the other right answers of a field; those without alternatives have none."""
        found: tuple[Any, ...] = getattr(self.accept, name, ())
        return found


class AcceptedCase(msgspec.Struct, frozen=True, kw_only=True):
    """Other right answers of a case; `no_event`: an empty reading, `silent_events`: more events, if none is alerted."""

    over_5000: tuple[Certainty, ...] = ()
    no_event: bool = False
    silent_events: bool = False


class GoldCase(msgspec.Struct, frozen=True, kw_only=True):
    """A text with its right reading. `over_5000` is what the rule offensive-over-5000 must say of it."""

    id: Annotated[str, msgspec.Meta(min_length=1)]
    text: str
    events: tuple[GoldEvent, ...]
    over_5000: Certainty
    title: str = ""
    published: datetime | None = None
    note: str = ""
    held_out: bool = False
    accept: AcceptedCase = AcceptedCase()

    def zone(self, name: Zone) -> str:
        """Give what offsets of that field count on."""
        return self.title if name == "title" else self.text
