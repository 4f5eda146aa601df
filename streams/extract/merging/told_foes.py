"""Whom soldiers attack where only the rest of the article tells it: the only rebels in it, or the land's own army."""

from collections.abc import Sequence

from streams.extract.geography.gazetteer import demonyms
from streams.extract.merging.group import Group, attackers_of, defenders_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import IRREGULAR, REBELS, kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.discourse import Discourse
from streams.extract.reading.second import SURE, Counted
from streams.extract.words.lexicon import ASSAILANTS, BACKING_SUFFIX, words
from streams.records import MASSED

_FOES = REBELS - ASSAILANTS - words("attackers raiders besiegers infiltrators gang gangs cartel cartels opposition")
_NO_FOES = words("former ex-rebel ex-rebels allied friendly reformed pro-government loyalist repentant suspected")
_BESIDE = words("with alongside including beside like as backed by")
_ONE = words("rebel separatist insurgent militant guerrilla jihadist islamist extremist terrorist resistance rebellion")
_FAITHS = words("islamist jihadist jihadi leftist marxist maoist communist royalist")
_AT_WAR = MASSED | {"capture"}


def oppose_told_foe(spoken: Discourse, groups: Sequence[Group], counted: Sequence[Counted]) -> None:
    """Let those whom soldiers attack be the only rebels told of in the article; else the army whose land it is.

    As in "The army opened an offensive in Kunar. The rebels said it had lost 40 men", and "Russia attacked near Sumy.
    Ukraine's army has sent reserves"; nobody where others attack, be they only `counted`, nor rebels of two names.
    """
    attacking = [one for group in groups if not group.is_past for one in attackers_of(group)]
    attacking += [one.mention for one in counted if one.mention is not None and one.attacking >= SURE]
    parties = [*spoken.parties, *spoken.voices]
    rebels = None if any(kind_of(one) == "irregular" for one in attacking) else _only_rebels(parties, attacking)
    is_between_states = not any(_is_irregular(one) for one in (*parties, *attacking))
    for group in [one for one in groups if one.type in _AT_WAR and not one.is_past]:
        own = attackers_of(group)
        if not own or defenders_of(group) or not all(kind_of(one) == "state" or _is_any(one) for one in own):
            continue
        foe = rebels if rebels is not None and _are_soldiers(own) else None
        foe = foe or (_home_army(group, own, [*spoken.in_fights, *spoken.voices]) if is_between_states else None)
        if foe is not None:
            group.told[-1].draft.defenders.append(foe)


def _are_soldiers(attackers: Sequence[Mention]) -> bool:
    return any(kind_of(one) == "state" for one in attackers)


def _is_any(mention: Mention) -> bool:
    """Say whether a phrase tells nothing of whose men they are: "forces", "4,000 men"."""
    return not kind_of(mention) and not identity_of(mention)


def _is_irregular(mention: Mention) -> bool:
    return kind_of(mention) == "irregular" or not IRREGULAR.isdisjoint(mention.name.lower().split())


def _only_rebels(parties: Sequence[Mention], attacking: Sequence[Mention]) -> Mention | None:
    """Give the rebels of the article where all of them have one name, by it if it is told."""
    states = {_state_of(one) for one in attacking} - {None}
    found = [one for one in parties if _are_rebels(one)]
    named = [one for one in found if identity_of(one)]
    called = {identity_of(one) for one in named}
    if not any(one.actor_id for one in named):  # "Tuareg rebels" and "Islamist rebels" may be two
        called |= {word for one in found for word in one.name.lower().split() if word in _FAITHS}
    if len(states) > 1 or len(called) > 1:
        return None
    return next((one for one in (*named, *found)), None)


def _are_rebels(mention: Mention) -> bool:
    """Say whether a phrase tells of rebels, on nobody's side by its name or its preposition."""
    called = mention.name.lower().split()
    is_of_side = any(one in _NO_FOES or one.endswith(BACKING_SUFFIX) or one.startswith("pro-") for one in called)
    is_rebel = not (_FOES - _ONE).isdisjoint((mention.noun, *called[-1:]))
    return is_rebel and not is_of_side and not mention.is_position and not _BESIDE & set(mention.prep.split())


def _home_army(group: Group, own: Sequence[Mention], parties: Sequence[Mention]) -> Mention | None:
    """Give the army of the land that another state attacks, if the article tells what it does or says in the war."""
    states = {_state_of(one) for one in own}
    homes = {place.bearer.country for place in group.places if place.bearer is not None}
    if len(states) != 1 or None in states or len(homes) != 1 or homes & states:
        return None
    found = [one for one in parties if _state_of(one) in homes and _is_army(one)]
    return found[0] if found else None


def _is_army(mention: Mention) -> bool:
    """Say whether they are an army, no government's soldiers: these have rebels against them, and allies."""
    is_of_side = "government" in mention.name.lower().split()
    return mention.head == "armed" and not is_of_side and not (_BESIDE - {"by"}) & set(mention.prep.split())


def _state_of(mention: Mention) -> str | None:
    """Give the country of a state or its soldiers, by the table or by a people in the name."""
    if mention.actor_id is not None:
        return country_of_actor(mention.actor_id) if kind_of(mention) == "state" else None
    if mention.country is not None:
        return mention.country
    return next((demonyms()[one] for one in mention.name.lower().split() if one in demonyms()), None)
