"""Text as an attacker would write it into a feed, and messages made of it."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from alerts.message import Message, QuoteLine
from streams.records import Quantity
from tocsin.testing.messages import OFFENSIVE, a_message

HOSTILE = [
    "<!channel> <!here|everyone> <!subteam^S1>",
    "<@U1> <#C1|general>",
    "<http://evil.example|Reuters>",
    "&lt;!channel&gt; &amp;lt;@U1&amp;gt;",
    "Offensive near Aleppo=?UTF-8?Q?=0A?=Bcc: x@evil.example",
    "=?UTF-8?B?Cg==?=Bcc: x@evil.example",
    "=?=?UTF-8?Q?=0A?=UTF-8?Q?=0A?=Bcc: x@evil.example",
    "Subject\r\nBcc: x@evil.example\r\n\r\nbody",
    "\nBcc: x@evil.example\x0bCc: y@evil.example\x85To: z@evil.example\u2028Cc: w@evil.example",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"'><svg/onload=alert(1)> {{ 7*7 }} {% raw %} ${7*7}",
    "</title></style><style>*{display:none}</style>",
    "\u202egnihtemos sdaer\u202c \u2066hidden\u2069",
    "*bold* _it_ `code` ~gone~ > quote https://evil.example @everyone",
    "." + "\r\n.\r\nMAIL FROM:<x@evil.example>",
    "\ud800 lone \udfff halves \x00",
    "x" * 100_000,
    "&" * 100_000,
    "",
]


def attacked(hostile: str) -> Message:
    """Give a message in which every text that news can fill is `hostile`."""
    quotes = tuple(
        QuoteLine(quote=hostile, source=hostile, url=line.url, attribution=hostile, title=hostile, guid=hostile)
        for line in OFFENSIVE.quotes
    )
    spoken = (hostile or "?")[:500]
    force = Quantity(low=6001, high=None, qualifier="over", quote=spoken, start=0, end=len(spoken))
    return a_message(
        title=hostile, first_title=hostile, rule_title=hostile, what=hostile, where=hostile, who=hostile,
        force=force, quotes=quotes, reasons=(hostile,) * 3, changes=(hostile,) * 3,
    )  # fmt: skip


def messages() -> st.SearchStrategy[Message]:
    """Give messages of any text whatsoever."""
    text = st.text(max_size=60) | st.sampled_from([hostile[:400] for hostile in HOSTILE])
    quote = st.builds(
        QuoteLine, quote=text, source=text, url=st.none() | text.map("https://wire.example/".__add__), title=text,
        attribution=st.none() | text, published_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    )  # fmt: skip
    lines = st.lists(text, max_size=4).map(tuple)
    return st.builds(
        Message, alert_id=st.just("alert-1"), revision=st.integers(1, 9), kind=st.sampled_from(["first", "update"]),
        rule=st.just("offensive-over-5000"), rule_title=text,
        title=text, first_title=text, what=text, where=text, who=text,
        severity=st.sampled_from(["info", "low", "medium", "high", "critical"]),
        certainty=st.sampled_from(["sure", "possible"]), quotes=st.lists(quote, max_size=4).map(tuple),
        confidence=st.none() | st.floats(0, 1), reasons=lines, changes=lines,
        independent_sources=st.integers(0, 9),
        at=st.datetimes(min_value=datetime(2000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    )  # fmt: skip
