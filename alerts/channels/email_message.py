"""An alert as the bytes of one e-mail, whose headers are exactly those we meant. Pure.

Headlines are attacker text, and CPython has decoded an encoded-word in a header into a line break more than once
(CVE-2024-6923, CVE-2026-1299): nothing that looks like one gets in, and the bytes are parsed again to be sure.
"""

import re
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import format_datetime

from alerts.channels import DeliveryKey
from alerts.channels.addresses import UnsafeMail, address, named_address
from alerts.message import Message
from alerts.render import email as rendering
from alerts.render.wording import one_line
from streams.ids import stable_id

__all__ = ["UNSUBSCRIBE", "UNSUBSCRIBE_POST", "UnsafeMail", "address", "compose", "domain", "header_text", "message_id"]
MAX_HEADER_TEXT = 250
REPORT = "Report this: a text got out of its line"
MESSAGE_ID = re.compile(r"<[A-Za-z0-9._-]+@[A-Za-z0-9.-]+>")
_POLICY = policy.SMTP.clone(cte_type="7bit")  # not every server says 8BITMIME
_ENCODED_WORD = re.compile(r"=\?[^?\s]*\?[A-Za-z]\?[^?]*\?=")
_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+;=%-]{1,900}")
UNSUBSCRIBE, UNSUBSCRIBE_POST = "List-Unsubscribe", "List-Unsubscribe-Post"
ONE_CLICK = "List-Unsubscribe=One-Click"


def compose(
    message: Message,
    recipient: str,
    key: DeliveryKey,
    *,
    sender: str,
    answers: str | None = None,
    unsubscribe: str | None = None,
) -> bytes:
    """Give the whole e-mail to the one `recipient`; `answers` is the Message-ID it replies to.

    `unsubscribe` is where one click signs the recipient off (RFC 8058). The same arguments give the same bytes.
    Raises UnsafeMail.
    """
    rendered = rendering.render(message, unsubscribe=unsubscribe)
    headers = _headers(message, key, sender, answers)
    headers["To"] = address(recipient)
    headers["Subject"] = ("Re: " if answers else "") + header_text(rendered.subject)
    try:
        raw = _written(headers, rendered, stable_id("part", key.delivery_id))
    except (MessageError, ValueError) as error:  # newer CPythons refuse a line break themselves
        raise UnsafeMail(f"the message cannot be written: {type(error).__name__}", remedy=REPORT) from error
    if unsubscribe is not None:
        raw = _with_way_out(raw, unsubscribe)
        headers |= {UNSUBSCRIBE: unsubscribe, UNSUBSCRIBE_POST: ONE_CLICK}
    _check(raw, [*headers, "MIME-Version", "Content-Type"], headers["To"])
    return raw


def _with_way_out(raw: bytes, url: str) -> bytes:
    """Give the mail with the headers of RFC 8058. Set as others are, a long address would come out encoded."""
    if not _WEB_ADDRESS.fullmatch(url):
        raise UnsafeMail(f"{one_line(url, 80)!r} is no web address to unsubscribe at", remedy="Check [links] url")
    lines = f"{UNSUBSCRIBE}: <{url}>\r\n{UNSUBSCRIBE_POST}: {ONE_CLICK}\r\n".encode("ascii")
    before, mime, after = raw.partition(b"MIME-Version: ")
    return before + lines + mime + after


def message_id(key: DeliveryKey, sender: str) -> str:
    """Give the Message-ID of a delivery: the same at each attempt, so that a second copy collapses in many clients."""
    return f"<{stable_id('tocsin', key.delivery_id)}@{domain(sender)}>"


def domain(sender: str) -> str:
    """Give the domain of the sender, which the Message-ID and List-Id carry."""
    return named_address(sender)[1].rpartition("@")[2]


def header_text(text: str) -> str:
    """Give `text` as one line in which nothing can be taken for a header or an encoded-word."""
    line = one_line(text, MAX_HEADER_TEXT)
    while _ENCODED_WORD.search(line):
        line = _ENCODED_WORD.sub("", line)
    return line.replace("=?", "= ?").replace("?=", "? =").strip()


def _written(headers: dict[str, str], rendered: rendering.Rendered, boundary: str) -> bytes:
    mail = EmailMessage(policy=_POLICY)
    for name, value in headers.items():
        mail[name] = value
    mail.set_content(rendered.text)
    mail.add_alternative(rendered.html, subtype="html")
    mail.set_boundary(boundary)
    return mail.as_bytes()


def _headers(message: Message, key: DeliveryKey, sender: str, answers: str | None) -> dict[str, str]:
    name, plain = named_address(sender)
    headers = {
        "From": f'"{header_text(name).replace(chr(34), "").replace(chr(92), "")}" <{plain}>' if name else plain,
        "To": "",
        "Subject": "",
        "Date": _date(message.at),
        "Message-ID": message_id(key, sender),
    }
    if answers is not None:
        if not MESSAGE_ID.fullmatch(answers):
            raise UnsafeMail(f"{one_line(answers, 80)!r} is no Message-ID")
        headers |= {"In-Reply-To": answers, "References": answers}
    headers |= {
        "Auto-Submitted": "auto-generated",  # RFC 3834: no holiday notices, please
        "List-Id": f"<{re.sub('[^a-z0-9-]', '-', message.rule)}.tocsin.{domain(sender)}>",
        "X-Tocsin-Alert": _token(key.alert_id),
        "X-Tocsin-Delivery": _token(key.delivery_id),
        "X-Tocsin-Revision": str(key.revision),
        "X-Tocsin-Rule": _token(message.rule),
        "X-Tocsin-Certainty": message.certainty,
    }
    return headers | ({"Importance": "high"} if message.severity == "critical" else {})


def _date(at: datetime) -> str:
    return format_datetime(at)


def _token(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9._:-]", "-", text)[:MAX_HEADER_TEXT]


def _check(raw: bytes, expected: list[str], recipient: str) -> None:
    parsed = message_from_bytes(raw, policy=policy.compat32)
    addressed = str(parsed["To"]).replace("\r\n", "").strip()  # a long address stands on a line of its own
    if sorted(expected) != sorted(parsed.keys()) or addressed != recipient:
        raise UnsafeMail(f"the headers came out as {', '.join(map(repr, parsed.keys()))}", remedy=REPORT)
