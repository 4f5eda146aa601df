"""By what words a step of an attack goes on with it: at a part of its town; and by what it is another attack."""

import re
from functools import lru_cache

from streams.extract.words.small import Small

_PARTS = (  # of a town, or of the ground about it: what has a town's name of its own is another place
    r"(?:quarters?|neighbou?rhoods?|suburbs?|hills?|hilltop|heights|ridges?|high ground|peak|mount|mountains?|hospital"
    r"|clinic|university|campus|college|school|airport|airfield|airstrip|barracks|prison|jail|stations?|bridges?|market"
    r"|bazaar|squares?|roundabout|hotel|mosque|church|cathedral|monastery|palace|citadel|stadium|factory|plant|mill|depot"
    r"|cemetery|harbou?r|docks|gates?|rivers?|lake|canal|bay|boulevard|avenue|street)"
)
_ROADS = r"(?:roads?|highway|motorway|railway|route|track)"
_ANOTHER = Small(
    r"\b(?:another|other|others|separate|separately|elsewhere|meanwhile|also|too|second|third|earlier|previous"
    r"|previously|once|simultaneous|simultaneously|similar|neighbou?ring|nearby|farther|later)\b"
    r"|\b(?:further|to the|in the) (?:north|south|east|west)"
    r"|\b(?:same|that) (?:time|day|night|hour)\b|\b(?:kilomet|km\b|miles?\b)"
    r"|\b(?:last|past|previous) (?:week|month|year|spring|summer|autumn|winter)\b"
    r"|\b(?:ago|counter-?attack\w*|answer\w*|respon\w*|retaliat\w*|reinforce\w*)\b"
)
_ON_THEM = Small(
    r"\b(?:bomb|shell|strafe|pound)\w* them\b|\b(?:fired|fire|fires|firing|hit|hits|struck|strikes?) (?:on |at )?them\b"
)


_LEFT = re.compile(
    r"\bfrom (?:the )?(?:(?:town|city|port|base|village|garrison|district) (?:of|at|in) )?"
    r"(?P<name>[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)*)(?!['\u2019\w])"
)


@lru_cache(maxsize=16_384)
def left(quote: str) -> frozenset[str]:
    """Give the names, as written, from which the words say that somebody goes: "retreated to Damaturu from Bama"."""
    return frozenset(found["name"] for found in _LEFT.finditer(quote))


@lru_cache(maxsize=16_384)
def is_another(quote: str) -> bool:
    """Say whether the words may tell an attack beside the one before, or what was done against it."""
    return _ANOTHER.search(quote) is not None


@lru_cache(maxsize=16_384)
def is_on_them(quote: str) -> bool:
    """Say whether the words tell of fire on those told of before: "tanks shelled them from the barracks"."""
    return _ON_THEM.search(quote) is not None


@lru_cache(maxsize=16_384)
def is_spot(quote: str, name: str) -> bool:
    """Say whether the words tell that the name is a hill's, a quarter's or a hospital's."""
    own = re.escape(name)
    ways = rf"\b{_PARTS} (?:of |at )?(?:the )?{own}\b|\b{own} (?:{_PARTS}|{_ROADS})\b|\b{_ROADS} (?:to|from) {own}\b"
    return re.search(ways, quote, re.IGNORECASE) is not None


@lru_cache(maxsize=16_384)
def is_bound(quote: str, name: str) -> bool:
    """Say whether the words tell that the name is where somebody goes: "fled towards Bosnia"."""
    return re.search(rf"\b(?:to|towards?|into|for)(?: [a-z][\w-]*){{0,2}} {re.escape(name)}\b", quote) is not None
