"""Headlines of alerts: text with `{field}` in it, and nothing else. No logic, no attribute access, bounded length."""

import re
from dataclasses import dataclass

from rules.fields import FIELDS, Field
from rules.scalars import UnfitError
from rules.subject import Seen, Subject
from streams.faults import meant
from streams.records import Actor, Place, Quantity

MAX_RENDERED = 300  # characters; Slack's header takes 150, its text 3,000
_MAX_MEMBERS = 3
_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+")
_NEVER = frozenset({"text"})


@dataclass(frozen=True)
class Title:
    """A parsed headline."""

    parts: tuple[str | Field, ...]

    def of(self, subject: Subject) -> str:
        """Give the headline for this subject, as plain text that is not escaped; what is absent is "unknown"."""
        said = (part if isinstance(part, str) else _said(part.seen(subject)) for part in self.parts)
        line = " ".join("".join(said).split())
        return line if len(line) <= MAX_RENDERED else line[: MAX_RENDERED - 1] + "…"


def parse(template: str) -> Title:
    """Give the headline that `template` describes; `{{` is a brace. Raises UnfitError for anything but field names."""
    parts: list[str | Field] = []
    for piece in _PIECE.finditer(template):
        written, name = piece.group(), piece.group(1)
        if written in ("{{", "}}"):
            parts.append(written[0])
        elif name is not None:
            parts.append(_field(name))
        elif written in "{}":
            raise UnfitError("a template with a lone brace", "Write {field}, or {{ for a brace")
        else:
            parts.append(written)
    return Title(tuple(parts))


def _field(name: str) -> Field:
    known = FIELDS.keys() - _NEVER
    if name in known:
        return FIELDS[name]
    raise UnfitError(f"a template that names {{{name}}}, no field", meant(name, known))


def _said(seen: tuple[Seen, ...]) -> str:
    words = list(dict.fromkeys(_plain(one) for one in seen))
    more = len(words) - _MAX_MEMBERS
    return ", ".join(words[:_MAX_MEMBERS]) + (f" and {more} more" if more > 0 else "") or "unknown"


def _plain(seen: Seen) -> str:
    match seen.value:
        case Actor() | Place():
            return str(seen.value.name)
        case Quantity():
            return str(seen.value.quote)
        case _:
            return seen.said
