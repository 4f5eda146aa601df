"""What the next sentences say of those who attack is their attack told on: "They opened fire", "The gunmen seized it".

Only where nobody else is named, at no other place and on no other day.
"""

from collections.abc import Sequence

from streams.extract.geography.same_place import are_nested, is_finer, share_place
from streams.extract.merging.group import (
    ATTACKS,
    RAIDS,
    Group,
    are_alike,
    are_they,
    attackers_of,
    peoples_of,
    share_sides,
    tells_of_another,
)
from streams.extract.people.identity import identity_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.words.days import WEEKDAYS
from streams.extract.words.lexicon import SAYING, words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token
from streams.records import STRIKES

_NEAR, _FAR = 3, 6  # sentences
_OPENING = 3  # tokens in which a sentence names its day, and from "said" to the day of saying
_DAYS = frozenset(WEEKDAYS)
_FOES = words("enemy invaders occupiers aggressor")
_POINTING = words("the these those")
_ASSAILANTS = words("attackers assailants raiders assailant attacker")
_STRUCK_SIDES = words("convoy column patrol soldiers troops police policemen officers vehicle vehicles bus truck")
# when another attack may have been; "at the weekend" and "on Sunday" of the same day are looked at apart
_ANOTHER_TIME = Small(
    r"\b(?:(?:yesterday|overnight|later|next|following)|(?:hours|days|weeks|months|years) (?:ago|before|earlier|later)|"
    r"(?:last|this) (?:week|month|year|spring|summer|autumn|winter)|since|(?:in|since) (?:19|20)\d\d)\b"
)
_TOWNS = words("town city village capital towns villages cities settlement enclave")
_OBJECT = 5  # tokens from the verb to whom or what it is done
_INDEFINITE = words("a an some several two three four five another other more many")
_DEFINITE = words("the it them its their this that")


def is_by_same_hands(told: Told, group: Group) -> bool:
    """Say whether the next sentences only tell more of what those who attack did there."""
    draft = told.draft
    distance = told.order - group.told[-1].order
    is_one = (draft.phase == "planned") == group.planned and told.is_past == group.is_past
    if not (is_one and 0 < distance <= _FAR) or tells_of_another(told) or _is_of_another_day(told, group):
        return False
    if draft.places and not share_place(draft.places, group.places):
        is_inside = distance == 1 and are_they(draft) and all(one.bearer is None for one in draft.places)
        if is_inside and _is_deed(told, group):
            return True  # "fired at the police station in Borobekra. They torched shops in the Jakuradhor market"
        elsewhere = (_is_entry, _is_wing, _is_way)
        return distance <= _NEAR and any(way(told, group) for way in elsewhere)
    if _is_meant(told, group):
        return True
    ways = (_is_deed, _is_taking, _is_met, _is_hit, _is_blow, _is_fought)
    return distance <= _NEAR and not draft.trigger.is_noun and any(way(told, group) for way in ways)


def _is_meant(told: Told, group: Group) -> bool:
    """Say whether the same plan an attack once more: "is preparing to hit back .. will launch an offensive"."""
    draft, others = told.draft, attackers_of(group)
    if draft.phase != "planned" or not {draft.type, group.type} <= ATTACKS or not draft.attackers:
        return False
    nouns = {one.noun for one in others} - {""}
    are_same = any(one.noun in nouns for one in draft.attackers) and are_alike(draft, group)
    return are_same or share_sides(draft.attackers, group, strictly=True)


def _is_way(told: Told, group: Group) -> bool:
    """Say whether all the places are by which they came: "They came up the Vaupes river", "arrived from Masisi"."""
    draft, tokens = told.draft, told.clauses.tokens
    is_move = draft.type in ATTACKS and not draft.trigger.is_noun and group.type in ATTACKS | RAIDS | {"capture"}
    if not is_move or not are_those(told, group):
        return False
    follows = [tokens[one.end].lower if one.end < len(tokens) else "" for one in draft.places]
    return all(one.prep == "from" or then in _BY_WAY for one, then in zip(draft.places, follows, strict=True))


_BY_WAY = words("river lake lagoon swamp strait channel gulf border frontier forest jungle bush pass road highway side")


def _is_wing(told: Told, group: Group) -> bool:
    """Say whether they only attack in a part of the region of their drive: "2,000 Azeri soldiers attack at Askeran"."""
    draft = told.draft
    is_kind = group.type == "offensive" and draft.type in ATTACKS and not draft.trigger.is_noun
    is_now = draft.phase == group.told[0].draft.phase == "underway"
    are_same = share_sides(draft.attackers, group, strictly=True)
    are_same = are_same or bool(peoples_of(draft.attackers) & peoples_of(attackers_of(group)))
    return is_kind and is_now and are_same and bool(group.places) and is_finer(draft.places, group.places)


def _is_fought(told: Told, group: Group) -> bool:
    """Say whether those who attack only fight on: "About 300 guerrillas slipped in and fought soldiers for hours"."""
    draft = told.draft
    if draft.type != "clash" or draft.trigger.is_noun or group.type not in ATTACKS | RAIDS or not draft.attackers:
        return False
    nouns = {one.noun for one in attackers_of(group)} - {""}
    assailants = [one for one in draft.attackers if one.noun in _ASSAILANTS and _is_definite(one, told.clauses.tokens)]
    are_same = all(one.is_pronoun or one.noun in nouns or one in assailants for one in draft.attackers)
    return are_same and are_alike(draft, group)


