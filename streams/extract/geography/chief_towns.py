"""Chief towns of provinces (chief_towns.yaml), and the words that tell of one by its province alone."""

import re
from collections.abc import Sequence
from functools import cache

from streams.extract.geography.gazetteer import Bearer, country_of, towns
from streams.extract.geography.spans import COMPASS, REGION_NOUNS
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.tables import table

_SORTS = words("provincial regional state departmental")
_SKIPPED = _SORTS | REGION_NOUNS | frozenset(POSSESSIVE)
_SEATS = words("capital seat")
_CHIEF, _TOWN = words("chief main largest biggest principal"), words("town city")
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


def second_city(country: str) -> tuple[str, Bearer] | None:
    """Give name and bearer of a country's second city, where one town is called so (second_cities.yaml)."""
    name = second_cities().get(country, "")
    found = next((town for town in towns(name) if town.country == country), None) if name else None
    return (name, found) if found is not None else None


@cache
def second_cities() -> dict[str, str]:
    """Give the town by the country's ISO 3166-1 alpha-2."""
    listed = table("second_cities")
    return {country: str(town) for country, town in listed.items()} if isinstance(listed, dict) else {}


def whose_second_city(said: Sequence[str]) -> str | None:
    """Give the country whose second city is spoken of: "in Chad's second-largest town", "the second city of Chad".

    `said` is in lower case; None where it is none's, or somebody only comes from there.
    """
    found = _SECOND.search(" ".join(said)) if any(word.startswith("second") for word in said) else None
    if found is None or _BESIDE.search(" ".join(said)[: found.start()]) is not None:
        return None
    name = found["owner"] or found["of"]
    if not COMPASS.isdisjoint(name.split()):
        return None  # "eastern Congo's second city"
    return next((code for end in (3, 2, 1) if (code := country_of(_ended(name, end, first=not found["owner"])))), None)


def _ended(name: str, size: int, *, first: bool) -> str:
    """Give so many words of a name, the first or the last ones, as names are written."""
    parts = name.split()
    return " ".join(parts[:size] if first else parts[-size:]).title()


_CITY = r"second(?:[- ](?:largest|biggest|most important))? (?:city|town)\b"
_SECOND = re.compile(
    rf"(?P<owner>[\w'\u2019-]+(?: [\w-]+){{0,2}}) (?:['\u2019]s?) {_CITY}|"
    rf"{_CITY} (?:of|in) (?:the )?(?P<of>\w+(?: \w+){{0,2}})"
)
_BESIDE = re.compile(r"\b(?:from|between)(?: the)? $")


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

    `said` is in lower case: "the capital of Anbar", "the Helmand provincial capital", "Unity state's main town".
    """
    after = [word for word in said[end : end + 5] if word not in _SKIPPED]
    is_chief = after[:1] != [] and after[0] in _CHIEF and not _TOWN.isdisjoint(after[1:2])
    is_seat = is_chief or not _SEATS.isdisjoint(after[:1])
    begun = first if is_seat and "of" not in after[1 + is_chief :][:1] else _before_of(said, first)
    return begun - (said[begun - 1 : begun] == ["the"]) if begun is not None else None


def _before_of(said: Sequence[str], first: int) -> int | None:
    """Give where "capital of" or "chief town of" begins before a name: "the capital of the northern province of"."""
    at = first - (said[first - 1 : first] == ["the"])
    if said[at - 1 : at] == ["of"] and not REGION_NOUNS.isdisjoint(said[max(0, at - 2) : at - 1]):
        at -= _NOUN_OF
        at -= not COMPASS.isdisjoint(said[max(0, at - 1) : at])
        at -= said[at - 1 : at] == ["the"]
    if said[at - 1 : at] != ["of"] or at < _NOUN_OF:
        return None
    at -= _NOUN_OF
    is_town = said[at] in _TOWN and at > 0 and said[at - 1] in _CHIEF
    if said[at] not in _SEATS and not is_town:
        return None
    at -= is_town
    return at - (said[at - 1 : at] != [] and said[at - 1] in _SORTS)
