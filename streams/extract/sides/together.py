"""The drafts of one sentence seen together: who is left for a side, which place goes with which number."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.roads import is_of_road
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.sides.allied import side_with_allies
from streams.extract.sides.asides import is_aside
from streams.extract.sides.borrowing import borrow_sides
from streams.extract.sides.holding import meant
from streams.extract.sides.otherwise import is_of_main_clause
from streams.extract.sides.owners import part_of
from streams.extract.sides.relief import is_relieved
from streams.extract.words.lexicon import ASSAILANTS, words
from streams.records import GROUND, MASSED, STRIKES

_FIGHTS = (GROUND | STRIKES) - {"buildup", "bombing"}
_WHEN = words("when before time as once")  # "by the time"
_BLASTS = words("explosions blasts")
_FULL_OF = ("packed with", "laden with", "loaded with", "filled with", "rigged with")  # explosives
_WITH_BOMBS = frozenset({"offensive", "assault", "raid", "ambush"})
_MOVES = words("pour move enter roll march push")


def complete(clauses: Clauses, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts with sides that their sentence tells elsewhere; one a place where each has its number."""
    kept = [draft for draft in drafts if not (_only_moves_towards(draft, drafts) or _cuts_off(clauses, draft, drafts))]
    kept = _without_noise(clauses, _without_those_gone(clauses, kept))
    for moved in drafts:
        if moved not in kept and moved.type != "retreat":
            _name_movers(moved, kept)
    borrow_sides(clauses, kept)
    for index, mention in enumerate(clauses.mentions):
        role = clauses.roles.get(index)
        owned = any(mention in (*draft.attackers, *draft.defenders, *draft.supporters) for draft in kept)
        fights = _fights(kept, role)
        draft = nearest(clauses, mention, fights)
        if draft is None or owned or not mention.name or _is_shared(clauses, mention):
            continue
        if (
            role == "defending"
            or (mention.prep == "against" and mention.is_fighting)
            or (mention.noun == "garrison" and not _is_of_town(clauses, mention))
            or (draft.attackers and _is_enemy(mention, role) and not _may_be_own(mention, draft))
            or (role == "attacking" and draft.is_relieved)
        ):
            beside = [one for one in fights if one.attackers == draft.attackers] if role == "captured" else []
            for one in beside or [draft]:
                one.defenders = [*one.defenders, meant(clauses, mention)]
        elif is_relieved(clauses, draft.trigger):
            continue
        elif role == "attacking" and not draft.attackers and mention.head in ("armed", "people"):
            is_other = is_aside(clauses, mention, draft.trigger) or is_of_main_clause(clauses, mention, draft.trigger)
            is_other = is_other or _are_sent_off(clauses, mention, draft)
            draft.attackers += [] if is_other else [mention]
    side_with_allies(clauses, kept)
    for draft in kept:
        _drop_machines(draft)
        draft.attackers = [one for one in draft.attackers if one.noun != "garrison"]
        own = {one.actor_id for one in draft.attackers} - {None}
        draft.defenders = [one for one in draft.defenders if one.actor_id is None or one.actor_id not in own]
    return [split for draft in kept for split in _split(clauses, draft)]


