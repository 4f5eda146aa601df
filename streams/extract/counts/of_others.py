"""Numbers of men that are others' by their own words: their enemies', two movements' together."""

from streams.extract.counts.numbers import Number
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


def are_of_others(text: str, number: Number) -> bool:
    """Say whether those counted are not of those who make the attack that is told, as the words before them have it."""
    return _WHOSE.search(text[: number.start]) is not None
