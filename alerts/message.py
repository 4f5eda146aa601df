"""What a subscriber is told, before any channel has a say: plain text as the news wrote it, not escaped.

This crosses into the outbox as JSON, so a row written by one version is read by the next: fields are added with
defaults and never renamed. A renderer escapes; nothing here may be shown as it is.
"""

from datetime import UTC, datetime
from typing import Literal

import msgspec

from streams.errors import InvalidRecord
from streams.records import Quantity

Severity = Literal["info", "low", "medium", "high", "critical"]
Certainty = Literal["sure", "possible"]
Kind = Literal["first", "update"]


class QuoteLine(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one source that say so, and where to read them. `guid` is the feed's own name for the article."""

    quote: str
    source: str
    url: str | None = None
    guid: str | None = None
    article_id: str = ""
    title: str = ""
    published_at: datetime | None = None
    attribution: str | None = None  # who says so within the article, as written

    def __post_init__(self) -> None:
        """Refuse naive times."""
        _aware("published_at", self.published_at)


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One revision of one alert, as every channel is given it.

    `revision` counts the alert's changes from 1; `kind` is "first" for the first message a recipient gets.
    `what`, `where` and `who` are short phrases ("Siege, under way", "Aleppo, Syria", "rebels against the army"), empty
    where nobody said. `first_title` is the title of revision 1: e-mail keeps it as subject, or a thread would split.
    `force` is the figure the rule was met with: its quote, offsets and bounds stay with the number.
    `reasons` are the rule's lines with the values that met them. `changes` say what this revision is new in.
    `is_material` False: nobody need be told; a channel that can edit does so silently, another stays quiet.
    """

    alert_id: str
    revision: int
    kind: Kind
    rule: str
    rule_title: str
    severity: Severity
    certainty: Certainty
    title: str
    first_title: str = ""
    what: str = ""
    where: str = ""
    who: str = ""
    force: Quantity | None = None
    quotes: tuple[QuoteLine, ...] = ()
    confidence: float | None = None
    independent_sources: int = 1
    reasons: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    at: datetime
    is_material: bool = True
    schema: int = 1

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        _aware("at", self.at)
        if self.revision < 1:
            raise InvalidRecord(f"revision counts from 1, not {self.revision}")


def _aware(name: str, moment: datetime | None) -> None:
    if moment is not None and moment.utcoffset() != UTC.utcoffset(None):
        raise InvalidRecord(f"{name} is not an aware UTC time: {moment!r}")
