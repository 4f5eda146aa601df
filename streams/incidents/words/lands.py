"""Which countries a whole text names: two reports of one attack seldom tell of none in common."""

import re
from functools import lru_cache

from streams.extract.geography.gazetteer import capitals, peoples
from streams.incidents.words.borders import without_borders
from streams.incidents.words.wording import countries_in, countries_named

_READ = 1_500  # characters: what is told further down is background
_WITHIN = re.compile(
    r"(?:\b(?:[Ii]n|[Ii]nside|[Ww]ithin|[Aa]cross|(?:north|south|east|west|centre)[a-z-]* of)(?: the)?(?: far)?"
    r"(?: [a-z-]+)?|,(?: the)?) $"
)
_ABROAD = frozenset({"serb", "serbs", "croat", "croats"})  # who fight in several countries, and rebels who do
_IN_EXILE = re.compile(r"\b(?:Ugandan|Rwandan)(?= (?:Hutu )?(?:rebels?|Islamists?|militia\w*|jihadists?)\b)")
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:(?:-[A-Za-z]+)+| [A-Z][^\W\d_]+)?")  # "Port-au-Prince", "San Salvador"


@lru_cache(maxsize=4_096)
def lands_told(text: str) -> tuple[str, ...]:
    """Give the countries (ISO 3166-1 alpha-2) of the text's country names, peoples and capitals, sorted."""
    own = _IN_EXILE.sub("", text[:_READ])
    found = set(countries_in(own))
    for name in _NAME.findall(without_borders(own)):
        for word in (name, *name.split()):
            is_abroad = word.casefold() in _ABROAD
            code = capitals().get(word) or (None if is_abroad else peoples().get(word.casefold()))
            if code is not None:
                found.add(code)
    return tuple(sorted(found))


@lru_cache(maxsize=16_384)
def lands_within(quote: str) -> frozenset[str]:
    """Give the countries in which the words say that it was: "in northern Mali", and not who spoke or fought there."""
    own = without_borders(quote)
    return frozenset(code for code, at in countries_named(own) if _WITHIN.search(own[:at]) is not None)
