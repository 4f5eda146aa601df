"""Where "here" is: the town that a report was written from, "GANJA - The missile that came down here on Saturday"."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.geography.bearers import bearer_of
from streams.extract.geography.places import PlaceMention, leading
from streams.extract.geography.spoken import Spoken
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

# "diplomats here", "it was announced here": who speaks there, and where
_SPEAK = words(
    """
    said say says saying told tell announced reported learned learnt stated confirmed believed quoted issued published
    received heard known arrived arriving gathered based stationed working living issued available reaching released
    analysts analyst observers diplomats diplomat officials official sources source spokesman spokeswoman ministry
    embassy embassies correspondents reporters journalists newspapers press circles quarters experts government
    command headquarters statement communique radio office agency people refugees families hospital hospitals
    """
)
_BESIDE = words("of from near than outside beyond")  # "a road south of here" is elsewhere
_REACH = 9  # tokens from what happens to "here"
_STOPS = frozenset({",", ";", ":", "(", "\u2014", "\u2013", "who", "which", "when", "while", "as", "after", "before"})


def written_here(
    tokens: Sequence[Token], triggers: Sequence[Trigger], town: str, context: Spoken
) -> list[PlaceMention]:
    """Give the town where something is told to happen "here"; none where only somebody speaks there."""
    found = [at for at, token in enumerate(tokens) if token.lower == "here"] if town and triggers else []
    at = next((one for one in found if _is_there(tokens, triggers, one)), None)
    bearer = bearer_of(town, context, has_prep=True, is_first=False, wants_region=False) if at is not None else None
    if at is None or bearer is None or bearer.kind != "town":
        return []
    if leading(context) not in (None, bearer.country):
        return []
    return [PlaceMention(at, at + 1, town.title() if town.isupper() else town, bearer, strong=True, prep="in")]


def _is_there(tokens: Sequence[Token], triggers: Sequence[Trigger], at: int) -> bool:
    before = [one for one in triggers if 0 <= at - one.end <= _REACH]
    if not before or tokens[at - 1].lower in _SPEAK | _BESIDE:
        return False
    return _STOPS.isdisjoint(token.lower for token in tokens[before[-1].end : at])
