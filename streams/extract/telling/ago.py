"""How long ago something was, where a sentence says it of a part of what it tells: "the town lost two years ago"."""

import re

_YEARS = re.compile(r"\b(?:\w+\s+years\s+ago|(?:decades?|generations?|centur(?:y|ies))\s+ago)\b", re.IGNORECASE)


def years_ago(text: str) -> list[int]:
    """Give where it says that something was years ago: "two years ago", "decades ago"."""
    return [found.start() for found in _YEARS.finditer(text)] if " ago" in text else []


def without_years_ago(text: str) -> str:
    """Give the text without the words that say so."""
    return _YEARS.sub("", text)
