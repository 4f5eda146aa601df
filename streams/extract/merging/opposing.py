"""Who is attacked where other sentences than the attack's tell it: they hold, fall, or are counted against it."""

from collections.abc import Sequence

from streams.extract.forces.facts import Fact
from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import REBELS, Group, attackers_of, defenders_of
from streams.extract.people.actors import country_of_actor, sent_by
from streams.extract.people.identity import GENERIC, identity_of
from streams.extract.people.kinds import is_opposed, kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.sides.stances import Stance
from streams.extract.words import nouns
from streams.extract.words.lexicon import words
from streams.records import GROUND, STRIKES

_ON_THEM = words("attack attacks ambush ambushes")
_POST = 6  # tokens from an attack to the post that it is on: "an assault on a remote army camp"
_STANCE_REACH = 2  # sentences, and paragraphs, from an attack to who withstands it, and
_ALONE_REACH = 6  # where it is the only fight that is told of now


def take_sides(stances: Sequence[Stance], groups: Sequence[Group]) -> None:
    """Give all who hold, fall or defend to the fights that they are told beside."""
    for stance in (one for one in stances if not (one.comes or one.did)):
        _take_side(stance, groups)


def take_sides_before(stances: Sequence[Stance], groups: Sequence[Group]) -> None:
    """Give those who hold what is attacked in the next sentence to its attack, where nothing is told before it.

    As in "Malakal is held by an army brigade. The rebels are moving up the river to retake the town".
    """
    for stance in (one for one in stances if not (one.comes or one.did or one.fell or one.partly)):
        told = [one for one in groups if one.type in GROUND and not one.is_past]
        first = [one for one in told if min(each.order for each in one.told) == stance.order + 1]
        is_told = any(one.order == stance.order + 1 and not one.comes for one in stances)  # by its own words
        is_first = not is_told and all(min(each.order for each in one.told) > stance.order for one in told)
        if len(first) == 1 and is_first and attackers_of(first[0]) and _is_at_place_before(first[0]):
            oppose(first[0], stance.mentions, is_sure=True)


def _is_at_place_before(group: Group) -> bool:
    """Say whether the attack's sentence names its place only by "the town", of which the one before it tells."""
    text = group.told[0].draft.sentence.text
    return bool(group.places) and all(place.name not in text for place in group.places)


def _take_side(stance: Stance, groups: Sequence[Group]) -> None:
    """Give who holds, falls or defends to the fight told last, if nobody is attacked in it by name.

    Not to one that tells something else of them, nor to a retreat of theirs: "Soldiers held out before pulling back".
    """
    kinds = GROUND | STRIKES if stance.fell else GROUND
    before = [
        one for one in groups
        if one.type in kinds and one.last_told(stance.order) >= 0 and _is_of_none(one, stance)
    ]  # fmt: skip
    own = [one for one in before if stance.fell and _is_told_apart(one, stance)]
    before = own or [one for one in before if attackers_of(one)] or before
    if not before:
        return
    group = max(before, key=lambda one: one.last_told(stance.order))
    if any(_is_of_another(group, other, stance) for other in groups):
        return
    last = group.last_told(stance.order)
    reach = _ALONE_REACH if _is_alone(group, groups) else _STANCE_REACH
    is_near = stance.order - last <= reach and stance.block - group.block <= reach
    if is_near and stance.against is not None and not attackers_of(group) and not _is_elsewhere(group, stance):
        group.told[-1].draft.attackers.append(stance.against)
    if is_near and not _is_elsewhere(group, stance) and not (stance.partly and not attackers_of(group)):
        oppose(group, stance.mentions, is_sure=not stance.fell or _is_hit_in_it(group, stance))


def _is_told_apart(group: Group, stance: Stance) -> bool:
    """Say whether the sentence in which they fell tells of this fight first: "A bomb killed four soldiers in Djibo"."""
    return min(one.order for one in group.told) == stance.order and bool(group.places)


def _is_alone(group: Group, groups: Sequence[Group]) -> bool:
    """Say whether no other fight of now is told, but for what answers it or follows from it at its place."""
    return not any(
        one.type in GROUND | STRIKES and one is not group and not (one.is_past or one.planned)
        and not (one.is_answer or (bool(one.places) and share_place(one.places, group.places)))
        for one in groups
    )  # fmt: skip


def _is_hit_in_it(group: Group, stance: Stance) -> bool:
    """Say whether soldiers fell in an attack of nobody that their sentence tells: "Twelve soldiers died in an attack".

    Those who fall in a strike did not make it; in an offensive, or a raid on a house, they may have.
    """
    here = [one for one in group.told if one.order == stance.order and one.draft.trigger.is_noun]
    if attackers_of(group) or not here:
        return False
    is_attack = all(one.draft.trigger.lemma in _ON_THEM or _is_on_post(one) for one in here)
    return group.type in STRIKES or (is_attack and kind_of(stance.mentions[0]) == "state")


