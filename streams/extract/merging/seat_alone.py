"""The seat of a province that is named apart from it: "fought in Helmand. They stormed the provincial capital"."""

from collections.abc import Sequence

from streams.extract.geography.chief_towns import chief_town, second_city, whose_second_city
from streams.extract.geography.gazetteer import Bearer
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spans import COMPASS
from streams.extract.reading.found import Reading, Told
from streams.extract.words.lexicon import SMALL_WORDS, words
from streams.extract.words.tokens import Token

_SORTS = words("provincial departmental regional state governorate")
_SEATS = words("capital seat")
_FAR = 7  # tokens from the trigger to the capital
_OTHER = words(", ; : who which that and but after before while when as since from near outside toward towards than")


def seat_alone(told: Told, reading: Reading) -> PlaceMention | None:
    """Give the town that a fight means by "the provincial capital" alone, where the text has one province.

    Or by "Angola's second city".
    """
    tokens = told.clauses.tokens
    if (second := _second_city(told)) is not None:
        return second
    at = next((at for at in range(2, len(tokens)) if _is_seat(tokens, at)), None)
    if at is None or not _is_of_trigger(told, at) or not _are_areas(told.draft.places):
        return None
    own, whole = _provinces(told.clauses.places), _provinces(reading.sites)
    known = own or whole
    if len(known) != 1:
        return None
    country, division = next(iter(known))
    found = chief_town(country, division)
    return PlaceMention(0, 0, found[0], found[1], strong=True) if found is not None else None


def _second_city(told: Told) -> PlaceMention | None:
    """Give the second city of a country that the fight names only for it."""
    country = whose_second_city([token.lower for token in told.clauses.tokens])
    found = second_city(country) if country is not None and _are_areas(told.draft.places) else None
    return PlaceMention(0, 0, found[0], found[1], strong=True) if found is not None else None


def _is_seat(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the word is "capital" in "the provincial capital", "the northern regional seat": no name follows."""
    before = [token.lower for token in tokens[max(0, at - 3) : at]]
    before = before[:-2] + before[-1:] if before[-2] in COMPASS else before[-2:]
    if tokens[at].lower not in _SEATS or before[-1] not in _SORTS or before[-2:-1] != ["the"]:
        return False
    after = [token for token in tokens[at + 1 : at + 3] if token.text != ","]
    return not after or (after[0].lower != "of" and not (after[0].is_capital and after[0].lower not in SMALL_WORDS))


def _is_of_trigger(told: Told, at: int) -> bool:
    """Say whether it is what the fight was for or in: no clause begins between the two."""
    trigger = told.draft.trigger
    between = (
        told.clauses.tokens[trigger.end : at - 2] if trigger.end <= at else told.clauses.tokens[at : trigger.first]
    )
    return len(between) <= _FAR and all(token.lower not in _OTHER for token in between)


def _are_areas(places: Sequence[PlaceMention]) -> bool:
    return all(place.bearer is not None and place.bearer.kind != "town" for place in places)


def _provinces(places: Sequence[PlaceMention]) -> set[tuple[str, str]]:
    """Give country and name of the divisions among the places."""
    found: list[Bearer] = [one.bearer for one in places if one.bearer is not None and one.bearer.kind == "admin1"]
    return {(one.country, one.admin1 or one.name) for one in found}
