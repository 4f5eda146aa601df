"""A war that only says since when something is dearer, rarer or shut: "rents have doubled since the invasion"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.small import Small

_SINCE = Small(
    r"\b(?:since|before|until|after|because of|thanks to|despite) (?:the|last year['\u2019]s) (?:[\w-]+ ){0,2}$"
)
_WARS = frozenset({"invasion", "war", "siege", "offensive", "attack", "assault", "incursion", "fighting"})
_GOES_ON = Small(
    r"^ (?:of|on|against|in|into|by|at|near|began|started|that|which|when)\b",
)
# what is counted in money or heads and goes up and down
_COUNTED = (
    r"(?:rents?|prices?|wages|salaries|exports?|imports?|sales|output|production|tourism|tourists|births|marriages|"
    r"weddings|divorces|population|visitors|inflation|unemployment|vacancies|profits|turnover|fares|fees|premiums|"
    r"shares|demand|orders|harvests?|deliveries|membership|donations|subscriptions|house prices|pupils|students)"
)
_MOVES = (
    r"(?:doubled|tripled|trebled|quadrupled|halved|risen|rose|fallen|fell|dropped|grown|grew|shrunk|shrank|soared|"
    r"plunged|collapsed|recovered|exploded|climbed|slumped|increased|decreased|declined|surged|stagnated)"
)
_MEASURES = Small(rf"\b{_COUNTED}\b[^.;]{{0,60}}?\b{_MOVES}\b")


def is_since_then(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a known war, of which nothing is told, is only a mark in time for what money or heads come to."""
    text, tokens = clauses.sentence.text, clauses.tokens
    if not trigger.is_noun or tokens[trigger.end - 1].lower not in _WARS:
        return False
    before, after = text[: tokens[trigger.first].start], text[tokens[trigger.end - 1].end :]
    is_mark = _SINCE.search(before) is not None and _GOES_ON.search(after) is None
    return is_mark and _MEASURES.search(text) is not None
