"""Numerals in running text to values: digits with any separator, number words, vague plurals; no qualifiers yet."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from streams.extract.words.cardinals import BELOW_TWENTY, TENS
from streams.extract.words.days import MONTH
from streams.extract.words.small import Small

SPACES = " \u00a0\u2007\u2009\u202f"
_SCALES = {
    "hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "crore": 10_000_000,
    "billion": 1_000_000_000,
}  # fmt: skip
_SHORT = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000}
_DOZEN, _SCORE = 12, 20
_LARGEST = 10**12  # beyond it nobody counts persons
# plural -> least and largest: docs/reference/event.md#numbers
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
    "lakhs": (200_000, 999_999),
    "tens of thousands": (20_000, 99_999),
    "tens of hundreds": (2_000, 9_999),
    "dozens of thousands": (24_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "tens of millions": (20_000_000, 99_999_999),
    "hundreds of millions": (200_000_000, 999_999_999),
    "four figures": (1_000, 9_999),
    "five figures": (10_000, 99_999),
    "six figures": (100_000, 999_999),
}
_FEW = {"few": 2, "several": 3, "many": 2}
_UPPER = {"dozen": 99, "hundred": 999, "thousand": 9_999, "lakh": 999_999, "million": 9_999_999}

_SPACE = f"[{SPACES}]"
_WORD = "|".join([*BELOW_TWENTY, *TENS])
_TENFOLD = "two|three|four|five|six|seven|eight|nine|ten"  # "two score", as many as people counted by scores
_SCALE = "|".join(_SCALES)
_LARGE = "|".join(one for one in _SCALES if one != "hundred")
_PART = r"(?:a[ -]half|a[ -]quarter|three[ -]quarters?)"
_QUARTERS = {"half": 2, "three": 3, "quarter": 1}  # in this order
_GROUPED = (
    rf"\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)|\d{{1,3}}(?:(?P<sep>[,.'\u2019{SPACES}])\d{{3}}(?:(?P=sep)\d{{3}})*)(?!\d)"
)
# "four thousand and six hundred", not the two numbers of "between four thousand and six thousand"
_AND_MORE = (
    "(?:"
    + "|".join(
        rf"(?<={scale}.)(?!and\ (?:(?:{_WORD}|hundred)[ -])+{scale}\b)" for scale in ("hundred", "thousand", "million")
    )
    + ")"
)
# "five thousand, eight hundred men", not "five thousand, eight hundred of them foreigners"
_AND_HUNDREDS = rf"(?<=thousand),\ (?=(?:{_WORD})\ hundred\b(?!\ (?:more|others|of)\b))"
_NUMERAL = Small(
    rf"""
    (?:(?<![\w$€£.,])|(?<=\bc\.)|(?<=\bca\.))(?:
      (?P<vague>(?:(?:hundreds|thousands)\ upon\ )?(?:(?:tens|dozens|scores|hundreds|thousands|millions)\ of\ )?
        (?:dozens|scores|hundreds|thousands|lakhs|millions)|(?<=\ )(?:four|five|six)\ figures)\b
    | (?P<few>(?:a\ few|several|many)\ (?P<few_unit>dozen|hundred|thousand|lakh|million)s?)\b
    | (?P<pair>a\ pair\ of|twin(?=\ (?:columns|convoys|battalions|brigades|forces|spearheads|prongs)\b))\b
    | (?P<couple>a\ couple\ (?:of\ )?(?:(?P<couple_unit>dozen|hundred|thousand|lakh|million)s?)?)\b
    | (?P<half>(?:a\ )?half\ (?:a\ )?(?P<half_unit>dozen|million|thousand|billion))\b
    | (?P<quarter>(?:a|three)[ ]?[-]?quarters?\ (?:of\ )?(?:a\ )?million|quarter\ (?:of\ )?(?:a\ )?million)\b
    | (?P<dozen>(?:a|an|{_WORD})\ dozen)\b
    | (?P<score>(?:{_TENFOLD})\ score(?=\ [a-z])(?!\ (?:and|draws?|wins?|shots?|goals?|points|highest|lowest)\b)
      |a\ score(?=\ of\ (?!{_WORD}\b|nil\b|love\b)[a-z]))\b
    | (?P<mixed>an?|{_WORD}|\d+)[ -](?:
        (?P<whole_unit>{_LARGE})\ and\ (?P<whole_part>{_PART})(?!\ (?:dozen|of|hour|day|year|mile))
      |(?:and[ -](?P<mixed_part>{_PART})|(?P<mixed_odd>odd))[ -](?P<mixed_unit>{_SCALE})s?)\b
    | (?P<digits>{_GROUPED}|\d+(?:\.\d+)?)
      (?:{_SPACE}?(?P<part>[\u00bc-\u00be\u2150-\u215e]))?
      (?:(?P<short>(?:k|mn|mln|m))\b|{_SPACE}?-?(?P<scale>{_SCALE})s?\b)?
    | (?P<words>(?:(?:an?|{_WORD})(?:{_SPACE}|-)(?:{_SCALE})|{_WORD})\b
        (?:(?:{_SPACE}|-|{_AND_HUNDREDS})(?:{_AND_MORE}and\ )?(?:{_WORD}|{_SCALE})\b)*)
    )(?![-\ ](?:thirds?|quarters?|fifths?|tenths?)\b)
    """,
    re.VERBOSE,
)
_LETTERED = re.compile(r"[A-Z]\b")  # "3R rebels", a name
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Numeral:
    """`text[start:end]` and what it says. `is_bare_year`: four digits that may be a year; `unit` is its multiplier."""

    start: int
    end: int
    low: int
    high: int
    is_vague: bool = False
    is_about: bool = False
    is_bare_year: bool = False
    is_decimal: bool = False
    is_grouped: bool = False
    unit: int = 1


def find_numerals(text: str) -> Iterator[Numeral]:
    """Give each numeral of `text` in order. Linear; digits of any length are read, absurd values are left out."""
    position = 0
    while match := _NUMERAL.search(text, position):
        if two := _two_bounds(match, text):
            yield from two
            position = match.end()
            continue
        numeral = _read(match, text)
        position = max(numeral.end if numeral else match.end(), match.start() + 1)
        if numeral and numeral.high <= _LARGEST:
            yield numeral


def _read(match: re.Match[str], text: str) -> Numeral | None:  # noqa: PLR0911 - one return a kind of numeral
    start, end = match.span()
    if vague := match["vague"]:
        bounds = VAGUE.get(vague.lower().rpartition(" upon ")[2])
        return Numeral(start, end, *bounds, is_vague=True) if bounds else None
    if few := match["few"]:
        unit = match["few_unit"].lower()
        times = next(times for word, times in _FEW.items() if word in few.lower())
        return Numeral(start, end, times * _SCALES.get(unit, _DOZEN), _UPPER[unit], is_vague=True)
    if match["pair"]:
        return Numeral(start, end, 2, 2)
    if match["couple"]:
        value = 2 * _SCALES.get((match["couple_unit"] or "").lower(), _DOZEN if match["couple_unit"] else 1)
        return Numeral(start, end, value, value, is_about=True)
    if match["half"]:
        value = _SCALES.get(match["half_unit"].lower(), _DOZEN) // 2
        return Numeral(start, end, value, value)
    if quarter := match["quarter"]:
        value = 750_000 if quarter.lower().startswith("three") else 250_000
        return Numeral(start, end, value, value)
    if match["mixed"]:
        return _from_mixed(match)
    if score := match["score"]:
        value = _SCORE * BELOW_TWENTY.get(score.split()[0].lower(), 1)
        return Numeral(start, end, value, value, is_about=value == _SCORE)
    if dozen := match["dozen"]:
        value = _DOZEN * BELOW_TWENTY.get(dozen.split()[0].lower(), 1)
        return Numeral(start, end, value, value)
    return _from_digits(match, text) if match["digits"] else _from_words(match["words"], start)


def _two_bounds(match: re.Match[str], text: str) -> tuple[Numeral, Numeral] | None:
    """Give both numbers of "between five hundred and two thousand", which beside "between" would be one."""
    words, start = match["words"], match.start()
    if not words or " and " not in words.lower() or _BETWEEN.search(text, max(0, start - _OPENS), start) is None:
        return None
    if _AND_ONE.match(text, match.end()):
        return None  # "between a hundred and fifty and two hundred"
    for joined in reversed(list(_JOINED.finditer(words))):
        first, second = (
            _from_words(words[: joined.start()], start),
            _from_words(words[joined.end() :], start + joined.end()),
        )
        if first.low < second.low:
            return first, second
    return None


_BETWEEN, _OPENS = re.compile(r"\bbetween (?:(?:about|around|roughly|some|an estimated) )?$", re.IGNORECASE), 24
_JOINED = re.compile(" and ", re.IGNORECASE)
_AND_ONE = re.compile(rf" and (?:an?\b|\d|(?:{_WORD}|{_SCALE})\b)", re.IGNORECASE)


def _from_mixed(match: re.Match[str]) -> Numeral:
    """Read "five and a half thousand", "twenty-odd thousand", "a million and a half"."""
    mixed, part = match["mixed"].lower(), (match["whole_part"] or match["mixed_part"] or "").lower()
    count = int(mixed) if mixed.isdigit() else BELOW_TWENTY.get(mixed) or TENS.get(mixed) or 1
    unit = _SCALES[(match["whole_unit"] or match["mixed_unit"]).lower()]
    quarters = next((value for word, value in _QUARTERS.items() if word in part), 0)
    value = count * unit + unit * quarters // 4
    return Numeral(*match.span(), value, value, is_about=match["mixed_odd"] is not None, unit=unit)


def _from_digits(match: re.Match[str], text: str) -> Numeral | None:
    digits, separator = match["digits"], match["sep"]
    start, end = match.span()
    if separator and separator in SPACES and _MONTH_BEFORE.search(text[max(0, start - 12) : start]):
        digits = digits.split(separator)[0]  # "April 14 200 fighters": the day ends the number
        return Numeral(start, start + len(digits), int(digits), int(digits))
    unit = _SHORT.get((match["short"] or "").lower(), _SCALES.get((match["scale"] or "").lower(), 1))
    if unit == 1 and _LETTERED.match(text, end):
        return None
    part = unicodedata.numeric(match["part"]) if match["part"] else 0  # "6\u00bd thousand"
    is_decimal = "." in digits and (separator != "." or unit > 1)
    if is_decimal or part:
        plain = digits.replace(",", "")
        if plain.count(".") > 1 or len(plain) > 2 * len(str(_LARGEST)):
            return None
        value = round((float(plain) + part) * unit)
        return Numeral(start, end, value, value, is_decimal=unit == 1, unit=unit)
    plain = re.sub(r"\D", "", digits)
    if len(plain) > len(str(_LARGEST)):
        return None
    value = int(plain) * unit
    is_year = not separator and unit == 1 and len(plain) == 4 and 1800 <= value <= 2100  # noqa: PLR2004 - a year
    return Numeral(
        start, end, value, value, is_bare_year=is_year, is_grouped="," in digits or separator is not None, unit=unit
    )


def _from_words(words: str, start: int) -> Numeral:
    total, current, unit = 0, 0, 1
    for word in re.split(rf"[{SPACES},-]+", words.lower()):
        if word in ("a", "an"):
            current = 1
        elif word in BELOW_TWENTY or word in TENS:
            current += BELOW_TWENTY.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            current, unit = max(current, 1) * 100, 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current, unit = 0, _SCALES[word]
    value = total + current
    is_round = value % unit == 0 and words.lower().endswith(tuple(_SCALES))
    return Numeral(start, start + len(words), value, value, unit=unit if is_round else 1)
