"""People of an attack long before the one told: "A previous assault by 9,000 men failed", "the 8,000 of last year"."""

import re

from streams.extract.counts.engaged import NAMED
from streams.extract.counts.numbers import Number
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.small import Small

_YEARS = r"(?:years?|months?|decades?|generations?)"
_AGO = (
    rf"(?:last (?:year|month|spring|summer|autumn|winter)|{WHOLE_MONTH}|the year before|the last time|"
    rf"(?:an?|[\w-]+|several|some|many) {_YEARS} (?:ago|before|earlier)|"
    rf"the (?:previous|earlier|last) (?:[\w-]+ )?(?:one|time|attempt|{NAMED}))"
)
_LONG_AGO = rf"(?:{_AGO}|(?:19|20)\d\d)"
_DEED = rf"(?:(?!and\b|or\b|of\b|in\b)[\w-]+ ){{0,2}}?(?:{NAMED}|raid|attempt|bid|effort|try|landings?)"
_EARLIER = (
    r"(?:(?:the|this|that|an?|its|their|his|another|one) (?:previous|earlier|prior|past|former|(?:19|20)\d\d)|"
    rf"(?:its|their|his) last|(?:the )?(?:last year|last month|{WHOLE_MONTH}|(?:19|20)\d\d)['\u2019]s|"
    rf"the {WHOLE_MONTH}) {_DEED}"
)
# who has made it has an attack of its own: "In April Marines launched an earlier offensive with 2,000 men"
_NEW = "".join(rf"(?<!\b{verb} )" for verb in ("launched", "mounted", "staged", "made", "began", "begun", "opened"))
_TO_TAKE = (
    r"(?: (?:on|at|against|to (?:take|seize|storm|capture|retake)) (?:the )?(?:[\w'\u2019-]+ ){0,2}?[\w'\u2019-]+)?"
)
_SOME = r"(?: (?:some|about|around|an|the|a|force|army|of|estimated|nearly|over|more|than|only|just|up|to|as|many))*"
# "Their previous attempt, in March, involved 9,000 fighters"
_BY_THEN = Small(
    rf"{_NEW}\b(?:{_EARLIER}{_TO_TAKE}(?:,? in {_AGO}|, [^,.;:\d]{{2,40}},)?|"
    rf"(?:an?|the|its|their|his) (?:first|failed|abortive|unsuccessful) {_DEED}{_TO_TAKE},? {_AGO}),? "
    r"(?:(?:had|has|was|were|been|which|that|only|also|reportedly) )*"
    r"(?:by|with|of|involv(?:ed|ing)|us(?:ed|ing)|saw|in which|when|drew|employed|numbered|mustered|took|made up of|"
    rf"(?:made|carried out|mounted|launched|laid|staged|led|fought|waged) (?:by|with)){_SOME} $|"
    rf"\bin (?:an?|the|its|their|his) (?:(?:first|failed|abortive|last) )?{_DEED}{_TO_TAKE},? {_AGO},?{_SOME} $|"
    rf"\bthe {_DEED} of (?:last )?{_AGO}\b[^.;:\d]{{0,70}}? (?:was|were|had been|involved|saw|took)\b[^.;:\d]{{0,60}}$|"
    rf"^\W*in (?=(?:[\w-]+ ){{1,2}}?[\w-]+['\u2019]s ){_EARLIER}{_TO_TAKE},? [^.;:,]{{2,40}} $|"
    rf"\b(?:tried|attempted|attacked|failed)(?: [\w'\u2019-]+){{0,3}}? (?:once|twice) before,? "
    rf"(?:in (?:19|20)\d\d,? )?(?:with|by|using){_SOME} $"
)
# "9,000 men took part in last year's offensive"
_IN_IT = Small(
    r"(?: (?!who\b|that\b|which\b)[\w'\u2019-]+){0,3}? (?:(?:had|have|has|were|was|been) )*"
    rf"(?:took part|taken part|involved|engaged|used|deployed|fought|sent)? ?in (?!the (?:19|20)\d\d\b){_EARLIER}\b"
)
# "two years after 9,000 of them tried to take it"
_WHEN = Small(rf"\b{_YEARS} after{_SOME} $")
# "with fewer men than the 8,000 of last year"
_THAN = Small(
    r"\b(?:fewer|more|less|smaller|larger|bigger|weaker|stronger|half|compared|rather|other|short|unlike|against)\b"
    r"[^.;:]{0,40}?\b(?:than|with|to|of|unlike|against) (?:the|those|its|their|some) (?:some |about |nearly |over )?$"
)
_OF_THEN = Small(
    rf"(?: [\w'\u2019-]+){{0,5}}? (?:of|in|from|for|during|sent|used|involved|had|strong)? ?(?:in )?{_LONG_AGO}\b"
)
# a day of this week is no earlier war
_OF_LATE = Small(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight|hours?|minutes|this (?:week|morning)|"
    r"at (?:dawn|dusk|noon)|the (?:day|night) before|earlier in the (?:day|week)|last (?:night|week)|now)\b"
)
# "An attack by 9,000 men failed in March"
_ROUGHLY = r"(?:some|about|around|nearly|almost|over|more than|up to|at least|as many as|an estimated|no more than)"
_AN_ATTACK = Small(rf"\ban? (?:[\w-]+ ){{0,2}}?(?:{NAMED}) (?:by|with|of) (?:{_ROUGHLY} )*$")
_FAILED_THEN = Small(
    r"(?: [\w'\u2019-]+){0,4}? (?:(?:had|was|were|been) )*"
    r"(?:failed|beaten (?:off|back)|repelled|repulsed|defeated|broken|collapsed|came to nothing)[^.;,]{0,40}? "
    rf"(?:last year|last month|in (?:early |late |mid-)?{WHOLE_MONTH}|in (?:19|20)\d\d|(?:years|months) ago)\b"
)
# "the largest undertaken by China since Korea, where it had sent a million men"
_SINCE_ONE = Small(
    r"\b(?:\w+est|most|worst|first|only|such)\b[^.;:]{0,90}? since [^.;:]{2,60}?,? (?:where|when|(?:in|at|during|for) "
    r"which)\b[^.;:\d]{0,40}\bhad\b[^.;:\d]{0,40}$"
)

_BOUND = re.compile(r"[;:\u2014]|,? \b(?:and|but|while|after|although|though)\b|, (?=[\w-]+ (?:years|months) after\b)")


def are_of_earlier(text: str, number: Number) -> bool:
    """Say whether a number counts who took part in an attack long before the one that is told."""
    before, after = text[: number.start], text[number.end :]
    found = _BY_THEN.search(before) or _IN_IT.match(after)
    if found is not None:
        return _OF_LATE.search(_clause(text, number.start)) is None
    is_since_one = _SINCE_ONE.search(before) is not None and _OF_LATE.search(text) is None
    if _WHEN.search(before) or is_since_one or (_AN_ATTACK.search(before) and _FAILED_THEN.match(after)):
        return True
    return _THAN.search(before) is not None and _OF_THEN.match(after) is not None


def _clause(text: str, at: int) -> str:
    """Give the words around a place in the text that no other clause has."""
    first = max((one.end() for one in _BOUND.finditer(text, 0, at)), default=0)
    after = _BOUND.search(text, at)
    return text[first : after.start() if after else len(text)]
