"""People whom a text counts for a whole country or army: none of a fight told before."""

import re

from streams.extract.clauses import Clauses
from streams.extract.counts import strengths
from streams.extract.counts.numbers import Number
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_CLOSE = 60  # characters after a number in which its people are said to be a whole country's
_STAY = words("in inside across throughout within")
_TO_LAND = 7  # tokens from those counted to the country that they are in
_IN_ARMS = re.compile(r"[^.;,]{0,30}?\bunder arms\b", re.IGNORECASE)
# "Assessed strength in the grouping is about 150,000"
_STRENGTH_OF_ALL = Small(
    r"\b(?:strength|manpower|personnel|numbers) (?:in|of|within|across) (?:the|this|that|its) "
    r"(?:(?!attack|assault|strik|advanc|invad|besieg)[\w'\u2019-]+ ){0,2}?(?:groupings?|theat(?:re|er)|"
    r"group of forces)\b[^.;]{0,40}$"
)

# "200,000 are massed on both sides of the frontier", "The two armies have massed 200,000 men"
_OF_BOTH = Small(
    r"\b(?:massed|deployed|stationed|concentrated|arrayed|drawn up|dug in|camped|under arms|gathered|ranged) "
    r"(?:[\w'\u2019-]+ ){0,3}?(?:on|along|at) (?:both|the two|either|each) sides? of\b|"
    r"\b(?:the two|both) (?:armies|sides|rivals|foes)(?: together| between them)? "
    r"(?:have|had|are|were) (?:now |together |each |since |already )*(?:massed|deployed|concentrated|gathered|moved|"
    r"assembled|brought up)\b(?![^.;]*\b(?:clash\w*|fought|fight\w*|attack\w*|battl\w*)\b)"
)


def are_at_large(clauses: Clauses, mention: Mention, role: Role, before: str, after: str) -> bool:
    """Say whether the words beside a number tell that its people are a whole country's: "across the country"."""
    if any(way.search(before) for way in (strengths.AT_LARGE, _STRENGTH_OF_ALL)) or strengths.AT_LARGE.search(
        after[:_CLOSE]
    ):
        return True
    return role in ("defending", "unknown") and (_IN_ARMS.match(after) is not None or _are_in_land(clauses, mention))


def are_all_of_land(clauses: Clauses, number: Number, mention: Mention | None) -> bool:
    """Say whether a number after which nobody attacks counts a whole country's: "12,000 are under arms in Peru"."""
    text, end = clauses.sentence.text, number.end
    if strengths.AT_LARGE.search(text, end) is not None:
        return True
    return mention is not None and _are_in_land(clauses, mention)


def counts_grouping(text: str, number: Number) -> bool:
    """Say whether a number counts all whom a side has where it fights, or both have: "strength in the grouping"."""
    return _STRENGTH_OF_ALL.search(text[: number.start]) is not None or counts_both(text)


def counts_both(text: str) -> bool:
    """Say whether both sides are told to be massed, which counts either's men: "on both sides of the border"."""
    return _OF_BOTH.search(text) is not None


def _are_in_land(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they only are in some country: "who are thought to number 10,000 inside Nicaragua"."""
    near = range(mention.end, mention.end + _TO_LAND)
    first = next((one for one in clauses.places if one.first in near), None)
    if first is None or first.bearer is None or first.bearer.kind != "country" or not first.first:
        return False
    is_in = clauses.tokens[first.first - 1].lower in _STAY or first.prep in _STAY
    return is_in and not any(one.bearer is None or one.bearer.kind != "country" for one in clauses.places)