def _is_entry(told: Told, group: Group) -> bool:
    """Say whether they only enter the towns of what is told taken: "seized two towns in Kivu. The rebels entered X"."""
    draft = told.draft
    is_kind = group.type == "capture" and draft.type in ATTACKS | {"capture"} and not draft.trigger.is_noun
    is_there = not group.places or are_nested(draft.places, group.places)
    return is_kind and is_there and are_those(told, group)


def _is_deed(told: Told, group: Group) -> bool:
    """Say whether "they" or "the gunmen" of a raid only raid on: "They opened fire", "The bandits attacked at ten"."""
    draft = told.draft
    is_kind = group.type in RAIDS | ATTACKS and draft.type in RAIDS | ATTACKS | {"bombing"}
    is_kind = is_kind and draft.type != "offensive"
    return is_kind and are_those(told, group)


def _is_taking(told: Told, group: Group) -> bool:
    """Say whether they only take what they attack: "They overran the camp", "The gunmen seized it for an hour"."""
    draft = told.draft
    if draft.type != "capture" or group.type not in ATTACKS | RAIDS or _is_of_town(told):
        return False
    is_theirs = are_those(told, group) or share_sides(draft.attackers, group, strictly=True)
    are_nameless = not any(map(identity_of, attackers_of(group)))
    is_claimed = are_nameless and bool(draft.attackers) and _is_done_to_that(told) and are_alike(draft, group)
    return is_theirs or is_claimed


def _is_met(told: Told, group: Group) -> bool:
    """Say whether somebody only fights those who attack: "Soldiers exchanged fire with the gunmen"."""
    draft = told.draft
    if draft.type != "clash" or group.type not in ATTACKS | RAIDS or not draft.defenders:
        return False
    known = {one.noun for one in attackers_of(group)} | _ASSAILANTS
    return all(_is_definite(one, told.clauses.tokens) and one.noun in known for one in draft.defenders)


def _is_hit(told: Told, group: Group) -> bool:
    """Say whether those ambushed are only said to be hit: "The soldiers were attacked on their way to the village"."""
    draft, tokens = told.draft, told.clauses.tokens
    is_kind = group.type == "ambush" and draft.type in ATTACKS | RAIDS | STRIKES
    if not is_kind or draft.attackers or not draft.defenders:
        return False
    return all(one.noun in _STRUCK_SIDES and _is_definite(one, tokens) for one in draft.defenders)


def _is_blow(told: Told, group: Group) -> bool:
    """Say whether the same planes or guns only strike on: "The jets fired four missiles at the block"."""
    draft = told.draft
    if group.type not in STRIKES or draft.type not in STRIKES or not draft.attackers:
        return False
    is_next = told.order - group.told[-1].order == 1 and draft.type != "bombing"
    if is_next and not draft.places and all(_is_missile(one) for one in draft.attackers):
        return True  # "was killed in a strike in Jouaiyya .. when a drone hit a house in the village"
    if draft.type != group.type:
        return False
    are_people = bool(peoples_of(draft.attackers) & peoples_of(attackers_of(group)))
    return are_those(told, group) or (are_people and _is_done_to_that(told))


def _is_missile(one: Mention) -> bool:
    return one.head == "platform" and one.noun in _MISSILES and one.actor_id is None and one.name == one.name.lower()


_MISSILES = words("missile missiles drone drones shell shells rocket rockets")


def are_those(told: Told, group: Group) -> bool:
    """Say whether all who act are they, or nobody by name that "the" points back to."""
    draft, tokens = told.draft, told.clauses.tokens
    are_back = all(one.is_pronoun or _is_definite(one, tokens) for one in draft.attackers)
    return bool(draft.attackers) and are_back and are_alike(draft, group)


def _is_definite(one: Mention, tokens: Sequence[Token]) -> bool:
    is_back = one.is_pronoun or (0 < one.first < len(tokens) and tokens[one.first - 1].lower in _POINTING)
    return is_back and one.number is None and (one.noun in _FOES or not identity_of(one))


def _is_of_town(told: Told) -> bool:
    """Say whether it is a town that is taken, which is more than what is attacked in it: "overran that town"."""
    tokens, end = told.clauses.tokens, told.draft.trigger.end
    names = any(one in told.clauses.places for one in told.draft.places)
    return names or any(one.lower in _TOWNS for one in tokens[end : end + _OBJECT])


def _is_done_to_that(told: Told) -> bool:
    """Say whether what is done is done to "the base" or "it", not to another: "had captured two bases"."""
    tokens, end = told.clauses.tokens, told.draft.trigger.end
    after = [token.lower for token in tokens[end : end + _OBJECT]]
    return next((word in _DEFINITE for word in after if word in _DEFINITE | _INDEFINITE), False)


def _is_of_another_day(told: Told, group: Group) -> bool:
    """Say whether the sentence tells a day or a time that none of the fight's sentences does."""
    if _ANOTHER_TIME.search(told.draft.sentence.text):
        return True
    if group.type == "offensive" and told.draft.type == "capture":
        return False  # which goes on for days
    return names_another_day(told, group)


def names_another_day(told: Told, group: Group) -> bool:
    """Say whether the sentence names a day of the week that none of the fight's sentences does."""
    known, own = {day for one in group.told for day in _days(one)}, _days(told)
    opens = any(token.lower in own for token in told.clauses.tokens[:_OPENING])  # "On Friday the rebels .."
    return bool(own - known) and (bool(known) or opens)


def _days(told: Told) -> set[str]:
    """Give the days of the week that its sentence names, but those on which somebody says it."""
    lowered = [token.lower for token in told.clauses.tokens]
    return {
        word for at, word in enumerate(lowered)
        if word in _DAYS and SAYING.isdisjoint(lowered[max(0, at - _OPENING) : at])
    }  # fmt: skip
