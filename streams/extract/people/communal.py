"""Villages and herds that raid one another: "Murle youths", "suspected herders", "armed youths from Pibor"."""

from collections.abc import Sequence

from streams.extract.geography.people_names import people_at
from streams.extract.words import nouns
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_YOUTHS = words("youths youth")
_HERDERS = words("herders herdspeople herdsmen pastoralists nomads cattlemen hunters settlers")
RAIDERS = _YOUTHS | _HERDERS
_SUSPECTED = words("suspected alleged presumed")


def are_raiders(tokens: Sequence[Token], at: int) -> bool:
    """Say whether no word calls them fighters but what they bear, are suspected of, or of which people they are.

    Youths of a state's people are a crowd: "Kenyan youths attacked a supermarket".
    """
    word = tokens[at].lower
    if at == 0 or word not in RAIDERS:
        return False
    before = tokens[at - 1].lower
    if before in nouns.ARMED_ADJECTIVES or (before in _SUSPECTED and word in _HERDERS):
        return True
    people = people_at(tokens, at - 1) if tokens[at - 1].is_capital else None
    return people is not None and (people.state is None or word in _HERDERS)
