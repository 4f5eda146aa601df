"""Whole pieces of memory: a feast, a book, a museum, a life is told first, and no fight in it has a day of news."""

import re
from datetime import date

from streams.extract.merging.memory import has_begun, recalls
from streams.extract.reading.found import Reading, Told
from streams.extract.telling.dates import find_dates
from streams.extract.telling.hindsight import is_feast, is_of_life
from streams.extract.words.days import NEWS_DAY
from streams.extract.words.small import Small

_LEAD = 4  # sentences that say what it is about
_LATE, _OLD = 45, 40  # days, years
_REAL = 0.5  # chance that it tells a real fight, from which a sentence does not only remember: "Shells hit the museum"
_YEARS = r"(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|\d\d|\d\d\d)(?:-\w+)?"
# what only tells of the past, or of who has lived through it
_REMEMBERS = Small(
    r"\b(?:museum(?! crossing)|memoirs?|exhibition|exhibits?|documentary|novel|biograph(?:y|er)|obituary|"
    r"anniversary|centenary|re-?enact\w*|historians?|lecture|auction(?:ed|s)?|archaeolog\w+|veteran turn\w+|"
    r"(?:last|oldest) (?:surviving |living )?(?:survivors?|veterans?)|(?:oil )?paintings?|mural|guidebook|"
    r"who (?:has )?died (?:\w+ )?(?:at|aged)|died aged|state archives?|(?:his|her|whose) (?:war )?diar(?:y|ies)|"
    rf"{_YEARS} years (?:ago|on|after|since)|(?:half a|a|two|three) centur(?:y|ies) (?:ago|on|after|since)|"
    r"used to be an? (?:soldier|lieutenant|captain|gunner|guerrilla|fighter)|grandchildren|tourists look|"
    r"(?:he|she|i|ms \w+|mr \w+) was (?:six|seven|eight|nine|ten|eleven|twelve|\w+teen|\d{1,2}) when|"
    r"(?:sold|fetched) (?:\w+ )?at (?:christie|sotheby)|lit a flame|(?:my|our) guide|history (?:page|column))\b"
)
# what a town has, and since when, tells of the place: "founded 200 years ago", "has a small museum"
_OF_PLACE = re.compile(
    r"\b(?:found|built|settl|establish|charter|consecrat|laid out)(?:ed)? [^.;]{0,80}?"
    r"(?:years ago|centur(?:y|ies) ago|(?:in|since) (?:the )?(?:1[0-9]|20)\d\d(?:s\b)?)|"
    r"\b(?:has|have|had|with|boasts?|home to) [^.;]{0,60}?\bmuseums?\b",
    re.IGNORECASE,
)
# who speaks of what goes on
_WITNESSED = Small(
    r"\b(?:residents?|witness(?:es)?|villagers|soldiers|troops|army|military|police|officers?|spokes(?:man|woman|person)|"
    r"ministry|government|governor|activists|aid workers|relief workers|diplomats|doctors|monitors|rebels|officials?) "
    r"(?:reached by [\w ]{3,20} |there |here )?(?:say|says|said|reported|announced)\b"
)
# a year that all that follows may go on with: "In 1999 ..", "Twenty years ago .."
_OLD_FIRST = re.compile(
    r"^\W*(?:[\w'\u2019-]+ ){0,6}?(?:(?:1[0-9]|20)\d\ds?|(?:years|decades|centuries) (?:ago|earlier))\b[^.]*,|"
    r"^\W*(?:back |early |late |only )?(?:in|on|by|during|since|after|before|it was|that)\b",
    re.IGNORECASE,
)
_OF_WAR = Small(
    r"\b(?:wars?|wartime|battles?|fell|fallen|fight\w*|fought|attack\w*|assault\w*|offensives?|campaigns?|inva(?:d|s)\w*|sieges?|"
    r"besieg\w*|soldiers?|troops?|army|armies|armed|rebel\w*|uprising|revolt|guerrillas?|militants?|insurgen\w*|"
    r"fighters?|militia\w*|generals?|colonels?|marshals?|captur\w*|seiz\w*|storm\w*|raid\w*|bomb\w*|shell\w*|kill\w*|"
    r"massacre\w*|conflict|coup|putsch|genocide|occup\w*|liberat\w*|defeat\w*|victor\w*|veterans?|regiments?|"
    r"divisions?|brigades?|battalions?)\b"
)
_SHOWN = re.compile(r"\b(?:photo(?:graph)?s?|letters?|guides?|series|stones?)\b", re.IGNORECASE)  # of today as well


def is_of_memory(reading: Reading, published: date | None) -> bool:
    """Say whether its lead remembers and nothing that is fought in it is told of these days."""
    first = min((reading.gated[told.order] for told in reading.told), default=0)
    of_now = {told.draft.sentence.text for told in reading.told if told.reality is None or told.reality >= _REAL}
    lead = [one.text for one in reading.whole[: min(_LEAD, first + 1)] if one.text not in of_now]
    if not any(_remembers(one) or _is_of_old_years(one, published) for one in lead):
        return False
    return not any(_is_news(told, published) for told in reading.told)


def without_place(text: str) -> str:
    """Give a sentence without what it says a town has, and since when."""
    return _OF_PLACE.sub(" ", text)


def is_in_passing(text: str) -> bool:
    """Say whether an old year is told in passing of no war: "He came to power in 1999", not "In 1999 he fled"."""
    return not (is_feast(text) or _OLD_FIRST.match(text) or _OF_WAR.search(text))


def _remembers(text: str) -> bool:
    text = without_place(text)
    return _REMEMBERS.search(text) is not None or is_feast(_SHOWN.sub(" ", text)) or is_of_life(text)


def _is_of_old_years(text: str, published: date | None) -> bool:
    """Say whether a lead names a year of somebody's grandfathers, which news of a day seldom does."""
    if published is None:
        return False
    text = without_place(text)
    if is_in_passing(text):
        return False
    return any(one.year is not None and one.year < published.year - _OLD for one in find_dates(text, published))


def _is_news(told: Told, published: date | None) -> bool:
    """Say whether its sentence has a day of news, or it goes on; one that remembers tells when that is done."""
    if recalls(told):
        return False
    text = told.draft.sentence.text
    if NEWS_DAY.search(text) or has_begun(told) or _WITNESSED.search(text):
        return True
    if published is None:
        return False
    days = [one.latest for one in find_dates(text, published) if one.latest is not None]
    return any(abs((published - one).days) <= _LATE for one in days)
