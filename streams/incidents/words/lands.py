"""Which countries a whole text names: two reports of one attack seldom tell of none in common."""

import re
from functools import lru_cache

from streams.extract.geography.gazetteer import capitals, peoples
from streams.incidents.words.borders import without_borders
from streams.incidents.words.wording import countries_in

_READ = 1_500  # characters: what is told further down is background
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:(?:-[A-Za-z]+)+| [A-Z][^\W\d_]+)?")  # "Port-au-Prince", "San Salvador"


@lru_cache(maxsize=4_096)
def lands_told(text: str) -> tuple[str, ...]:
    """Give the countries (ISO 3166-1 alpha-2) of the text's country names, peoples and capitals, sorted."""
    found = set(countries_in(text[:_READ]))
    for name in _NAME.findall(without_borders(text[:_READ])):
        for word in (name, *name.split()):
            code = capitals().get(word) or peoples().get(word.casefold())
            if code is not None:
                found.add(code)
    return tuple(sorted(found))
