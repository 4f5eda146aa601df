"""An alert as a Slack message: Block Kit, every piece of news text inert, well under Slack's limits. Pure.

News text stands in `mrkdwn` with `&`, `<` and `>` escaped and `verbatim` on, so that no mention, link or channel in it
comes alive; word joiners, which do not show, part each mark of formatting from the word it would change. Limits:
docs.slack.dev, "Block Kit"; the total is undocumented (slackapi/bolt-js#2509).
"""

import re
from collections.abc import Iterable
from typing import Any

from alerts.message import Message, QuoteLine
from alerts.render import wording

Block = dict[str, Any]

MAX_TOTAL = 9_500  # Slack refuses at about 13,200; escaped, all texts together
MAX_TEXT = 1_200
MAX_HEADER = 140
MAX_FIELD = 400
MAX_QUOTE = 600
MAX_LINES = 1_500
MAX_URL = 1_500  # a longer one is left out: the source is named all the same
MAX_SHOWN_QUOTES = 8
MAX_SHOWN_LINES = 20  # of a digest
MAX_BULLETS = 8
MAX_HOST = 80
MAX_DIGEST_URL = 300
MAX_REPLY_QUOTES = 2
TOLD_WITH_QUOTES = frozenset({"update", "escalation", "correction", "retraction"})
UNANSWERED = frozenset({"digest", "confirm", "test"})
ACTIONS_BLOCK = "tocsin.actions"
MARKS = {"critical": "🔴", "high": "🟠", "medium": "🟡", "low": "🔵", "info": "⚪"}
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_JOINER = "\u2060"  # news text has none of its own: wording takes them out
_MARKS = {mark: f"{_JOINER}{mark}{_JOINER}" for mark in "*_~`"}
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
_BEYOND_BMP = "\uffff"


def render(message: Message, *, has_buttons: bool = False) -> tuple[str, list[Block]]:
    """Give the text (for notifications and screen readers) and the blocks of `message`.

    With `has_buttons` it can be answered: by whoever may, on our side, for a button carries an id and nothing else.
    """
    shown = min(max(len(message.quotes), len(message.lines)), MAX_SHOWN_LINES if message.lines else MAX_SHOWN_QUOTES)
    by_hand = [_context("\n".join(wording.answers(message)))] if message.hold_id else []
    text, ending = _summary(message), [_buttons(message)] if has_buttons and is_answerable(message) else by_hand
    blocks = [*_blocks(message, shown), *ending]
    while shown and _length(text) + total(blocks) > MAX_TOTAL:
        shown -= 1
        blocks = [*_blocks(message, shown), *ending]
    return text, blocks


def is_answerable(message: Message) -> bool:
    """Say whether somebody can still do something about it."""
    return bool(message.hold_id) or (message.kind not in UNANSWERED and message.standing in ("raised", "acknowledged"))


def _buttons(message: Message) -> Block:
    if message.hold_id:
        offered = [("tocsin.release", "Tell them", "primary"), ("tocsin.drop", "Do not tell", "danger")]
    else:
        offered = [("tocsin.snooze", "Snooze", ""), ("tocsin.wrong", "Wrong report", "")]
        if message.standing == "raised":
            offered.insert(0, ("tocsin.acknowledge", "Acknowledge", "primary"))
    value = message.hold_id or message.alert_id
    return {"type": "actions", "block_id": ACTIONS_BLOCK, "elements": [_button(*one, value) for one in offered]}


def _button(action: str, label: str, style: str, value: str) -> Block:
    text = {"type": "plain_text", "text": label, "emoji": False}
    button = {"type": "button", "action_id": action, "text": text, "value": value}
    return button | ({"style": style} if style else {})


def render_reply(message: Message) -> tuple[str, list[Block]]:
    """Give the text and blocks of an answer under the alert's message: what is new, and the newest words for it."""
    newest = message.quotes[-MAX_REPLY_QUOTES:] if message.kind in TOLD_WITH_QUOTES else ()
    parts = [_status(message), _changes(message), _notes(message), *map(_quote, newest), _footer(message)]
    return _summary(message), [part for part in parts if part is not None]


def escape(text: str, limit: int, *, is_plain: bool = False) -> str:
    """Give `text` on one line with `&`, `<`, `>` escaped: at most `limit` UTF-16 units, never cut within an entity.

    No bold, code, emoji or quotation comes of it; `is_plain` where Slack makes none anyway.
    """
    line = wording.one_line(text, limit)
    told = _ENTITIES if is_plain else _ENTITIES | _MARKS
    if not is_plain:
        line = _EMOJI.sub(f":{_JOINER}", f"{_JOINER}{line}" if line.startswith(">") else line)
    pieces = [told.get(char, char) for char in line]
    if sum(map(_length, pieces)) <= limit:
        return "".join(pieces)
    left, kept = limit - 1, []
    for piece in pieces:
        left -= _length(piece)
        if left < 0:
            break
        kept.append(piece)
    return "".join(kept).rstrip() + wording.ELLIPSIS


def total(blocks: Iterable[Block]) -> int:
    """Give the length of all texts together, in UTF-16 units: the strictest way to count."""
    return sum(_length(one["text"]) for block in blocks for one in _texts(block))


