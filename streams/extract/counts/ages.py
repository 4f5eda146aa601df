"""Numbers that say how old somebody is: "dies at 81", "Colonel Demir, 61, commands"."""

import re

_AGED = re.compile(
    r"\b(?:age|(?:die[sd]|dead|dying|death) (?:aged|at|at the age of)|the age of|now)\s+$",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:turn(?:s|ed|ing)?|aged)\s+$", re.IGNORECASE)
_BIRTHDAY = re.compile(r"\s*(?:[,.;]|$|(?:on|this|next|last|in|today|tomorrow|yesterday)\b)")
_AGED_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+, $")
_OLDEST = 110


def is_age(text: str, end: int, high: int, before: str) -> bool:
    """Say whether the number that ends at `end`, `high` at most, after the words `before` it, is an age."""
    if high > _OLDEST:
        return False
    if _TURNS.search(before) is not None and _BIRTHDAY.match(text, end):
        return True  # "who turns 100 on Sunday"
    if not re.match(r"\s*(?:[,.;]|$)", text[end:]):
        return False
    is_named = _AGED_NAME.search(before) is not None and text[end : end + 1] == ","
    return is_named or _AGED.search(before) is not None
