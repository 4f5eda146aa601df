"""Whatever stands in the news, nothing of it is alive on any channel: no mention, link, header, markup or turned text.

Texts are put together from what is dangerous on some channel; what comes out is read as the channel reads it.
"""

import re
from email import message_from_bytes, policy
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from alerts.channels.email_message import UNSUBSCRIBE, UNSUBSCRIBE_POST, compose
from alerts.message import DigestLine, Message, QuoteLine
from alerts.render.slack import render, render_reply
from tocsin.testing.messages import OFFENSIVE, a_key, a_quantity
from tocsin.testing.slack_limits import refusal

EXAMPLES = settings(max_examples=60, deadline=None, derandomize=True)  # the same each time: a find is no surprise in CI
DANGEROUS = [
    "<!channel>", "<!here|x>", "<!subteam^S1>", "<!date^1^{date}|x>", "<@U012345>", "<#C012345|general>", "@everyone",
    "<http://evil.example|Reuters>", "<javascript:alert(1)|x>", "<mailto:x@evil.example|x>", "|", "&lt;!channel&gt;",
    "=?UTF-8?Q?=0A?=Bcc: x@evil.example", "=?utf-8?b?DQpCY2M6IHg=?=", "=?", "?=", "\r\nBcc: x@evil.example\r\n\r\n",
    "\n.\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x00", "%0d%0a", "\\r\\n",
    "\u202e", "\u202d", "\u2066", "\u2069", "\u200b", "\ufeff", "\u00ad", "\U000e0041", "\ud800",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></table>", "<!--", "]]>", "'\"><a href=//x>",
    "javascript:alert(1)", "{{7*7}}", "{%x%}", "`", "*", "_", "~", ">", "&", "&#60;", "&amp;", "A", " ", "ü", "攻",
]  # fmt: skip
URLS = [
    "https://wire.example/a?b=1&c=2", "http://wire.example/|x>y", "javascript:alert(1)", "https://user@evil.example/",
    "https://wire.example/\r\nx", "//evil.example", "data:text/html,x", "https://\u0430\u0440\u0440\u04cf\u0435.com/",
    "https://[::1/", "https://wire.example/" + "x" * 3000, "", "HTTPS://WIRE.example/\u202e", "ftp://wire.example/",
]  # fmt: skip
TURNED = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u00ad\U000e0000-\U000e007f]")
ENTITY = re.compile("&(amp|lt|gt);")
LINK = re.compile(r"<https?://[^<>|\s]+\|[^<>|]*>")
ALLOWED = {"a", "b", "body", "br", "div", "h1", "h2", "head", "html", "meta", "p", "s", "span", "style", "table", "td",
           "th", "title", "tr"}  # fmt: skip

texts = st.lists(st.sampled_from(DANGEROUS) | st.text(max_size=6), max_size=8).map("".join)
urls = st.none() | st.sampled_from(URLS) | texts.map("https://".__add__)
quotes = st.builds(
    QuoteLine, quote=texts, source=texts, url=urls, guid=st.none() | texts, title=texts,
    attribution=st.none() | texts, published_at=st.none() | st.just(OFFENSIVE.at),
)  # fmt: skip
digest_lines = st.builds(
    DigestLine, alert_id=st.just("alert-1"), revision=st.just(1), rule=texts, rule_title=texts,
    severity=st.sampled_from(["low", "high"]), certainty=st.sampled_from(["sure", "possible"]), title=texts,
    where=texts, source=texts, url=urls, kind=st.sampled_from(["first", "correction"]),
    changes=st.lists(texts, max_size=2).map(tuple), at=st.just(OFFENSIVE.at),
)  # fmt: skip
several = st.lists(texts, max_size=3).map(tuple)
figures = st.none() | texts.map(lambda words: a_quantity(6001, None, "over", (words or "?")[:200]))


@st.composite
def messages(draw: st.DrawFn) -> Message:
    """Give messages in which everything that news, readers or operators write is dangerous."""
    kind = draw(st.sampled_from(["first", "update", "escalation", "correction", "retraction", "ended", "digest"]))
    standing = "retracted" if kind == "retraction" else "raised"
    lines = tuple(draw(st.lists(digest_lines, min_size=1, max_size=3))) if kind == "digest" else ()
    worded = {name: draw(texts) for name in ("title", "first_title", "rule_title", "what", "where", "who", "before")}
    listed: dict[str, Any] = {name: draw(several) for name in ("reasons", "changes", "notes")}
    heard = tuple(draw(st.lists(quotes, max_size=3)))
    given = {"kind": kind, "standing": standing, "lines": lines, "quotes": heard, "force": draw(figures)}
    return replace(OFFENSIVE, **worded, **listed, **given)


