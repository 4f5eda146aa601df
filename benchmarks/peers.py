"""Others that find numbers of people in text: two patterns, and quantulum3 where it is installed (extra `bench`)."""

import re
import warnings
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

Found = tuple[int, int, int]  # value, start, end
Peer = Callable[[str], list[Found]]

_PEOPLE = r"(?:fighters|militants|troops|soldiers)"
_BESIDE = re.compile(rf"(\d[\d,]*)\s+{_PEOPLE}", re.IGNORECASE)
_NEAR = re.compile(rf"(\d[\d,]*)(?:\s+[\w'\u2019-]+){{0,3}}?\s+{_PEOPLE}", re.IGNORECASE)


def beside(text: str) -> list[Found]:
    """Give numbers right before fighters, militants, troops or soldiers."""
    return _matched(_BESIDE, text)


def near(text: str) -> list[Found]:
    """Give numbers up to three words before them."""
    return _matched(_NEAR, text)


def peers() -> Mapping[str, Peer]:
    """Give those that can be run here by name."""
    found: dict[str, Peer] = {"pattern: number, noun": beside, "pattern: number, three words, noun": near}
    parse = _quantulum()
    if parse is not None:
        found["quantulum3, dimensionless"] = lambda text: _counted(parse, text)
    return found


def _matched(pattern: re.Pattern[str], text: str) -> list[Found]:
    return [
        (int(match[1].replace(",", "") or 0), match.start(1), match.end(1))
        for match in pattern.finditer(text)
        if match[1].strip(",")
    ]


@cache
def _quantulum() -> Callable[[str], list[Any]] | None:
    """Give its parser; its classifier, which needs an older scikit-learn, stays off."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import classifier, parser  # noqa: PLC0415 - an optional peer
    except ImportError:
        return None
    classifier.USE_CLF = False
    parse: Callable[[str], list[Any]] = parser.parse
    return parse


def _counted(parse: Callable[[str], list[Any]], text: str) -> list[Found]:
    counted = (quantity for quantity in parse(text) if quantity.unit.name == "dimensionless")
    return [(round(quantity.value), *quantity.span) for quantity in counted]
