"""Numbers told by another: "2,800 in trucks and as many again on motorbikes", "twice that number", "half of them"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.numbers import Number, find_numbers
from streams.extract.counts.qualifiers import interval_of, qualifier_of
from streams.extract.counts.shares import PARTS, are_attackers
from streams.extract.syntax.governors import assails, does, puts_in
from streams.extract.words.cardinals import TO_TWELVE
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

ONCE = {"twice": 2, "double": 2, "thrice": 3, "treble": 3, "triple": 3}
_COUNT = "|".join(TO_TWELVE)
_TIMES = rf"(?:(?P<once>twice|double|thrice|treble|triple)|(?P<times>{_COUNT}|\d{{1,2}}) times|(?P<half>half))"
_OF_THOSE = (
    r"(?:(?:that|this|their|its|our|the (?:garrison|defenders)['\u2019]s?) (?:number|strength|figure|size)|that many|"
    r"(?:as|so) many|that(?= by\b| in all\b| now\b|[.,;]))"
)
# "twice that number of rebels attacked it", "three times as many stormed in"; not "twice as many as last year"
# nor of those who only carry: "3,800 fighters and twice as many porters"
_CARRIERS = (
    r"(?:porters|bearers|carriers|coolies|civilians|villagers|refugees|camp followers|dead|wounded|horses|mules)"
)
_SO_MANY = Small(
    rf"\b{_TIMES} {_OF_THOSE}\b(?: of)?(?! (?:them|whom)\b)(?! of\b)(?!(?: [\w'\u2019-]+){{0,2}} as\b)"
    rf"(?! (?:[\w'\u2019-]+ ){{0,2}}{_CARRIERS}\b)"
)
# what only says how many a number is, no other number: "with a force of 6,000, half its strength, .."
_APPOSED = re.compile(r"(?: [\w'\u2019-]+){0,2}, ?(?:or |some |about |nearly )?")
_SHUT = re.compile(r"\s*(?:[,.;:)]|$)")
# "estimated the force at 3,000. Since then it has trebled"
_GROWN = {"doubled": 2, "trebled": 3, "tripled": 3, "quadrupled": 4}
_HAS_GROWN = Small(
    r"\b(?:it|the (?:force|column|number|figure)|their (?:number|numbers|strength)|they) (?:has|have|had) "
    r"(?:since |now |already )*(?P<grown>doubled|trebled|tripled|quadrupled)\b(?=[.,;]| (?:since|in size|in strength))"
)
# nobody has come yet: "the mission asked for twice as many"
_WANTED = Small(
    r"\b(?:ask(?:s|ed|ing)? for|request(?:s|ed|ing)?|need(?:s|ed|ing)?|want(?:s|ed|ing)?|expect(?:s|ed|ing)?|requir\w+|"
    r"demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|promis\w+|pledg\w+|hop(?:es?|ed|ing) for|room for) "
    r"(?:at least |more than |about |over )?$"
)
# "3,000 from the north and as many from the south": both together attack
_AND_AS_MANY = re.compile(
    rf"[^.;:\d]{{1,90}}?(?:,? (?:and|with|plus|(?:accompanied|joined|backed|supported) by)|"
    r",(?= (?:the same|an equal|a like) number))"
    rf"(?: then| nearly| almost| about| roughly| some)? (?:(?:{_TIMES} )?as many|"
    r"(?:the same|an equal|a like|a similar) number)(?: again| more| others| of (?:them|others|men|fighters))? "
    r"(?=(?:in|on|at|near|from|aboard|along|out of|down|through|across|over|"
    r"by (?:sea|river|road|air|land|boat|truck|rail))\b)"
    r"(?!in (?:reserve|hospital|support|custody|the rear)|on (?:standby|stand-by|the way|leave))",
    re.IGNORECASE,
)
# "4,000 rebels and as many mercenaries attacked it"
_AND_AS_MANY_MEN = re.compile(
    rf"(?: [\w'\u2019-]+){{1,3}},? (?:and|with|plus|(?:accompanied|joined|backed|supported) by)"
    rf"(?: nearly| almost| about| roughly| some)? (?:{_TIMES} )?as many (?:again\b|(?:[\w'\u2019-]+ ){{0,2}}?"
    r"(?:mercenaries|militia(?:men)?|volunteers|auxiliaries|irregulars|tribesmen|allies|fighters|rebels|horse(?:men)?|"
    r"soldiers|troops|cavalry|infantry|marines|policemen|gunmen|guerrillas|others)\b)"
    r"(?! (?:were|was|are|(?:have|had|has) been) (?:\w+ed|taken|slain|hurt|shot)\b| (?:fled|died|in reserve|to come))",
    re.IGNORECASE,
)
# a second guess: "Upwards of 3,000 fighters, and conceivably double that, attacked"
_MAYBE_DOUBLE = re.compile(
    rf"(?: [\w'\u2019-]+){{0,5}},? (?:and |or |but )?(?:perhaps|maybe|possibly|conceivably|probably|even) {_TIMES} "
    r"(?:that|as many|the (?:number|figure))\b",
    re.IGNORECASE,
)
# "which has 12,000 soldiers in all, threw half of them into the attack"
_SHARE_OF = Small(
    rf"\b(?P<verb>[a-z]+) (?:(?:about|nearly|almost|roughly|some|at least|more than|over|fully|exactly|only|just) )?"
    rf"(?P<share>(?:(?:an?|{_COUNT})[ -])?(?P<part>half|third|quarter|fifth)s?) of "
    r"(?:them|these|those|(?:its|their|his|these|those) (?:men|fighters|soldiers|troops|strength|number|force))\b"
)
# "has 12,000 soldiers in the province, half of whom are taking part"
_SHARE_OF_WHOM = Small(
    rf"(?:,| [\u2013\u2014-]|\u2014|;) ?(?:(?:about|nearly|almost|roughly|some|at least|more than|over|only|barely) )?"
    rf"(?P<share>(?:(?:an?|{_COUNT})[ -])?(?P<part>half|third|quarter|fifth)s?) of (?:whom|them|these|those) "
    r"(?:(?:have|has|had|were|was|are|is|now|then|already|been|being|also) )*"
    r"(?:(?P<deed>[a-z]+)|in (?:the|this|its|their) (?:[\w-]+ )?(?:attack|assault|offensive|operation|drive|push|"
    r"siege))\b"
)
# who are in it whatever a share of them does: "13,000 soldiers are involved, half of whom were flown in"
_IN_IT = Small(
    r"\b(?:are|were|is|was|been) (?:now |being )?(?:involved|taking part|engaged|in action)\b|\b(?:take|took) part\b"
)
# "has 8,000 fighters, all of whom are engaged in it"
_ALL_OF_WHOM = Small(
    r"(?: [\w'\u2019-]+){1,3}?, (?:almost |nearly |practically )?all of (?:whom|them) "
    r"(?:(?:have|has|had|were|are|now|been|being) )*(?P<deed>[a-z]+)\b"
)
# "Of the 9,000 men under his orders he flung a third against Baidoa", ".., two thirds stormed Goma"
_OPENED = re.compile(
    r"(?:^\W*|[.;:] |\bthat )(?:(?:out )?of|from)(?: (?:the|these|those|an?|all|some|about|roughly|nearly|force|army|"
    r"total|estimated|of|its|their|his|her|our|[\w\u2019'-]+['\u2019]s?))* $",
    re.IGNORECASE,
)
_SHARE_OF_THE_FIRST = Small(
    rf"\b(?P<verb>[a-z]+)?,? (?:(?:about|nearly|almost|roughly|some|at least|over|fully|barely|only|just|perhaps) )*"
    rf"(?P<share>(?:half|(?:an?|{_COUNT})[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?)) "
    r"(?P<after>(?:(?:have|has|had|were|was|are|is|now|then|already|been|being|also) )*[a-z]+\b)"
)
# .. or of those who are only a share of them: "The 3,000 foreigners in the attacking force make up a fifth of it"
_MAKE_UP = re.compile(
    r"[^.;\d]{0,90}?\b(?:ma[dk]e up|form(?:ed)?|constitut(?:e|ed)|account(?:ed)? for|are|were|represent(?:ed)?) "
    r"(?:(?:about|nearly|almost|roughly|some|over|only|barely|just) )?"
    r"(?P<share>(?:half|(?:an?|one)[ -](?:third|quarter|fifth|sixth|eighth|tenth)|two[ -](?:thirds|fifths)|"
    r"three[ -]quarters)) of (?:it|them|the (?:whole|total|lot|(?:attacking |assault |invasion |entire |whole )?force|"
    r"attackers|invaders|column|army))\b"
)
_OF_FORCE = Small(
    r"\b(?:attack(?:ing|ers)|assault(?:ing)?|invad(?:ing|ers)|invasion|offensive|besieg(?:ing|ers)|storm(?:ing|ed)|"
    r"advanc(?:e|ing))\b"
)
# .. of those whom the sentence before counts: "Half of them are working on Kigali", "All but 4,000 of them were used"
_OF_THOSE_BEFORE = (
    r" of (?:them|these|those|(?:these|those|his|its|their) (?:men|soldiers|troops|fighters))"
    r"(?:,[^,.;]{2,50},)? (?:(?:have|has|had|were|was|are|is|been|being|now|already) )*(?P<deed>[a-z]+)\b"
)
_SHARE_FIRST = Small(
    r"^\W*(?:(?:at least|about|nearly|almost|roughly|some|more than|over|fully|well over|perhaps|exactly) )?"
    rf"(?P<share>(?:(?:an?|{_COUNT})[ -])?(?P<part>half|third|quarter|fifth)s?){_OF_THOSE_BEFORE}"
)
_ALL_BUT_FIRST = Small(r"^\W*all but (?:(?:about|some|around|a mere|just) )?$")
_LEFT_OUT = re.compile(_OF_THOSE_BEFORE)
_WORK_ON = words("working fighting pressing closing battering hammering storming used")
_TO_WHERE = frozenset({"against", "at", "into", "to", "towards", "toward", "on", "onto", "upon", "in"})
_TAKE_PART = words("joined took taken taking participated participating involved engaged attacking advanced marched")
_LEAST = 50  # persons of whom so many times are told
_REACH = 40  # characters before it that may bound it
_SENT = frozenset({"used", "using", "massed", "gathered", "committed"})


def with_multiples(text: str, numbers: Sequence[Number], told_before: str = "") -> list[Number]:
    """Give the numbers of a sentence with those that it tells by another, its own or one of the sentence before it.

    What is told to stand beside a number "as many again" is added to it; a share or a multiple is a number by itself.
    """
    found = [_and_as_many(text, one, numbers[at + 1 :]) for at, one in enumerate(numbers)]
    for told in _SO_MANY.finditer(text):
        base = _base(found, told.start(), told_before) if not _WANTED.search(text[: told.start()]) else None
        if base is not None and not _is_told_of(base, told, found, text):
            found = _put(found, _number(text, told.span(), base, _ratio(told)))
    for told in _HAS_GROWN.finditer(text):
        base = _base(found, told.start(), told_before)
        if base is not None:
            found = _put(found, _number(text, told.span("grown"), base, (_GROWN[told["grown"].lower()], 1)))
    for told in _SHARE_OF.finditer(text):
        base = _base(found, told.start())
        if base is not None and (puts_in(told["verb"].lower()) or told["verb"].lower() in _SENT):
            ratio = _share(told["share"].lower(), told["part"].lower())
            found = _put(found, _number(text, told.span("share"), base, ratio))
    found = [_whole_by_part(text, one) for one in _share_of_those_before(text, found, told_before)]
    return _with_share_of_first(text, _with_share_of_whom(text, found))


def _share_of_those_before(text: str, found: list[Number], told_before: str) -> list[Number]:
    """Give the numbers with the share, of those whom the sentence before counts, that a sentence opens with."""
    first = found[0] if found and _ALL_BUT_FIRST.search(text[: found[0].start]) else None
    told = _SHARE_FIRST.search(text) if first is None else _LEFT_OUT.match(text, first.end)
    base = _base([], 0, told_before) if told is not None else None
    if told is None or base is None or base.low is None or not _is_put_in(told["deed"]):
        return found
    if first is None:
        share = _number(text, told.span("share"), base, _share(told["share"], told["part"]))
        return _put(found, replace(share, whole="attacking"))
    left = base.low - first.middle
    if left <= 0 or base.low != base.high:
        return found
    return [replace(first, low=left, high=left, whole="attacking"), *found[1:]]


def _is_put_in(deed: str) -> bool:
    return puts_in(deed) or deed in _SENT | _WORK_ON


def _whole_by_part(text: str, number: Number) -> Number:
    """Give all who attack where a number is told as a share of them."""
    told = _MAKE_UP.match(text, number.end) if _may_be_base(number) and number.low == number.high else None
    if told is None or _OF_FORCE.search(text[number.end : told.end()]) is None:
        return number
    part = next(word for word in PARTS if told["share"].rstrip("s").endswith(word))
    top, bottom = _share(told["share"], part)
    total = number.middle * bottom // top
    return replace(number, end=told.end(), low=total, high=total, qualifier="about", whole="attacking")


def _with_share_of_whom(text: str, found: list[Number]) -> list[Number]:
    """Give the numbers; of those whom somebody only has, the share that attacks stands beside them, or all attack."""
    for told in _SHARE_OF_WHOM.finditer(text):
        base, deed = _base(found, told.start()), told["deed"]
        is_theirs = deed is None or assails(deed) or puts_in(deed) or deed in _TAKE_PART | _SENT
        is_in_it = base is not None and _are_in_it(text, base, told.start())
        if base is not None and is_theirs and not (is_in_it or are_attackers(text, base.end)):
            share = _number(text, told.span("share"), base, _share(told["share"].lower(), told["part"].lower()))
            found = _put([replace(one, whole="apart") if one is base else one for one in found], share)
    return [replace(one, whole="attacking") if _are_all_in_it(text, one) else one for one in found]


def _are_in_it(text: str, base: Number, end: int) -> bool:
    """Say whether they all are in the fight, as the words beside their number have it."""
    return _IN_IT.search(text[base.end : end]) is not None or _ROUND_IT.search(text[: base.start]) is not None


# "estimate the insurgents around the city at about 20,000, a third of them brought up since January"
_ROUND_IT = Small(
    r"\b(?:around|round|outside|besieging|attacking|encircling) (?:the )?[\w-]+ at "
    r"(?:(?:about|some|around|nearly|over|up to) )*$"
)


def _are_all_in_it(text: str, number: Number) -> bool:
    """Say whether all of those whom somebody has take part."""
    told = _ALL_OF_WHOM.match(text[number.end :]) if _may_be_base(number) and not number.whole else None
    return told is not None and (told["deed"] in _TAKE_PART | _SENT or assails(told["deed"]))


def _with_share_of_first(text: str, found: list[Number]) -> list[Number]:
    """Give the numbers; of those whom a sentence opens with, only the share that is sent or attacks stands in it."""
    base = next((one for one in found if _may_be_base(one) and one.low == one.high), None)
    if base is None or base.whole or _OPENED.search(text, 0, base.start) is None or are_attackers(text, base.end):
        return found
    for told in _SHARE_OF_THE_FIRST.finditer(text, base.end):
        after = told["after"].rpartition(" ")[2]
        is_sent = puts_in(told["verb"] or "") and after in _TO_WHERE
        if is_sent or does(after) or puts_in(after) or after in _TAKE_PART:
            part = next(word for word in PARTS if told["share"].rstrip("s").endswith(word))
            share = _number(text, told.span("share"), base, _share(told["share"], part))
            return _put([replace(one, whole="apart") if one is base else one for one in found], share)
    return found


def _is_told_of(base: Number, told: re.Match[str], found: Sequence[Number], text: str) -> bool:
    """Say whether the multiple is told of a number that already has it, or of the one right before it."""
    if any(one.start < told.start() < (one.told_to or 0) for one in found):
        return True
    if any(one.whole == "attacking" and one.start < told.end() and told.start() < one.end for one in found):
        return True
    is_beside = base in found and _APPOSED.fullmatch(text, base.end, told.start()) is not None
    return is_beside and _SHUT.match(text, told.end()) is not None


def _and_as_many(text: str, number: Number, later: Sequence[Number]) -> Number:
    """Give the number with those who come beside it in the same strength, or twice and more of it."""
    ways = (_AND_AS_MANY, _AND_AS_MANY_MEN) if _may_be_base(number) else ()
    told = next((found for way in ways if (found := way.match(text, number.end))), None)
    if (guess := _MAYBE_DOUBLE.match(text, number.end)) and _may_be_base(number):
        most = number.middle * _ratio(guess)[0]
        return replace(number, low=number.middle, high=most, qualifier="between", told_to=guess.end())
    if told is None or any(one.start < told.end() and one.kind == "count" for one in later):
        return number
    top, bottom = _ratio(told) if told["once"] or told["times"] or told["half"] else (1, 1)
    low, high = (None if one is None else one + one * top // bottom for one in (number.low, number.high))
    return replace(number, low=low, high=high, told_to=told.end() - 1)


def _base(found: Sequence[Number], start: int, told_before: str = "") -> Number | None:
    """Give the number that a word of it at `start` goes back to: the last one before it that counts people."""
    here = [one for one in found if one.end <= start and _may_be_base(one)]
    return next(reversed(here or [one for one in find_numbers(told_before) if _may_be_base(one)]), None)


def _may_be_base(number: Number) -> bool:
    return number.kind == "count" and number.qualifier != "vague" and number.middle >= _LEAST


def _number(text: str, span: tuple[int, int], base: Number, ratio: tuple[int, int]) -> Number:
    """Give the number that is so many times the other, with the words before it that bound it."""
    (start, end), (top, bottom) = span, ratio
    since = max(0, start - _REACH)
    qualifier, reach = qualifier_of(text[since:start])
    low, high = interval_of(base.middle * top // bottom, qualifier)
    begins = start if reach is None else since + reach
    return Number(begins, end, low, high, "about" if qualifier == "exact" else qualifier)


def _put(found: Sequence[Number], one: Number) -> list[Number]:
    """Give the numbers with one in its place, without those among its words: the "three" of "three times"."""
    kept = [other for other in found if other.end <= one.start or other.start >= one.end]
    return sorted((*kept, one), key=lambda number: number.start)


def _ratio(told: re.Match[str]) -> tuple[int, int]:
    if told["half"]:
        return 1, 2
    if told["once"]:
        return ONCE[told["once"].lower()], 1
    times = told["times"].lower()
    return int(times) if times.isdigit() else TO_TWELVE[times], 1


def _share(words: str, part: str) -> tuple[int, int]:
    return next((value for word, value in TO_TWELVE.items() if words.startswith(word)), 1), PARTS[part]
