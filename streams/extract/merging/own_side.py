"""Whose attack a rebel means who says how many took part in it: where both sides made one, his own side's."""

from collections.abc import Sequence
from itertools import chain

from streams.extract.merging.group import Group, attackers_of
from streams.extract.people.actors import actor_known, sent_by
from streams.extract.people.kinds import IRREGULAR, kind_of
from streams.extract.reading.found import Told
from streams.extract.telling.attribution import attribution_of
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import MASSED

_NEAR = 4  # sentences from an attack to who counts it
_FOUGHT = MASSED | {"capture"}
_MEN = words("men fighters people others")
# who tells it against himself: "the rebels said they had been attacked by 5,000 men"
_SUFFERED = Small(
    r"\b(?:against (?:us|them|him|our|their)|repelled|repulsed|beaten off|beat off|our (?:positions|town|lines))\b"
)


def without_foes(told: Told, groups: Sequence[Group]) -> Sequence[Group]:
    """Give the fights that "the attack" may be, by who says how many men took part in it.

    Without those of his foes, where he speaks for rebels and they made an attack near by as well.
    """
    who = attribution_of(told.draft.sentence.text).who or ""
    if not _counts_some(told) or not who or _SUFFERED.search(told.draft.sentence.text):
        return groups
    near = [one for one in groups if one.type in _FOUGHT and told.order - one.last_told(told.order) <= _NEAR]
    own = [one for one in near if _is_own(who, one)]
    foes = [one for one in near if one not in own and "state" in set(map(kind_of, attackers_of(one)))]
    return [one for one in groups if one not in foes] if own and foes else groups


def _counts_some(told: Told) -> bool:
    """Say whether its noun has nobody but a number of men beside it, and no place."""
    draft = told.draft
    are_men = all(one.number is not None and one.noun in _MEN | {""} for one in draft.attackers)
    is_noun = draft.trigger.is_noun and draft.is_definite and not draft.places
    return is_noun and are_men and bool(draft.attackers or told.force) and not draft.defenders


def _is_own(who: str, group: Group) -> bool:
    """Say whether rebels attack of whom he calls himself one, by their kind or by their name."""
    attackers = attackers_of(group)
    if not attackers or any(kind_of(one) != "irregular" for one in attackers):
        return False
    said = set(who.lower().replace("'s", "").replace("\u2019s", "").split())
    names = set(chain.from_iterable(one.name.lower().split() for one in attackers))
    return bool(said & names - _GENERAL) or bool(said & IRREGULAR) or _is_known_band(who)


_GENERAL = words("the of and army forces force fighters troops soldiers men people group front")


def _is_known_band(who: str) -> bool:
    """Say whether a word of who speaks is the name of a known band: "M23 spokesman Willy Ngoma"."""
    ids = (actor_known(word) for word in who.split() if word[:1].isupper())
    return any(one is not None and sent_by(one) == "rebel" for one in ids)
