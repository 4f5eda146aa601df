"""Numbers of the two sides of a fight in one sentence: "900 fought their way to Bria, where 4,000 besiege it"."""

from streams.extract.counts.numbers import Number
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.small import Small

_DONE = r"(?:attacked|besieged|surrounded|encircled|stormed|assaulted|ringed|blockaded|beset|invested|shelled)"
# a clause of its own, that tells of the place to which the others go
_OF_PLACE = Small(
    rf"\b(?:where|which|in which|around which)\b(?! (?:it|they|he|she|we)\b)[^.;]{{0,60}}$|"
    rf",? (?:(?:now|still|being|long) )*{_DONE} (?:since [\w ]{{3,20}} )?by\b[^.;]{{0,40}}$"
)
# whom the first fight, or fight on in spite of: "stormed Fada and destroyed a Libyan brigade of 1,200"
_FOUGHT = Small(
    r"\b(?:(?:took|takes?|taking) on|destroy(?:ed|s|ing)|wip(?:ed|ing) out|rout(?:ed|s|ing)|defeat(?:ed|s|ing)|"
    r"overwhelm(?:ed|s|ing)|annihilat(?:ed|es|ing)|crush(?:ed|es|ing)|smash(?:ed|es|ing)|maul(?:ed|s|ing)|"
    r"chas(?:ed|es|ing)|in spite of|despite|in the (?:face|teeth) of|"
    r"los(?:t|es|ing) [^.;,]{2,60} to)\b(?! (?:reach|take|join|get|help)\b)(?P<whom>[^.;]{0,60})$"
)
# .. to whom they come as friends
_FRIENDS = Small(
    r"\b(?:allied|allies|ally|friendly|fellow|other|already|also|more|further|another|comrades|own|their|its)\b"
)
_WAY = Small(
    r"\b(?:fought|fight|fights|fighting|advanc\w+|"
    r"push\w*|march\w*|mov(?:ed|es|ing)|head(?:ed|s|ing)|driv(?:es?|ing)|"
    r"drove|thrust\w*|press(?:ed|es|ing)|break(?:s|ing)?|broke|battl(?:ed|es|ing)|struggl(?:ed|es|ing)|"
    r"on (?:its|their) way|sent|reach(?:ed|es|ing)?|relief|reliev\w+|rescue)\b"
)
# who are only on their way, so that they besiege nobody yet
_SETS_OUT = Small(
    r"^ (?:[\w'\u2019-]+ ){0,7}?(?:has |have |had |is |are |was |were )?(?:since |now |already |also )?"
    r"(?:set out|set off|left|departed|on (?:its|their|the) way|started out|moved out|heading|headed)\b"
    r"(?![^.;]*\b(?:join|reinforc\w+|(?:to|for) the (?:siege|assault|attack))\b)"
)


def sets_out(text: str, number: Number) -> bool:
    """Say whether those counted are told to set out, or to be on their way."""
    return _SETS_OUT.search(text[number.end :]) is not None


def are_of_two_sides(text: str, first: tuple[Number, Mention | None], second: tuple[Number, Mention | None]) -> bool:
    """Say whether the first go to a place that the second attack, or fight the second, by the words between them.

    Both are counted in one sentence.
    """
    (one, those), (other, foes) = sorted((first, second), key=lambda pair: pair[0].start)
    between = text[one.end : other.start]
    fought = _FOUGHT.search(between)
    if fought is not None and not _FRIENDS.search(fought["whom"]):
        return True
    kinds = [kind_of(each) if each is not None else "" for each in (those, foes)]
    is_alike = bool(kinds[0]) and kinds[0] == kinds[1]
    is_way = _WAY.search(text[: other.start]) is not None
    clause = _OF_PLACE.search(between)
    return is_way and not is_alike and clause is not None and not _FRIENDS.search(clause[0])
