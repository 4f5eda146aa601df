"""Numbers of men that are others' by their own words: their enemies', two movements' together, a relief's."""

from streams.extract.counts.engaged import NAMED
from streams.extract.counts.numbers import Number
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.small import Small

_SOME = r"(?:(?:some|about|around|nearly|almost|over|more than|up to|at least|as many as|an estimated|no more than) )*$"
_HAVE = r"(?:has|have|had|fields?|fielded|musters?|mustered|numbers?|numbered|counts?|counted) "
_WHOSE = Small(
    rf"(?:\b(?:their|its|his) (?:enemies|foes|rivals|opponents|adversaries|enemy)|\bthe (?:other side|enemy)|"
    rf"\btogether,? the (?:two|three|four) (?:[\w-]+ )?(?:movements|groups|factions|parties|armies|militias)) "
    rf"{_HAVE}{_SOME}|"
    rf"\b(?:reli(?:es|ed)|rely|depends?|depended) on {_SOME}|\bhad (?:been )?expect(?:ed|ing) {_SOME}|"
    rf"\b(?:\w+est|first|worst|most \w+) (?:[\w'\u2019-]+ ){{1,8}}?since {_SOME}"
)
_HELP = r"(?:aid|rescue|relief|help|assistance)"
_TO_HELP = Small(
    r"(?: [\w'\u2019-]+){0,3}? (?:is|are|was|were|has been|have been) (?:now )?"
    r"(?:coming|hurrying|rushing|marching|moving|racing|going|hastening|on (?:its|their) way) "
    rf"to (?:(?:the )?{_HELP} of|the [\w-]+['\u2019]s? {_HELP})\b"
)
_AN_ATTACK = Small(rf"\ban? (?:[\w-]+ ){{0,2}}?(?:{NAMED}) (?:by|with|of) {_SOME}")
_FAILED_THEN = Small(
    r"(?: [\w'\u2019-]+){0,4}? (?:(?:had|was|were|been) )*"
    r"(?:failed|beaten (?:off|back)|repelled|repulsed|defeated|broken|collapsed|came to nothing)[^.;,]{0,40}? "
    rf"(?:last year|last month|in (?:early |late |mid-)?{WHOLE_MONTH}|in (?:19|20)\d\d|(?:years|months) ago)\b"
)


def are_of_others(text: str, number: Number) -> bool:
    """Say whether those counted are not of those who make the attack that is told, as the words beside them have it."""
    before, after = text[: number.start], text[number.end :]
    if _WHOSE.search(before) or _TO_HELP.match(after):
        return True
    return _AN_ATTACK.search(before) is not None and _FAILED_THEN.match(after) is not None
