"""Ids that are hashes of what they name, so that a replay of any stage gives the same ones."""

import hashlib

_LENGTH = 20  # hexadecimal digits, 80 bits: no collision to be expected below 10^11 ids


def stable_id(prefix: str, *parts: str | int | None) -> str:
    """Give `prefix-` and 20 hexadecimal digits of SHA-256 over the parts, each with its length before it."""
    digest = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else str(part).encode()
        digest.update(b"%d:%b;" % (len(data), data))
    return f"{prefix}-{digest.hexdigest()[:_LENGTH]}"