def _are_sent_off(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether the attack itself does it to them: "The attack sent 20,000 people into the hills"."""
    tree, noun = clauses.tree, draft.trigger.end - 1
    verb = tree.head(noun) if tree is not None and draft.trigger.is_noun and tree.dep(noun) == "nsubj" else None
    if tree is None or verb is None:
        return False
    return any(mention.first <= one < mention.end for one in tree.children(verb, "obj"))


def _without_noise(clauses: Clauses, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts without the blasts heard of an attack: "heard explosions as gunmen attacked the airport".

    Where they were heard it was. Nor with the bombs that it is made with: "attacked with a bus packed with explosives".
    """
    kept = [one for one in drafts if not any(_is_made_with(clauses, other, one) for other in drafts)]
    for move in [one for one in kept if any(_is_its_vanguard(other, one) for other in kept)]:
        attack = next(one for one in kept if _is_its_vanguard(one, move))
        attack.places = [*attack.places, *move.places]
        kept.remove(move)
    for noise in [one for one in drafts if one.trigger.lemma in _BLASTS and not one.attackers]:
        for fight in [one for one in kept if one.attackers and one.type in GROUND - {"buildup", "retreat"}]:
            between = {token.lower for token in clauses.tokens[noise.trigger.end : fight.trigger.first]}
            if _WHEN & between and noise in kept:
                fight.places = fight.places or noise.places
                kept.remove(noise)
    return kept


def _is_its_vanguard(attack: Draft, move: Draft) -> bool:
    """Say whether a move only tells how far the attack told before it goes: "its offensive, with tanks entering X"."""
    first = move.trigger.first
    is_with = any(one.prep == "with" and one.end == first and one.number is None for one in move.attackers)
    is_told = attack.trigger.is_noun and attack.type == move.type == "offensive" and bool(attack.attackers)
    return is_with and is_told and attack.trigger.end <= first and move.trigger.form == "ing"


def _is_made_with(clauses: Clauses, fight: Draft, bomb: Draft) -> bool:
    """Say whether a vehicle full of explosives is only what the attack told before it is made with."""
    if not bomb.trigger.lemma.startswith(_FULL_OF) or fight.type not in _WITH_BOMBS or not fight.attackers:
        return False
    between = [token.lower for token in clauses.tokens[fight.trigger.end : bomb.trigger.first]]
    is_beside = any(fight.trigger.end <= one.first < bomb.trigger.first for one in clauses.triggers)
    return "with" in between and not is_beside


def _cuts_off(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether an attack on another town cut a road: "launched a push on Sake and cut the road to Beni"."""
    is_road = bool(draft.places) and all(is_of_road(clauses.tokens, place) for place in draft.places)
    attacks = [one for one in drafts if one.type in ("offensive", "assault") and one.places and one.attackers]
    return draft.type == "siege" and is_road and any(one.trigger.first < draft.trigger.first for one in attacks)


def _fights(drafts: Sequence[Draft], role: Role | None) -> list[Draft]:
    """Give the fights among the drafts; for who was captured those with a place: "took 600 prisoner at Ramadi"."""
    found = [one for one in drafts if one.type in _FIGHTS]
    return ([one for one in found if one.places] or found) if role == "captured" else found


def _is_enemy(mention: Mention, role: Role | None) -> bool:
    """Say whether those who fell, or were caught and are known, are on the other side."""
    is_hit = role == "killed" and mention.head == "armed" and mention.noun not in ASSAILANTS
    return mention.prep == "" and (is_hit or (role == "captured" and mention.actor_id is not None))


def _may_be_own(mention: Mention, draft: Draft) -> bool:
    """Say whether those who fell may be of the attackers: "Twelve soldiers died as the army attacked Bunia"."""
    kinds = {kind_of(one) for one in draft.attackers}
    return mention.number is not None and not identity_of(mention) and kinds == {kind_of(mention)} != {""}


def _is_of_town(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the noun only says what town it is: "the garrison town of Bagassola"."""
    return clauses.tokens[min(mention.end, len(clauses.tokens) - 1)].lower in ("town", "city", "towns", "cities")


def _is_shared(clauses: Clauses, mention: Mention) -> bool:
    """Say whether only a part of them is in the attack, which is counted by itself."""
    part = part_of(clauses, mention)
    return part is not None and clauses.roles.get(clauses.mentions.index(part)) == "attacking"


def _without_those_gone(clauses: Clauses, drafts: list[Draft]) -> list[Draft]:
    """Give the drafts without a flight before an attack of which the sentence tells: who fled is whom it hit."""
    kept = list(drafts)
    for gone in [draft for draft in drafts if draft.type == "retreat"]:
        if (fight := _left_before(clauses, gone, kept)) is not None:
            fight.defenders += [one for one in gone.defenders if one not in fight.defenders]
            kept.remove(gone)
    return kept


def _left_before(clauses: Clauses, gone: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Give the attack before which those attacked had left: "half the garrison had fled when the Taliban attacked"."""
    tokens = [token.lower for token in clauses.tokens]
    at = gone.trigger.first
    if "had" not in tokens[max(0, at - 3) : at] or not gone.defenders or gone.trigger.is_noun:
        return None
    fight = next((one for one in drafts if one.type in _FIGHTS and one.trigger.first > at), None)
    if fight is None or any(one in fight.attackers for one in gone.defenders):
        return None
    return fight if _WHEN & set(tokens[gone.trigger.end : fight.trigger.first]) else None


def nearest(clauses: Clauses, mention: Mention, drafts: Sequence[Draft]) -> Draft | None:
    """Give the draft of the same segment, else the one nearest by segments and then by tokens."""

    def distance(draft: Draft) -> tuple[int, int]:
        apart = abs(clauses.segment(draft.trigger.first) - clauses.segment(mention.first))
        return apart, abs(draft.trigger.first - mention.first)

    return _told_of(clauses, mention, drafts) or min(drafts, key=distance, default=None)


def _told_of(clauses: Clauses, mention: Mention, drafts: Sequence[Draft]) -> Draft | None:
    """Give the draft whose noun a relative clause says it of: "the drive, which involves 7,000 men, is the largest"."""
    tree = clauses.tree
    if tree is None:
        return None
    for above in tree.ancestors(tree.top(mention.first, mention.end)):
        head = tree.head(above)
        if head is not None and tree.dep(above) == "acl:relcl":
            return next(
                (one for one in drafts if one.trigger.is_noun and one.trigger.first <= head < one.trigger.end), None
            )
    return None


def _only_moves_towards(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether the verb only brings people to what a noun names ("pouring into Syria to reinforce the siege")."""
    others = [other for other in drafts if other is not draft and other.type in MASSED]
    if draft.trigger.lemma not in _MOVES or not others:
        return False
    return any(other.trigger.is_noun and other.trigger.first > draft.trigger.first for other in others)


def _name_movers(moved: Draft, kept: Sequence[Draft]) -> None:
    """Let who went there be who attacks: "M23 rebels entered Goma, .. 7,000 fighters took part in the assault"."""
    known = [one for one in moved.attackers if identity_of(one)]
    for draft in kept:
        is_its = draft.trigger.is_noun and draft.type in MASSED and draft.trigger.first > moved.trigger.first
        if known and is_its and draft.attackers and not any(map(identity_of, draft.attackers)):
            draft.attackers = known
            draft.places = draft.places or moved.places


def _drop_machines(draft: Draft) -> None:
    people = [mention for mention in draft.attackers if mention.head != "platform"]
    if people:
        draft.attackers = people


def _split(clauses: Clauses, draft: Draft) -> list[Draft]:
    """Give a draft a place where each has a number of its own: "on Bria with 900 men and on Bambari with 2,400"."""
    pairs: list[tuple[PlaceMention, Mention]] = []
    counted = [mention for mention in clauses.mentions if mention.number and mention.prep == "with"]
    for mention in counted:
        before = [place for place in clauses.places if draft.trigger.end <= place.first and place.end <= mention.first]
        if before and all(place is not before[-1] for place, _ in pairs):
            pairs.append((before[-1], mention))
    if len(pairs) < 2 or draft.type not in _FIGHTS or len(clauses.triggers) > 1:  # noqa: PLR2004 - one is no list
        return [draft]
    return [
        replace(draft, places=[replace(place, coordinated=False)], own_force=mention, attackers=list(draft.attackers))
        for place, mention in pairs
    ]
