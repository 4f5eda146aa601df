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
# "Two women, 61 and 74, were killed", "a man, 61, and his son, 12,", "brothers aged 9 and 12"
_LISTED = r"(?:\d{1,3}(?:, and |, | and | or | to ))*"
_PERSONS_COMMA = re.compile(
    r"\b(?:an?|the|his|her|their|one|two|three|four|five|six|\d) (?:[\w'\u2019-]+ ){0,2}?(?:wom[ae]n|m[ae]n|girls?|"
    r"boys?|child(?:ren)?|mothers?|fathers?|grand\w+|widows?|teenagers?|pensioners?|sons?|daughters?|brothers?|sisters?|"
    r"siblings|cousins|wife|husband|couple|twins|students?|pupils?|farmers?|drivers?|villagers?|residents?|"
    rf"civilians?|soldiers?|policem[ae]n|officers?|medics?|nurses?|teachers?), {_LISTED}$",
    re.IGNORECASE,
)
_AGED_LIST = re.compile(rf"\baged (?:between )?{_LISTED}$", re.IGNORECASE)
_ENDS_LIST = re.compile(r"\s*(?:[,.;)]|$)|(?:, and|, | and| or| to) \d{1,3}(?=[,.;) ])")
_OLDEST = 110


def is_age(text: str, end: int, high: int, before: str) -> bool:
    """Say whether the number that ends at `end`, `high` at most, after the words `before` it, is an age."""
    if high > _OLDEST:
        return False
    if _TURNS.search(before) is not None and _BIRTHDAY.match(text, end):
        return True  # "who turns 100 on Sunday"
    if _SOMEBODY_OF.search(before) is not None or _AGED_LIST.search(before) is not None:
        return True
    if _PERSONS_COMMA.search(before) is not None and _ENDS_LIST.match(text, end) is not None:
        return True
    if not re.match(r"\s*(?:[,.;]|$)", text[end:]):
        return False
    is_named = _AGED_NAME.search(before) is not None and text[end : end + 1] == ","
    return is_named or _AGED.search(before) is not None
