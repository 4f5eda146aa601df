"""People counted where they live, work, gather or have fled to: "Goma, where 670,000 live", "employs 7,000"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from streams.extract.counts.engaged import NAMED, is_in_attack
from streams.extract.counts.numbers import Number
from streams.extract.words.nouns import head_kind
from streams.extract.words.small import Small

_WHERE = Small(r"\b(?:where|in which|in whose [\w'\u2019-]+)\s+(?:only |another |a further )?$")
_WORK = r"work(?:ed|ing)?(?! (?:their|its) way)|lived?|living|stud(?:y|ied|ying)"
# what is only done where people live; of a number alone it is told without a place too
_DWELL = Small(
    r"(?: (?:now|still|already|once|also|used to))*"
    rf"(?: (?:{_WORK}|resided?|dwell|dwelt|shelter(?:ed)?|(?:make|made) their homes?)\b|"
    r" (?:are|were|have been|had been) (?:now |still |said to be |believed to be |thought to be )?"
    rf"(?:{_WORK}|residing|dwelling|sheltering|sheltered|housed|taking (?:refuge|shelter)|employed|enrolled|at work|"
    r"registered|taught|on (?:the|its|their) (?:pay-?roll|books|staff))\b|"
    r" (?:(?:have|had|has) )?(?:sought|found|taken|took|been given|were given) "
    r"(?:refuge|shelter|sanctuary|asylum|safety|work|jobs|employment)\b)"
)
_THOSE = re.compile(r"(?: [\w'\u2019-]+){1,2}?(?= (?:now |still |already |once |also )*[\w'\u2019-]+)")
# whose people they are that somebody only teaches, feeds or pays: "The school teaches 6,500"
_KEEPS = Small(
    r"\b(?:employ(?:s|ed|ing)?|teach(?:es|ing)?|taught|educat(?:es|ed|ing)|school(?:s|ed|ing)|treat(?:s|ed|ing)|"
    r"feeds|fed|feeding|seat(?:s|ed|ing)|accommodat(?:es|ed|ing)|houses|housed|housing|shelter(?:s|ed|ing)|serves|"
    r"cater(?:s|ed|ing) (?:for|to)|car(?:es|ed|ing) for|look(?:s|ed|ing) after|(?:gives?|gave|giving) (?:work|jobs) to|"
    r"(?:has|have|had) (?:work|jobs|room|beds|seats|places) for|(?:workforce|staff|congregation|enrolment|crowd) of) "
    r"(?:(?:some|about|around|nearly|almost|over|more|than|up|to|at|least|as|many|an|estimated|another) )*$"
)
_OF_ATTACK = Small(rf"\b(?:{NAMED})\b(?: [\w'\u2019-]+){{0,3}}? $")
_ALONE = re.compile(
    r"\s*(?:[.,;:)\u201d\"\u2013\u2014]|$)|\s+(?:and|but|a (?:day|week|year)|in|at|from|when|while|as)\b"
)
# what people come together for that is no fight
_GATHERING = (
    r"funerals?|burials?|procession|mass|prayers?|wedding|protests?|demonstrations?|rally|rallies|vigil|ceremony|"
    r"ceremonies|festival|festivities|celebrations?|pilgrimage|carnival|concert|match|game|marathon|race|vote|"
    r"elections?|polls?|fair|feast|(?:memorial|church|religious|sunday) service|commemorations?|parade|sit-?in|"
    r"exercises?|drills?|manoeuvres|war games|peace (?:march|talks)|protest march|march for|strike (?:over|for)|"
    r"(?:vaccination|literacy|election) campaign|congress|conference|census|training|course|programme|walkout|wake"
)
_SITE = (
    r"market(?:place)?|bazaar|mosque|church|cathedral|temple|shrine|schools?|class(?:es)?|stadium|"
    r"theatre|theater|cinema|mall|supermarket|shops|university|campus|fields|beach|factory|plant|mines?|"
    r"(?:refugee|displaced|idp) camps?|shelters|queue|streets to protest"
)
_ITS = (
    r"(?:(?:the|an?|its|their|his|her|this|that|those|these) )?"
    rf"(?:(?!(?:{NAMED}|on|in|near|at|from|of|to|by|for|and|against|around|between)\b)[\w'\u2019-]+ ){{0,2}}?"
)
_COME = re.compile(
    r"(?: (?:people|men|women|others|of them|mourners|worshippers|faithful|believers|residents))?"
    r"(?: (?:had|have|has|were|was|are|is|also|now|still|already|being|been))*"
    rf" (?:(?:took part|taken part|taking part|participat(?:ed|ing)) in {_ITS}(?:{_GATHERING})\b|"
    rf"(?:(?:joined|joining|attend(?:ed|ing)|turned out (?:for|at)|turned up (?:for|at)|gathered (?:for|at)|"
    rf"gathering (?:for|at)|c[ao]me (?:to|for)|marched in|went to|queued|watch(?:ed|ing))) {_ITS}"
    rf"(?:{_GATHERING}|{_SITE})\b(?! of arms))",
    re.IGNORECASE,
)
_ARE_AT = re.compile(
    rf" (?:were|was|are|is|had been|have been)(?: still| then| already)? (?:at|in|on) {_ITS}"
    rf"(?:{_GATHERING}|{_SITE})\b",
    re.IGNORECASE,
)
# "home to 6,000 Ismailis and 2,000 Alawites"
_HOME_TO = Small(
    r"\bhome(?:land)? (?:to|of) (?:(?:some|about|around|nearly|almost|over|more|than|up|to|at|least|an|estimated) )*"
    r"(?:\d[\d,.]*(?: (?:thousand|million))? (?:[\w'\u2019-]+ ){0,2}?[\w'\u2019-]+,? (?:and )?"
    r"(?:(?:some|about|around|nearly|over|another) )*){0,4}$"
)
_POPULATION = Small(
    r"\b(?:populations?|inhabitants|townsfolk|townspeople|residents)(?: (?:of|in|inside) [\w'\u2019 -]{2,40}?)?"
    r"(?:, (?:which|who|that|most) [^.;]{2,70},)? (?:at|as|is|was|numbers?|numbered|stands at|stood at) "
    r"(?:(?:some|about|around|nearly|almost|over|more|than|up|to|at|least|an|estimated) )*$"
)
_NEAR = 3  # words before a verb in which it is told who keeps them: "the army was employing"
_NEXT_WORD = re.compile(r" ([\w'\u2019-]+)(?: ([\w'\u2019-]+))?")


def without_dwellers(text: str, numbers: Iterable[Number]) -> list[Number]:
    """Give the numbers; those who are only told to live, work, shelter or gather somewhere count no fighters."""
    return [replace(one, kind="other") if one.kind == "count" and _are_civil(text, one) else one for one in numbers]


def _are_civil(text: str, number: Number) -> bool:
    before, after = text[: number.start], text[number.end :]
    if _dwell(before, after) or _COME.match(after) or _ARE_AT.match(after):
        return True
    if _HOME_TO.search(before) or _POPULATION.search(before):
        return not _are_armed(after)
    kept = _KEEPS.search(before) if _ALONE.match(after) else None
    if kept is None or _OF_ATTACK.search(before[: kept.start()]) or is_in_attack(after):
        return False
    return not any(head_kind(word) == "armed" for word in before[: kept.start()].lower().split()[-_NEAR:])


def _dwell(before: str, after: str) -> bool:
    """Say whether a number alone counts who lives or works, or with the noun of no fighters where it is asked."""
    if _DWELL.match(after):
        return True
    those = _THOSE.match(after) if _WHERE.search(before) else None
    return those is not None and not _are_armed(those[0]) and _DWELL.match(after[those.end() :]) is not None


def _are_armed(after: str) -> bool:
    found = _NEXT_WORD.match(after)
    return found is not None and any(head_kind(word.lower()) == "armed" for word in found.groups() if word)
