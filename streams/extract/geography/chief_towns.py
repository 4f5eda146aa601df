"""Chief towns of provinces (chief_towns.yaml), and the words that tell of one by its province alone."""

from collections.abc import Sequence
from functools import cache

from streams.extract.geography.gazetteer import Bearer, towns
from streams.extract.geography.spans import REGION_NOUNS
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.tables import table

_SORTS = words("provincial regional state departmental")
_SKIPPED = _SORTS | REGION_NOUNS | frozenset(POSSESSIVE)
_CHIEF, _TOWN = words("chief main"), words("town city")
_NOUN_OF = 2  # words of "capital of"


def chief_town(country: str, division: str) -> tuple[str, Bearer] | None:
    """Give name and bearer of a first-level division's chief town: of Anbar Ramadi, of Kunduz Kunduz."""
    listed = _listed().get((country, division))
    known = [town for town in towns(listed or division) if town.country == country]
    found = next((town for town in known if town.admin1 == division), known[0] if listed and known else None)
    return (listed or division, found) if found is not None else None


def seat_of(province: Bearer) -> Bearer | None:
    """Give a division's chief town, of one whose towns no table knows that which is called so: Leyte."""
    country, division = province.country, province.admin1 or province.name
    if (known := chief_town(country, division)) is not None:
        return known[1]
    return next((town for town in towns(division) if town.country == country and town.is_exact), None)


@cache
def _listed() -> dict[tuple[str, str], str]:
    countries = table("chief_towns")
    return {
        (country, division): str(town)
        for country, known in (countries.items() if isinstance(countries, dict) else ())
        for division, town in (known.items() if isinstance(known, dict) else ())
    }


def seat_begins(said: Sequence[str], first: int, end: int) -> int | None:
    """Give where the words for the chief town of the province at `first:end` begin, None where it is not spoken of.

    `said` is in lower case: "the capital of Anbar", "the Helmand provincial capital", "Jonglei state's capital".
    """
    after = [word for word in said[end : end + 4] if word not in _SKIPPED]
    begun = first if after[:1] == ["capital"] and "of" not in after[1:2] else _before_of(said, first)
    return begun - (said[begun - 1 : begun] == ["the"]) if begun is not None else None


def _before_of(said: Sequence[str], first: int) -> int | None:
    """Give where "capital of" or "chief town of" begins before a name."""
    at = first - (said[first - 1 : first] == ["the"])
    if said[at - 1 : at] != ["of"] or at < _NOUN_OF:
        return None
    at -= _NOUN_OF
    is_town = said[at] in _TOWN and at > 0 and said[at - 1] in _CHIEF
    if said[at] != "capital" and not is_town:
        return None
    at -= is_town
    return at - (said[at - 1 : at] != [] and said[at - 1] in _SORTS)