def _is_on_post(told: Told) -> bool:
    """Say whether the attack is on what soldiers hold: "an assault on a camp in Inates"."""
    end = told.draft.trigger.end
    return not nouns.HELD.isdisjoint(token.lower for token in told.clauses.tokens[end : end + _POST])


def _is_of_none(group: Group, stance: Stance) -> bool:
    """Say whether a fight's words tell nothing else of those who fell."""
    told = [*attackers_of(group), *defenders_of(group)]
    return not any(one in told for one in stance.mentions)


def _is_of_another(group: Group, other: Group, stance: Stance) -> bool:
    """Say whether their own sentence tells what they did in another place: "Bria was captured by the army"."""
    is_theirs = (
        other.type in GROUND | STRIKES
        and not _is_of_none(other, stance)
        and any(one.order == stance.order for one in other.told)
    )
    if not (is_theirs and other.places):
        return False
    return not share_place(other.places, group.places) if group.places else stance.fell


def _is_elsewhere(group: Group, stance: Stance) -> bool:
    """Say whether they are told to have left, or fallen in, another place than the fight's."""
    return bool(stance.places) and bool(group.places) and not share_place(stance.places, group.places)


def oppose_counted(groups: Sequence[Group]) -> None:
    """Give those whom a number beside an attack counts on the other side to it, if nobody is attacked in it by name."""
    for group in groups:
        for fact in group.opposed:
            oppose(group, _called(fact, attackers_of(group)), is_sure=True)
        for who in (who for _, _, who in group.faced if who is not None):
            oppose(group, (who,), is_sure=True)


def _called(fact: Fact, attackers: Sequence[Mention]) -> Sequence[Mention]:
    """Give those whom a number counts, by the name of the army that has them: "the army, which has 6,000 men"."""
    is_plain = fact.mention.head != "armed" or fact.mention.name.lower() == fact.mention.noun  # "fighters"
    is_army = fact.owner is not None and is_plain and (
        is_opposed(fact.owner, attackers) or (bool(attackers) and _are_told_apart(fact.owner, attackers))
    )  # fmt: skip
    if fact.mention.head == "bare" and fact.counts is not None:
        return (fact.counts,)
    return (fact.owner,) if fact.owner is not None and is_army else fact.those or (fact.mention,)


def oppose(group: Group, mentions: Sequence[Mention], *, is_sure: bool) -> None:
    """Make them the other side of an attack that names none; `is_sure`: they hold, they did not only fall."""
    attackers = attackers_of(group)
    sides = [*attackers, *defenders_of(group)]
    is_new = _is_open_to(mentions[0], group) and mentions[0] not in sides
    kinds = {kind_of(one) for one in attackers}
    if not is_sure and any(identity_of(one) and _are_one(one, attackers) for one in mentions[1:]):
        return  # "Iraqi commandos took it. Ten American and two Iraqi soldiers fell": they fought on one side
    differs = kind_of(mentions[0]) not in (kinds | {""}) and "" not in kinds
    differs = differs or _are_told_apart(mentions[0], attackers)
    if is_new and mentions[0].name and not _are_one(mentions[0], attackers) and (is_sure or (kinds and differs)):
        group.told[-1].draft.defenders.extend(mentions)


def _is_open_to(mention: Mention, group: Group) -> bool:
    """Say whether nobody is attacked yet, or only soldiers of any army where these are the country's own.

    As in "Rebels attacked an army post in Bunia. The Congolese army said it lost 12 men".
    """
    hit = defenders_of(group)
    if not hit:
        return True
    homes = {place.bearer.country for place in group.places if place.bearer is not None}
    is_own = kind_of(mention) == "state" and country_of_actor(mention.actor_id) in homes
    return is_own and all(kind_of(one) == "state" and set(one.name.lower().split()) <= GENERIC for one in hit)


def _are_told_apart(mention: Mention, attackers: Sequence[Mention]) -> bool:
    """Say whether the table knows both, each as another, not both of one state: Armenian and Azerbaijani forces."""
    return mention.actor_id is not None and all(one.actor_id not in (None, mention.actor_id) for one in attackers)


def _are_one(mention: Mention, attackers: Sequence[Mention]) -> bool:
    """Say whether who holds may be who attacks: of one name, or both without one and of one kind."""
    own = identity_of(mention)
    are_rebels = bool(attackers) and all(one.noun in REBELS and not identity_of(one) for one in attackers)
    if are_rebels and mention.actor_id is not None and sent_by(mention.actor_id) == "rebel":
        return True  # "Rebels attacked Monrovia. Fighters of the LURD hold the port"
    if own:
        return any(identity_of(one) == own for one in attackers)
    if mention.noun in ("garrison", "defenders"):
        return False
    kind = kind_of(mention)
    return any(kind_of(one) == kind for one in attackers)
