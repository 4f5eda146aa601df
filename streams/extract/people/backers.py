"""Who else backs an attack: the rest of a list that "backed by" opens."""

from collections.abc import Sequence

from streams.extract.geography.gazetteer import country_of
from streams.extract.geography.people_names import people_at
from streams.extract.people.actors import army_of_state
from streams.extract.people.lists import BACKING, is_backer
from streams.extract.people.mention import Mention
from streams.extract.words.tokens import Token

_BACKED_BY = 2  # tokens: "backed", "by"
_LONGEST = 3  # words of a country's name


def more_backers(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Give the states of a list of backers that no phrase names yet: "backed by Saudi Arabia and the UAE"."""
    for one in mentions:
        _join(tokens, one, mentions)
    covered = {at for one in mentions for at in range(one.first, one.end)}
    found = [*_before(tokens, mentions), *(one for each in mentions for one in _after(tokens, each))]
    return [one for one in found if covered.isdisjoint(range(one.first, one.end))]


def _after(tokens: Sequence[Token], known: Mention) -> list[Mention]:
    """Give the country that "and" joins to a backer."""
    if not is_backer(known) or known.end >= len(tokens) or tokens[known.end].lower != "and":
        return []
    at = known.end + 1 + (known.end + 1 < len(tokens) and tokens[known.end + 1].lower == "the")
    for end in range(min(at + _LONGEST, len(tokens)), at, -1):
        country = country_of(" ".join(token.text for token in tokens[at:end]))
        if country is not None:
            return [_state(tokens, at, end, country, known.prep)]
    return []


def _join(tokens: Sequence[Token], one: Mention, mentions: Sequence[Mention]) -> None:
    """Make who is joined to a backer by "and" a backer too: "backed by Uganda and the UNITED STATES"."""
    at = one.first - 1 - (one.first > 1 and tokens[one.first - 1].lower == "the")
    if one.prep or at < 1 or tokens[at].lower != "and":
        return
    known = next((other for other in mentions if other.end == at), None)
    if known is not None and is_backer(known):
        one.prep = known.prep


def _before(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Give the people that share a backer's noun, which is then a backer too: "by Saudi and Emirati warplanes"."""
    found: list[Mention] = []
    for one in mentions:
        at = one.first - 2
        if at < 0 or tokens[at + 1].lower != "and" or one.head not in ("armed", "platform"):
            continue
        people = people_at(tokens, at)
        if people is None or people.state is None or people.first < _BACKED_BY:
            continue
        backed, by = tokens[people.first - _BACKED_BY : people.first]
        if by.lower == "by" and backed.lower in BACKING:
            one.prep = f"{backed.lower} by"
            found.append(_state(tokens, people.first, at + 1, people.state, one.prep))
    return found


def _state(tokens: Sequence[Token], first: int, end: int, country: str, prep: str) -> Mention:
    name = " ".join(token.text for token in tokens[first:end])
    return Mention(first, end, "state", name, army_of_state(country), country, prep=prep)
