"""What a number counts or names: people, or money, a year, a distance, a unit by its number."""

import re
from typing import Literal

from streams.extract.counts.ages import is_age
from streams.extract.counts.days import MONTH_AFTER, is_date
from streams.extract.counts.differences import is_difference
from streams.extract.counts.hours import is_hour
from streams.extract.counts.money import is_money
from streams.extract.counts.numerals import Numeral
from streams.extract.counts.years import is_year
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

Kind = Literal[
    "count", "money", "percent", "year", "date", "clock", "duration", "distance", "designation", "times", "other"
]

_PERCENT = re.compile(r"\s*(?:%|percent\b|per cent\b|pct\b|percentage\b)|\s*-?percent", re.IGNORECASE)
_UNIT = re.compile(
    r"[\s-]*(?:square |cubic |nautical )?(?:km²?|kms|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|mi|yards?|yds|"
    r"feet|foot(?! (?:soldiers?|troops|fighters|infantry|patrols?))|ft|inch(?:es)?|"
    r"centimet(?:re|er)s?|cm|mm|millimet(?:re|er)s?|hectares?|acres?|sq|kg|kilo(?:gram)?(?:me)?s?|tons?|"
    r"tonnes?|litres?|liters?|"
    r"barrels?|degrees?|°|mph|kph|km/h|m(?:²|2)?|mw|megawatts?|kilotons?|rounds|bullets?|"
    r"round(?! (?:the|a|it|its|this|that|them)\b)|calib(?:re|er)|cal|"
    r"bets|points?|subscribers|followers(?! of\b)|views|copies|seats|votes|goals|words|pages|comments|likes|"
    r"emails?)(?![\w'\u2019])",
    re.IGNORECASE,
)
# infantry beside those on horses: "4,000 foot and 500 horse", "2,000 horse and 6,000 foot"
_MOUNTED = r"(?:horse|cavalry|horsemen|dragoons|sabres|lances|lancers|hussars|cuirassiers|guns|cannon)\b"
_FOOT = re.compile(rf"\s+foot\b(?:,|,? (?:and|with|besides)\b)[^.;]{{0,30}}?\b{_MOUNTED}", re.IGNORECASE)
_FOOT_AT = re.compile(r"\s+foot (?:at|against|stormed|attacked|assaulted|assailed|besieged|charged)\b", re.IGNORECASE)
_HORSE_BEFORE = re.compile(
    rf"\b(?:{_MOUNTED}(?:,|,? (?:and|with|besides)\b)[^.;]{{0,25}}|"
    r"(?:army|force|body|host|column) of (?:some |about )?)$",
    re.IGNORECASE,
)
_FOLLOWERS = re.compile(
    r"\s+(?:armed |loyal |devoted |masked )?followers\b(?! (?:on|online|across|in social)\b)", re.IGNORECASE
)
_LEADERS = re.compile(
    r"(?:['\u2019]s?|\b(?:his|their|her|its))\s+(?:some |about |estimated |roughly )?$", re.IGNORECASE
)
_DURATION = re.compile(
    r"[\s-]*(?:consecutive |straight |more |long )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|"
    r"nights?(?! (?:watch|guard|porter|worker|nurse|patrol))|weeks?|months?|years?|"
    r"decades?|centur(?:y|ies))\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"[\s-]*(?:year|month|week|day|hour|minute)[\s-]*(?:old|long)?\b", re.IGNORECASE)
_TIMES = re.compile(
    r"\s+times\b|-(?:pronged?|fold|way|part|tiered?|front|sided|stage|phase|storey|story|wheeled|engined|party|point)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|d)\b", re.IGNORECASE)  # old books have "163d"
_CLOCK = re.compile(r":\d|\s*(?:a\.?m|p\.?m)\b|\s*(?:GMT|UTC|hrs|o'clock|o\u2019clock)\b|\s*h\b", re.IGNORECASE)
_NAMED = Small(
    r"(?:\b(?:interstate|task force|brigade|division|battalion|regiment|corps|army|unit|resolution|highway|route|road|"
    r"article|section|phase|"
    r"chapter|number|no\.?|nr\.?|group|company|base|point|checkpoint|hill|height|kilomet(?:re|er)|km|area|zone|"
    r"sector|channel|"
    r"column|platoon|squadron|battery|squad|detachment|front|bloc|"
    r"world war|ward|block|flight|boeing|airbus|operation|version|page|room|gate|district|line|camp|type|model|"
    r"directorate|"
    r"department|article|law|decree|order|tel|phone|fax)\s+|[a-z]{1,4}-?|#|№\s*)$"
)
# "police posts 542 and 543", "border post 912"; "post 12 men" and "in the post 300 soldiers" count
_NUMBERED = re.compile(
    r"\b(?:posts?|outposts?|mileposts?|markers?|miles?|stations?|tunnels?|exit|precincts?|pillars?|piers?|buildings?|"
    r"bunkers?|villas?|gates|camps|checkpoints|positions?|cells?|blocks|sheds?|platforms?|berths?|pits?)\s+"
    r"(?:\d+(?:,| and| or| to)? )*(?:and |or |to )?$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(r"(?:,\d{3})?\s+(?!(?:and|or|to|in|on|at|near|of|was|were|is|are|by|for|with)\b)[a-z]")
_COMMON = words(
    "group order army unit point company line base column platoon squadron battery squad detachment front bloc"
)
_THEY_NUMBER = re.compile(
    r"\b(?:they|who|which|that|we|fighters|rebels|men|troops|forces|attackers|militants|gunmen|soldiers|insurgents|"
    r"defenders|besiegers|assailants|raiders|jihadists|islamists|guerrillas|militiamen|paratroopers|volunteers|garrison|"
    r"separatists|mutineers|those|"
    r"(?:attackers|besiegers|raiders|rebels|men|troops|fighters|soldiers|those|force|gunmen) "
    r"(?:of|in|at|on|around|outside|near|\w+ing)\b[^.;,]{1,40}|"
    r"forces (?:\w+ing|around|outside|in|at|near|of)\b[^.;,]{1,40}|"
    r"now|there|here|inside|to|could|may|might|must|would|will|said to|strength)\s+numbers?\s+$|"
    r"[a-z][,)\u2014]\s+(?:now\s+|together\s+)?numbers?\s+$",  # "the troops, most of them new to war, number"
    re.IGNORECASE,
)
# "They belong to three factions and number 5,500", no "lot number 5,500"
_NUMBER_AS = re.compile(
    r"(?<!\bthe)(?<!\bfor)(?<!\ba)(?<!\b(?:lot|bus))(?<!house)(?<!phone)(?<!serial)(?<!prisoner)(?<!inmate)(?<!flight)"
    r"(?<!convict)(?<!visitor)(?<!patient)(?<!with) (?-i:numbers?)\s+$",
    re.IGNORECASE,
)
_MANY, _UNIT_DIGITS = 100, 3
_UNIT_OF = re.compile(  # "40 and 45 Commando", "157 Task Force Battalion", but "500 Presidential Guard Brigade troops"
    r"(?:(?:,\s+\d{1,3})*,?\s+and\s+\d{1,3})?\s+(?:[A-Z][\w'\u2019-]+\s+){0,3}"
    r"(?:Commando|Squadrons?|Para|Battalions?|Brigades?|Divisions?|Regiments?|Corps|Battery|Batteries)\b(?!\s+(?:\w+\s+)?"
    r"(?:soldiers|troops|men|fighters|members|officers|personnel|reservists|marines|mercenaries|militia(?:men)?|"
    r"defenders|recruits|volunteers|rebels|\w+ists)\b)"
)
_RIFLES = re.compile(r"\s+(?:[A-Z][\w'\u2019-]+\s+){1,2}(?:Rifles|Fusiliers|Highlanders|Lancers|Hussars|Grenadiers)\b")
_CAPITAL_BEFORE = re.compile(r"(?:^|[^\w])[A-Z]{1,4}-?$")
_PEOPLE_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:people|men|women|civilians|residents|refugees|soldiers|troops|fighters|inhabitants|children|persons|citizens)\b",
    re.IGNORECASE,
)
_ODDS_AFTER = re.compile(r"[ -]to[ -](?:one|1)\b", re.IGNORECASE)
_SCORE_AFTER = re.compile(r"[-\u2013:]\d")
_BY = re.compile(r"\d ?(?:km|kilomet(?:re|er)s?|miles?|mi|m|met(?:re|er)s|yards|ft|feet) by $", re.IGNORECASE)
# "a strike at Phnom Chat, one of the largest bases"
_ONE_OF = re.compile(
    r"one of (?:the|its|their|his|[\w-]+['\u2019]s) (?:[\w'\u2019-]+ ){0,2}?(?:\w+est|most|main|key|last)\b"
)


