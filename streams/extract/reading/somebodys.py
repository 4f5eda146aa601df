"""Names that tell who somebody is, and not where anything happened."""

from collections.abc import Sequence

from streams.extract.geography.places import PlaceMention
from streams.extract.people.leaders import is_leader
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.tokens import Token

_SHORT = 3  # words of a unit's name


def is_somebodys(
    tokens: Sequence[Token], place: PlaceMention, states: Sequence[Mention], mentions: Sequence[Mention]
) -> bool:
    """Say whether the name tells who somebody is, and not where: a state, its people, a band, its leader."""
    is_state = any(one.first == place.first for one in states)
    is_told = _is_counted(place, mentions) or _is_named(tokens, place, mentions)
    return is_state or is_told or _is_leaders(place, mentions)


def _is_counted(place: PlaceMention, mentions: Sequence[Mention]) -> bool:
    """Say whether the name only tells of what people those counted are: "2,200 Naga insurgents"."""
    return any(
        one.number is not None and one.first < place.first and place.end < one.end and one.head == "armed"
        for one in mentions
    )


def _is_leaders(place: PlaceMention, mentions: Sequence[Mention]) -> bool:
    """Say whether the name is a leader's whose men are told: "attacked Putin's forces"."""
    return is_leader(place.name) and any(one.first <= place.first and place.end < one.end for one in mentions)


def _is_named(tokens: Sequence[Token], place: PlaceMention, mentions: Sequence[Mention]) -> bool:
    """Say whether the name is part of a longer name of somebody: "Light Infantry Battalion", "Chin Defence Force"."""
    return any(
        one.first <= place.first
        and place.end < one.end
        and (one.end - one.first >= _SHORT or tokens[one.end - 1].lower in lexicon.UNITS)
        and one.head == "armed"
        and not one.is_position
        and (one.actor_id is not None or place.bearer is None)
        and all(token.is_capital or token.lower == "front" for token in tokens[one.first : one.end])
        for one in mentions
    )
