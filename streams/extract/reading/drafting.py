"""The drafts of one sentence: what its triggers tell, seen together, of which something holds each down."""

from itertools import pairwise

from streams.extract.clauses import Clauses, Draft
from streams.extract.forces.at_large import counts_both
from streams.extract.frames.framing import read_frames
from streams.extract.frames.sized import leave_strength
from streams.extract.frames.way_back import leave_goals
from streams.extract.frames.went_in import turn_sent_in
from streams.extract.lookalikes.anchors import is_anchored
from streams.extract.lookalikes.giving_way import gives_way
from streams.extract.lookalikes.taken_in_it import is_taken_in_it
from streams.extract.sides.comers import name_enterers
from streams.extract.sides.disputed import turn_disputed
from streams.extract.sides.enemies import oppose_enemies
from streams.extract.sides.joined import with_joiners
from streams.extract.sides.labels import leave_labels
from streams.extract.sides.manned import turn_manned
from streams.extract.sides.met import turn_met
from streams.extract.sides.present import turn_present
from streams.extract.sides.shut_in import turn_shut_in
from streams.extract.sides.together import complete

_RETOLD = frozenset({"offensive", "assault", "siege", "clash"})


def drafts_of(clauses: Clauses, *, is_on: bool = False) -> list[Draft]:
    """Give the drafts that something holds down, or that tell more of an event told before.

    `is_on`: a fight has been told before, which holds down who gives way in it.
    """
    leave_strength(framed := list(read_frames(clauses)))
    drafts = with_joiners(clauses, complete(clauses, framed))
    turn_met(clauses, drafts)
    turn_manned(clauses, drafts)
    turn_present(clauses, drafts)
    turn_sent_in(clauses, drafts)
    turn_disputed(clauses, drafts)
    name_enterers(clauses, drafts)
    oppose_enemies(clauses, drafts)
    leave_labels(clauses, drafts)
    kept = [one for one in drafts if stands(one, clauses, is_on=is_on) or tells_more(one)]
    turn_shut_in(clauses, kept)
    leave_goals(clauses, kept)
    _place_beside(clauses, kept)
    return _told_once(kept)


def _told_once(kept: list[Draft]) -> list[Draft]:
    """Leave the verb that only tells how an attack was made: "came under attack from rebels lying in wait"."""
    told: list[Draft] = []
    for one in kept:
        before = told[-1] if told else None
        is_way = before is not None and {before.type, one.type} == {"assault", "ambush"} and one.trigger.form == "ing"
        if before is not None and is_way and (before.attackers, before.places) == (one.attackers, one.places):
            before.type = "ambush"
        else:
            told.append(one)
    return told


def _place_beside(clauses: Clauses, kept: list[Draft]) -> None:
    """Put what is only told beside a raid where that was: "raided Pajule camp in Pader district, abducting 40"."""
    for before, one in pairwise(kept):
        is_beside = one.trigger.form == "ing" and clauses.tokens[one.trigger.first - 1].lower in (",", "and")
        if is_beside and not one.places and one.type == before.type and one.attackers == before.attackers:
            one.places = list(before.places)


def stands(draft: Draft, clauses: Clauses, *, is_on: bool) -> bool:
    """Say whether something holds the draft down, be it the fight told before it."""
    return is_anchored(draft, clauses) or (is_on and _is_of_fight(draft, clauses))


def _is_of_fight(draft: Draft, clauses: Clauses) -> bool:
    return gives_way(draft, clauses) or is_taken_in_it(draft, clauses)


def may_be_counted(draft: Draft, clauses: Clauses, *, is_on: bool) -> bool:
    """Say whether a force may be its own; what only the fight before it holds down has none, nor do jets.

    Nor does who is massed on both sides.
    """
    if draft.type == "airstrike" and draft.attackers and all(one.head == "platform" for one in draft.attackers):
        return False
    if draft.type == "buildup" and counts_both(clauses.sentence.text):
        return False
    return is_anchored(draft, clauses) or not (is_on and _is_of_fight(draft, clauses))


def tells_more(draft: Draft) -> bool:
    """Say whether the noun only makes sense as an event told before ("the offensive has killed hundreds")."""
    return draft.is_definite and draft.trigger.is_noun and not draft.places and draft.type in _RETOLD


def keeps_numbers(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the numbers of its sentence are its own, and not of the fight that those counted leave."""
    is_left = gives_way(draft, clauses) and not is_anchored(draft, clauses)
    return not is_left and (not tells_more(draft) or bool(draft.places))
