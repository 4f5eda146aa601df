"""A people's many who only cross a border, as those do who flee: "130,000 Syrian Kurds had crossed in 72 hours"."""

import re
from functools import cache

from streams.extract.counts.numbers import Number
from streams.extract.words.nations import citizens, other_peoples
from streams.extract.words.small import Small

_CROSS = re.compile(
    r"(?: [A-Z][\w-]+){0,2}? (?P<who>[A-Z][\w-]+) (?P<had>(?:have|had|has) (?:now |already |since )?)?"
    r"(?:cross(?:ed)?|pour(?:ed)?|stream(?:ed)?|spill(?:ed)?|flood(?:ed)?|walk(?:ed)?|trek(?:ked)?)"
    r"(?= (?:over|across|into|in \w+|to|the (?:\w+ )?(?:border|frontier|river)|since|by|on)\b|[.,])"
)
_ON_FOES = Small(
    r"\b(?:attack|assault|storm|assail|seiz|captur|overr[au]n|raid|invad|besieg|fight|fought|armed|arms\b|weapons|join|"
    r"offensive|under the command|led by)"
)


def are_crossers(text: str, number: Number) -> bool:
    """Say whether those counted are a people's, of no word for fighters, who do no more than cross.

    Of a state's citizens, who may be its soldiers, only who "had crossed" by then.
    """
    found = _CROSS.match(text, number.end) if number.kind == "count" else None
    if found is None or _ON_FOES.search(text[number.end :]) is not None:
        return False
    return found["who"] in _peoples() or (found["had"] is not None and found["who"] in _citizens())


@cache
def _peoples() -> frozenset[str]:
    return frozenset(name for _, names in other_peoples() for name in names) - _citizens()


@cache
def _citizens() -> frozenset[str]:
    return frozenset(name for _, names in citizens() for name in names)
