"""Words that prove a wish by link: each for one purpose and one addressee, unreadable where they are logged. Pure.

A token names its addressee by a keyed mark, never by address: links end up in the logs of proxies and browsers.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal, TypeVar, get_args

from itsdangerous import BadData, URLSafeSerializer

from alerts.outgoing.outbox import Addressed
from streams.errors import TocsinError

Purpose = Literal[
    "unsubscribe",  # the link of a mail's List-Unsubscribe; the subject is a subscription
    "confirm",  # the second half of a double opt-in; the subject is what was asked for
    "manage",  # a person's own page; the subject is free
]
LEAST_SECRET = 16  # characters
MOST_TOKEN = 1_000  # characters
_MARK_LENGTH = 24  # hexadecimal digits
To = TypeVar("To", bound=Addressed)


class BadToken(TocsinError):
    """The token is none of ours, of another purpose, or too old. Says nothing of which."""


class WeakSecret(TocsinError):
    """Whoever can guess the secret can sign off others."""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What a token says: this `addressee` (a mark, see `Tokens.mark`) may do this to this `subject`."""

    purpose: Purpose
    addressee: str
    subject: str
    issued_at: datetime


class Tokens:
    """Issues and reads tokens. `secrets` newest first: all are read, the first signs, so that one can be changed."""

    def __init__(self, secrets: Sequence[str]) -> None:
        """Raise WeakSecret for none or a short one."""
        if not secrets or min(map(len, secrets)) < LEAST_SECRET:
            raise WeakSecret(
                f"links need a secret of at least {LEAST_SECRET} characters",
                remedy="Set links.secret (TOCSIN_LINKS__SECRET), for example to what `openssl rand -hex 32` prints",
            )
        self._secrets = tuple(secrets)
        self._signers = {purpose: _signer(self._secrets, purpose) for purpose in get_args(Purpose)}

    def issue(self, purpose: Purpose, to: Addressed, subject: str, at: datetime) -> str:
        """Give the token, of letters, digits, `-`, `_` and `.`: the same arguments give the same one."""
        claim = [self.mark(to), subject, int(at.timestamp())]
        return str(self._signers[purpose].dumps(claim))

    def read(self, token: str, purpose: Purpose, now: datetime, max_age: timedelta | None = None) -> Claim:
        """Give what a token of `purpose` says. Raises BadToken, also when it is older than `max_age`."""
        try:
            addressee, subject, seconds = self._signers[purpose].loads(token[:MOST_TOKEN])  # a cut one is a bad one
            issued_at = datetime.fromtimestamp(seconds, UTC)
        except (BadData, ValueError, TypeError, OverflowError, RecursionError) as error:
            raise BadToken("this link is not valid", remedy="Take the one of the newest message") from error
        if max_age is not None and now - issued_at > max_age:
            raise BadToken("this link is too old", remedy="Ask for a new one")
        return Claim(purpose=purpose, addressee=addressee, subject=subject, issued_at=issued_at)

    def mark(self, to: Addressed) -> str:
        """Give the mark of an addressee by the newest secret: cannot be guessed from an address."""
        return _mark(self._secrets[0], to)

    def addressee(self, claim: Claim, among: Iterable[To]) -> To | None:
        """Give whom of `among` the claim is for; None when it is for nobody of them."""
        return next((one for one in among if self._is_for(claim, one)), None)

    def _is_for(self, claim: Claim, to: Addressed) -> bool:
        return any(hmac.compare_digest(_mark(secret, to), claim.addressee) for secret in self._secrets)


def _signer(secrets: Sequence[str], purpose: Purpose) -> URLSafeSerializer:
    oldest_first = list(reversed(secrets))  # itsdangerous signs with the last
    kwargs = {"key_derivation": "hmac", "digest_method": hashlib.sha256}
    return URLSafeSerializer(oldest_first, salt=f"tocsin.{purpose}", signer_kwargs=kwargs)


def _mark(secret: str, to: Addressed) -> str:
    said = f"{to.channel}\0{to.recipient.strip().lower()}".encode()
    return hmac.new(b"tocsin.addressee\0" + secret.encode(), said, hashlib.sha256).hexdigest()[:_MARK_LENGTH]
