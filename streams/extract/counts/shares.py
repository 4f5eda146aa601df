"""A part told of a number: "barely a quarter of the warlord's 8,000 followers" are about 2,000."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from streams.extract.counts.engaged import cost_some
from streams.extract.counts.made_up_of import are_told_aside, is_listed_in
from streams.extract.counts.numbers import Number
from streams.extract.counts.of_whom import are_only_massed, set_out_of_all
from streams.extract.counts.prongs import are_sent_elsewhere
from streams.extract.syntax.governors import assails, does, puts_in
from streams.extract.words.cardinals import TO_TWELVE
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased

PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twentieth": 20,
}  # fmt: skip
_COUNT, _PART = "|".join(TO_TWELVE), "|".join(PARTS)
_BOUND = (
    r"(?P<over>(?:well |just |far |slightly |a little )?(?:over|more than|above)|upwards? of|in excess of)|"
    r"(?P<under>(?:well |just |far |slightly |a little )?(?:under|less than|fewer than|below)|not even)|"
    r"(?P<least>at (?:the very )?least|no(?:t)? (?:less|fewer) than)|(?P<most>at (?:the )?most|up to|no more than)|"
    r"about|around|roughly|nearly|almost|some|barely|hardly|scarcely|perhaps|maybe|only|just|merely|fully|"
    r"approximately|an estimated|close to|as (?:many|much) as|probably|possibly|a good|not quite|little more than"
)
_OF_THEM = (
    r"(?:of\s+)?(?:(?:the|its|his|her|their|our|those|these|that|some|an? estimated|a total of|"
    r"an?(?=\s+(?:force|army|strength|total|column|contingent|garrison)\b))|"
    r"(?:[A-Z][\w.-]*\s+){1,3}?[A-Z]?[\w.-]*['\u2019]s?)\s+"
    r"(?:(?!(?:to|and|in|with|of|by|from|at|on|against|who|which|that|lost|has|have|had|was|were|"
    r"as|when|while|after|before|since|fled|is|are|for|under|between|but|if)\b)[\w'\u2019-]+\s+){0,4}"
    r"(?:(?:force|army|strength|total|column|contingent|garrison)\s+(?:of|(?:that|which)\s+(?:[\w'\u2019-]+\s+){1,3}?"
    r"(?:puts?|estimates?|estimated|reckons?|reckoned|counts?|counted)(?:\s+at)?|(?:put|estimated|reckoned)\s+at)\s+)?$"
)
_HOW_MUCH = (
    rf"\b(?:(?:{_BOUND})\s+)?(?:(?:(?P<top>an?|{_COUNT}|\d)[ -])?(?P<bottom>{_PART})s?|"
    rf"(?P<one>{_COUNT}) (?:in|out of)(?: every)? (?P<every>{_COUNT}|\d\d?)|"
    r"(?P<percent>\d\d?)\s*(?:%|per cent|percent))\s+"
)
_SHARE = Cased(rf"{_HOW_MUCH}{_OF_THEM}", re.IGNORECASE)
_MOST_OF = Cased(rf"\b(?:most|the (?:bulk|majority|greater part)) (?=of\b){_OF_THEM}", re.IGNORECASE)
# .. of those whom the sentence before counts
_SHARE_OF_THEM = Cased(
    rf"{_HOW_MUCH}of (?:them|these|those|(?:the|these|those) (?:men|troops|soldiers|fighters|force))\b", re.IGNORECASE
)
# .. of which the part is told already: "with 4,000 men, a fifth of their total of 20,000"
_APPOSED = re.compile(
    r"(?:\d{3}(?<!\b(?:19|20)\d\d)|\b(?:dozen|hundred|thousand)s?)(?: (?!(?:and|but|while|as|when)\b)[\w'\u2019-]+)"
    r"{0,3}(?:,| \(| [\u2013\u2014-]|\u2014) ?(?:(?:or|that is|which is|being|making up|nearly|just|about|only),? )*$",
    re.IGNORECASE,
)
# of what somebody loses the whole is told, and those lost are only a part
_LOSES = re.compile(
    r"\b(?:los(?:t|e|es|ing)|cost(?:s|ing)?(?: \w+)?|shed(?:s|ding)?|forfeit\w*|bled|(?:the )?loss of|stripped of|"
    r"short of|after losing) (?:as (?:many|much) as |up to )?$",
    re.IGNORECASE,
)
# .. as it is of what they are a part of: "They make up half of the force of 10,000"
_MAKES_UP = re.compile(
    r"\b(?:ma[dk](?:e|es|ing) up|form(?:s|ed)?|compris(?:e|es|ed)|constitut(?:e|es|ed)|represent(?:s|ed)?|"
    r"account(?:s|ed)? for|are|were|is|was) (?:about |nearly |almost |over |more than )?$",
    re.IGNORECASE,
)
# .. and of those who are gone when it begins
_GONE = re.compile(
    r"(?:-(?:man|strong|member))?(?: [\w'\u2019-]+){0,5}? (?:had|have|has) (?:already |since |reportedly )?"
    r"(?:slipp?ed|fled|left|deserted|gone|melted|withdrawn|retreated|pulled|run|run away|been (?:withdrawn|evacuated|"
    r"moved|sent)|vanished|quit|abandoned|drifted|disappeared|escaped|stolen away|crept|dropped out|returned home|"
    r"turned (?:home|back|round|around)|fallen (?:out|ill|sick|behind))\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?: [\w'\u2019-]+){1,3}?,? (?P<who>(?:who|that|which) (?:had |have |has |were |are )?)?(?P<did>[a-z]+)\b",
)
_ALL_BUT = re.compile(r"\ball but (?:about |some |around |a mere |just )?$", re.IGNORECASE)
# "Of the 6,000 tribesmen who set out, 1,700 had turned home before the attack"
_SET_OUT = re.compile(
    r"(?: [\w'\u2019-]+){0,3} (?:who|that|which) (?:had )?(?:set out|set off|started|began|left|marched|gathered|"
    r"assembled|mustered)\b[^,;.\d]{0,40}, (?:about |some |around |at least )?",
    re.IGNORECASE,
)
# "300 of Boko Haram's 6,000 fighters", "700 men out of a total of 9,000"
_PART_OF = re.compile(
    r"(?: (?:men|women|fighters|soldiers|troops|rebels|militants|gunmen|members|people))?,? (?:out )?of "
    r"(?:(?:the|its|their|his|her|our|these|those|about|some|around|roughly|an|a|estimated|total|of|more|than|over|"
    r"nearly) |(?:[A-Z][\w'\u2019-]* ){0,3}[\w'\u2019-]+['\u2019]s? )*"
)
# "3,000 men were in the assault, out of some 20,000 at the border"
_OUT_OF = re.compile(
    r"[^.;]{0,80}?,? out of (?:(?:an?|the|its|their|his) (?:[\w'\u2019-]+ ){0,3}?(?:army|force|contingent)"
    r"(?: of|,? (?:that|which) (?:numbers|(?:[\w'\u2019-]+ ){1,2}?(?:to|at|numbered))) )?"
    r"(?:(?:a|the|its|their|his|some|about|around|roughly|nearly|more than|over|an estimated|total of|perhaps) )*"
)
_OF_SOME = re.compile(
    r"\b(?:some|many|several|few|all|each|one|none|part|survivors) of (?:the|those|these) $", re.IGNORECASE
)
_LOST_BEFORE = re.compile(
    r"\b(?:los(?:t|e|es|ing)|kill\w*|wound\w*|injur\w*|captur\w*|bur(?:y|ied|ying)|cost(?:s|ing)?|arrest\w*|"
    r"detain\w*|shot|dead|deaths?|bodies|lives)\b[^,;.]{0,30}$",
    re.IGNORECASE,
)
# what became of a part of those who attacked
_LEFT_AFTER = re.compile(
    r"[^,;.]{0,60}?\b(?:surviv\w+|(?:came|come|got|get|made it|return\w*) (?:back|home|out|away|alive)|return\w*|"
    r"liv(?:ed|e) to|were left|are left|remain(?:ed)?|were (?:still )?(?:alive|standing|unhurt)|were not)\b"
)
_FELL_AFTER = re.compile(
    r"[^,;.]{0,60}?\b(?:killed|dead|died|perish\w*|fell|wounded|injured|captured|taken|surrender\w*|desert\w*|fled|"
    r"missing|lost|slain|buried|drowned|froze\w*)\b"
)
# .. by the next word: "had 300 of their 7,000 men killed"
_FELL_OF_THEM = re.compile(
    r"(?:-strong)?(?: (?!(?:was|were|is|are|been|being|had|have|has)\b)[\w'\u2019-]+){1,3}? "
    r"(?:killed|slain|dead|wounded|injured|maimed|captured|die|fall)\b"
)
_BY_NAME = r"attackers|assailants|besiegers|raiders|invaders|stormers"
_WHO_ATTACK = re.compile(rf"(?:-strong)?(?: [\w'\u2019-]+){{0,2}}? (?:{_BY_NAME}|\w+ing\b|(?:thrown|sent) against)")
# all of whom attack, whatever part is spoken of: "nearly half of the 8,000 attackers", ".. men in the assault"
_ALL_ATTACK = re.compile(
    rf"(?: [\w'\u2019-]+){{0,2}}? (?:{_BY_NAME})\b|"
    r"(?: [\w'\u2019-]+)?? (?:men|fighters|troops|soldiers|rebels|militants|militiamen|insurgents|guerrillas|gunmen) "
    r"(?:in|involved in|engaged in|taking part in) (?:the|this|that|its|their) (?:[\w-]+ ){0,2}?"
    r"(?:attack|assault|offensive|siege|onslaught|operation|storming|invasion)\b|"
    r"(?: [\w'\u2019-]+){1,3}? (?:said|believed|thought|known) (?:by (?:[\w-]+ ){1,3}?)?to be (?:taking part|engaged)\b"
)
_OPENS_WHOLE = re.compile(r"(?i)(?:^\W*|[.;:] |\bthat )(?:of|among)(?: the| these| those| all| some| about)* $")
# "The force numbers 4,000, including 1,500 foreigners"
_WHOLE_BEFORE = re.compile(
    r"(?:\b(?:of|among) (?:whom|which|them|these|those|that (?:number|total|force))\b(?:(?! and )[^.;:]){0,40}|"
    r"\bincluding\b(?:(?! and )[^.;:]){0,40}|\bamong (?:whom|them)\b(?:(?!, and )[^.;:]){0,60})$",
    re.IGNORECASE,
)
_WHOLE_AFTER = re.compile(
    r"(?: (?:men|women|fighters|soldiers|troops|rebels|militants|gunmen|members|people))?,? of (?:them|these|those|"
    r"whom|which|that (?:number|total|force))\b",
    re.IGNORECASE,
)
# "10,000 men, about 1,500 of them foreigners,"
_WHAT_THEY_ARE = re.compile(
    r" of (?:them|whom),? (?:(?:mostly|mainly|chiefly|all|said to be|still) )?"
    r"(?!(?:their|his|its|the|a|to|in|at|on|from|with|into|against|for|took|take|were|was|are|have|had|went|came|fought|fell|fled|left|died|stood|held|hit|said)\b)"
    r"(?:(?!\w+(?:ed|ing)\b)[\w'\u2019-]+ ){0,2}?(?!\w+(?:ed|ing)\b|dead\b|lost\b)[\w'\u2019-]+(?=[,.;:)]|$)"
)
_NO_VERBS = words("of whom which them these those have had were then later also men rebels fighters soldiers")
_LAST_WORD = re.compile(r"(\w+)\s+$")
_MASSES = frozenset({"used", "massed", "gathered", "assembled", "concentrated", "picked", "chose", "using", "massing"})
# "used 1,500 of its men to storm Walikale"
_OF_ITS_MEN = re.compile(
    r"(?: (?:men|fighters|soldiers|troops))? of (?:them|these|those|(?:its|their|his|these|those) (?:own |best )?"
    r"(?:men|fighters|soldiers|troops|followers|members|warriors|number|strength|force))\b"
)
# "has 14,500 fighters", and what is done "with 3,000 of them"
_HAS = re.compile(r"\b(?:has|have|had|counts?|counted|commands?|commanded|boasts?|fields?|musters?)\s+$", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|using|threw in|sending)\s+$", re.IGNORECASE)
_WHO_TAKE_PART = re.compile(
    r" of (?:whom|them) (?:(?:are|were|is|was|have|had|been|now) )*(?:tak(?:en?|ing)|took) part\b"
)
_NEXT, _FEW = 40, 2  # characters up to the verb; "one of 60,000 soldiers who stormed it" tells of all of them
_REACH = 110  # characters before a number that may say how large a part


def shared(text: str, number: Number) -> Number:
    """Give the number as the part that the words before it tell of it, else as it is."""
    if number.kind != "count" or number.is_strength or number.qualifier == "vague":
        return number
    found = _SHARE.search(text, max(0, number.start - _REACH), number.start)
    if found is None or number.low is None or number.high is None or _MAKES_UP.search(text, 0, found.start()):
        return _most_of(text, number) if found is None else number
    if (whole := _told_whole(text, number, found.start())) != "":
        return replace(number, whole=whole)
    if _APPOSED.search(text, 0, found.start()):
        return replace(number, whole="apart")
    top, bottom = _ratio(found)
    if not 0 < top < bottom:
        return number
    part = replace(number, start=found.start(), low=number.low * top // bottom, high=number.high * top // bottom)
    return part if part.low != part.high else _bounded(replace(part, qualifier="about"), found)


def _told_whole(text: str, number: Number, start: int) -> Literal["", "attacking", "lost", "gone"]:
    """Give how the whole is told rather than its part, whose words begin at `start`; "" where the part is."""
    if _ALL_ATTACK.match(text, number.end):
        return "attacking"
    if _LOSES.search(text[:start]) or _attack(text, number.end):
        return "lost"
    return "gone" if _GONE.match(text, number.end) else ""


def _most_of(text: str, number: Number) -> Number:
    """Give the number as more than its half where only most of them are told of: "most of its 8,000 fighters"."""
    found = _MOST_OF.search(text, max(0, number.start - _REACH), number.start)
    if found is None or number.low is None or number.low != number.high or _attack(text, number.end):
        return number
    if _ALL_ATTACK.match(text, number.end):
        return replace(number, whole="attacking")
    return replace(number, start=found.start(), low=number.low // 2 + 1, qualifier="between")


def share_of_them(text: str) -> tuple[int, int] | None:
    """Give how many of those counted before a sentence speaks of, as a fraction: "a third of them entered the city"."""
    found = _SHARE_OF_THEM.search(text)
    if found is None or _LOSES.search(text[: found.start()]):
        return None
    top, bottom = _ratio(found)
    return (top, bottom) if 0 < top < bottom else None


def is_told_of_those(text: str, whole: Number, part: Number) -> bool:
    """Say whether the second number is told as a part of the first: "4,000, of whom 1,700 had come from Lebanon"."""
    if not (whole.end <= part.start and part.middle < whole.middle):
        return False
    return is_of_them(text, part) or _WHOLE_BEFORE.search(text, whole.end, part.start) is not None


def is_of_them(text: str, part: Number) -> bool:
    """Say whether the words after a number take it out of those told before: "2,500 of them"."""
    return _WHOLE_AFTER.match(text, part.end) is not None


def are_attackers(text: str, end: int) -> bool:
    """Say whether those whose number ends there are told to attack, all of them: "the 6,000 men who stormed Goma"."""
    return _ALL_ATTACK.match(text, end) is not None or _WHO_ATTACK.match(text, end) is not None or _attack(text, end)


def set_apart(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; apart the wholes of which only a part attacks, as no counts the parts that are left of one."""
    numbers = _who_all_attack(text, _less_those_left(text, numbers))
    found = list(numbers)
    for at, (part, whole) in enumerate(pairwise(numbers)):
        if part.kind != "count" or whole.kind != "count":
            continue
        is_among = part.qualifier == "vague" and is_told_of_those(text, part, whole) and not _assail(text, whole.end)
        is_part = part.middle > whole.middle and _WHAT_THEY_ARE.match(text, whole.end) is not None
        if is_part or is_among or are_sent_elsewhere(text, part, whole) or is_listed_in(text, part, whole):
            found[at + 1] = replace(whole, whole="apart")
        elif part.middle > whole.middle >= _FEW and _are_sent_of_them(text, part, whole):
            found[at] = replace(part, whole="apart")
        if are_told_aside(text, part, whole):
            found[at], found[at + 1] = replace(part, whole="attacking"), replace(whole, whole="apart")
        elif _FEW <= part.middle < whole.middle:
            found[at], found[at + 1] = _part_of(text, found[at], found[at + 1]) or (found[at], found[at + 1])
    return found


