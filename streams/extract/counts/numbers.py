"""Counts in a sentence as intervals with their qualifiers: ranges and bounds are joined to what they bound."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from streams.extract.counts.behind import bound_after, bound_behind_noun
from streams.extract.counts.growth import CHANGE, is_growth
from streams.extract.counts.in_names import numerals_of
from streams.extract.counts.kinds import Kind, kind_of
from streams.extract.counts.numerals import Numeral
from streams.extract.counts.qualifiers import QUALIFIER, TURNED, interval_of, qualifier_of, turned_from
from streams.records import Qualifier


@dataclass(frozen=True)
class Number:
    """`text[start:end]` with its qualifying words; `low` and `high` both inclusive, None is "not said".

    `core_end` is where the numeral itself ends: what it counts follows there. `is_strength`: "6,000-strong".
    `told_from`: of a product, where the number of its units begins; None for a number that is told as it is.
    `bound_from`: where words before it begin that turn its bound: "never numbered more than 5,500".
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
    bound_from: int | None = None
    whole: Literal["", "lost", "gone", "apart", "attacking"] = ""
    is_latest: bool = False
    parts: tuple[int, ...] = ()

    @property
    def middle(self) -> int:
        """The value that it turns on, for comparing numbers of one text."""
        return self.high if self.low is None else self.low  # type: ignore[return-value] # one of the two is there


_STRONG = re.compile(
    r"[\s-]strong\b|\sin number\b(?! of)|-(?:man|men|member|person|soldier|troop|fighter)\b", re.IGNORECASE
)
_JOIN = re.compile(
    r"\s*(?:-|\u2013|—|\u2012|/)\s*|-(?:to|or)-|"
    r"\s+(?:to|or|up to|if not)\s+(?:about\s+|around\s+|as many as\s+|perhaps\s+)?|"
    r"\s+(?:and|but)\s+(?:perhaps|maybe|possibly|probably)\s+(?:even\s+|as many as\s+|up to\s+)?",
    re.IGNORECASE,
)
# "more than 4,000 but fewer than 6,000", "at least 4,000 men and at most 6,000"
_BUT = re.compile(r"(?P<noun> (?:[\w'\u2019-]+ )?[\w'\u2019-]+)??,? (?:but|and|yet|though)(?: also)? ", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[,.;:)\u2013\u2014]|$)|\s+(?:of them|in all|strong)\b", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:about\s+|around\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\b(?:(?:somewhere|anywhere) )?between\s+(?:about\s+|around\s+|an estimated\s+|roughly\s+)?$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:anywhere )?from\s+(?:about\s+|around\s+|some\s+)?$", re.IGNORECASE)
_GUESSING = re.compile(
    r", (?P<maybe>(?:or )?(?:maybe|perhaps|possibly|even|up to|as many as|if not)(?: even| as many as| up to)? )?",
    re.IGNORECASE,
)
# "seven thousand, give or take a few hundred"
_GIVE_OR_TAKE = re.compile(
    r"(?: (?!and\b|or\b|but\b)[\w'\u2019-]+){0,2},? \(?(?:give or take|plus or minus) (?:about |some |perhaps )?",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(r"\bnot (?:a single )?one$", re.IGNORECASE)  # a bound of what follows, as "never" is
_TO_NOT = 14  # characters
_GUESS, _DOUBTED = 1.5, 2.5  # a guess's second number is at most so much more
_THOUSAND, _MANY, _TEN = 1_000, 100, 10
_REACH = 90  # characters before a number that may qualify it


def find_numbers(text: str) -> list[Number]:
    """Give the numbers of a sentence from left to right; ranges and qualifiers are joined, kinds told apart."""
    numerals = numerals_of(text)
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
    number = _single(text, first, numerals[at - 1] if at else None)
    if second is not None and second.is_vague and _GIVE_OR_TAKE.fullmatch(text, first.end, second.start) is not None:
        qualifier = "about" if number.qualifier == "exact" else number.qualifier
        return replace(number, end=second.end, qualifier=qualifier), 2
    if second is not None and (bounds := _within(text, number, _single(text, second, first))):
        return bounds, 2
    return number, 1


def _within(text: str, least: Number, most: Number) -> Number | None:
    """Give the two as one where the second bounds from above whom the first bounds from below, else None."""
    if least.qualifier not in ("over", "at_least") or most.qualifier not in ("under", "up_to"):
        return None
    begins = most.start if most.bound_from is None else most.bound_from
    joined = _BUT.fullmatch(text, least.end, begins)
    if joined is None or (joined["noun"] and not _CLOSED.match(text, most.end)) or least.kind != most.kind:
        return None
    if least.low is None or most.high is None or least.low >= most.high:
        return None
    return replace(most, start=least.start, low=least.low, qualifier="between", bound_from=least.bound_from)


def _range(text: str, first: Numeral, second: Numeral) -> Number | None:
    between, before = text[first.end : second.start], text[max(0, first.start - _REACH) : first.start]
    opening = _BETWEEN.search(before)
    is_joined = bool(opening and _AND.fullmatch(between)) or bool(_JOIN.fullmatch(between))
    is_joined = is_joined or _is_guessed(text, first, second)
    is_joined = is_joined and ("/" not in between or min(first.low, second.low) >= _MANY)  # "24/7"
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
    elif not opening and (qualifier := QUALIFIER.search(before)):
        start = offset + qualifier.start()
    kind = kind_of(text, replace(second, start=second.start), start=first.start)
    other = kind_of(text, first, start=first.start)
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
    if is_listed and first.unit == _MANY and second.unit == _THOUSAND and first.low <= second.low // _THOUSAND:
        return _THOUSAND  # "between one hundred and two hundred thousand"
    if first.unit > 1 or first.is_grouped or first.low * _THOUSAND >= second.high * _TEN:
        return 1
    if second.unit > 1:
        return second.unit if first.low < second.unit else 1
    return _THOUSAND if second.is_grouped and not is_listed and first.low < second.high // _THOUSAND else 1


def _single(text: str, numeral: Numeral, previous: Numeral | None) -> Number:
    start, end = numeral.start, numeral.end
    kind = kind_of(text, numeral, start)
    strong = _STRONG.match(text, end)
    if strong:
        end = strong.end()
    since = previous.end if previous else 0
    is_of_each = previous is not None and _NOT_ONE.search(text, 0, previous.end) is not None
    if previous is not None and is_of_each:
        since = max(0, previous.start - _TO_NOT)
    since = max(since, start - _REACH)
    before = text[since:start]
    qualifier, reach = qualifier_of(before)
    if reach is not None:
        start = since + reach
    bound_from = None
    if qualifier in TURNED and (turn := turned_from(text[since:start])) is not None:
        qualifier, bound_from = TURNED[qualifier], None if is_of_each else since + turn
    if bound := bound_after(text, end, is_strong=strong is not None):
        qualifier, end = bound
    told_to = None
    if kind == "count" and qualifier in ("exact", "about") and (bound := bound_behind_noun(text, end)):
        qualifier, told_to = bound
    if qualifier == "exact" and numeral.is_about:
        qualifier = "about"
    low, high = interval_of(numeral.low, qualifier)[0], interval_of(numeral.high, qualifier)[1]
    if low is None and high is None:
        low, high, qualifier = numeral.low, numeral.high, "exact"
    if numeral.is_vague and low is not None:
        qualifier = "vague"  # "at least several thousand" may be twice as many and more
    is_strength = strong is not None
    return Number(start, end, low, high, qualifier, kind, is_strength, bound_from=bound_from, told_to=told_to)