def _blocks(message: Message, shown: int) -> list[Block]:
    parts: list[Block | None] = [
        _header(message),
        _status(message),
        _changes(message),
        _notes(message),
        _answer(message),
        *_digest(message, shown),
        _facts(message),
        *(_quote(line) for line in message.quotes[:shown]),
        _context(f"… and {len(message.quotes) - shown} more reports") if len(message.quotes) > shown else None,
        _reasons(message),
        _footer(message),
    ]
    return [part for part in parts if part is not None]


def _summary(message: Message) -> str:
    prefix = "" if message.kind == "first" else f"{wording.kind_words(message)}: "
    doubt = " (possible)" if message.certainty == "possible" else ""
    changed = f" — {'; '.join(message.changes[:MAX_BULLETS])}" if message.changes else ""
    return escape(f"{prefix}{message.severity.upper()}{doubt}: {message.title}{changed}", MAX_TEXT)


def _header(message: Message) -> Block:
    line = escape(wording.headline(message), MAX_HEADER, is_plain=True) or message.rule
    return {"type": "header", "text": {"type": "plain_text", "text": line, "emoji": False}}


def _status(message: Message) -> Block:
    state = wording.kind_words(message)
    if not wording.is_of_one_alert(message):
        return _context(f"{MARKS[message.severity]} *{message.severity.capitalize()}*  ·  {state}")
    mark, severity = MARKS[message.severity], message.severity.capitalize()
    return _context(
        f"{mark} *{severity}*  ·  {state}  ·  {wording.certainty_words(message)}  ·  {wording.standing(message)}"
    )


def _changes(message: Message) -> Block | None:
    if not message.changes:
        return None
    return _section(f"*What changed*\n{_bulleted(message.changes)}")


def _notes(message: Message) -> Block | None:
    before = escape(message.before, MAX_FIELD).replace("~", "-")
    lines = [
        f"~{before}~" if before else "",
        *(escape(note, MAX_FIELD) for note in wording.notes(message)[:MAX_BULLETS]),
    ]
    told = [line for line in lines if line]  # Slack refuses a message for one empty text
    return _context("\n".join(told)) if told else None


def _digest(message: Message, shown: int) -> Iterable[Block]:
    """Give the alerts of a digest, each with the source to read first, and how many are left out."""
    for line in message.lines[:shown]:
        url = _escaped_url(wording.safe_url(line.url) or "")
        words = escape(wording.digest_line(line), MAX_FIELD)
        host = escape(wording.shown_host(line.url), MAX_HOST)
        yield _section(f"• {words}{f'  ·  <{url}|{host}>' if 0 < len(url) <= MAX_DIGEST_URL else ''}")
    if more := message.more + len(message.lines[shown:]):
        yield _context(f"… and {more} more")


def _answer(message: Message) -> Block | None:
    url = _escaped_url(wording.safe_url(message.link) or "")
    return _section(f"<{url}|Open the page and answer>") if 0 < len(url) <= MAX_URL else None


def _facts(message: Message) -> Block | None:
    pairs = [("What", message.what), ("Where", message.where), ("Who", message.who)]
    fields = [f"*{name}*\n{escape(value, MAX_FIELD)}" for name, value in pairs if value.strip()]
    if message.force is not None:
        figure = escape(wording.force_words(message.force, message.certainty), MAX_FIELD)
        fields.append(f"*Force*\n{figure}\n“{escape(message.force.quote, MAX_FIELD)}”")
    return {"type": "section", "fields": [_mrkdwn(one) for one in fields]} if fields else None


def _quote(line: QuoteLine) -> Block:
    source = escape(line.source, 120) or "source"
    url = _escaped_url(wording.safe_url(line.url) or "")
    link = f"<{url}|{source.replace('|', '¦')}>" if 0 < len(url) <= MAX_URL else source
    told = (link, escape(wording.shown_host(line.url), MAX_HOST), escape(wording.byline(line), MAX_FIELD))
    return _section(f"&gt; “{escape(line.quote, MAX_QUOTE)}”\n{'  ·  '.join(part for part in told if part)}")


def _reasons(message: Message) -> Block | None:
    return _section(f"*Why you are told*\n{_bulleted(message.reasons)}") if message.reasons else None


def _footer(message: Message) -> Block:
    parts = [
        f"Rule: {escape(message.rule_title, 120)} (`{escape(message.rule, 80).replace('`', chr(39))}`)",
        f"revision {message.revision}, {wording.moment(message.at)}",
    ]
    return _context("  ·  ".join(parts))


def _bulleted(lines: tuple[str, ...]) -> str:
    shown = [f"• {escape(line, MAX_LINES // MAX_BULLETS)}" for line in lines[:MAX_BULLETS]]
    if len(lines) > MAX_BULLETS:
        shown.append(f"… and {len(lines) - MAX_BULLETS} more")
    return "\n".join(shown)


def _section(text: str) -> Block:
    return {"type": "section", "text": _mrkdwn(text)}


def _context(text: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(text)]}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _escaped_url(url: str) -> str:
    return url.replace("&", "&amp;").replace("|", "%7C")


def _length(text: str) -> int:
    return len(text) + sum(char > _BEYOND_BMP for char in text)


def _texts(block: Block) -> list[Block]:
    elements = block.get("elements", [])
    if block["type"] == "actions":
        return [one["text"] for one in elements]
    candidates = [block.get("text"), *block.get("fields", []), *elements]
    return [one for one in candidates if one is not None]
