"""What a text shows: without characters that nobody sees, with letters for codes; pointed to in the text as given."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

import msgspec

from streams.extract.words.markup import marks_of
from streams.records import Casualties, Event, Evidence, Quantity

# colours of a screen, control characters, soft hyphens, zero-width and word joiners, marks of direction and byte order
_UNSEEN = (
    "\x1b\\[[0-9;]*[A-Za-z]|"
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
# a letter or mark of two or three bytes, each read as a letter of its own: "\u00c3\u00a9" for "\u00e9"
_LATER = "[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
_SPOILT = f"[\u00c2-\u00c5]{_LATER}|\u00e2\u20ac{_LATER}"
# letters as pages write them in code: "&nbsp;", "&#8211;", and coded twice "&amp;nbsp;"
_CODED = re.compile(r"&(?:amp;)?(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_CODE = "&amp;"
_RARE_BLANK = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
_BLANK = f"[ {_RARE_BLANK.pattern[1:]}"
_MORE = f"(?<=[^\\s.!?:]){_BLANK}{{1,2}}(?={_BLANK}\\w)"  # blanks too many between two words; more part columns
_TWICE = re.compile(_MORE)
_ODD = re.compile(f"(?P<spoilt>{_SPOILT})|(?P<coded>{_CODED.pattern})|{_UNSEEN}|{_MORE}")
_COMMON = bytes([9, 10, 12, 13, *range(32, 127)])
# fixed and thin blanks are blanks, and a break of a line within its paragraph is one; hyphens that hold words together
# and minus signs are hyphens, the marks between Arabic digits are those between others
_PLAINLY = dict.fromkeys("\x0b\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " ")
_PLAINLY |= dict.fromkeys("\u2010\u2011\u2212\ufe63", "-") | {"\u066b": ".", "\u066c": ","}
_ODDLY = re.compile(f"[{''.join(_PLAINLY)}]")
# marks by which a mail shows whose lines it quotes; ">6,000" are more than so many
_QUOTING = re.compile(r"^[ \t]*(?:>[> \t]*(?:[ \t]|(?=[^\W\d]|[\"\u201c'(]|$))|>>+)", re.MULTILINE)
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
    """Give a text without what nobody sees: words a blank apart, European digits, spoilt letters mended."""
    codes = given.encode("utf-8", "surrogatepass").translate(None, _COMMON)
    rare = codes.decode("utf-8", "surrogatepass")  # little, so that looking through it is quick
    is_coded = "&" in given and _CODED.search(given) is not None
    may_double = "  " in given or _RARE_BLANK.search(rare) is not None
    is_odd = is_coded or _ODD.search(rare) is not None or (may_double and _TWICE.search(given) is not None)
    odd = _ODD.finditer(given) if is_odd else ()
    changes = sorted([*((*one.span(), _meant(one)) for one in odd), *marks_of(given)])
    if not codes and not changes:
        return Seen(given, _unquoted(given), None)
    plain = _WIDE.sub(_narrow, given) if _WIDE.search(rare) else given
    if not changes:
        return Seen(given, _plainly(plain), None)
    letters: list[str] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    for first, end, shown in changes:
        if first < at:
            continue  # within one that is left out whole
        letters += [*plain[at:first], *shown]
        offsets += zip(range(at, first), range(at + 1, first + 1), strict=True)
        offsets += [(first, end)] if len(shown) == 1 else [(one, one + 1) for one in range(first, first + len(shown))]
        at = end
    letters += plain[at:]
    offsets += zip(range(at, len(plain)), range(at + 1, len(plain) + 1), strict=True)
    return Seen(given, _plainly("".join(letters)), offsets)


def _meant(odd: re.Match[str]) -> str:
    """Give the letter that odd ones stand for, all of them where they stand for none, "" for what nobody sees."""
    if odd["spoilt"]:
        return _mended(odd[0])
    if not odd["coded"]:
        return ""
    letter = unescape(odd[0].replace(_CODE, "&", 1) if odd[0] != _CODE else odd[0])
    if len(letter) != 1:
        return odd[0]
    return "" if _ODD.fullmatch(letter) else " " if letter.isspace() else letter


def _plainly(text: str) -> str:
    """Give the text, as long as before, with plain blanks and hyphens, and without the marks of a mail's quotes."""
    return _unquoted(_ODDLY.sub(lambda one: _PLAINLY[one[0]], text))


def _unquoted(text: str) -> str:
    return _QUOTING.sub(lambda one: " " * len(one[0]), text) if ">" in text else text


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
