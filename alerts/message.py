"""What a subscriber is told, before any channel has a say: plain text as the news wrote it, not escaped.

This crosses into the outbox as JSON, so a row written by one version is read by the next: fields are added with
defaults and never renamed. A renderer escapes; nothing here may be shown as it is.
"""

from datetime import datetime
from typing import Literal, get_args

import msgspec

from streams.errors import InvalidRecord
from streams.records import Quantity, require_utc

Severity = Literal["info", "low", "medium", "high", "critical"]
Certainty = Literal["sure", "possible"]
Kind = Literal[
    "first",  # the first that this recipient hears of the alert
    "update",  # something changed; `changes` say what
    "escalation",  # as an update, and graver or surer than before
    "correction",  # what was told is not as it was told; `before` is the line that no longer holds
    "retraction",  # what was told is not so; goes to exactly those who were told
    "ended",  # expired: silent where a channel can edit
    "digest",  # `lines` are alerts that were held for this recipient; no alert of its own
    "storm",  # asks the owner of a rule whether the alerts held under `hold_id` are to be told
    "review",  # asks whether this alert, held under `hold_id`, is to be told to those who wait for it
    "confirm",  # asks a reader whether they asked for a subscription; `link` is where they say so
    "test",  # what somebody tries on themselves; nothing happened
]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)  # rising
KINDS: tuple[Kind, ...] = get_args(Kind)
Standing = Literal["raised", "acknowledged", "retracted", "resolved", "expired", "merged"]


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
        require_utc("published_at", self.published_at)


class DigestLine(msgspec.Struct, frozen=True, kw_only=True):
    """One alert of a digest, as it stood when the digest was made; `changes` only where it was told before."""

    alert_id: str
    revision: int
    rule: str
    rule_title: str
    severity: Severity
    certainty: Certainty
    title: str
    where: str = ""
    source: str = ""
    url: str | None = None
    article_id: str = ""
    kind: Kind = "first"
    changes: tuple[str, ...] = ()
    at: datetime

    def __post_init__(self) -> None:
        """Refuse naive times."""
        require_utc("at", self.at)


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One revision of one alert, or a digest or question, as every channel is given it.

    `revision` counts the alert's changes from 1; `kind` is "first" for the first message a recipient gets.
    A digest, storm or review has an `alert_id` of its own, revision 1, and the gravest severity of its alerts.
    `what`, `where` and `who` are short phrases ("Siege, under way", "Aleppo, Syria", "rebels against the army"), empty
    where nobody said. `first_title` is the title of revision 1: e-mail keeps it as subject, or a thread would split.
    `force` is the figure the rule was met with: its quote, offsets and bounds stay with the number.
    `reasons` are the rule's lines with the values that met them. `changes` say what this revision is new in.
    `is_material` False: nobody need be told; a channel that can edit does so silently, another stays quiet.
    `standing` is where the alert is in its life, `before` the title that no longer holds (to be struck through),
    `notes` what a reader must know beside it ("Told at high at most: ..."), `subscription` by whose words it comes.
    Of a digest: `lines` are its alerts, gravest first, and `more` says how many further ones they leave out.
    `hold_id` is what `alerts.deciding.actions.release` and `drop` take, empty where nothing is asked.
    `link` is a page of this installation where the reader answers, empty where none is.
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
    standing: Standing = "raised"
    before: str = ""
    notes: tuple[str, ...] = ()
    subscription: str = ""
    lines: tuple[DigestLine, ...] = ()
    more: int = 0
    hold_id: str = ""
    link: str = ""
    schema: int = 1

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        require_utc("at", self.at)
        if self.revision < 1:
            raise InvalidRecord(f"revision counts from 1, not {self.revision}")
