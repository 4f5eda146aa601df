"""Streets, houses and districts that are called after a place or a person, and the town where they are told to be."""

from collections.abc import Collection, Sequence

from streams.extract.geography.gazetteer import regions, towns
from streams.extract.geography.waters import is_named_water
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_STREETS = words("street avenue boulevard lane")
_IN = words("in at near")
_PARTS = words("the middle centre center heart outskirts edge city town port capital old") | words(
    "central northern southern eastern western north south east west"
)
_TO_NAME = _IN | {"of"} | words("central northern southern eastern western")
_TO_STREET = 2  # tokens from the street to its town
_WITHIN = 6  # tokens from "in" to the name: "in the heart of the city of"


def is_street(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether a street bears the name: "in Haifa Street, Baghdad", "in Market Street"."""
    is_last = end - first > 1 and tokens[end - 1].lower in _STREETS
    after = [token.lower for token in tokens[end : end + 2]]
    return is_last or (not _STREETS.isdisjoint(after[:1]) and after[1:] != ["by"])  # "took Lashio street by street"


def is_after_street(tokens: Sequence[Token], first: int) -> bool:
    """Say whether the name is the town of a street told right before it: "in Market Street, Omagh"."""
    before = tokens[max(0, first - _TO_STREET) : first]
    return len(before) > 1 and before[-1].text == "," and before[0].lower in _STREETS


def is_called_as(tokens: Sequence[Token], end: int, country: str, spoken: Collection[str]) -> bool:
    """Say whether a river, a house or a district of a town only bears the name of a town of another country.

    "On the Juba river" in a text that speaks of Somalia alone, "Al-Thawra hospital" in one of Yemen, "the Moscow
    district of Kulyab".
    """
    is_house = bool(spoken) and end < len(tokens) and tokens[end].lower in _CALLED
    if (is_named_water(tokens, end) or is_house) and country not in spoken:
        return True
    kind, link, town = (*tokens[end : end + _OF_TOWN], None, None, None)[:_OF_TOWN]
    if kind is None or link is None or town is None or kind.lower not in _DISTRICTS or link.lower not in _IN | {"of"}:
        return False
    lands = {one.country for one in towns(town.text)} if town.is_capital and not regions(town.text) else set()
    return bool(lands) and country not in lands


_CALLED = words("hospital hospitals mosque university stadium school hotel bridge square street")
_DISTRICTS, _OF_TOWN = words("district suburb quarter neighbourhood neighborhood ward"), 3  # tokens: "district of Bo"


def is_in_town(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the words from there on tell in which town something stands: "in the centre of Baghdad"."""
    if at >= len(tokens) or tokens[at].lower not in _IN:
        return False
    after = range(at + 1, min(at + _WITHIN, len(tokens)))
    name = next((one for one in after if tokens[one].lower not in _PARTS | {"of"}), 0)
    return name > 0 and tokens[name].is_capital and tokens[name - 1].lower in _TO_NAME
