"""Numbers that only tell by how much two strengths differ: "with 6,000 fewer soldiers than last year"."""

import re

_FOLK = (
    r"(?:men|soldiers|troops|fighters|rebels|militants|insurgents|guerrillas|gunmen|militiamen|combatants|"
    r"effectives|bayonets|people|strong)"
)
_AFTER = re.compile(
    r"\s+(?:"
    r"(?:(?!(?:or|and|but|if|perhaps|maybe|possibly|probably|even)\s)[\w'\u2019-]+\s+){0,2}?fewer\b(?!\s+than\s+\d)|"
    r"more(?:\s+(?!(?:attacked|stormed|advanced|came|were|are|have|had|was|is|who|and)\b)[\w'\u2019-]+){0,3}?\s+than\b"
    r"(?!\s+(?:half|\d|a\s+(?:third|quarter|dozen|hundred|thousand)))|"
    rf"{_FOLK}\s+(?:fewer|weaker|stronger|short(?=[,.;]|\s+of\s+(?:its|their|full|establishment|strength))|"
    r"(?:more|less)\s+than(?=\s+(?:in|at|on|last|a\s+(?:year|month|week)|the|before|when)\b)|below\s+strength)\b)",
    re.IGNORECASE,
)


def is_difference(text: str, end: int) -> bool:
    """Say whether the number that ends at `end` is what one strength has more or less than another."""
    return _AFTER.match(text, end) is not None
