"""How an alert is worded, whatever the channel: force with its doubt, times, and news text made harmless to show.

Pure. Nothing here escapes: each channel's renderer does that, after these have cut and cleaned.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote, urlsplit, urlunsplit

import idna

from alerts.message import Certainty, DigestLine, Kind, Message, QuoteLine, Standing
from streams.records import Quantity

ELLIPSIS = "…"
MAX_URL = 2_000
# overrides and isolates can make a line read backwards; marks (U+200E, U+200F) are of honest Arabic and Hebrew
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff")
_HIDDEN_CATEGORIES = ("Cc", "Cs", "Co")
_TAGS = range(0xE0000, 0xE0080)
_SPACES = re.compile(r"\s+")
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
KINDS: Mapping[Kind, str] = {
    "first": "New alert",
    "update": "Update",
    "escalation": "Escalation",
    "correction": "Correction",
    "retraction": "Retraction",
    "ended": "Over",
    "digest": "Digest",
    "storm": "Many alerts at once",
    "review": "To be approved",
    "confirm": "To be confirmed by you",
    "test": "Test: nothing happened",
}
STANDINGS: Mapping[Standing, str] = {
    "raised": "Open",
    "acknowledged": "Acknowledged",
    "retracted": "Retracted",
    "resolved": "Resolved",
    "expired": "Over: nothing was heard any more",
    "merged": "Goes on as another alert",
}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def one_line(text: str, limit: int) -> str:
    """Give `text` on one line, without what is invisible or reorders, cut to `limit` code points."""
    return cut(_SPACES.sub(" ", "".join(map(_harmless, text.lstrip()[: limit * 4]))).strip(), limit)


def cut(text: str, limit: int) -> str:
    """Give the first `limit` code points, the last of them an ellipsis where something is missing."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + ELLIPSIS


def safe_url(url: str | None) -> str | None:
    """Give `url` if it is http or https with a host, every odd character percent-encoded; else None."""
    if not url or len(url) > MAX_URL or any(unicodedata.category(char) in ("Cc", "Cs") for char in url):
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        return None
    try:
        named = parts if host.isascii() else parts._replace(netloc=_ascii_netloc(host, parts.port))
    except ValueError:
        return None
    encoded = quote(urlunsplit(named), safe=_URL_SAFE)
    return encoded if len(encoded) <= MAX_URL else None


def ascii_host(host: str) -> str:
    """Give a host's name as it is looked up, as browsers do (UTS 46, IDNA 2008). Raises UnicodeError."""
    return host if host.isascii() else idna.encode(host, uts46=True).decode("ascii")


def shown_host(url: str | None) -> str:
    """Give the host that a link leads to, as it is looked up: look-alike letters show as xn--. Empty where none."""
    safe = safe_url(url)
    return "" if safe is None else (urlsplit(safe).hostname or "").removeprefix("www.")


def moment(at: datetime) -> str:
    """Give "10 Jan 2026, 06:00 UTC"; the months do not follow the machine's locale."""
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}, {at:%H:%M} UTC"


def kind_words(message: Message) -> str:
    """Give what kind of message it is: "New alert", "Correction"."""
    is_past = message.kind == "ended" or (message.standing == "retracted" and message.kind == "update")
    if is_past:  # an acknowledgement of what was taken back does not revive it
        return STANDINGS[message.standing]
    return KINDS[message.kind]


def digest_line(line: DigestLine) -> str:
    """Give one alert of a digest: "HIGH, possible: title (source)"."""
    kind = "" if line.kind == "first" else f"{KINDS[line.kind]}: "
    doubt = ", possible" if line.certainty == "possible" else ""
    source = f" ({line.source})" if line.source else ""
    changed = f" - {'; '.join(line.changes)}" if line.changes else ""
    return f"{line.severity.upper()}{doubt}: {kind}{line.title}{source}{changed}"


def force_words(force: Quantity, certainty: Certainty = "sure") -> str:
    """Give the figure with its doubt: "over 6,000 (at least 6,001)", "up to 8,000: possible"."""
    words = _figure(force)
    if force.derived and force.parts:
        words += f" in all ({' + '.join(_figure(part) for part in force.parts)})"
    return f"{words}: possible" if certainty == "possible" else words


def byline(line: QuoteLine) -> str:
    """Give who is quoted and when it was published: "says the governor · 10 Jan 2026, 06:00 UTC"; may be empty."""
    said = f"according to {one_line(line.attribution, 120)}" if line.attribution else ""
    when = moment(line.published_at) if line.published_at else ""
    return " · ".join(part for part in (said, when) if part)


def sources(message: Message) -> str:
    """Give "1 source" or "3 independent sources"."""
    count = message.independent_sources
    return "1 source" if count == 1 else f"{count} independent sources"


def certainty_words(message: Message) -> str:
    """Give what the certainty means to a reader."""
    if message.standing == "retracted":
        return "What was told is not so"
    if message.certainty == "possible":
        return "Possible: the reports leave room for doubt"
    return "Sure: the reports meet the rule without doubt"


def headline(message: Message) -> str:
    """Give the title, or the rule's; of what was retracted it says so, as the old claim must not stand there alone."""
    title = message.title if message.title.strip() else message.rule_title
    return f"{STANDINGS['retracted']}: {title}" if message.standing == "retracted" else title


def is_of_one_alert(message: Message) -> bool:
    """Say whether the message tells of one alert, which is sure or not and has its sources."""
    return not message.lines and message.kind not in ("confirm", "storm")


def notes(message: Message) -> tuple[str, ...]:
    """Give what a reader must know beside it, but for what is told as new already."""
    return tuple(one for one in message.notes if one not in message.changes)


def answers(message: Message) -> tuple[str, ...]:
    """Give how a question is answered by hand, from any channel; nothing where none is asked."""
    if not message.hold_id:
        return ()
    return (
        f"Tell them: tocsin alerts release {message.hold_id}",
        f"Do not tell: tocsin alerts drop {message.hold_id}",
    )


def standing(message: Message) -> str:
    """Give what it rests on: "2 independent sources, confidence 82%"; of what was taken back, who still says so."""
    if message.standing == "retracted":
        return f"{sources(message)} still reporting on it" if message.independent_sources else "nobody says so any more"
    return ", ".join(part for part in (sources(message), confidence_words(message)) if part)


def confidence_words(message: Message) -> str:
    """Give "confidence 82 %", or nothing where there is none."""
    return "" if message.confidence is None else f"confidence {message.confidence:.0%}"


def _figure(force: Quantity) -> str:
    low, high = force.low, force.high
    match force.qualifier:
        case "over" if low is not None:
            return f"over {low - 1:,} (at least {low:,})"
        case "under" if high is not None:
            return f"fewer than {high + 1:,} (at most {high:,})"
        case "at_least" if low is not None:
            return f"at least {low:,}"
        case "up_to" if high is not None:
            return f"up to {high:,}"
        case "about" | "nearly" if low is not None and low == high:
            return f"{force.qualifier} {low:,}"
        case _:
            return _range(low, high)


def _range(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"at least {low:,}" if low is not None else f"up to {high:,}"


def _ascii_netloc(host: str, port: int | None) -> str:
    name = ascii_host(host)
    return f"{name}:{port}" if port else name


def _harmless(char: str) -> str:
    if char.isspace():
        return " "
    hidden = char in _REORDERING or char in _INVISIBLE or ord(char) in _TAGS
    return "" if hidden or unicodedata.category(char) in _HIDDEN_CATEGORIES else char
