"""Parts of one force that a sentence tells by their ways or whose they are: "5,000 in the north, 3,000 in the west"."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_MEN = r"(?:men|fighters|soldiers|troops|rebels|militants|militiamen|insurgents|guerrillas|gunmen|marines)"
_SOME = r"(?:(?:some|about|around|nearly|over|another|the other|up to|more than|at least) )*"
_SIDE = (
    r"(?:north|south|east|west|left|right|cent(?:re|er)|middle|flank|coast|river|road|lake|hills|mountains|"
    r"(?:north|south)-?(?:east|west)|[a-z]+ern (?:axis|side|flank|front|sector|road|wing))"
)
# "In the north there are 5,000 of them, in the west 3,000"
_WAYS = re.compile(
    rf"(?: (?:of them|{_MEN}))?,? (?:(?:and|while|with|but) )?(?:in|from|on|along|to|by|up) the {_SIDE},? {_SOME}",
    re.IGNORECASE,
)
# "The northern column counts 5,000 men, the western one 3,000"
_OTHER_ONE = re.compile(
    rf"(?: {_MEN}| strong)?[,;]? (?:(?:and|while) )?the (?:other|second|third|[a-z]+ern|left|right|smaller|larger)"
    rf"\b,? ?(?:one|column|wing|group|arm|prong)?,? ?(?:(?:with|has|had|of) )?(?:[a-z]+ing [^,;.\d]{{3,40}}, )?{_SOME}",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b[Tt]he (?:first|[a-z]+ern|left|right|larger|smaller|main) (?:one|column|wing|group|arm|prong)\b[^.;:\d]{0,60}$|"
    r"\b[Oo]ne(?: (?:column|wing|group|arm|prong))? (?:has|had|counts?|counted|numbers?|numbered|was|is|brought|with)\b"
    r"[^.;:\d]{0,40}$"
)
# "Libyans make up 4,500 of the besiegers; the remaining 3,000 are"
_REST = re.compile(
    rf" of the (?:besiegers|attackers|assailants|raiders|invaders|force|column|army)(?:[,;]| and) (?:(?:and|while) )?"
    rf"(?:(?!the\b)[\w'\u2019-]+ ){{0,6}}?the (?:remaining|other) {_SOME}",
    re.IGNORECASE,
)
# "Of the attackers, 3,200 belong to the Front and followers of Taban the other 2,800"
_THE_OTHER = re.compile(
    rf" (?:(?!defend|garrison|die|kill|wound|captur|surrender|fled|flee)[\w,'\u2019-]+ ){{1,12}}?"
    rf"the (?:remaining|other) {_SOME}",
    re.IGNORECASE,
)
_OF_THEM = Small(
    rf"\b(?:of|among) (?:the|these|those|them|its|their|his)(?: (?:[a-z]+ )?(?:besiegers|attackers|assailants|raiders|"
    rf"invaders|force|column|army|{_MEN[3:-1]}))?,? {_SOME}$"
)
# "5,000 men of the M23 and 3,000 of the Mai-Mai"
_OF_ONE = re.compile(rf" (?:{_MEN} )?(?:of|from) (?:the )?(?:[A-Z][\w'\u2019-]*(?: of)? ?){{1,4}}and {_SOME}")
_OF_OTHER = re.compile(rf" (?:{_MEN} )?(?:of|from) (?:the )?[A-Z]")

_NOT_THEM = r"(?:defend|garrison|government|army|police|dead|wounded|refugee|displaced|captive|prisoner|civilian)"
# "put the Soviet contingent at 15,000 and the Afghan at 5,000"
_THE_ONE = Small(
    rf"\bthe [\w'\u2019-]+ (?:contingent|force|forces|part|component|element|troops|army|units) at {_SOME}$|"
    rf"\bput the (?!{_NOT_THEM})[\w'\u2019-]+ at {_SOME}$"
)
_AND_THE_OTHER = re.compile(
    rf" and the (?!(?i:{_NOT_THEM}))(?:[A-Z][\w'\u2019-]+(?: (?:one|contingent|force|forces|part|units))?|[a-z]+s) "
    rf"at (?:a little under )?{_SOME}"
)

_BODY = (
    r"(?:column|group|force|wave|wing|body|party|battalion|brigade|band|contingent|detachment|militia|unit|arm|prong)"
)
# "a column of 1,000 rebels and an allied militia of 4,500 fighters attacked"
_A_BODY = Small(rf"\b(?:an?|one|the) (?:[\w'\u2019-]+ ){{0,3}}?{_BODY} (?:of|with|numbering) {_SOME}$")
_AND_BODY = re.compile(
    rf" (?:[\w-]+ ){{0,2}}?(?:and|alongside|together with) (?:an?|another) (?:[\w'\u2019-]+ ){{0,3}}?{_BODY} "
    rf"(?:of|with|numbering) {_SOME}",
    re.IGNORECASE,
)
_AT_ODDS = re.compile(r"(?: (?!who\b)[\w'\u2019-]+)?,? (?:fought|clash\w*|battl\w*|traded|exchanged|fac(?:e|ed|ing))\b")
_BETWEEN = Small(r"\bbetween (?:[\w'\u2019-]+ ){0,8}$")
# "One column of 3,000 came from the north. .. Another of 2,500 attacked from the coast"
_FIRST_BODY = Small(
    rf"\b(?:one|an?|the|a first|the first) (?:[\w'\u2019-]+ ){{0,2}}?{_BODY}(?:,| is)? (?:of|with|numbering) {_SOME}$|"
    rf"\b(?:the|a) (?:first|largest|biggest|main|strongest|smaller|smallest|[a-z]+ern) {_BODY},? {_SOME}$"
)
_OTHER_BODY = Small(
    rf"(?:^|[.,;:\u201c\"] ?|^[\w ]{{2,24}} )"
    rf"(?:another|the other|a second|the second|a further)(?: (?!relief)[\w'\u2019-]+)?"
    rf"(?: {_BODY})?,? (?:of|with|numbering) {_SOME}$"
)
# "A second of 1,900 has swung west, and a third, numbering 1,500"
_NTH = r"(?:second|third|fourth)"
_A_NTH = Small(rf"(?:^|[.,;:] ?)(?:and )?(?:a|the) {_NTH}(?: {_BODY})?,? (?:of|with|numbering) {_SOME}$")
_AND_A_NTH = re.compile(
    rf"[^.;:\d]{{3,90}}? (?:and|while) (?:a|the) (?:third|fourth|fifth|last)(?: {_BODY})?,? "
    rf"(?:of|with|numbering) {_SOME}",
    re.IGNORECASE,
)


def are_two_bodies(text: str, number: Number, later: str, other: Number) -> bool:
    """Say whether one sentence counts a column, and a later one counts another column."""
    return bool(_FIRST_BODY.search(text[: number.start]) and _OTHER_BODY.search(later[: other.start]))


def are_wings(text: str, first: Number, second: Number) -> bool:
    """Say whether a sentence tells the two numbers as parts that came by two ways, or of two bodies."""
    start, end = first.end, second.start
    if start > end:
        return False
    if _WAYS.fullmatch(text, start, end):
        return True
    before = text[: first.start]
    if _AND_BODY.fullmatch(text, start, end) and _A_BODY.search(before):
        return not (_AT_ODDS.match(text, second.end) or _BETWEEN.search(before))
    pairs = ((_OTHER_ONE, _ONE), (_AND_THE_OTHER, _THE_ONE), (_THE_OTHER, _OF_THEM), (_AND_A_NTH, _A_NTH))
    if any(between.fullmatch(text, start, end) and one.search(before) for between, one in pairs):
        return True
    if _REST.fullmatch(text, start, end):
        return True
    return _OF_ONE.fullmatch(text, start, end) is not None and _OF_OTHER.match(text, second.end) is not None
