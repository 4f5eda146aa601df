"""Names of peoples as they stand in a text, of one word or of several: "Kurdish", "Sri Lankans", "South Sudanese"."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from streams.extract.geography.gazetteer import called, demonyms, peoples
from streams.extract.words.tokens import Token

_LONGEST = 3  # words of a people's name


class PeopleName(NamedTuple):
    """The token with which a people's name begins, and whose state it is (ISO 3166-1 alpha-2), if it is one's."""

    first: int
    state: str | None


def people_at(tokens: Sequence[Token], at: int) -> PeopleName | None:
    """Give the name of a people that ends at a token, the longest one: "South Sudanese" are of no Sudan."""
    word = tokens[at].lower
    for name in _longer().get(word, ()):
        first = at + 1 - len(name)
        if first >= 0 and [token.lower for token in tokens[first : at + 1]] == name:
            return PeopleName(first, demonyms()[" ".join(name)])
    return PeopleName(at, demonyms().get(word)) if word in called() else None


def last_of_name(tokens: Sequence[Token], first: int) -> int:
    """Give the last token of the people's name of several words that begins at `first`; without one `first`."""
    named = (at for at in range(first + 1, min(len(tokens), first + _LONGEST)) if tokens[at].is_capital)
    return next((at for at in named if (found := people_at(tokens, at)) and found.first == first), first)


def is_states_people(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the words are the name of a state's people, or the end of one: "Korean" of "South Korean"."""
    found = people_at(tokens, end - 1)
    return found is not None and found.state is not None and found.first <= first


def land_at(tokens: Sequence[Token], at: int) -> str | None:
    """Give the country of the people whose name ends at a token, be it a state's people or one within a state."""
    found = people_at(tokens, at)
    return found and (found.state or peoples().get(tokens[at].lower))


def state_at(tokens: Sequence[Token], at: int) -> str | None:
    """Give the country whose state's people have a name that ends at a token."""
    found = people_at(tokens, at)
    return found and found.state


def ends_people_name(word: str) -> bool:
    """Say whether a word in lower case is a people's name, or the last of one: "kurds", "lankan"."""
    return word in called() or word in _longer()


@cache
def _longer() -> dict[str, list[list[str]]]:
    """Give names of several words by their last."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for name in demonyms():
        if " " in name:
            found[name.rpartition(" ")[2]].append(name.split())
    return found
