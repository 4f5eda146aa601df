"""E-mail addresses as they may stand in a mail and its envelope: plain, one each, the domain in ASCII. Pure."""

import re
from email.utils import getaddresses

from alerts.render.wording import ascii_host, one_line
from streams.errors import TocsinError

MAX_SHOWN = 80
_LOCAL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}")
_DOMAIN = re.compile(r"[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*")


class UnsafeMail(TocsinError):
    """This would not be one message to one recipient with our headers: it is not sent."""


def address(text: str) -> str:
    """Give one plain address, its domain in ASCII. Raises UnsafeMail for a name, a list, or anything else."""
    local, at, host = text.strip().rpartition("@")
    try:
        name = ascii_host(host)
    except UnicodeError:
        name = ""
    if not at or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(name):
        raise UnsafeMail(f"{one_line(text, MAX_SHOWN)!r} is no e-mail address", remedy="Write it as name@example.org")
    return f"{local}@{name}"


def named_address(sender: str) -> tuple[str, str]:
    """Give the name (may be empty) and the address of a From. Raises UnsafeMail unless it is exactly one."""
    found = getaddresses([sender])
    try:
        ((name, plain),) = found
        return name, address(plain)
    except (ValueError, UnsafeMail) as error:
        quoted = '"News, Desk" <alerts@example.org>: a name with a comma or another mark stands in quotes'
        raise UnsafeMail(
            f"{one_line(sender, MAX_SHOWN)!r} is not one address", where="email.sender", remedy=f"Write {quoted}"
        ) from error
