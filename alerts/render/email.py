"""An alert as an e-mail: subject, text and HTML. Pure: the templates are read once, at import.

Jinja2 lays out our own page only and escapes whatever it is given; no template comes from outside.
"""

from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from alerts.message import DigestLine, Message, QuoteLine
from alerts.render import wording

MAX_SUBJECT = 150  # code points; clients show about 60, phones 40
MAX_TITLE = 300
MAX_PHRASE = 400
MAX_QUOTE = 1_200
MAX_SHOWN_QUOTES = 12
MAX_SHOWN_LINES = 12
STEM = "[Tocsin] "

# light: (foreground, background) of the severity's label; dark clients keep them, both pass 4.5:1
COLOURS = {
    "critical": ("#ffffff", "#b3141d"),
    "high": ("#ffffff", "#b34700"),
    "medium": ("#1f1a00", "#f2c230"),
    "low": ("#ffffff", "#2459a8"),
    "info": ("#ffffff", "#59636e"),
}

_environment = Environment(
    loader=PackageLoader("alerts.render", "templates"),
    autoescape=select_autoescape(("html",)),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_html = _environment.get_template("email.html")
_text = _environment.get_template("email.txt")


@dataclass(frozen=True)
class Rendered:
    """The parts of one e-mail. `subject` is one line, the same for all revisions of an alert: threads hold by it."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class _Quote:
    quote: str
    source: str
    url: str | None
    host: str
    byline: str
    headline: str


def render(message: Message, unsubscribe: str | None = None) -> Rendered:
    """Give the e-mail for `message`. The subject keeps the first title, or the thread would split.

    `unsubscribe` is the address where its reader leaves the subscription.
    """
    values = {**_values(message), "unsubscribe": wording.safe_url(unsubscribe)}
    return Rendered(subject=_subject(message), text=_text.render(values) + "\n", html=_html.render(values))


def _subject(message: Message) -> str:
    titles = (message.first_title, message.title, message.rule_title)
    kind = (
        f"{wording.KINDS[message.kind]}: " if message.kind == "review" else ""
    )  # the alert itself has this title, too
    return STEM + next(
        (line for line in (wording.one_line(kind + title, MAX_SUBJECT) for title in titles if title.strip()) if line),
        message.rule,
    )


def _values(message: Message) -> dict[str, object]:
    foreground, background = COLOURS[message.severity]
    return {
        "title": wording.one_line(wording.headline(message), MAX_TITLE) or message.rule,
        "severity": message.severity.capitalize(),
        "foreground": foreground,
        "background": background,
        "kind": wording.kind_words(message),
        "is_first": message.kind == "first",
        "is_alert": wording.is_of_one_alert(message),
        "link": wording.safe_url(message.link),
        "before": wording.one_line(message.before, MAX_TITLE),
        "notes": [*_lines(wording.notes(message)), *wording.answers(message)],
        "digest": [_digest_line(line) for line in message.lines],
        "more": message.more,
        "is_possible": message.certainty == "possible",
        "certainty": wording.certainty_words(message),
        "preview": _preview(message),
        "changes": _lines(message.changes),
        "facts": _facts(message),
        "quotes": [_quote(line) for line in message.quotes[:MAX_SHOWN_QUOTES]],
        "unshown": max(0, len(message.quotes) - MAX_SHOWN_QUOTES),
        "reasons": _lines(message.reasons),
        "standing": wording.standing(message),
        "rule": message.rule,
        "rule_title": wording.one_line(message.rule_title, MAX_TITLE),
        "alert_id": message.alert_id,
        "revision": message.revision,
        "at": wording.moment(message.at),
    }


def _facts(message: Message) -> list[tuple[str, str, str]]:
    pairs = [("What", message.what), ("Where", message.where), ("Who", message.who)]
    facts = [(name, wording.one_line(value, MAX_PHRASE), "") for name, value in pairs if value.strip()]
    if message.force is not None:
        words = wording.force_words(message.force, message.certainty)
        facts.append(("Force", words, f"“{wording.one_line(message.force.quote, MAX_PHRASE)}”"))
    return facts


def _quote(line: QuoteLine) -> _Quote:
    return _Quote(
        quote=wording.one_line(line.quote, MAX_QUOTE),
        source=wording.one_line(line.source, 120) or "source",
        url=wording.safe_url(line.url),
        host=wording.shown_host(line.url),
        byline=wording.byline(line),
        headline=wording.one_line(line.title, MAX_TITLE),
    )


def _digest_line(line: DigestLine) -> tuple[str, str | None, str]:
    words = wording.one_line(wording.digest_line(line), MAX_PHRASE)
    return words, wording.safe_url(line.url), wording.shown_host(line.url)


def _lines(lines: tuple[str, ...]) -> list[str]:
    shown = [wording.one_line(line, MAX_PHRASE) for line in lines[:MAX_SHOWN_LINES]]
    return shown if len(lines) <= MAX_SHOWN_LINES else [*shown, f"… and {len(lines) - MAX_SHOWN_LINES} more"]


def _preview(message: Message) -> str:
    """Give what an inbox shows beside the subject."""
    if message.changes:
        return wording.one_line("; ".join(message.changes), MAX_PHRASE)
    told = [value for _name, value, _quote in _facts(message)]
    return wording.one_line(" · ".join(told), MAX_PHRASE)
