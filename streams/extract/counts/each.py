"""Numbers told a unit: "three columns of 2,000 men each" are 6,000 men."""

import re
from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.numbers import Number
from streams.records import Qualifier

_UNITS = (
    r"(?:columns?|battalions?|brigades?|compan(?:y|ies)|waves?|groups?|units?|prongs?|divisions?|regiments?|platoons?|"
    r"detachments?|contingents?|squads?|squadrons?|sections?|formations?|forces|battlegroups?|bands?|gangs?|teams?|"
    r"militias?|armies|corps|task forces?|spearheads?|parties|convoys?|drafts?|echelons?|factions?|clans?|villages|"
    r"trucks?|lorr(?:y|ies)|pick-?ups?|bus(?:es)?|boats?|barges?|ships?|ferr(?:y|ies)|landing craft|helicopters?|"
    r"aircraft|transports?|planes?|vehicles?|technicals?|armou?red carriers?|apcs?|motorcycles?|motorbikes?|canoes?|"
    r"trains?|fronts?|cars?|jeeps?)"
)
_NAMED = r"\s+(?:(?!of\b|with\b|and\b|from\b)[\w'\u2019-]+\s+){0,3}?"
_HAVING = (
    r"(?:(?:of|with|has|have|had|having|is|are|was|were|numbers?|numbered|numbering|comprising|counting|made up of|"
    r"consisting of|holding|carrying|containing|"
    r"totall?ing|bringing|packed with|put at|estimated at|at)\s+)?"
)
_WITH_EACH = re.compile(
    rf"{_NAMED}{_UNITS}\b(?:[^.;\d]{{0,80}}?(?:\s*[,;(\u2014\u2013-]|(?=\s+each (?:ha(?:ve|s|d)|number(?:ed)?)\b)|"
    r"(?:,? and|,) (?:put|puts|estimated|reckoned|gave)(?= )))?"
    rf"\s*(?:each|every one)\s+(?:of (?:them|which)\s+)?{_HAVING}$",
    re.IGNORECASE,
)
# "the four battalions that attacked Bria had 1,400 men each"
_HAVE_EACH = re.compile(
    rf"{_NAMED}{_UNITS}\b[^.;\d]{{0,80}}?\s(?:has|have|had|number(?:s|ed)?|count(?:s|ed)?|field(?:s|ed)?|comprise[sd]?|"
    r"consist(?:s|ed)? of|were|are|is|was|muster(?:s|ed)?|brought|contribut(?:e|ed))\s+(?:about\s+|some\s+)?$",
    re.IGNORECASE,
)
_EACH_OF = re.compile(r"\b(?:each|every one) of (?:the |its |their |his |these |those )?$", re.IGNORECASE)
_SOME_UNITS = re.compile(rf"{_NAMED}{_UNITS}\b", re.IGNORECASE)
_OF = re.compile(rf"{_NAMED}(?P<unit>{_UNITS})\s+of\s+$", re.IGNORECASE)
_BESIDE = re.compile(
    rf"{_NAMED}{_UNITS}(?:,?\s+(?:of|with|carrying|numbering|at)|"
    r"(?: (?:of|from) (?:the )?(?-i:[A-Z])[\w'\u2019-]+(?: (?-i:[A-Z])[\w'\u2019-]+){0,3})?\s*[,(\u2014\u2013-])\s*$",
    re.IGNORECASE,
)
# "twelve battalions have been named, a colonel said, "and a battalion has around six hundred""
_UNIT_HAS = re.compile(
    rf"{_NAMED}(?P<units>{_UNITS})\b[^.;\d]{{0,160}}?\b(?:an?|each|every|one) (?:[\w'\u2019-]+ ){{0,2}}?"
    rf"(?P<unit>{_UNITS}) "
    r"(?:has|have|had|numbers|numbered|counts|is|holds|carries)(?: about| some| around)? $",
    re.IGNORECASE,
)
_APIECE = re.compile(
    r"(?:\s+(?:[\w'\u2019-]+\s+){0,3}?|\s*)(?:each|apiece|a piece|(?:in|per) each|"
    rf"(?:to (?:an?|each|every)|(?:in|on|aboard|per) every|per) {_UNITS})\b",
    re.IGNORECASE,
)
_FROM_EACH = re.compile(
    r"\s+(?:[\w'\u2019-]+\s+){0,3}?(?:from|in|by|for|to|aboard) each of (?:the |its |their |his )?$", re.IGNORECASE
)
_IN_ALL = re.compile(
    r"[^.;,]{0,40}?,?\s+(?:in all|in total|all told|altogether|between them|combined)\b", re.IGNORECASE
)
# the next sentence tells how many are in each unit: "Each has 700 men", "They have 750 men apiece"
_EACH_HAS = re.compile(
    r"^(?:\W*|[^;]*?\b(?:that|say|says|said) (?=each\b))(?P<who>each|every one|all|both|they)"
    r"(?: of (?:them|these|those|the [\w-]+))?(?: [\w-]+)??(?: now| reportedly)? "
    r"(?:has|have|had|numbers?|numbered|is|are|was|were|comprises?|comprised|consists? of|consisted of|counts?|counted|"
    r"holds?|held|carries|carry|carried|contains?|contained|fields?)(?: about| some| around| between)? $",
    re.IGNORECASE,
)
# .. by what they came with: "Every one went in with ten fighters on it", "There is not one that set out with fewer"
_EACH_CAME_WITH = re.compile(
    r"^(?:\W*|[^;]*?\bthat )(?:(?:each|every one|all)(?: of (?:them|these|those))? "
    r"(?:went|drove|came|set (?:out|off)|rolled|left|started|advanced|moved|attacked)|"
    r"(?:there (?:is|was) )?(?:not (?:a single )?one|none)(?: of (?:them|these|those))?(?: (?:that|which|who))?)"
    r"(?: [\w'\u2019-]+){0,5} (?:with|carrying|has|had|numbers|numbered) (?:about |some )?$",
    re.IGNORECASE,
)
# .. and of any such unit: "A division has 6,500 men", "thought there were 30 men to a pick-up"
_A_UNIT_HAS = re.compile(
    rf"^(?:\W*|[^;]*?\bthat )(?:an?|each|every|one such) (?:[\w'\u2019-]+ ){{0,3}}?(?P<unit>{_UNITS})"
    r"(?: (?:in|of) \w+| here| there)? (?:normally |usually )?"
    r"(?:has|have|had|numbers|numbered|comprises|consists of|counts|holds|carries|carried|is|was|contains) $",
    re.IGNORECASE,
)
_ON_EACH = re.compile(
    rf"^\W*(?:on|in|along|aboard) (?:each|every) (?P<unit>{_UNITS})(?: [\w'\u2019-]+){{0,4}} $", re.IGNORECASE
)
_TO_A_UNIT = re.compile(
    r"\s+(?:[\w'\u2019-]+\s+)?(?:to (?:an?|each|every)|(?:in|on|aboard|per) (?:each|every)|per) "
    rf"(?P<unit>{_UNITS})\b",
    re.IGNORECASE,
)
# those of whom it is attacked: "ambushed a convoy of 60 trucks"
_HIT = re.compile(
    r"\b(?:attack|ambush|burn|destroy|storm|raid|torch|seiz|captur|damag|shell|bomb|hit|shot at)(?:ed|s|ing|e|es|t)?"
    r"(?: (?:an?|the|its|their|some|about|over|army|military|government|supply|aid|un|convoy|column|fleet|of))* $",
    re.IGNORECASE,
)
_STEM = 4  # letters in which a unit and several are alike
_MOST_UNITS = 3_000
_LEAST = 5  # persons of a unit, of a few
_FEW = 20  # units
_DOUBTFUL: tuple[Qualifier, ...] = ("over", "at_least", "up_to", "under", "about", "nearly", "vague", "between")


