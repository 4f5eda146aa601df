"""Messages as their subscribers see them, read out of what the providers accepted."""

import html
import re
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from rich.panel import Panel
from rich.text import Text

from tocsin.testing.ledger import Entry

_LINK = re.compile(r"<(https?://[^|>]+)\|([^>]*)>")
_EMPHASIS = re.compile(r"(?<!\w)[*_~]([^*_~\n]+)[*_~](?!\w)")
WIDTH = 100


def facts(entry: Entry) -> tuple[str, str]:
    """Give rule and certainty as the message itself carries them: Slack's metadata, an e-mail's headers."""
    if entry["channel"] == "slack":
        payload = entry["request"]["metadata"]["event_payload"]
        return payload["rule"], payload["certainty"]
    mail = _mail(entry)
    return str(mail["X-Tocsin-Rule"]), str(mail["X-Tocsin-Certainty"])


def words(entry: Entry) -> str:
    """Give the message as plain text: what a reader can read of it, links as addresses."""
    if entry["channel"] == "slack":
        return "\n".join(_block_lines(entry["request"].get("blocks") or [])) or entry["request"]["text"]
    part = _mail(entry).get_body(("plain",))
    return str(part.get_content()).strip() if part else ""


def panel(entry: Entry) -> Panel:
    """Give the message framed, its recipient above it."""
    if entry["channel"] == "slack":
        title = f"Slack {entry['recipient']}" + (" (edited in place)" if entry["is_edit"] else "")
        body = Text(words(entry))
    else:
        mail = _mail(entry)
        title = f"E-mail to {entry['recipient']}"
        body = Text.assemble((f"Subject: {mail['Subject']}\n\n", "bold"), words(entry))
    return Panel(body, title=title, title_align="left", width=WIDTH, border_style="green")


def as_read(entries: list[Entry]) -> list[Entry]:
    """Give the messages as they stand in the end: an edited one once, with its last words, in order of arrival."""
    standing: dict[tuple[str, str], Entry] = {}
    for number, entry in enumerate(entries):
        key = (entry["recipient"], entry["ts"]) if entry["channel"] == "slack" else ("", str(number))
        standing[key] = entry
    return list(standing.values())


def _mail(entry: Entry) -> EmailMessage:
    mail = message_from_bytes(entry["raw"].encode("latin-1"), policy=default)
    assert isinstance(mail, EmailMessage)  # noqa: S101 - what this policy gives
    return mail


def _block_lines(blocks: list[Mapping[str, Any]]) -> Iterator[str]:
    for block in blocks:
        if block["type"] == "divider":
            yield ""
            continue
        texts = [block["text"]] if "text" in block else []
        texts += [one for one in (*block.get("fields", ()), *block.get("elements", ())) if "text" in one]
        for text in texts:
            yield from _plain(text["text"] if isinstance(text["text"], str) else text["text"]["text"]).splitlines()


def _plain(mrkdwn: str) -> str:
    return html.unescape(_EMPHASIS.sub(r"\1", _LINK.sub(r"\2 (\1)", mrkdwn)))
