"""Numbers that say how old somebody is: "dies at 81", "Colonel Demir, 61, commands"."""

import re

_AGED = re.compile(
    r"\b(?:age|(?:die[sd]|(?<!the )(?<!of )(?<!its )(?<!their )(?<!own )(?<!s )dead|dying|death) "
    r"(?:aged|at|at the age of)|the age of|now)\s+$",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:turn(?:s|ed|ing)?|aged)\s+$", re.IGNORECASE)
_BIRTHDAY = re.compile(r"\s*(?:[,.;]|$|(?:on|this|next|last|in|today|tomorrow|yesterday)\b)")
_AGED_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+, $")
# "killed a woman of 71", "two boys of 12"
_SOMEBODY_OF = re.compile(
    r"\b(?:(?:an?|the|two|three) (?:[\w'\u2019-]+ )?(?:wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|mother|father|"
    r"grandmother|grandfather|widow|teenagers?|pensioners?|nurse|teacher|farmer|driver|student|pupil|farmhand|monk|"
    r"priest)) of\s+$",
    re.IGNORECASE,
)
_OLDEST = 110


def is_age(text: str, end: int, high: int, before: str) -> bool:
    """Say whether the number that ends at `end`, `high` at most, after the words `before` it, is an age."""
    if high > _OLDEST:
        return False
    if _TURNS.search(before) is not None and _BIRTHDAY.match(text, end):
        return True  # "who turns 100 on Sunday"
    if _SOMEBODY_OF.search(before) is not None:
        return True
    if not re.match(r"\s*(?:[,.;]|$)", text[end:]):
        return False
    is_named = _AGED_NAME.search(before) is not None and text[end : end + 1] == ","
    return is_named or _AGED.search(before) is not None
