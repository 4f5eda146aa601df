"""By whose border the words say that it was: "a jungle town near the Brazilian border", "a city bordering Iran"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from streams.extract.geography.gazetteer import country_of, demonyms
from streams.incidents.words.names import NAME

_BY = r"(?:near|close to|along|on|by|at|not far from|kilomet\w+ from|km from|miles from|off)"
_LINE = r"(?:borders?|frontiers?)"
_POST = rf"{_LINE} (?:crossing|post|gate)s?"
_NEXT = r"(?:the |neighbou?ring )?"
# what is a land's own: "the Syrian border town of Kobani", "a Kyrgyz border post", "the Iraqi border with Syria"
_OWN = (
    rf"(?! (?:with|to) {_NEXT}[A-Z]| (?:post|guard|town|village|city|crossing|police|region|area|force|province"
    r"|district|station|outpost|troop|patrol|market|camp|base|gate|checkpoint|zone)s?\b)"
)
_BORDER = re.compile(
    rf"\b{_BY} (?:the |its )?(?P<whose>{NAME}) {_LINE}\b{_OWN}"
    rf"|\b{_BY} (?:the |its |a )?(?:[\w'\u2019-]+ ){{0,2}}?{_LINE} (?:with|to|of) {_NEXT}(?P<beyond>{NAME})"
    rf"|\b{_POST} with {_NEXT}(?P<across>{NAME})"
    rf"|\bbordering (?:on )?{_NEXT}(?P<beside>{NAME})"
)
_BEHIND = re.compile(
    rf"\b(?:{_LINE} (?:with|of|to)|{_POST} with|[Bb]ordering(?: on)?) {_NEXT}{NAME}"
    rf"|\b(?:[Tt]he|its) {NAME} {_LINE}\b{_OWN}"
)
_FOLLOWED = re.compile(rf"^{_OWN}")


def without_borders(quote: str) -> str:
    """Give the words without the lands that only a border is with: "a jungle town near the Brazilian border"."""
    return _BEHIND.sub(" ", quote) if "order" in quote or "rontier" in quote else quote


def is_behind(name: str, quote: str) -> bool:
    """Say whether a land told by its border lies behind it: "near the Iranian border", not "the Iraqi border with"."""
    _, _, after = quote.partition(name)
    return _FOLLOWED.match(after) is not None


@lru_cache(maxsize=16_384)
def borders(quote: str) -> frozenset[str]:
    """Give the countries by whose border it was, ISO 3166-1 alpha-2; of "the Afghan-Pakistani border" both."""
    if "order" not in quote and "rontier" not in quote:
        return frozenset()
    return frozenset(code for found in _BORDER.finditer(quote) for code in _lands(found))


def _lands(found: re.Match[str]) -> Iterator[str]:
    told = found["whose"] or found["beyond"] or found["across"] or found["beside"]
    for name in (told, *(told.split("-") if "-" in told else ())):
        code = country_of(name) or demonyms().get(name.casefold())
        if code is not None:
            yield code
