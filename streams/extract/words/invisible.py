"""Characters that nobody sees: texts are read without them, and what was read is pointed to in the text as given."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from streams.records import Casualties, Event, Evidence, Quantity

# colours of a screen, control characters, soft hyphens, zero-width and word joiners, marks of direction and byte order
_UNSEEN = (
    "\x1b\\[[0-9;]*[A-Za-z]|"
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
# a letter or mark of two or three bytes, each read as a letter of its own: "\u00c3\u00a9" for "\u00e9"
_LATER = "[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
_SPOILT = f"[\u00c2-\u00c5]{_LATER}|\u00e2\u20ac{_LATER}"
_ODD = re.compile(f"(?P<spoilt>{_SPOILT})|{_UNSEEN}")
_COMMON = bytes([9, 10, 12, 13, *range(32, 127)])
# fixed and thin blanks are blanks, and a break of a line within its paragraph is one
_BLANKS = re.compile("[\x0b\u00a0\u2007\u2009\u202f\u3000]")
_WIDE = re.compile("[\uff01-\uff5e]|(?![0-9])\\d")  # letters as wide as Chinese ones, digits of other scripts
_FROM_WIDE = 0xFEE0
_LAST_OF_A_BYTE = 0xFF


@dataclass(frozen=True)
class Seen:
    """A text as it is seen; its character i stands at `offsets[i]` of `given`; None where all stand as given."""

    given: str
    text: str
    offsets: Sequence[tuple[int, int]] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a span of the seen text stands in the given one."""
        if self.offsets is None or end <= start:
            return start, end
        return self.offsets[start][0], self.offsets[end - 1][1]


def seen(given: str) -> Seen:
    """Give a text without what nobody sees, its digits as Europeans write them and its spoilt letters mended."""
    codes = given.encode("utf-8", "surrogatepass").translate(None, _COMMON)
    if not codes:
        return Seen(given, given, None)
    rare = codes.decode("utf-8", "surrogatepass")  # little, so that looking through it is quick
    plain = _WIDE.sub(_narrow, given) if _WIDE.search(rare) else given
    if not _ODD.search(rare):
        return Seen(given, _BLANKS.sub(" ", plain), None)
    letters: list[str] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    for odd in _ODD.finditer(plain):
        letters += plain[at : odd.start()]
        offsets += zip(range(at, odd.start()), range(at + 1, odd.start() + 1), strict=True)
        if odd["spoilt"]:
            mended = _mended(odd[0])
            letters += mended
            offsets += [odd.span()] if len(mended) == 1 else [(one, one + 1) for one in range(*odd.span())]
        at = odd.end()
    letters += plain[at:]
    offsets += zip(range(at, len(plain)), range(at + 1, len(plain) + 1), strict=True)
    return Seen(given, _BLANKS.sub(" ", "".join(letters)), offsets)


def _narrow(wide: re.Match[str]) -> str:
    letter = wide[0]
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else chr(ord(letter) - _FROM_WIDE)


def _mended(spoilt: str) -> str:
    """Give the letter that the bytes are, the text itself where they are none."""
    codes = b"".join(one.encode("latin-1" if ord(one) <= _LAST_OF_A_BYTE else "cp1252", "replace") for one in spoilt)
    try:
        return codes.decode()
    except UnicodeDecodeError:
        return spoilt


def as_given(event: Event, text: Seen, title: Seen) -> Event:
    """Give an event whose quotes stand in the texts as they were given."""
    fields = {"text": text, "title": title}
    if all(one.given is one.text or one.given == one.text for one in fields.values()):
        return event

    def evidence(one: Evidence) -> Evidence:
        start, end = fields[one.field].span(one.start, one.end)
        return Evidence(field=one.field, start=start, end=end, quote=fields[one.field].given[start:end])

    def quantity(one: Quantity | None) -> Quantity | None:
        if one is None:
            return None
        start, end = fields[one.field].span(one.start, one.end)
        parts = tuple(part for each in one.parts if (part := quantity(each)))
        quote = fields[one.field].given[start:end]
        return msgspec.structs.replace(one, start=start, end=end, quote=quote, parts=parts)

    losses = event.casualties
    return msgspec.structs.replace(
        event,
        evidence=tuple(evidence(one) for one in event.evidence),
        force=quantity(event.force),
        opposing_force=quantity(event.opposing_force),
        casualties=Casualties(
            killed=quantity(losses.killed), wounded=quantity(losses.wounded), captured=quantity(losses.captured)
        ),
    )
