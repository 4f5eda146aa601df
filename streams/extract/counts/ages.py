"""Numbers that say how old somebody is: "dies at 81", "Colonel Demir, 61, commands"."""

import re

_AGED = re.compile(
    r"\b(?:aged?|(?:die[sd]|dead|dying|death) (?:aged|at|at the age of)|turn(?:s|ed)|the age of|now)\s+$",
    re.IGNORECASE,
)
_AGED_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+, $")
_OLDEST = 110


def is_age(text: str, end: int, high: int, before: str) -> bool:
    """Say whether the number that ends at `end`, `high` at most, after the words `before` it, is an age."""
    if high > _OLDEST or not re.match(r"\s*(?:[,.;]|$)", text[end:]):
        return False
    is_named = _AGED_NAME.search(before) is not None and text[end : end + 1] == ","
    return is_named or _AGED.search(before) is not None
