"""Fights that the rules read and the judge takes nothing of for real: which are none, and which the rules know better.

The judge reads a sentence as a whole: what it is about. A fight told in passing it takes for none.
"""

import re
from collections.abc import Sequence

from streams.extract.clauses import Draft
from streams.extract.lookalikes.ringed import is_ringed
from streams.extract.merging.group import ATTACKS, Group
from streams.extract.people.actors import sent_by
from streams.extract.people.followings import FOLLOWERS, SWORN
from streams.extract.people.leaders import leads
from streams.extract.reading.reader import Told
from streams.extract.sides.answering import is_owned_up
from streams.extract.sides.named import party_on
from streams.extract.telling.attribution import is_unverified
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import POLICE
from streams.extract.words.small import Small
from streams.records import GROUND, EventType

IMAGINED = 0.15  # chance below which an attack that the rules read is none, and
_PLAINLY = 0.04  # of one with both its sides, or by a known one at a place
# who holds a town tells who won it, and no fight: "was in the hands of the rebels", "changed hands"
_STATE = re.compile(r"(?:(?:is|are|was|were) (?:.* )?(?:in|hands|under)|chang\w+ hands)$")
_UNDENIED = Small(r"\b(?:nobody|no one|none) (?:denies|disputes|doubts|questions)\b")
_IN_YEAR = re.compile(r"\b[Ii]n (?:1[89]|20)\d\d\b")  # what is told of a year is real, though no news
_OWN = 3  # tokens from a noun to the place that it is on: "the siege of the town of"
_DEEDS: frozenset[EventType] = frozenset({"assault", "capture", "raid", "ambush", "siege"})
_KNOWN = words("the a spring summer winter autumn new fresh long three-pronged big great government")
_GOES = forms_of_all("continue rage stall falter drag grind unfold intensify slow peter bog enter")
_MOUNTED = words("launched mounted began started opened staged unleashed")
_FACTS = ("asserted", "claimed")


def is_imagined(group: Group, *, is_memory: bool = False) -> bool:
    """Say whether the judge takes nothing for real that tells a fight as a fact; `is_memory`: nor a remembered one."""
    both = (*group.told, *group.heads)
    told = [one.reality for one in both if one.reality is not None]
    is_fact = all(one.draft.modality in _FACTS and (is_memory or not one.is_past) for one in both)
    is_fight = group.type in GROUND - {"buildup"} and not group.planned
    if not (is_fight and is_fact and len(told) == len(both)):
        return False  # the judge is not asked where the rules are sure
    if any(_is_known_better(one.draft) or _goes_on(one) or _is_leaders(one) for one in both):
        return False
    if any(is_ringed(one.draft, one.clauses) for one in both):
        return False
    if _is_told_twice(both):
        return False
    return max(told) < (_PLAINLY if any(_is_plain(one.draft) for one in both) else IMAGINED)


def _is_told_twice(told: Sequence[Told]) -> bool:
    """Say whether a raid and what was done in it are both told: "In the raid on Lira, rebels drove off 60 cows"."""
    on_place = {one.order for one in told if one.draft.trigger.is_noun and _is_on_ground(one.draft)}
    return any(
        one.order in on_place
        and one.draft.type == "raid"
        and not one.draft.trigger.is_noun
        and any(each.head == "armed" and each.noun not in POLICE for each in one.draft.attackers)
        for one in told
    )


def _is_known_better(draft: Draft) -> bool:
    """Say whether the rules know what the judge does not: who holds a town, whose followers fight, two noes.

    A siege of a town that is over is one, and so is what a state's attack on one comes to.
    """
    is_known = bool(draft.places) and any(one.actor_id for one in draft.attackers)
    if is_known and draft.trigger.is_noun and is_owned_up(draft.sentence.text):
        return True  # "JNIM claimed responsibility for the attack on"
    if _is_band_at_town(draft):
        return True
    if is_unverified(draft.sentence.text):
        return bool(draft.attackers and draft.places)  # the words say so themselves
    are_followers = any(one.noun in FOLLOWERS - SWORN for one in draft.attackers)
    is_sure = _STATE.match(draft.trigger.lemma) is not None or _UNDENIED.search(draft.sentence.text) is not None
    is_over = draft.trigger.lemma == "siege" and draft.phase == "concluded"
    is_owned = is_over or any(one.head == "state" for one in draft.attackers)
    return are_followers or is_sure or (is_owned and draft.trigger.is_noun and _is_on_ground(draft))


def _goes_on(told: Told) -> bool:
    """Say whether the next word tells only how the drive on a place goes: "as the counter-offensive at X stalled"."""
    draft, tokens = told.draft, told.clauses.tokens
    if not draft.trigger.is_noun or draft.type not in ATTACKS or not _is_on_ground(draft):
        return False
    before = tokens[draft.trigger.first - 1].lower if draft.trigger.first else ""
    after = [tokens[one.end].lower for one in draft.places if draft.trigger.end < one.end < len(tokens)]
    return before in _KNOWN and any(word in _GOES for word in after)


def _is_leaders(told: Told) -> bool:
    """Say whether a leader of fighters whom a table knows mounts it on a place: "al-Sharaa launched an assault on"."""
    draft, tree = told.draft, told.clauses.tree
    verb = tree.head(draft.trigger.first) if tree is not None else None
    if tree is None or verb is None or not draft.trigger.is_noun or not _is_on_ground(draft):
        return False
    if draft.type not in ATTACKS or told.clauses.tokens[verb].lower not in _MOUNTED:
        return False
    parties = [party_on(told.clauses, tree, at) for at in tree.children(verb, "nsubj")]
    return any(one is not None and one.actor_id and leads(one.name) == one.actor_id for one in parties)


def _is_band_at_town(draft: Draft) -> bool:
    """Say whether a band that a table knows did it to a town that one knows: "the MILF attacked Cotabato".

    One that is now rebels and now a state's men is such a band: "Bosnian Serbs tightened the ring around Srebrenica".
    """
    if draft.trigger.is_noun or draft.trigger.form != "past" or draft.type not in _DEEDS:
        return False
    bands = [one.actor_id for one in draft.attackers if one.actor_id and sent_by(one.actor_id) in ("rebel", "either")]
    bearers = [one.bearer for one in draft.places[:1]]
    return bool(bands) and any(one is not None and one.kind == "town" for one in bearers)


def _is_on_ground(draft: Draft) -> bool:
    """Say whether the noun's own words tell which town or region it is on."""
    own = [one for one in draft.places if 0 < one.first - draft.trigger.end <= _OWN]
    return any(one.bearer is not None and one.bearer.kind != "country" for one in own)


def _is_plain(draft: Draft) -> bool:
    """Say whether both sides are told, or one that is known or armed attacks somewhere."""
    is_known = any(one.actor_id for one in draft.attackers) and bool(draft.places)
    places = draft.places if draft.trigger.form == "past" else []
    is_dated = bool(places) and _IN_YEAR.search(draft.sentence.text) is not None
    is_done = is_dated or any(one.first == draft.trigger.end for one in places)
    is_armed = is_done and any(one.head == "armed" for one in draft.attackers)  # "the army attacked Goma a month ago"
    return is_known or is_armed or bool(draft.attackers and draft.defenders)
