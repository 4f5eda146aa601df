"""Where an attack is to be for which men mass elsewhere: its aim is its place, not the camp where they gather."""

from collections.abc import Sequence

from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import finest, share_place
from streams.extract.geography.spans import SETTLEMENTS
from streams.extract.merging.group import Group
from streams.extract.merging.told_on import are_wet
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import words
from streams.records import MASSED

_OFF = words("from of near outside")  # "forty kilometres from Kunduz"
_TO_TOWN = 5  # tokens from the attack to "the rebel-held town"


def places_with(told: Told, home: Group) -> list[PlaceMention]:
    """Give the places of an event of which one sentence more tells."""
    draft = told.draft
    if home.type != "buildup" or draft.type not in MASSED or draft.phase != "planned":
        return finest(home.places or draft.places, [] if are_wet(told) else draft.places)
    aims = [one for one in draft.places if one.end >= draft.trigger.first and not share_place([one], home.places)]
    return list(aims or _spoken_of(told, home) or home.places or draft.places)


def _spoken_of(told: Told, home: Group) -> Sequence[PlaceMention]:
    """Give the town from which the camp is measured: "gathered at X, 20 km from Huambo, for an attack on the city"."""
    tokens, trigger = told.clauses.tokens, told.draft.trigger
    after = tokens[trigger.end : trigger.end + _TO_TOWN]
    if not home.places or not any(token.lower in SETTLEMENTS for token in after):
        return []
    camp = max(one.end for one in home.places)
    between = [one for one in told.clauses.places if camp <= one.first and one.end <= trigger.first]
    return [one for one in between if one.prep in _OFF and one not in home.places][-1:]
