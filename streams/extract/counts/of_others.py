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
    rf"\bwe expected {_SOME}|"
    rf"\b(?:\w+est|first|worst|most \w+) (?:[\w'\u2019-]+ ){{1,8}}?since {_SOME}"
)


# "6,000 volunteers have joined the army since the attack", not "have joined the attack"
_ENLISTED = Small(
    r"^ (?:[\w-]+ ){0,2}?(?:volunteers|recruits|men|women|youths|people|citizens|soldiers|reservists|conscripts|"
    r"fighters)"
    r" (?:(?:have|had|has|also|since|already) )*(?:joined|enlisted in|signed up (?:for|with)|volunteered for|registered"
    r" with|enrolled in|swelled) (?:the |its |their |his )?(?:[\w-]+ )?(?:army|military|ranks|armed forces|militias?|"
    r"reserves?|police|movement|rebels|insurgents|guerrillas|territorial defence|legion)\b"
    r"(?![^.;]{0,30}? (?:attack|assault|offensive|siege|battle|push|drive|raid|advance|fighting|storming)\b"
    r"(?<!since the attack))"
)


# the enemy of who speaks is who attacks: "The enemy had 40,000 men around the town"
_ARE_BEFORE_IT = Small(
    r"^(?: [\w'\u2019-]+){0,3}? (?:around|before|outside|facing|massed|ranged|at the gates of|on the edge of|poised|"
    r"besieging) "
)


def are_of_others(text: str, number: Number) -> bool:
    """Say whether those counted are not of those who make the attack that is told, as the words before them have it."""
    if _ENLISTED.search(text[number.end :]) is not None:
        return True
    return _WHOSE.search(text[: number.start]) is not None and _ARE_BEFORE_IT.match(text[number.end :]) is None
