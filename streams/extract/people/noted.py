"""How notes and tables count a side, without a verb: "RSF str est 7,500 pax", "M23 ~6,000 vs FARDC 2,000"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.tokens import Token

_SIZES = lexicon.words(
    "str strength force forces numbers manpower size total troops x est est. estimated at reported as put"
)
_MARKS = frozenset(":,(~=-\u2013\u2014")
_MEN = lexicon.words("pax pers tps ftrs men fighters troops soldiers personnel combatants strong")
_VERSUS = lexicon.words("vs vs. v v. versus ;")
_SIDE = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9]*(?:-[A-Z0-9]+)*")  # "GoY", "SPLA-IO"
_NO_SIDE = lexicon.words("idp idps ngo ngos ingo ingos un kia wia est")
_GO_ON = _VERSUS | lexicon.words("with in on at adv and plus incl")
_LONGEST = 6  # tokens from a name to its number


def with_sides(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Give the phrases so that a number is of the side that opens its line, or stands after "vs", and of no more."""
    kept: list[Mention] = []
    for one in mentions:
        before = kept[-1] if kept else None
        side = _side_of(one, before, tokens) if one.number is not None else None
        if side is not None and before is not None and side.first == before.first:
            kept.pop()
        kept.append(side or one)
    return kept


def _side_of(one: Mention, before: Mention | None, tokens: Sequence[Token]) -> Mention | None:
    """Give the side that a number counts by its place alone, if any."""
    after = tokens[one.end].lower if one.end < len(tokens) else "."
    if (one.head != "bare" and one.noun not in _MEN) or (after[:1].isalpha() and after not in _GO_ON):
        return None  # "Rebels: 6,000 soldiers storm Goma"
    first = _opening(one.first, tokens)
    if first >= one.first:
        return None  # "~7,500" alone
    is_named = before is not None and before.first == first
    end = before.end if before is not None and is_named else first + 1
    between = [token.lower for token in tokens[end : one.first]]
    is_rough = one.number is not None and one.number.qualifier == "about"
    is_told = between not in ([], [","]) or (is_rough and _SIDE.fullmatch(tokens[first].text) is not None)
    if not is_told or len(between) > _LONGEST or any(word not in _SIZES | _MARKS for word in between):
        return None
    if before is not None and is_named:
        is_alone = before.number is None and before.head == "armed"
        return replace(before, number=one.number, end=one.end, is_side=True) if is_alone else None
    name = tokens[first].text
    is_side = _SIDE.fullmatch(name) is not None and name.lower() not in _NO_SIDE
    return replace(one, first=first, head="armed", name=name, noun="", is_side=True) if is_side else None


def _opening(at: int, tokens: Sequence[Token]) -> int:
    """Give the first token of what may name the side that is counted at a token: of its line, or after "vs"."""
    last = next((one + 1 for one in range(at - 1, 0, -1) if tokens[one].lower in _VERSUS), 0)
    return last + (last == 0 and not tokens[0].text[:1].isalnum())
