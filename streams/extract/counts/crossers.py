"""A people's many who only cross a border, as those do who flee: "130,000 Syrian Kurds had crossed in 72 hours"."""

import re
from collections.abc import Iterable
from functools import cache

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small
from streams.extract.words.tables import Plain, table, texts

_CROSS = re.compile(
    r"(?: [A-Z][\w-]+){0,2}? (?P<who>[A-Z][\w-]+) (?P<had>(?:have|had|has) (?:now |already |since )?)?"
    r"(?:cross(?:ed)?|pour(?:ed)?|stream(?:ed)?|spill(?:ed)?|flood(?:ed)?|walk(?:ed)?|trek(?:ked)?|pushed|surged?)"
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
    known = table("peoples")
    return frozenset(name for names in _values(known) for name in texts(names)) - _citizens()


@cache
def _citizens() -> frozenset[str]:
    states = [one for one in _values(table("countries")) if isinstance(one, dict)]
    return frozenset(name for one in states for name in texts(one.get("people")))


def _values(known: Plain) -> Iterable[Plain]:
    return known.values() if isinstance(known, dict) else ()
