"""Who speaks for an army and opens its attack: "Erdogan launched an offensive in Syria", "Iraq's prime minister"."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import country_names
from streams.extract.geography.people_names import state_at
from streams.extract.people.actors import country_of_actor, state_forces
from streams.extract.people.leaders import leads
from streams.extract.people.mention import Mention
from streams.extract.words import days, lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import OWNING, words
from streams.extract.words.tokens import Token

_OPENS = forms_of_all("launch begin start order announce declare open unleash mount resume proclaim")
_OFFICES = words(
    """
    president prime minister premier chancellor king emir leader ruler defence defense foreign interior army military
    chief chiefs commander-in-chief commander general field marshal government cabinet ministry command staff of then
    supreme acting interim transitional
    """
)
_MAKING = (
    lexicon.MODIFIERS
    | lexicon.DETERMINERS
    | words("start beginning launch opening of new major military ground special security large-scale limited")
)
_AUXILIARIES = words("has have had also then now")
_TO_PLACE = 6  # tokens from the event noun to what it is aimed at
_LONGEST = 8  # tokens of a name with its offices


def statesmen_of(tokens: Sequence[Token], covered: set[int], triggers: Sequence[Trigger]) -> list[Mention]:
    """Give those in office who open an attack that the sentence aims at somebody or some place."""
    found = []
    for trigger in [one for one in triggers if one.is_noun and one.type == "offensive"]:
        at = trigger.first - 1
        while at > 0 and tokens[at].lower in _MAKING:
            at -= 1
        if at < 1 or tokens[at].lower not in _OPENS or not _is_aimed(tokens, trigger.end):
            continue
        while tokens[at - 1].lower in _AUXILIARIES and at > 1:
            at -= 1
        first = at
        while first > 0 and at - first < _LONGEST and _is_of_name(tokens[first - 1]):
            first -= 1
        named = _named(tokens, first, at) if covered.isdisjoint(range(first, at)) else None
        found += [named] if named is not None else []
    return found


def _is_aimed(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a name stands close behind the event noun."""
    return any(token.is_capital for token in tokens[end : end + _TO_PLACE])


def _is_of_name(token: Token) -> bool:
    is_name = token.is_capital and token.lower not in days.NAMES and token.lower not in lexicon.PREPOSITIONS
    return is_name or token.lower in _OFFICES or token.lower in OWNING or token.lower.startswith(("al-", "el-"))


def _named(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """Give the forces of which the phrase names the head: by his own name, else by his land and his office."""
    while first < end and tokens[first].lower in lexicon.DETERMINERS:
        first += 1
    actor = leads(" ".join(token.text for token in tokens[first:end])) if first < end else None
    if actor is not None:
        name = " ".join(token.text for token in tokens[first:end] if token.is_capital)
        return Mention(first, end, "armed", name, actor, country_of_actor(actor))
    if not any(token.lower in _OFFICES for token in tokens[first:end]):
        return None
    for at in range(first, end):
        state = state_at(tokens, at) or country_names().get(" ".join(token.text for token in tokens[first : at + 1]))
        if state is not None:
            name = " ".join(token.text for token in tokens[first : at + 1])
            return Mention(first, end, "state", name, state_forces(state), state)
    return None
