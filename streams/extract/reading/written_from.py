"""From which town a report was written, where only its name before a colon tells so: "Peshawar : Troops moved into"."""

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from streams.extract.geography.bearers import LARGE, bearer_of
from streams.extract.geography.gazetteer import Bearer, capitals, country_of, regions, towns
from streams.extract.geography.spoken import Spoken
from streams.extract.words.clean import Sentence
from streams.extract.words.datelines import Dateline, dateline_of
from streams.extract.words.names import folded
from streams.extract.words.toolbars import after_toolbar

_NAME = r"[A-ZÀ-Þ][\w'\u2019.-]+(?: [A-ZÀ-Þ][\w'\u2019.-]+){0,2}"
_WRITERS = r"(?:correspondents?|reporters?|staff writers?|writers?)"
_BY = rf"(?:(?:By|From) (?:(?:our|a|the|special|staff|own)\s)+{_WRITERS},?\s+)?"
_BEFORE = re.compile(
    rf"{_BY}(?P<town>{_NAME})(?:, ?(?P<land>{_NAME}))?,?(?:\s*\([^()\n]{{2,40}}\))?(?P<blank>\s?):\s+(?=[\"\u201c]?\w)"
)
_FIRST = 3  # paragraphs of the body
# what may be named after these as where it was
_SITED = re.compile(
    rf"\b(?:in|into|at|near|on|of|from|outside|around|to|towards?|attacked|stormed|captured|seized|took|hit|struck|"
    rf"shelled|bombed|raided|entered|besieged|overran)(?: the)?(?: (?:[a-z]+ )?(?:town|village|city|province|district|"
    rf"region|state) of)? (?P<name>{_NAME})"
)


def written_in(sentences: Sequence[Sentence], texts: Mapping[int, str]) -> Dateline:
    """Give the dateline of the article's first paragraphs, each of whose texts stands in `texts` by its number.

    A title or a day may stand before it on the page.
    """
    body = list(dict.fromkeys(one.block for one in sentences if one.kind == "body"))[:_FIRST]
    lines = [_line_of(texts.get(block, "")) for block in body]
    return next((one for one in lines if one.town), next(iter(lines), Dateline()))


def _line_of(text: str) -> Dateline:
    begin = after_toolbar(text, 0, len(text))
    found = dateline_of(text, begin)
    found = found if found.text else _town_before(text[begin:])
    return Dateline(text[:begin] + found.text, found.town)


def without_town(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Give the sentences, the first of the body without the town that it was written from.

    Where several paragraphs begin with a town, each tells what happened there.
    """
    heads = [at for at, one in enumerate(sentences) if one.kind == "body" and one.block != sentences[at - 1].block]
    first = next((at for at, one in enumerate(sentences) if one.kind == "body"), None)
    named = [at for at in dict.fromkeys((*heads, first)) if at is not None and _BEFORE.match(sentences[at].text)]
    if named != [first] or first is None or not (line := _town_before(sentences[first].text).text):
        return sentences
    told = sentences[first]
    cut = replace(told, text=told.text[len(line) :], start=told.start + len(line))
    return [*sentences[:first], cut, *sentences[first + 1 :]]


def _town_before(text: str) -> Dateline:
    found = _BEFORE.match(text)
    if found is None:
        return Dateline()
    town, land = found["town"], found["land"]
    bearers = [one for one in towns(town) if folded(one.name) == folded(town) and _is_large(one)]
    if land is not None:
        lands = {country_of(land), *(one.country for one in regions(land))}
        is_written = any(one.country in lands for one in towns(town) if one.is_exact)
    else:
        is_seat, is_blank = town in capitals(), bool(found["blank"])  # "Kyiv: Russian troops" has a government say so
        is_told_where = bool(bearers) and _tells_where(text[found.end() :], bearers[0])
        is_written = bool(bearers) and (is_blank if is_seat else is_told_where)
    return Dateline(found[0], town) if is_written else Dateline()


def _is_large(town: Bearer) -> bool:
    return town.is_front or town.population >= LARGE


def _tells_where(text: str, town: Bearer) -> bool:
    """Say whether the text names another place than the town and the province and country that it lies in."""
    around = Spoken({town.country: 1.0})
    for found in _SITED.finditer(text):
        other = bearer_of(found["name"], around, has_prep=True, is_first=False, wants_region=False)
        if other is None or other.kind == "country" or other.name == town.name:
            continue
        if other.admin1 != town.admin1 or (other.kind == "town" and other.admin1 is None):
            return True
    return False