def kind_of(text: str, numeral: Numeral, start: int) -> Kind:  # noqa: PLR0911, C901 - one return a kind reads as a table
    """Give what the numeral that `text` tells from `start` on counts or names."""
    before, end = text[max(0, start - 40) : start], numeral.end
    is_m = text[max(0, end - 2) : end].lower().endswith("m") and text[end - 2 : end - 1].isdigit()
    if is_money(text, end, before):
        return "money"
    if _PERCENT.match(text, end):
        return "percent"
    if ordinal := _ORDINAL.match(text, end):
        return "date" if MONTH_AFTER.match(text, ordinal.end()) else "designation"
    if _CLOCK.match(text, end) or re.search(r"\d:$", before) or is_hour(text, start, end, numeral.high):
        return "clock"
    if is_date(text, numeral, before):
        return "date"
    if numeral.is_bare_year and is_year(text, start, end):
        return "year"
    if (
        _DURATION.match(text, end)
        or _AGE.match(text, end)
        or (not numeral.is_vague and is_age(text, end, numeral.high, before))
    ):
        return "duration"
    if (is_m and not _PEOPLE_AFTER.match(text, end)) or _is_measured(text, end, before):
        return "distance"
    if _TIMES.match(text, end):
        return "times"
    if (_NAMED.search(before) and not _is_sentence_word(before, numeral.high)) or _CAPITAL_BEFORE.search(before):
        return "designation"
    if text[start:end].isdigit() and _is_numbered(text, start, end, before):
        return "designation"
    if (
        numeral.is_decimal
        or _SCORE_AFTER.match(text, end)
        or _ODDS_AFTER.match(text, end)
        or _BY.search(before)
        or _ONE_OF.match(text, start)
        or is_difference(text, end)
    ):
        return "other"
    return "count"


