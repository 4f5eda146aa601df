"""Notes as security officers send them: lines that labels in capitals head, and items without a verb."""

import re
from collections.abc import Iterable

_HEADS = r"\W*(?:\d{1,2}[.)] ?)?(?:[A-Z]{2,}[ /-]+){0,2}?"
_SURE = re.compile(
    rf"{_HEADS}(?:INCIDENT|SITREP|SPOTREP|FLASH|SECURITY (?:ALERT|ADVISORY|NOTE))\b[^:\n]{{0,24}}(?::|$)"
)
_LABEL = re.compile(
    rf"{_HEADS}(?:INCIDENT|LOCATION|LOC|ACTORS?|SITUATION|EVENT|TYPE|THREAT|ADVICE|TIME|DATE|DTG|SITREP|SPOTREP|FLASH|ALERT|"
    r"ADVISORY|ASSESSMENT|COMMENT|SOURCE|UPDATE|REPORT)\b[^:\n]{0,24}:"
)
_AT_LEAST = 2  # labels that others' pages bear too
LEAST_WORDS = 2  # of an item: "- Attackers: 7,500"


def is_note(lines: Iterable[str]) -> bool:
    """Say whether labels of a security officer's note head the lines: "INCIDENT:", "LOCATION:", "ADVICE:"."""
    labelled = [line for line in lines if _LABEL.match(line) or _SURE.match(line)]
    return len(labelled) >= _AT_LEAST or any(_SURE.match(line) for line in labelled)
