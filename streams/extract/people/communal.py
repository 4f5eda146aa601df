"""Whom only the word before makes a side: "Murle youths", "suspected herders", "armed youths", "Serb heavy guns"."""

from collections.abc import Sequence

from streams.extract.geography.people_names import people_at
from streams.extract.words import nouns
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_YOUTHS = words("youths youth")
_HERDERS = words("herders herdspeople herdsmen pastoralists nomads cattlemen hunters settlers")
RAIDERS = _YOUTHS | _HERDERS
_SUSPECTED = words("suspected alleged presumed")
GUNS, _OF_GUNS = words("guns cannon cannons"), words("heavy field naval big long-range mountain anti-aircraft")


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


def are_guns(tokens: Sequence[Token], at: int) -> bool:
    """Say whether guns are told by whose they are: "Iraqi heavy guns"."""
    if at == 0 or tokens[at].lower not in GUNS:
        return False
    last = at - 1 - (at > 1 and tokens[at - 1].lower in _OF_GUNS)
    return tokens[last].is_capital and people_at(tokens, last) is not None