def _is_numbered(text: str, start: int, end: int, before: str) -> bool:
    """Say whether the digits name a unit by what follows, or one of many posts, gates or camps before them."""
    if end - start <= _UNIT_DIGITS and _UNIT_OF.match(text, end):
        return True
    if end - start < _UNIT_DIGITS and _RIFLES.match(text, end):
        return True
    return _NUMBERED.search(before) is not None and _COUNTED_AFTER.match(text, end) is None


def _is_measured(text: str, end: int, before: str) -> bool:
    """Say whether a unit follows, no followers of a leader and no infantry."""
    return _UNIT.match(text, end) is not None and not (_follows(text, end, before) or _are_on_foot(text, end, before))


def _are_on_foot(text: str, end: int, before: str) -> bool:
    """Say whether the foot counted are infantry, told beside those on horses."""
    return any(way.match(text, end) is not None for way in (_FOOT, _FOOT_AT)) or (
        text.startswith((" foot", " Foot"), end) and _HORSE_BEFORE.search(before) is not None
    )


def _follows(text: str, end: int, before: str) -> bool:
    """Say whether the followers counted are a leader's own, no readers of what somebody posts."""
    return _FOLLOWERS.match(text, end) is not None and _LEADERS.search(before) is not None


def _is_sentence_word(before: str, value: int) -> bool:
    """Say whether "order", "group", "army" before a number is a word of the sentence: lower case, no name."""
    word = re.search(r"(\w+)\W*$", before)
    if _THEY_NUMBER.search(before) or (value >= _MANY and _NUMBER_AS.search(before)):
        return True
    return bool(word and word[1].islower() and word[1] in _COMMON)
