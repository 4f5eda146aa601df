"""When: the dates of a sentence against the day of its article. The machine's clock is never read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from streams.extract.counts.years import counts_people
from streams.extract.telling import reckoning
from streams.extract.telling.nights import night_told, numbered, of_that_week
from streams.extract.telling.old_wars import EARLIER_WARS, is_remembrance
from streams.extract.telling.reckoning import (
    COUNT,
    HALF_A_YEAR,
    WEEK,
    ago,
    end_of,
    feast_days,
    in_year,
    lasting,
    one,
    told_by,
    year_before,
)  # fmt: skip
from streams.extract.telling.seasons import THEN, days_then
from streams.extract.words.days import MONTH, NUMBERS, WEEKDAYS
from streams.extract.words.foes import FOES
from streams.extract.words.small import Small

_DAY = "|".join(WEEKDAYS)
_SHORT = 3  # letters of a weekday that tell it
_GOES_ON = "(?:in|at|near|when|by|after|as|and|with|morning|evening|night|afternoon|killing)"
# what is called after a day: "the March 23 Movement", "the June 30 Brigade"
_CALLED = r"\s+(?:movement|brigades?|battalions?|revolution|front|army|forces|coalition|uprising|martyrs)\b"
# before which it is another thing that went before: "two days before the vote"
_OF_ELSE = r"\ (?!(?:and|but|by|in|at|near|with|when|after|as|on|to|had)\b)[\w'\u2019\"]"
_FIGHTS = (
    "attacks?|assaults?|raids?|ambush(?:es)?|bombings?|strikes?|air[ -]?strikes?|fighting|clashes|battles?|shelling"
)
# "between 2021 and 2023", not "between 2000 and 2050 fighters"
_TWO_YEARS = (
    r"\s+\d{4}\s+and\s+(?:1[6-9]|20)\d\d\b(?!,\d|\s+(?:[a-z-]+\s+)?(?:"
    rf"{FOES}|men|fighters|soldiers|troops|gunmen|people|others|civilians)\b)"
)
_PATTERN = Small(
    rf"""
    (?<![\d.,/])(?P<day4>\d{{1,2}})(?P<mark>[./])(?P<month4>\d{{1,2}})(?P=mark)(?P<year4>(?:19|20)\d\d)\b(?![./]?\d)
  | \b(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b
  | (?:(?P<from>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*\d{{1,2}}(?:st|nd|rd|th)?)*\s*(?:-|\u2013|to|and)\s*)?
      (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\b\.?(?!{_CALLED})
      (?:,?\s+(?P<year>(?:1[6-9]|20)\d\d)\b(?!,\d))?
  | (?P<month2>{MONTH})\b\.?\s*(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!{_CALLED})
      (?:\s*(?:-|\u2013|to)\s*(?P<to>\d{{1,2}})(?:st|nd|rd|th)?)?\b(?!,?\d{{3}})(?:,?\s+(?P<year2>(?:1[6-9]|20)\d\d)\b)?
  | (?:(?:in|since|of|by|until|during|(?P<part>{reckoning.PART}))\s+(?:of\s+)?|(?P<mid>mid)[\s-])
      (?:(?P<month3>{MONTH})\b\.?(?!\s*\d\d?(?:st|nd|rd|th)?\b)(?:\s+and\s+(?P<month5>{MONTH})\b\.?)?
        (?:,?\s+(?:(?P<year3>(?:1[6-9]|20)\d\d)|(?:of\s+)?(?P<back>last)\s+year)\b)?
      |(?(part)(?:the|this)\s+(?P<this>month)\b|(?!)))
  | (?:(?P<next>next)|(?P<last>last)|(?:on|this|since|past|late|early|the)|)\s*\b(?P<weekday>{_DAY})\b
  | (?:on|early|late|since)\s+(?P<short>(?:tues?|thurs?|thu|fri)\b\.?|(?:mon|wed|sat|sun)\.(?=,|\ {_GOES_ON}\b))
  | (?P<rough>(?:over|than|nearly|almost|about|some|around|roughly)\s+)?(?P<count>{COUNT})\s+
      (?P<unit>day|night|week|fortnight|month|year)s?\s+(?P<ago>ago|earlier|previously|before(?!{_OF_ELSE}))\b
  | (?:in|over|during|for|within)\ the\ (?:last|past)\ (?:(?P<lasting>{COUNT})\ )?
      (?P<since>hour|day|week)s?\b(?!\ of\b)
  | (?P<relative>yesterday|today|tomorrow|overnight|tonight|this\ morning|last\ night|last\ weekend
      |the\ (?:(?:day|night)\ before\ (?:yesterday|last)|weekend\ before\ last)
      |(?:at|over|during)\ the\ weekend|weekend(?=(?:['\u2019]s)?\ (?:[\w-]+\ )?(?:{_FIGHTS})\b)
      |during\ the\ night(?!\ of\b)|last\ week|next\ week
      |(?<!the\ )last\ month|(?:earlier\ )?this\ week|next\ month|(?:earlier\ )?this\ month|(?<!the\ )last\ year
      |within\ days|(?P<then>{THEN}))\b
  | (?:on|since|(?:night|morning|evening|afternoon|dawn|hours|attack|raid|fighting)\ of)\ the
      \ (?P<nth>\d{{1,2}})(?:st|nd|rd|th)\b(?!\ and\ \d)(?=\s*[,.;:)]|\s*$
        |\ (?:at|in|and|when|after|by|near|with|that|which|as|but|from|against|killed|named|called)\b)
  | (?P<before>the\ (?:day|night|evening|morning|afternoon)\ before|the\ previous\ (?:day|night|evening|morning))\b
      (?!{_OF_ELSE})
  | (?P<feast>christmas\ (?:day|eve)|new\ year['\u2019]s\ (?:day|eve)|boxing\ day
      |(?:at|over)\ (?:christmas|new\ year)(?!['\u2019]|\ (?:day|eve|island)))\b
  | (?:(?:in|since|by|from|during|until|back\ in|between(?={_TWO_YEARS}))\s+(?P<only>(?:1[6-9]|20)\d\d)
        (?:\s*(?:and|to|until|through|\u2013)\s*(?P<only3>(?:1[6-9]|20)\d\d))?
      |(?:of|the|early|late|mid)\s+(?P<only2>(?:19|20)\d\d))\b
      (?!,\d|\s+(?!and\b|but\b|or\b)[a-z]+\s+(?:killed(?!\s+(?:\d|at\b|some\b|an?\b|the\b))|were)
        |\s*(?:gmt|utc|hours|hrs|local)\b))
    """,
    re.VERBOSE,
)
# what is still to come, up to the day that it will come on
_TO_COME = re.compile(
    r"(?:\b(?:will|shall|would|(?:is|are|going|due|set|about|plan|plans|planned|planning|intends?|expected|ordered|"
    r"scheduled|preparing|prepares?|agreed|wants?) to|(?:planned|set) for"
    r"|(?:scheduled|due|expected) (?:for|in|on|by))\b|['\u2019]ll\b)"
    r"(?:(?!\b(?:said|told|announced|warned|reported|after|since|who|which|had|have|has|when|as)\b)[^,;:.])*$",
    re.IGNORECASE,
)
_HOUR = r"(?:\s+(?:morning|afternoon|evening|night))?"
_AGAIN = r"(?:once\s+(?:again|more)|again|then|later)"
_JOINED = re.compile(
    rf"{_HOUR}\s*(?:and(?:\s+{_AGAIN}){{0,2}}|(?:in)?to|through|until|till|-|\u2013)\s*(?:on\s+)?", re.IGNORECASE
)
_LISTED = re.compile(rf"{_HOUR},\s*(?:on\s+)?", re.IGNORECASE)
_LAST_LISTED = re.compile(rf"{_HOUR},\s*and\b\s*(?:on\s+)?", re.IGNORECASE)
# "began on 5 April 1992 and ended on 29 February 1996"
_OPENS = re.compile(r"\b(?:began|begun|started|launched|opened|laid)(?:\s+(?:on|in|early|late))*\s*$", re.IGNORECASE)
_CLOSED = re.compile(
    r",?\s*and\s+(?:(?:was|were|had|only|finally|later)\s+)*(?:ended|finished|lasted|concluded|lifted|broken|over|called\s+off|"
    r"(?:went|continued|dragged|raged)(?:\s+on)?)(?:\s+(?:until|till|to|on|in|through))*\s*",
    re.IGNORECASE,
)
_ADDED = re.compile(rf"{_HOUR}(?:,|\s+on)?\s+(?:the\s+)?", re.IGNORECASE)  # "Tuesday evening, 22 April"
_DATELINE = re.compile(r"[A-Z][A-Z'\u2019 .-]{2,}\b[^-\u2013\u2014]{0,60}?\s(?:--?|\u2013|\u2014)\s")
_NTH = r"(?:second|third|(?:four|fif|six|seven|eigh|nin|ten)th)(?! (?:hour|day|night|week|month|year)\b)"
_MOST = rf"\b(?:\w+est|\w+er than any(?:thing)?|most|first|not|never|worst|{_NTH})\b(?: [\w'\u2019-]+){{0,9}}?"
_RECORD = Small(rf"{_MOST} since(?: the| at least| about)?\s*$")
_RANKED = re.compile(r"\b(?:\w+(?:est|th|rd)|second|most|first|worst)\b(?: [\w'\u2019-]+){0,6}? $", re.IGNORECASE)
_SINCE = re.compile(r"\bsince(?:\s+(?:at\s+least|the|about|around|early|mid|late|last|on))*[\s-]*$", re.IGNORECASE)
_PAST_YEARS = 2  # a year so long before the article's is only remembered


@dataclass(frozen=True)
class When:
    """Days at `start:end` of the sentence; `year` where the text names one.

    `begun` is the last day of what "since" names, after which it goes on; `is_span` where the text tells both its ends.
    """

    start: int
    end: int
    earliest: date | None
    latest: date | None
    year: int | None
    begun: date | None = None
    is_span: bool = False


def find_dates(text: str, published: date | None) -> list[When]:
    """Give the dates of the sentence; those that name no year need `published`, and are left open without it."""
    return list(_found(text, published))


@lru_cache(maxsize=16)  # asked for each event of a sentence
def _found(text: str, published: date | None) -> tuple[When, ...]:
    found: list[When] = []
    dateline = _DATELINE.match(text)
    for match in _PATTERN.finditer(text, dateline.end() if dateline else 0):
        if _RECORD.search(text[: match.start() + (0 if match["then"] else len("since "))]) or (
            match["since"] and _RANKED.search(text[: match.start()])
        ):
            continue  # "the biggest since 2003" tells when another was
        if (
            _THAT_YEAR.match(text, match.end())
            or _counts_people(text, match)
            or ((match["then"] or match["nth"]) and _TO_COME.search(text[: match.start()]))
        ):
            continue
        span = _day_before(found, published) if match["before"] else _days(match, _told_from(match, found, published))
        year, begun = next((int(match[name]) for name in _YEARS if match[name]), None), None
        year = int(match["iso"][:4]) if match["iso"] else year
        if span and published and span[0] > published and not year and _is_over(text, match):
            span = year_before(*span)
        if span and published and span[0] <= published and _is_since(text, match):
            span, begun = (span[0], published), span[1]
        if span and published and span[1] < published and _is_to_come(text, match):
            span = _still_to_come(span, match, published)
        if span and found and _THAT_DAY.search(text[found[-1].start : match.start()]):
            found[-1] = _years_before(found[-1], span, match.end())
            continue
        if span and published and found and (whole := _with_last(found[-1], match, span, text, published)):
            found[-1] = whole
            continue
        is_span = bool(match["from"] or match["to"] or match["only3"] or match["then"])
        first, last = span or (None, None)
        when = When(match.start(), match.end(), first, last, year, begun, is_span)
        joined = _same_day(found[-1], when, text) or _joined(found, when, text) if found else None
        found[len(found) - 1 if joined else len(found) :] = [joined or when]
        _join_listed(found, text)
    return tuple(found)


def _join_listed(found: list[When], text: str) -> None:
    """Join to the last two of a list of days those before them: "on Sunday, Monday and Tuesday"."""
    while len(found) > 1 and found[-1].is_span and _is_listed(found[-2], found[-1], text):
        one, other = found[-2:]
        found[-2:] = [replace(other, start=one.start, earliest=one.earliest)]


def _is_listed(one: When, other: When, text: str) -> bool:
    """Say whether a day and those that follow after a comma are told alike, the later ones after it."""
    if not (one.earliest and one.latest and other.earliest and one.latest < other.earliest and one.begun is None):
        return False
    is_alike = one.year is not None or other.year is None
    return is_alike and _LISTED.fullmatch(text[one.end : other.start]) is not None


def _counts_people(text: str, match: re.Match[str]) -> bool:
    """Say whether what looks like a year alone counts people: "in an attack by 2000 soldiers"."""
    name = next((one for one in ("only", "only2") if match[one]), None)
    return name is not None and match["only3"] is None and counts_people(text, match.start(name), match.end(name))


def _with_last(last: When, match: re.Match[str], span: tuple[date, date], text: str, published: date) -> When | None:
    """Give one with the last: "overnight into Tuesday" with its day, "Tuesday of last week" with its week."""
    between, words = text[last.end : match.start()], text[last.start : last.end].lower()
    if words == "overnight" and (match["weekday"] or match["day"] or match["day2"]):
        night = night_told(between, span)
        return replace(last, end=match.end(), earliest=night[0], latest=night[1]) if night else None
    if last.earliest is None or last.earliest != last.latest or not match["relative"]:
        return None
    day = of_that_week(last.earliest, between, match["relative"].lower(), published)
    return replace(last, end=match.end(), earliest=day, latest=day) if day else None


_THAT_YEAR = re.compile(r",? of (?:that|the same) year\b", re.IGNORECASE)  # which was named before
_THAT_DAY = re.compile(r"\byears?\s+ago,?\s+(?:on\s+)?$", re.IGNORECASE)


def _years_before(year: When, span: tuple[date, date], end: int) -> When:
    """Give the day of another year: "two years ago today", "three years ago on Monday"."""
    if year.earliest is None or (span[0].month, span[0].day) == (2, 29):
        return replace(year, end=end)
    first = span[0].replace(year=year.earliest.year)
    return replace(year, end=end, earliest=first, latest=first + (span[1] - span[0]))


def _day_before(found: list[When], published: date | None) -> tuple[date, date] | None:
    """Give the day before the one that the sentence named last; else that before the article's, or one more."""
    named = _day_named(found)
    if named is not None:
        return one(named - timedelta(days=1))
    return (published - timedelta(days=2), published - timedelta(days=1)) if published else None


def _told_from(match: re.Match[str], found: list[When], published: date | None) -> date | None:
    """Give the day that "two days earlier" counts from: the one that the sentence named last, else the article's."""
    return (_day_named(found) or published) if match["ago"] and match["ago"] != "ago" else published


def _day_named(found: list[When]) -> date | None:
    return next((when.latest for when in reversed(found) if when.latest and when.latest == when.earliest), None)


_YEARS = ("year", "year2", "year3", "year4", "only3", "only", "only2")  # of "between 1992 and 1996" the last


def _is_to_come(text: str, match: re.Match[str]) -> bool:
    """Say whether the words before a weekday, a day or a month tell what is still to come: "will attack on Sunday"."""
    is_open = match["weekday"] and not match["last"] and not match["next"]
    is_open = is_open or ((match["day"] or match["day2"] or match["month3"]) and not any(match[one] for one in _FIXED))
    is_open = bool(is_open) and text[match.end() : match.end() + 2] not in (
        "'s",
        "\u2019s",
    )  # "to speak on Friday's attack"
    return is_open and _TO_COME.search(text[: match.start()]) is not None


_FIXED = ("year", "year2", "year3", "back")


def _still_to_come(span: tuple[date, date], match: re.Match[str], published: date) -> tuple[date, date]:
    """Give the next such days: of a weekday the next, of a day or month long past those of the year after."""
    if match["weekday"]:
        return span[0] + timedelta(days=WEEK), span[1] + timedelta(days=WEEK)
    if (published - span[1]).days <= HALF_A_YEAR:
        return span
    return _days(match, span[0].replace(year=span[0].year + 1, day=1)) or span


def _is_over(text: str, match: re.Match[str]) -> bool:
    """Say whether such days are not to come: nothing has gone on since next December, nor was "last November 9"."""
    is_last = (match["day"] or match["day2"]) and text[: match.start()].lower().endswith("last ")
    return bool(is_last) or (match["month3"] is not None and _is_since(text, match))


def _is_since(text: str, match: re.Match[str]) -> bool:
    return match[0].lower().startswith("since") or _SINCE.search(text[: match.start()]) is not None


def _joined(found: list[When], other: When, text: str) -> When | None:
    """Give the last and another as one where the text joins them: "on Thursday and Friday", "from 3 May to 9 May"."""
    one = found[-1]
    if not (one.earliest and other.earliest and other.latest and one.earliest <= other.earliest):
        return None
    between = text[one.end : other.start]
    is_ended = _CLOSED.fullmatch(between) is not None and _OPENS.search(text[: one.start]) is not None
    is_last = len(found) > 1 and _LAST_LISTED.fullmatch(between) and _is_listed(found[-2], one, text)
    if not (is_ended or is_last or _JOINED.fullmatch(between)):
        return None
    return When(one.start, other.end, one.earliest, other.latest, other.year, is_span=True)


def _same_day(weekday: When, day: When, text: str) -> When | None:
    """Give both as one where a weekday is told with its date: "since Tuesday evening, April 22"."""
    known = weekday.begun or weekday.earliest
    if known is None or day.earliest is None or day.earliest != day.latest:
        return None
    is_one_day = (known - day.earliest).days % WEEK == 0 and abs((known - day.earliest).days) <= _LATELY_DAYS
    if not is_one_day or not _ADDED.fullmatch(text[weekday.end : day.start]):
        return None
    if weekday.begun is None:
        return replace(day, start=weekday.start)
    return replace(weekday, end=day.end, earliest=day.earliest, begun=day.latest, year=day.year)


def is_historic(text: str, published: date | None) -> bool:
    """Say whether the sentence only remembers: an anniversary, "eighty years ago", a year long past."""
    return is_remembrance(text, published) or bool(old_dates(text, published))


def old_dates(text: str, published: date | None) -> list[When]:
    """Give the dates of years long past; what has gone on since then is none."""
    if _YEAR.search(text) is None:
        return []  # most sentences are spared the pattern
    found = [when for when in find_dates(text, published) if when.year is not None]
    if published is None:
        return found if found and max(when.year or 0 for when in found) < EARLIER_WARS else []
    last = published.year - _PAST_YEARS
    return [when for when in found if (when.year or 0) <= last and not _HELD.search(text[: when.start + _SINCE_LENGTH])]


def is_dated_lately(text: str, published: date | None) -> bool:
    """Say whether all the years that the sentence names are those of news: of the article's day or shortly before."""
    if published is None or _YEAR.search(text) is None:
        return False
    days = [when.latest for when in find_dates(text, published) if when.year is not None]
    return bool(days) and all(day is not None and abs((published - day).days) <= _LATELY_DAYS for day in days)


_LATELY_DAYS = 366
# what began then goes on, or is the greatest "since the war of 2012"
_HELD = re.compile(r"\b(?:since(?: \w+){0,4}|(?:from|after)(?: \w+){0,2})\W*$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_SINCE_LENGTH = len("since")


def _days(match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    try:
        if match["iso"] or match["month4"]:
            numbers = [int(match[name]) for name in ("day4", "month4", "year4") if match["month4"]]
            return numbered(numbers, match["mark"], published) if numbers else one(date.fromisoformat(match["iso"]))
        if match["day"] or match["day2"]:
            day, month = int(match["day"] or match["day2"]), NUMBERS[(match["month"] or match["month2"]).lower()]
            first, last = int(match["from"] or day), int(match["to"] or day)
            return in_year(
                match["year"] or match["year2"],
                published,
                lambda year: (date(year, month, min(first, day)), date(year, month, max(last, day))),
            )
        if match["month3"] or (match["this"] and published):
            back = str(published.year - 1) if match["back"] and published else None
            return in_year(match["year3"] or back, published, _part_of_month(match, published))
        if only := match["only"] or match["only2"]:
            years = sorted((int(only), int(match["only3"] or only)))
            return date(years[0], 1, 1), date(years[1], 12, 31)
    except (ValueError, OverflowError):
        return None  # 31 February is nobody's day
    return _relative(match, published) if published else None


def _part_of_month(match: re.Match[str], published: date | None) -> Callable[[int], tuple[date, date]]:
    """Give the days of "late October" in a year, of "January and February" those of both months."""
    month = published.month if match["this"] and published else NUMBERS[match["month3"]]
    last_month = NUMBERS[match["month5"]] if match["month5"] else month
    part = " ".join((match["part"] or match["mid"] or "").split())
    first, last = reckoning.PARTS.get(part, (1, 0))

    def days(year: int) -> tuple[date, date]:
        end = end_of(year + (last_month < month), last_month)
        start = end.replace(day=end.day + first) if first < 1 else date(year, month, first)
        return start, end.replace(day=last or end.day)

    return days


def _weekday(match: re.Match[str], published: date) -> date:
    told = (match["weekday"] or match["short"])[:_SHORT].lower()
    back = (published.weekday() - next(at for at, name in enumerate(WEEKDAYS) if name.startswith(told))) % WEEK
    if match["next"]:
        return published + timedelta(days=WEEK - back)
    return published - timedelta(days=back or (WEEK if match["last"] else 0))


def _relative(match: re.Match[str], published: date) -> tuple[date, date] | None:
    try:
        if match["feast"]:
            return feast_days(match["feast"].lower().split(), published)
        if match["nth"] or match["weekday"] or match["short"]:
            nth = match["nth"]
            return reckoning.last_of_that_number(int(nth), published) if nth else one(_weekday(match, published))
        if match["count"]:
            return ago(match["count"], match["unit"], published, is_rough=match["rough"] is not None)
        if match["relative"]:
            known = days_then if match["then"] else told_by
            return known(" ".join(match["relative"].split()), published)
        return lasting(match["lasting"] or "a", match["since"], published)
    except (OverflowError, KeyError):
        return None
