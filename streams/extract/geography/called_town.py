"""A name that its own sentence calls a town: "Bunia was quiet on Monday after rebels attacked the town"."""

from collections.abc import Sequence

from streams.extract.geography.spans import COMPASS
from streams.extract.words import lexicon
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.tokens import Token

CIVIC = words(
    """
    residents inhabitants police authorities mayor governor hospital hospitals officials airport prison schools
    townspeople townsfolk council councillor clinic radio market
    """
)
WITNESSES = words(
    """
    elder elders resident residents witness witnesses doctor doctors medic medics nurse teacher farmer shopkeeper trader
    student lawyer lawmaker councillor activist activists priest pastor imam worker workers shopkeepers villager
    villagers officer officers commander commanders general generals colonel captain
    """
)
_GOES_ON = lexicon.BE | words("has had woke awoke wakes remained remains became becomes lay lies stood stands looked")
_TOWN = words("town city village port")
_DEFINITE = words("the this their")
_NEAR = 2  # tokens from "the" to "town": "the besieged town"
_KINDS = words("a an the")
_AT, _TO_WITNESS = words("in at of from inside"), 5  # tokens: "a doctor at the hospital in"
_TO_KIND = 4  # tokens from "is" to "town": "is the third largest town"


def is_called_town(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the sentence that the name begins goes on about it, or what belongs to it, as of a town."""
    follows = [token.lower for token in tokens[end : end + 2]]
    if first > 0 or not follows:
        return False
    owned = [token.lower for token in tokens[end + 1 : end + 3]]  # "Babanusa's only hospital"
    is_owner = follows[0] in POSSESSIVE and not CIVIC.isdisjoint(owned)
    if not (is_owner or follows[0] in CIVIC or follows[0] in _GOES_ON):
        return False
    return _is_kind(tokens, end) or any(_is_town(tokens, at) for at in range(end + 1, len(tokens)))


def _is_town(tokens: Sequence[Token], at: int) -> bool:
    before = {token.lower for token in tokens[max(0, at - _NEAR) : at]}
    is_other = at + 1 < len(tokens) and tokens[at + 1].lower in ("of", "where")
    return tokens[at].lower in _TOWN and not before.isdisjoint(_DEFINITE) and not is_other


def _is_kind(tokens: Sequence[Token], end: int) -> bool:
    after = [token.lower for token in tokens[end + 1 : end + 2 + _TO_KIND]]
    return tokens[end].lower in lexicon.BE and after[:1] != [] and after[0] in _KINDS and not _TOWN.isdisjoint(after)


def is_of_witness(tokens: Sequence[Token], first: int) -> bool:
    """Say whether those who tell of "the town" live at the place named: "Residents in Goma said rebels entered it".

    Or tell by telephone of what goes on around them: "A lawyer inside Goma tells us by phone that". Or the police and
    doctors of there tell what was hit without saying where: "Police in Goma said gunmen attacked a hotel".
    """
    before = {token.lower for token in tokens[max(0, first - _TO_WITNESS) : first]}
    is_local = not before.isdisjoint(WITNESSES | CIVIC) and not before.isdisjoint(_AT)
    after = [token.lower for token in tokens[first + 1 : first + _TO_PHONE]]
    is_called = not _PHONES.isdisjoint(after) and not _TELLS.isdisjoint(after)
    if is_local and (is_called or any(_is_town(tokens, at) for at in range(first + 1, len(tokens)))):
        return True
    is_told = not before.isdisjoint(_AT) and not _TELLS.isdisjoint(after[:_SAYS])
    return is_told and not before.isdisjoint(_OF_TOWNS) and any(_is_site(tokens, at) for at in range(1, len(tokens)))


def _is_site(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it is a house without a name: "a hotel"."""
    return tokens[at].lower in _SITES and tokens[at - 1].lower in _KINDS


_OF_TOWNS = words("police doctors doctor medics staff mayor residents rescuers firefighters hospital")
_SITES = words("hotel clinic hospital market mosque church school station restaurant bank mall hostel monastery temple")
_SAYS = 3  # tokens from the town to "said": "Police in Goma on Sunday said"
_PHONES = words("phone telephone phones")
_TELLS = words("tell tells told say says said")
_TO_PHONE = 8  # tokens from the town to "by phone"


def is_town_of_part(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether a town without a name lies in a part of what is named: "push into northern Hama town"."""
    follows = tokens[end].lower if end < len(tokens) else ""
    return follows in _SETTLED and first > 0 and tokens[first - 1].lower in COMPASS


_SETTLED = words("town towns village villages hamlet hamlets")