def multiplied(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Give the numbers with those told a unit multiplied by how many units there are."""
    found: list[Number] = []
    for at, number in enumerate(numbers):
        told = [one for one in numbers[:at] if not text[: one.start].lower().endswith("every ")]  # "every one of them"
        before = told[-1] if told else None
        if before is not None and _is_each(text, before, number):
            found.append(_times(_with_units_beside(text, told), number))
        elif before is not None and _is_from_each(text, before, number):
            found[-1] = replace(_times(number, before), told_from=before.start)
            found.append(number)
        else:
            found.append(number)
    return found


def _with_units_beside(text: str, before: Sequence[Number]) -> Number:
    """Give how many units there are, of two kinds: "three Ugandan and two Rwandan battalions, 1,400 men in each"."""
    units, others = before[-1], before[-2] if len(before) > 1 else None
    if others is None or not _may_count(others) or _AND_OTHERS.fullmatch(text, others.end, units.start) is None:
        return units
    count = units.middle + others.middle
    return replace(units, start=others.start, low=count, high=count)


_AND_OTHERS = re.compile(r" (?!men\b|women\b)[\w'\u2019-]+(?: [\w'\u2019-]+)? and ")


def tells_each(before: str, after: str) -> bool:
    """Say whether a sentence gives its number as that of each unit spoken of before."""
    if unit_told(before, after):
        return True
    told = _EACH_HAS.match(before)
    if _EACH_CAME_WITH.match(before):
        return True
    return told is not None and (told["who"].lower().startswith("e") or _APIECE.match(after) is not None)


def unit_told(before: str, after: str) -> str:
    """Give the kind of unit whose strength a sentence tells of any such: "A brigade has 3,000 men"; "" for none."""
    found = _A_UNIT_HAS.match(before) or _ON_EACH.match(before) or _TO_A_UNIT.match(after)
    return found["unit"].lower() if found else ""


def times_units(number: Number, text: str, numbers: Sequence[Number], unit: str = "") -> Number | None:
    """Give the number multiplied by how many units the sentence `text` speaks of; None where it counts none.

    `unit`: of which kind they are to be, "" for any.
    """
    found = [(one, _units_of(text, one)) for one in numbers if _may_count(one)]
    own = [(one, words) for one, words in found if words is not None and _HIT.search(text[: one.start]) is None]
    units = [one for one, words in own if unit[:_STEM] in words[0].lower()]
    return _times(units[-1], number) if units else None


def _units_of(text: str, number: Number) -> re.Match[str] | None:
    """Give the words for the units that a number counts: "six brigades", "pick-ups, six hundred of them"."""
    after = _SOME_UNITS.match(text, number.end)
    return after or (_UNITS_BEFORE.search(text, 0, number.start) if text.startswith(" of them", number.end) else None)


_UNITS_BEFORE = re.compile(rf"\b{_UNITS},? $", re.IGNORECASE)


def _is_each(text: str, units: Number, number: Number) -> bool:
    """Say whether the first number counts units and the second the men of each."""
    least = _LEAST if units.middle < _FEW else 2  # "200 motorbikes with two gunmen on each"
    if not _may_count(units) or number.kind != "count" or number.middle < least:
        return False
    between = text[units.end : number.start]
    is_apiece = any(way.fullmatch(between) for way in (_BESIDE, _HAVE_EACH)) and (
        _APIECE.match(text, number.end) or _EACH_OF.search(text, 0, units.start)
    )
    if is_apiece or _WITH_EACH.fullmatch(between):
        return True
    told = _UNIT_HAS.fullmatch(between)
    if told is not None and told["unit"].lower()[:_STEM] == told["units"].lower()[:_STEM]:
        return True
    found = _OF.fullmatch(between)
    if found is None or _IN_ALL.match(text, number.end):
        return False
    return number.middle <= _MOST_OF_UNIT.get(found["unit"].lower(), number.middle)


# what such a unit has at most: "three brigades of 12,000 men" have so many in all
_MOST_OF_UNIT = {
    "platoons": 80,
    "companies": 400,
    "battalions": 2_000,
    "regiments": 6_000,
    "brigades": 9_000,
    "divisions": 30_000,
}


def _is_from_each(text: str, number: Number, units: Number) -> bool:
    """Say whether so many come from each of so many: "1,500 men from each of four brigades"."""
    is_counted = number.kind == "count" and number.middle >= _LEAST and number.told_from is None
    return is_counted and _may_count(units) and _FROM_EACH.fullmatch(text[number.end : units.start]) is not None


def _may_count(units: Number) -> bool:
    is_plain = units.kind == "count" and units.low is not None and units.low == units.high
    return is_plain and 2 <= units.middle <= _MOST_UNITS and not units.is_strength  # noqa: PLR2004 - one unit is its men


def _times(units: Number, each: Number) -> Number:
    """Give the product; the more doubtful of the two qualifiers holds."""
    count = units.middle
    low = each.low * count if each.low is not None else None
    high = each.high * count if each.high is not None else None
    said = {units.qualifier, each.qualifier}
    qualifier = next((one for one in _DOUBTFUL if one in said), each.qualifier)
    if each.qualifier == "over" and low is not None:
        low = (each.middle - 1) * count + 1
    return replace(each, low=low, high=high, qualifier=qualifier, told_from=units.start)