def pieces(message: Message) -> list[str]:
    """Give every text of the message, the answer under it and its buttons, as Slack is given them."""
    found = []
    for text, blocks in (render(message, has_buttons=True), render_reply(message)):
        assert refusal({"text": text, "blocks": blocks}) is None
        found.append(text)
        for block in blocks:
            elements = block.get("elements", []) if block["type"] != "actions" else []
            found += [one["text"] for one in (block.get("text"), *block.get("fields", []), *elements) if one]
    return found


def alive(text: str) -> str:
    """Give what Slack would still read as more than letters, when entities and links to pages are taken out."""
    return "".join(char for char in ENTITY.sub("", LINK.sub("", text)) if char in "<>&")


class Page(HTMLParser):
    """What a browser would make of a mail: elements, addresses, handlers, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action", "background")]
        self.handlers += [name for name, _value in attrs if name.startswith("on")]


@EXAMPLES
@given(messages())
def test_in_slack_nothing_is_alive_but_links_to_pages(message: Message) -> None:
    found = pieces(message)
    assert ([""] * len(found), []) == (list(map(alive, found)), [text for text in found if TURNED.search(text)])


@EXAMPLES
@given(messages())
def test_links_in_slack_lead_where_they_say(message: Message) -> None:
    hosts = [
        urlsplit(link[1:].split("|")[0].replace("&amp;", "&")).hostname
        for link in LINK.findall("".join(pieces(message)))
    ]
    assert [] == [host for host in hosts if not host or not host.isascii()]


@EXAMPLES
@given(messages(), st.none() | st.just("<first-1@news.example>"))
def test_a_mail_has_our_headers_and_no_others(message: Message, answers: str | None) -> None:
    raw = compose(
        message, "desk@example.org", a_key(), sender="Tocsin <alerts@news.example>", answers=answers,
        unsubscribe="https://news.example/unsubscribe/token",
    )  # fmt: skip
    mail = message_from_bytes(raw, policy=policy.default)
    names = list(mail.keys())
    assert (len(set(names)), {"desk@example.org"}) == (len(names), {str(mail["To"])})
    assert set() == {"Bcc", "Cc", "Reply-To", "Resent-To"} & set(names)
    assert {UNSUBSCRIBE, UNSUBSCRIBE_POST, "Message-ID", "Auto-Submitted", "List-Id"} <= set(names)
    assert not TURNED.search(str(mail["Subject"])) and "\n" not in str(mail["Subject"])  # noqa: PT018 - one line, one claim


@EXAMPLES
@given(messages())
def test_a_mails_page_has_nothing_that_acts_or_loads(message: Message) -> None:
    raw = compose(message, "desk@example.org", a_key(), sender="Tocsin <alerts@news.example>")
    part = message_from_bytes(raw, policy=policy.default).get_body(("html",))
    assert part is not None
    html = part.get_content()
    page = Page(html)
    schemes = {urlsplit(address).scheme for address in page.addresses}
    assert (set(), [], None) == (page.elements - ALLOWED, page.handlers, TURNED.search(html))
    assert schemes <= {"http", "https"}


@EXAMPLES
@given(messages())
def test_a_mails_text_has_no_turned_or_hidden_letters(message: Message) -> None:
    raw = compose(message, "desk@example.org", a_key(), sender="Tocsin <alerts@news.example>")
    part = message_from_bytes(raw, policy=policy.default).get_body(("plain",))
    assert part is not None
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", part.get_content().replace("\r", ""))
    assert not TURNED.search(part.get_content())


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.sampled_from(DANGEROUS))
def test_a_headline_of_a_hundred_kilobytes_is_cut_on_every_channel(piece: str) -> None:
    long = piece * (100_000 // len(piece))
    message = replace(OFFENSIVE, title=long, first_title=long, what=long, changes=(long,), notes=(long,), before=long)
    raw = compose(message, "desk@example.org", a_key(), sender="Tocsin <alerts@news.example>")
    assert (True, [""]) == (len(raw) < 60_000, list({alive(text) for text in pieces(message)}))