def _part_of(text: str, part: Number, whole: Number) -> tuple[Number, Number] | None:
    """Give a part and the larger number that it is told to be of, the one that does not attack marked; None if none."""
    is_of = _PART_OF.fullmatch(text, part.end, whole.start) or _OUT_OF.fullmatch(text, part.end, whole.start)
    if not is_of:
        return None
    if _LEFT_AFTER.match(text, whole.end):
        return replace(part, kind="other"), whole
    if are_attackers(text, whole.end) and not _are_used_of_its_own(text, part, whole):
        return None
    if _FELL_OF_THEM.match(text, whole.end):
        return part, replace(whole, whole="lost")
    if _LOST_BEFORE.search(text, 0, part.start) or _FELL_AFTER.match(text, whole.end):
        return None
    return part, replace(whole, whole="apart")


def _who_all_attack(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; those marked who all attack, whatever is told of a part: "300 of the 8,000 attackers"."""
    found = list(numbers)
    for at, one in enumerate(numbers):
        if one.kind != "count" or _ALL_ATTACK.match(text, one.end) is None:
            continue
        is_opening = _OPENS_WHOLE.search(text, 0, one.start) is not None
        if _OF_SOME.search(text, 0, one.start):
            found[at] = replace(one, whole="attacking")
        part = numbers[at - 1] if at and _PART_OF.fullmatch(text, numbers[at - 1].end, one.start) else None
        if part is None and is_opening:
            part = next((other for other in numbers[at + 1 :] if other.kind == "count"), None)
        if part is None or part.middle >= one.middle or _are_used_of_its_own(text, part, one):
            continue
        found[at] = replace(one, whole="attacking")
        if not (_FELL_AFTER.match(text, max(part.end, one.end)) or _LOST_BEFORE.search(text, 0, part.start)):
            found[found.index(part)] = replace(part, kind="other")
    return found


def _less_those_left(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers; less those who stay or turned back: "all but 900 of the 8,400"."""
    found = list(numbers)
    for at, (first, second) in enumerate(pairwise(numbers)):
        if any(one.kind != "count" or one.low is None or one.low != one.high for one in (first, second)):
            continue
        but = _ALL_BUT.search(text, 0, first.start)
        if but is not None and _PART_OF.fullmatch(text, first.end, second.start):
            whole, part, start = second, first, but.start()
        elif _SET_OUT.fullmatch(text, first.end, second.start) and _GONE.match(text, second.end):
            whole, part, start = replace(first, whole="attacking"), second, first.start
        else:
            continue
        left = (whole.low or 0) - (part.low or 0)
        if left > 0:
            found[at] = replace(whole, start=start, low=left, high=left)
            found[at + 1] = replace(second, kind="other")
    return found


def _are_sent_of_them(text: str, whole: Number, part: Number) -> bool:
    """Say whether the second number is of the first, and sent: "with 12,500 men in all, sent 2,000 of them".

    Or what it is done with: "has 14,500 fighters and attacked Sake with 3,000 of them", "1,500 of whom took part".
    """
    is_had = _HAS.search(text, 0, whole.start) is not None and _WITH.search(text, whole.end, part.start) is not None
    if (is_had and _OF_ITS_MEN.match(text, part.end)) or _WHO_TAKE_PART.match(text, part.end):
        return True
    if set_out_of_all(text, whole, part):
        return True
    verb = _LAST_WORD.search(text, whole.end, part.start)
    if verb is None or not (puts_in(verb[1].lower()) or verb[1].lower() in _MASSES):
        return False
    do_all = any(map(does, re.findall(r"\w+", text[whole.end : verb.start()].lower())))
    return not do_all and _OF_ITS_MEN.match(text, part.end) is not None


def _are_used_of_its_own(text: str, part: Number, whole: Number) -> bool:
    """Say whether somebody puts in a part of all that he has: "used 8,000 of its 40,000 men in the assault"."""
    verb = _USED.search(text, 0, part.start)
    if are_only_massed(text, whole.end) or cost_some(text[: whole.start]):
        return True  # "20,000, of some 300,000 men massed there", "lost 700 of its 9,500 men in the assault"
    if verb is None or not _OF_OWN.match(text, part.end) or _WHO_ATTACK.match(text, whole.end):
        return False
    return (puts_in(verb[1].lower()) or verb[1].lower() in _USES) and not _FELL_AFTER.match(text, whole.end)


_USED = re.compile(r"(\w+)(?: in)?(?: (?:only|just|about|some|around|nearly|over|at|least|more|than))* $")
_OF_OWN = re.compile(r" (?:\w+ )?of (?:its|his|her|their|our) ")
_USES = _MASSES | words("employed employs employ employing use uses had has have with engaged involved took brought")


def _attack(text: str, end: int) -> bool:
    """Say whether the whole is told to attack: "a fifth of the 6,200 men who stormed Lyman never came back"."""
    found = _WHO.match(text, end)
    if found is None:
        return False
    word = found["did"].lower()
    if not found["who"] and word.endswith("ing"):
        return does(word)  # "a third of the 9,000 soldiers besieging Goma come from the north"
    return does(word) if found["who"] else puts_in(word) and word.endswith(("ed", "nt", "wn"))


def _assail(text: str, end: int) -> bool:
    """Say whether a verb of attacking comes next, whoever "of whom" means: "1,000 of whom then stormed the airport"."""
    after = (word for word in re.findall(r"[a-z]+", text[end : end + _NEXT].lower()) if word not in _NO_VERBS)
    return assails(next(after, ""))


def _ratio(found: re.Match[str]) -> tuple[int, int]:
    """Give the part as a fraction; 0 over 1 for what is none."""
    if found["percent"]:
        return int(found["percent"]), 100
    if found["one"]:
        every = found["every"].lower()
        return TO_TWELVE[found["one"].lower()], int(every) if every.isdigit() else TO_TWELVE[every]
    top = (found["top"] or "a").lower()
    if found["bottom"].lower() != "half" and not found["top"]:
        return 0, 1
    count = 1 if top in ("a", "an") else int(top) if top.isdigit() else TO_TWELVE[top]
    return count, PARTS[found["bottom"].lower()]


def _bounded(number: Number, found: re.Match[str]) -> Number:
    """Give the part with the bound that stands before it: "more than half of the 12,000"."""
    value = number.middle
    if found["over"]:
        return replace(number, low=value + 1, high=None, qualifier="over")
    if found["under"] and value > 0:
        return replace(number, low=None, high=value - 1, qualifier="under")
    if found["least"]:
        return replace(number, high=None, qualifier="at_least")
    if found["most"]:
        return replace(number, low=None, qualifier="up_to")
    return number
