"""By whose border the words say that it was: "a jungle town near the Brazilian border", "a city bordering Iran"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from streams.extract.geography.gazetteer import country_of, demonyms

_NAME = r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*"
_BY = r"(?:near|close to|along|on|by|at|not far from|kilomet\w+ from|km from|miles from|off)"
_LINE = r"(?:borders?|frontiers?)"
_BORDER = re.compile(
    rf"\b{_BY} (?:the |its )?(?P<whose>{_NAME}) {_LINE}\b(?! (?:post|guard|town|village|city|crossing|police)s?\b)"
    rf"|\b{_BY} (?:the |its |a )?(?:[\w-]+ ){{0,2}}?{_LINE} (?:with|to|of) (?:the |neighbou?ring )?(?P<beyond>{_NAME})"
    rf"|\bbordering (?:on )?(?:the |neighbou?ring )?(?P<beside>{_NAME})"
)


@lru_cache(maxsize=16_384)
def borders(quote: str) -> frozenset[str]:
    """Give the countries by whose border it was, ISO 3166-1 alpha-2; of "the Afghan-Pakistani border" both."""
    if "order" not in quote and "rontier" not in quote:
        return frozenset()
    return frozenset(code for found in _BORDER.finditer(quote) for code in _lands(found))


def _lands(found: re.Match[str]) -> Iterator[str]:
    told = found["whose"] or found["beyond"] or found["beside"]
    for name in (told, *(told.split("-") if "-" in told else ())):
        code = country_of(name) or demonyms().get(name.casefold())
        if code is not None:
            yield code
