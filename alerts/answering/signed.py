"""Whether a request is Slack's own: its signature over the raw body, no older than five minutes, in constant time."""

from collections.abc import Mapping

from slack_sdk.signature import Clock, SignatureVerifier

SIGNATURE, TIMESTAMP = "X-Slack-Signature", "X-Slack-Request-Timestamp"
LONGEST_STAMP = 12  # digits


class Signatures:
    """Checks by the app's signing secret. `clock` gives seconds since 1970."""

    def __init__(self, secret: str, clock: Clock | None = None) -> None:
        self._verifier = SignatureVerifier(secret, clock or Clock())

    def is_slacks(self, body: bytes, headers: Mapping[str, str]) -> bool:
        """Say whether Slack signed this body just now."""
        signature, stamp = headers.get(SIGNATURE, ""), headers.get(TIMESTAMP, "")
        is_stamp = stamp.isascii() and stamp.isdigit() and len(stamp) <= LONGEST_STAMP
        if not signature.isascii() or not is_stamp:
            return False
        try:
            return bool(self._verifier.is_valid(body, stamp, signature))
        except ValueError:  # a body that is no text
            return False
