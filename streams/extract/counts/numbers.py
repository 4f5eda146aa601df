"""Counts in a sentence as intervals with their qualifiers, and of each number what kind of thing it counts or names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from streams.extract.counts.ages import is_age
from streams.extract.counts.behind import bound_after, bound_behind_noun
from streams.extract.counts.days import MONTH_AFTER, is_date
from streams.extract.counts.differences import is_difference
from streams.extract.counts.growth import CHANGE, is_growth
from streams.extract.counts.numerals import Numeral, find_numerals
from streams.extract.counts.years import is_year
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import Qualifier

Kind = Literal[
    "count", "money", "percent", "year", "date", "clock", "duration", "distance", "designation", "times", "other"
]


@dataclass(frozen=True)
class Number:
    """`text[start:end]` with its qualifying words; `low` and `high` both inclusive, None is "not said".

    `core_end` is where the numeral itself ends: what it counts follows there. `is_strength`: "6,000-strong".
    `told_from`: of a product, where the number of its units begins; None for a number that is told as it is.
    `told_to`: where words after what it counts end that bound it: "4,500 fighters or more".
    `whole`: that a part of them was lost, or is gone, before it begins: "half of the 3,000 men had slipped away"; or
    that they stand "apart" from who attacks, as all members of a movement do of whom nobody says that they all attack,
    or all are "attacking": "300 of the 8,000 attackers".
    `parts`: where the numbers begin that add up to it.
    `is_latest`: the sentence puts it in the place of another: "on paper 6,000, but it has only 3,400".
    """

    start: int
    end: int
    low: int | None
    high: int | None
    qualifier: Qualifier
    kind: Kind = "count"
    is_strength: bool = False
    told_from: int | None = None
    told_to: int | None = None
    whole: Literal["", "lost", "gone", "apart", "attacking"] = ""
    is_latest: bool = False
    parts: tuple[int, ...] = ()

    @property
    def middle(self) -> int:
        """The value that it turns on, for comparing numbers of one text."""
        return self.high if self.low is None else self.low  # type: ignore[return-value] # one of the two is there


# the words before a number, longest first
_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_least",
        (
            r"at (?:the very )?least|(?:no|not) (?:fewer|less) than|not (?:under|below)|a minimum of|minimum|"
            r"(?:anything )?upwards? of|≥"
        ),
    ),
    (
        "up_to",
        (
            r"(?<!add )(?<!adds )(?<!added )(?<!adding )(?:anything )?up to|"
            r"as (?:many|large|big|strong|much) as|(?:no|not) (?:more|greater) than|"
            r"at (?:the (?:very )?)?most|at the outside|(?:a )?maximum of|(?:do(?:es)? |did )?not exceed(?:ing)?|≤"
        ),
    ),
    (
        "nearly",
        (
            r"nearly|almost|close (?:to|on)|(?:just|a little) (?:under|short of|below)|approaching|not quite|"
            r"nearing|not far (?:short of|off)|the (?:better|best) part of|bordering on|just shy of|"
            r"getting on for|touching|pushing|verging on"
        ),
    ),
    (
        "over",
        (
            r"(?:just |well |far |slightly |a little |a shade |rather )?(?:over|more than|above)|in excess of|"
            r"exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|surpass(?:es|ed|ing)?|(?<=has )passed|(?<=have )passed|north of|>"
        ),
    ),
    ("under", r"(?:well |far |rather )?(?:fewer than|less than|under|below)|short of|not even|<"),
    (
        "about",
        (
            r"about|around|some|roughly|approximately|approx\.?|est\.|circa|ca\.|(?:an )?estimated|estimates of|or so|"
            r"in the region of|in the order of|in the neighbou?rhood of|something like|somewhere (?:near|around)|"
            r"~|≈|perhaps|maybe|possibly|reportedly|a good|(?<=, )say"
        ),
    ),
)
_QUALIFIER = Small(
    r"(?:(?<=^)|(?<=[\s(\"'“\u2018,;:—\u2013-]))(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE)
    + r")\s*(?:a total of )?$",
)
_STRONG = re.compile(r"[\s-]strong\b|-(?:man|men|member|person|soldier|troop|fighter)\b", re.IGNORECASE)
_JOIN = re.compile(
    r"\s*(?:-|\u2013|—|\u2012)\s*|\s+(?:to|or)\s+(?:about\s+|around\s+|as many as\s+|perhaps\s+)?|"
    r"\s+(?:and|but)\s+(?:perhaps|maybe|possibly|probably)\s+(?:even\s+|as many as\s+|up to\s+)?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+(?:about\s+|around\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\b(?:(?:somewhere|anywhere) )?between\s+(?:about\s+|around\s+|an estimated\s+|roughly\s+)?$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:anywhere )?from\s+(?:about\s+|around\s+|some\s+)?$", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₽₴₪₺]|\b(?:US|USD|EUR|GBP|Rs|rs)\.?)\s*$")
_MONEY_AFTER = re.compile(
    r"\s*(?:[$€£¥₽₴₪₺]|(?:us |u\.s\. )?(?:dollars?|euros?|pounds?|roubles?|rubles?|lira|rupees?|usd|eur|"
    r"dinars?|riyals?|hryvnias?|"
    r"shekels?|cents?|bucks|yuan|yen|francs?)\b)",
    re.IGNORECASE,
)
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
_FOLLOWERS = re.compile(
    r"\s+(?:armed |loyal |devoted |masked )?followers\b(?! (?:on|online|across|in social)\b)", re.IGNORECASE
)
_LEADERS = re.compile(
    r"(?:['\u2019]s?|\b(?:his|their|her|its))\s+(?:some |about |estimated |roughly )?$", re.IGNORECASE
)
_DURATION = re.compile(
    r"[\s-]*(?:consecutive |straight |more |long )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|"
    r"months?|years?|"
    r"decades?|centur(?:y|ies))\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"[\s-]*(?:year|month|week|day|hour|minute)[\s-]*(?:old|long)?\b", re.IGNORECASE)
_TIMES = re.compile(
    r"\s+times\b|-(?:pronged?|fold|way|part|tiered?|front|sided|stage|phase|storey|story|wheeled|engined|party|point)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
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
_CAPITAL_BEFORE = re.compile(r"(?:^|[^\w])[A-Z]{1,4}-?$")
_PEOPLE_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:people|men|women|civilians|residents|refugees|soldiers|troops|fighters|inhabitants|children|persons|citizens)\b",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(r"[-\u2013:]\d")
_GUESSING = re.compile(r", (?P<maybe>(?:maybe|perhaps|possibly|even)(?: even)? )?", re.IGNORECASE)
_GUESS, _DOUBTED = 1.5, 2.5  # a guess's second number is at most so much more
_THOUSAND, _TEN = 1_000, 10
_REACH = 90  # characters before a number that may qualify it


def find_numbers(text: str) -> list[Number]:
    """Give the numbers of a sentence from left to right; ranges and qualifiers are joined, kinds told apart."""
    numerals = list(find_numerals(text))
    found: list[Number] = []
    at = 0
    while at < len(numerals):
        number, used = _joined(text, numerals, at)
        found.append(number)
        at += used
    return found


def _joined(text: str, numerals: Sequence[Numeral], at: int) -> tuple[Number, int]:
    first = numerals[at]
    second = numerals[at + 1] if at + 1 < len(numerals) else None
    if second is not None and (bounds := _range(text, first, second)):
        return bounds, 2
    return _single(text, first, numerals[at - 1] if at else None), 1


def _range(text: str, first: Numeral, second: Numeral) -> Number | None:
    between, before = text[first.end : second.start], text[max(0, first.start - _REACH) : first.start]
    opening = _BETWEEN.search(before)
    is_joined = bool(opening and _AND.fullmatch(between)) or bool(_JOIN.fullmatch(between))
    is_joined = is_joined or _is_guessed(text, first, second)
    is_grown = " to " in between.lower() and is_growth(before)  # "grew by 3,000 to 14,000"
    if not is_joined or is_grown or first.is_vague or second.is_vague:
        return None
    is_dash = between.strip() in ("-", "\u2013", "\u2014", "\u2012") and between != between.strip()
    if is_dash and first.low * _TEN < second.low // first.unit and not second.unit > 1:
        return None  # "three \u2013 60,000 in all \u2013"
    low = first.low * _shared_unit(first, second, is_listed=opening is not None)
    offset = max(0, first.start - _REACH)
    start = offset + opening.start() if opening else first.start
    leaving = _FROM.search(before)
    if leaving and " to " in between.lower():
        if CHANGE.search(before[: leaving.start()]):
            return None  # "grew from 4,000 to 6,000": two numbers, the second holds
        start = offset + leaving.start()
    elif not opening and (qualifier := _QUALIFIER.search(before)):
        start = offset + qualifier.start()
    kind = _kind(text, replace(second, start=second.start), start=first.start)
    other = _kind(text, first, start=first.start)
    if other in ("designation", "date", "clock") and kind == "count":
        return None
    end = second.end
    if strong := _STRONG.match(text, end):
        end = strong.end()
    if low >= second.high:
        return Number(start, end, second.low, second.high, "exact", "other") if "-" in between else None
    return Number(start, end, low, second.high, "between", kind, strong is not None)


def _is_guessed(text: str, first: Numeral, second: Numeral) -> bool:
    """Say whether two numbers with only a comma between are a guess: "sixty, seventy thousand", "5, maybe 6,000"."""
    between = _GUESSING.fullmatch(text, first.end, second.start)
    if between is None:
        return False
    low = first.low * _shared_unit(first, second, is_listed=False)
    most = _DOUBTED if between["maybe"] else _GUESS
    return low < second.high <= low * most and min(low, second.high) >= _TEN


def _shared_unit(first: Numeral, second: Numeral, *, is_listed: bool) -> int:
    """Give what the first number of a range is short of: "4-6 thousand", "5-6,000"."""
    if first.unit > 1 or first.is_grouped or first.low * _THOUSAND >= second.high * _TEN:
        return 1
    if second.unit > 1:
        return second.unit if first.low < second.unit else 1
    return _THOUSAND if second.is_grouped and not is_listed and first.low < second.high // _THOUSAND else 1


def _single(text: str, numeral: Numeral, previous: Numeral | None) -> Number:
    start, end = numeral.start, numeral.end
    kind = _kind(text, numeral, start)
    strong = _STRONG.match(text, end)
    if strong:
        end = strong.end()
    since = previous.end if previous else 0
    since = max(since, start - _REACH)
    before = text[since:start]
    qualifier, reach = qualifier_of(before)
    if reach is not None:
        start = since + reach
    if numeral.is_vague:
        return Number(start, end, numeral.low, numeral.high, "vague", kind, strong is not None)
    if bound := bound_after(text, end, is_strong=strong is not None):
        qualifier, end = bound
    told_to = None
    if kind == "count" and qualifier in ("exact", "about") and (bound := bound_behind_noun(text, end)):
        qualifier, told_to = bound
    if qualifier == "exact" and numeral.is_about:
        qualifier = "about"
    low, high = interval_of(numeral.low, qualifier)
    if low is None and high is None:
        low, high, qualifier = numeral.low, numeral.low, "exact"
    return Number(start, end, low, high, qualifier, kind, strong is not None, told_to=told_to)


def qualifier_of(before: str) -> tuple[Qualifier, int | None]:
    """Give the binding qualifier of the words that end here, and where its first word begins ("up to about 4,000")."""
    found: Qualifier | None = None
    reach: int | None = None
    rest = before
    while match := _QUALIFIER.search(rest):
        found = match.lastgroup if found in (None, "about") else found  # type: ignore[assignment] # groups are qualifiers
        reach = match.start()
        rest = rest[:reach]
    return found or "exact", reach


def interval_of(value: int, qualifier: Qualifier) -> tuple[int | None, int | None]:
    """Give the least and the most that a value is with its qualifier."""
    match qualifier:
        case "over":
            return value + 1, None
        case "at_least":
            return value, None
        case "up_to":
            return None, value
        case "under":
            return (None, value - 1) if value > 0 else (None, None)
        case _:
            return value, value


_BY = re.compile(r"\d ?(?:km|kilomet(?:re|er)s?|miles?|mi|m|met(?:re|er)s|yards|ft|feet) by $", re.IGNORECASE)
# "a strike at Phnom Chat, one of the largest bases"
_ONE_OF = re.compile(
    r"one of (?:the|its|their|his|[\w-]+['\u2019]s) (?:[\w'\u2019-]+ ){0,2}?(?:\w+est|most|main|key|last)\b"
)


def _kind(text: str, numeral: Numeral, start: int) -> Kind:  # noqa: PLR0911, C901 - one return a kind reads as a table
    before, end = text[max(0, start - 40) : start], numeral.end
    is_m = text[max(0, end - 2) : end].lower().endswith("m") and text[end - 2 : end - 1].isdigit()
    if _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, end):
        return "money"
    if _PERCENT.match(text, end):
        return "percent"
    if _ORDINAL.match(text, end):
        return "date" if MONTH_AFTER.match(text, end + 2) else "designation"
    if _CLOCK.match(text, end) or re.search(r"\d:$", before):
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
    if (is_m and not _PEOPLE_AFTER.match(text, end)) or (_UNIT.match(text, end) and not _follows(text, end, before)):
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
    return _NUMBERED.search(before) is not None and _COUNTED_AFTER.match(text, end) is None


def _follows(text: str, end: int, before: str) -> bool:
    """Say whether the followers counted are a leader's own, no readers of what somebody posts."""
    return _FOLLOWERS.match(text, end) is not None and _LEADERS.search(before) is not None


def _is_sentence_word(before: str, value: int) -> bool:
    """Say whether "order", "group", "army" before a number is a word of the sentence: lower case, no name."""
    word = re.search(r"(\w+)\W*$", before)
    if _THEY_NUMBER.search(before) or (value >= _MANY and _NUMBER_AS.search(before)):
        return True
    return bool(word and word[1].islower() and word[1] in _COMMON)
