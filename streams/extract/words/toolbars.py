"""Counters, buttons and reading times of a page that stand in the line of its news: they count nobody."""

import re
from collections.abc import Sequence

from streams.extract.words.days import MONTH
from streams.extract.words.small import Cased

_COUNT = r"\(?\d[\d,.]*[kKM]?\)?"
_SPAN = r"\d{1,3}\s?-?\s?(?:[Mm]in(?:ute)?s?|[Ss]ec(?:ond)?s?)\b\.?"
_BUTTON = (
    r"(?:Facebook|Twitter|WhatsApp|Whatsapp|Telegram|LinkedIn|Pinterest|Reddit|Email|Print|Share|Tweet|Save|Viber|"
    r"Copy [Ll]ink|Bookmark|Messenger|Tumblr|Adjust|Comment)"
)
# what tells by itself that it is no part of a sentence, with the counters before it: "0 1,874 Less than a minute"
_SURE = (
    rf"(?:(?:{_COUNT}\s+){{0,4}}(?:Less than a minute|{_SPAN} [Rr]ead(?:ing)?\b(?: time\b)?)|"
    rf"(?:(?:Estimated |Average |Approximate )?[Rr]ead(?:ing)?[ -][Tt]ime|Time to read)\s*:?\s*(?:{_SPAN}|< ?1 min\w*)|"
    r"(?:(?:Post |Page |Total )?[Vv]iews?(?: [Cc]ount)?|[Hh]its|Reads|Comments?|Shares|Likes|Retweets|Downloads|"
    rf"VIEWS|COMMENTS|SHARES)\s*:\s*{_COUNT}|"
    r"Article (?:image|content|audio|summary)|Image caption|"
    r"Listen to (?:this )?(?:article|story)(?: now)?(?: \d+:\d\d| \d+ min\w*)?|"
    r"(?:Font|Text) [Ss]ize\s*:?(?: ?(?:[A-](?:[+-])?|Small|Medium|Large|Smaller|Larger|Default)(?![\w.])){1,4}|"
    rf"{_BUTTON}(?:(?:\s*[|/,]\s*|\s+){_BUTTON}){{2,}}\b)"
)
_CLOCK = r"(?:,?\s+(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4}T)?)?"
_DAY = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}|(?i:{MONTH})\.? \d{{1,2}},? \d{{4}}|"
    rf"\d{{1,2}} (?i:{MONTH})\.?,? \d{{4}}){_CLOCK}"
)
_LABELLED = (
    rf"(?:[Dd]ate|(?:[Ll]ast )?(?:[Uu]pdated|[Mm]odified)|Published(?: on)?|Posted(?: on)?)\s*:?\s+(?:on )?{_DAY}"
)
_PAPERS = r"(?:News|Agency|Press|Times|Media|Post|Daily|Network|Herald|Tribune|Observer|Monitor|Online|TV)"
# the paper before a stroke: "date 2024-11-23 Some News/ Troops advanced"
_PAPER = rf"(?:(?:[Dd]ate\s*:?\s+)?{_DAY}\s+(?:[A-Z][\w.'\u2019-]*\s){{0,3}}{_PAPERS}\s?/(?=\s))"
# what stands so beside one of those only
_BESIDE = (
    rf"(?:(?:By )?(?:[Aa]dmin|[Ee]ditor|[Ss]taff)\b|{_DAY}|No Comments|Home\b|News\b|World\b|"
    r"(?:an?|\d+) (?:minutes?|hours?|days?|weeks?|months?|years?) ago|"
    rf"{_COUNT}\s+(?:[Vv]iews?|[Ss]hares?|[Cc]omments?|[Ll]ikes|[Rr]eads|[Hh]its)\b)"
)
_MARKS = r"[\s|\u00b7\u2022,/\u2013\u2014-]*"
_BEGINS = r"[\"\u201c\u2018'(]?(?:[A-ZÀ-Þ]|\d)"
_COUNTERS = rf"{_COUNT}\s+(?:[Vv]iews?|[Ss]hares?)\b(?!\s+(?i:of|that|on)\b)"
_LEAD = re.compile(
    rf"\s*(?:(?:{_BESIDE}|{_COUNT}(?=\s+{_COUNT}\s)){_MARKS})*"
    rf"(?:{_PAPER}|(?:{_SURE}|{_LABELLED}|{_COUNTERS})\.?){_MARKS}"
    rf"(?:(?:{_SURE}|{_LABELLED}|{_BESIDE})\.?{_MARKS})*(?=$|{_BEGINS})"
)
_WITHIN = Cased(rf"(?<=\s)(?:{_SURE})\.?(?=\s*$|\s+{_BEGINS})")
_LONGEST = 300  # characters in which what stands before the news ends
# headlines of others in the same line: "the army said. Related Articles Rebels attack Timbuktu"
_OTHERS = Cased(
    r"(?<=[.!?\"\u201d]) (?:Related (?:Articles?|Stories|Story|Posts?|News|Topics|Content|Coverage)"
    r"|Read (?:Also|More|Next)|Also Read|More Stories|You (?:May|Might) Also Like|Most (?:Read|Popular|Viewed)"
    r"|Recommended(?: For You)?|Latest (?:News|Stories)|Recent Posts|Trending(?: Now)?)\b:?\s+(?=[A-Z\d])"
)
_STOPPED = re.compile(r"[a-z]{3}[.!?][\"\u201d]?(?:\s|$)")
_TEASER = re.compile(
    rf"(?:.{{10,140}}\s{_DAY}\s+{_COUNT}(?: [Vv]iews?)?|{_DAY}\s+{_COUNT}(?: [Vv]iews?)?\s[A-Z].{{10,140}}[^.])"
)
_DATED, _COUNTED = re.compile(_DAY), re.compile(rf"{_COUNT}(?: [Vv]iews?| [Cc]omments?)?")
_LONGEST_TEASER = 160  # characters


def after_toolbar(text: str, start: int, end: int) -> int:
    """Give where the own words of `text[start:end]` begin after counters and buttons; `start` for none."""
    found = _LEAD.match(text, start, min(end, start + _LONGEST))
    return found.end() if found is not None else start


def without_toolbars(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the pieces of `text[start:end]` beside what stands of a page in the middle of it or after it."""
    others = _OTHERS.search(text, start, end)
    end = others.start() if others is not None and not _STOPPED.search(text, others.end(), end) else end
    pieces, at = [], start
    for found in _WITHIN.finditer(text, start + 1, end):  # what it begins with stands behind a blank of its own
        pieces.append((at, found.start()))
        at = found.end()
    return [*pieces, (at, end)]


def is_teaser(line: str) -> bool:
    """Say whether a line is another article's headline with its day and counter: "Rebels storm Gao 3 May 2025 877"."""
    return len(line) <= _LONGEST_TEASER and line[-1:] not in ".!?" and _TEASER.fullmatch(line) is not None


def is_told_elsewhere(lines: Sequence[str], at: int) -> bool:
    """Say whether another article's day and counter stand in the two lines below the line."""
    below = lines[at + 1 : at + 3]
    is_counted = len(below) > 1 and _COUNTED.fullmatch(below[1]) is not None
    return is_counted and len(lines[at]) <= _LONGEST_TEASER and _DATED.fullmatch(below[0]) is not None
