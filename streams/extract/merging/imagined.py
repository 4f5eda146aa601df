"""Fights that the rules read and the judge takes nothing of for real: which are none, and which the rules know better.

The judge reads a sentence as a whole, and has learned from the tests what the rules know better
(training/judge/outcomes.py).
"""

import re
from collections.abc import Iterable, Sequence

from streams.extract.cues.wording import with_parts
from streams.extract.lookalikes.fallen import is_fallen
from streams.extract.merging.group import ATTACKS, Group
from streams.extract.people.called_for import calls_for
from streams.extract.reading.found import Reading, Told
from streams.extract.reading.second import SURE_TO_ATTACK, Counted
from streams.extract.words.days import NEWS_DAY, WEEKDAY, WHOLE_MONTH
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import STRIKES, UNFOUGHT

IMAGINED = 0.3  # chance that a sentence tells a real fight, below which what the rules read in it is none
_BARE = 0.35  # the same, of one of nobody: "launched an investigation into the attack on Kidal"
_NO_CHANCE = 0.1  # below which no verb of taking tells it
_OWN = 3  # tokens from a noun to the place that it is on: "the siege of the town of"
_KNOWN = words("the a spring summer winter autumn new fresh long three-pronged big great government")
_GOES = forms_of_all("continue rage stall falter drag grind unfold intensify slow peter bog enter")
_FACTS = ("asserted", "claimed")


def real(groups: Sequence[Group], reading: Reading, *, is_memory: bool) -> list[Group]:
    """Give the events that the judge takes for real; of a text that only as a whole tells one the likeliest alone."""
    if reading.chances.is_of_text:
        return sorted(groups, key=_reality)[-1:]
    return [group for group in groups if not is_imagined(group, reading.counted, is_memory=is_memory)]


def _reality(group: Group) -> float:
    return max(one.reality or 0.0 for one in group.told)


def is_imagined(group: Group, counted: Sequence[Counted], *, is_memory: bool = False) -> bool:
    """Say whether the judge takes nothing for real that tells a fight as a fact; `is_memory`: nor a remembered one.

    It is real where the judge has people `counted` surely attack, where its dead and both its sides are told, or whom
    a bomb killed where, how the drive on a town goes, that fighters took a named place, or who will attack is counted
    by who says so, or called up for it.
    """
    both = (*group.told, *group.heads)
    told = [one.reality for one in both if one.reality is not None]
    if group.type in UNFOUGHT or len(told) < len(both):
        return False  # the judge is not asked where the rules are sure
    is_fact = all(one.draft.modality in _FACTS and (is_memory or not one.is_past) for one in both)
    is_bare = not any(one.draft.attackers or one.draft.defenders or one.force for one in both)
    if not is_fact or max(told) >= (_BARE if is_bare else IMAGINED):
        return False
    ways = (
        _is_deadly, _is_blast, _goes_on, _is_taken, _is_fallen_on, _is_announced, _is_called_for, _is_plain, _is_dated,
        _is_of_both, _is_by_known,
    )  # fmt: skip
    return not any(_has_attackers(one, counted) or any(way(one) for way in ways) for one in both)


def _has_attackers(told: Told, counted: Iterable[Counted]) -> bool:
    return told.force is not None and any(one.is_in(told.force) and one.attacking >= SURE_TO_ATTACK for one in counted)


def _is_deadly(told: Told) -> bool:
    draft = told.draft
    is_of_both = bool(draft.attackers and draft.defenders)
    is_of_fallen = draft.trigger.lemma in _DIED and bool(draft.places)  # "where 57 soldiers died on Saturday night"
    return told.casualties.killed is not None and (is_of_both or is_of_fallen)


_DIED = words("died fell perished")


def _is_by_known(told: Told) -> bool:
    """Say whether a group that the table of actors has killed so many at a named place: the Gran Grif gang, IS-K."""
    draft = told.draft
    is_there = told.casualties.killed is not None and bool(draft.places) and not draft.trigger.is_noun
    return is_there and any(one.actor_id is not None and one.head != "state" for one in draft.attackers)


def _is_blast(told: Told) -> bool:
    """Say whether a bomb went off at a named place and killed, or where people meet: "two exploded in a market"."""
    draft = told.draft
    if draft.type not in STRIKES or not draft.places or _BLAST.search(draft.sentence.text) is None:
        return False
    is_hit = told.casualties.killed is not None or told.casualties.wounded is not None
    return is_hit or (draft.type == "bombing" and _AIMED_AT.search(draft.sentence.text) is not None)


_BLAST = Small(
    r"\b(?:bombs?|grenades?|explosive devices?|blasts?|explosions?|booby-trapped \w+)\b[^.,;]{0,30}? (?:exploded|"
    r"went off|detonated|blew up|tore through|ripped through|hit|struck|rocked|destroyed|wrecked|targeted)\b|"
    r"\b(?:air ?strikes?|air raids?|drone strikes?|shelling|bombardments?) (?:that|which|in which) (?:[^.;]{0,60} )?"
    r"(?:killed|died|wounded|injured)\b|"
    r"\b(?:bombs?|grenades?|explosive devices?|booby-trapped \w+|blasts|explosions|rockets?|missiles?|mortars?|shells)"
    r"\b[^.,;]{0,30}? (?:killed|wounded|injured|left|claimed)\b"
)
_AIMED_AT = Small(
    r"\b(?:mosques?|markets?|bazaars?|churches|church|checkpoints?|check ?posts?|police|courts?|courthouse|barracks|"
    r"convoys?|patrols?|bus(?:es)?|embass(?:y|ies)|consulates?|ministry|rally|procession|governor|hotels?)\b"
)


def _is_taken(told: Told) -> bool:
    """Say whether fighters took a named place, as a phrase tells or a verb of war: "hung flags from it", "seized X"."""
    draft = told.draft
    is_phrase = draft.trigger.hold == "both" and (
        " " in draft.trigger.lemma or draft.trigger.lemma == "win" or _is_held_since(told)
    )
    is_named = any(0 <= one.first - draft.trigger.end < _OWN for one in draft.places)
    is_told = is_phrase or (is_named and draft.trigger.lemma in _TAKES and not draft.trigger.is_noun)
    are_armed = any(one.head in ("armed", "state") for one in draft.attackers)
    is_likely = told.reality is None or told.reality >= _NO_CHANCE  # "a thriller in which 30,000 men overrun Kirkenes"
    return draft.type == "capture" and is_told and are_armed and bool(draft.places) and is_likely


def _is_dated(told: Told) -> bool:
    """Say whether a noun tells what was done at a named place on a day: "the missile strike of 31 October on Jubah".

    Or a verb what fighters did there so many days ago.
    """
    draft = told.draft
    if draft.attackers and draft.places and _DAYS_AGO.match(draft.sentence.text):
        return True
    if not draft.trigger.is_noun or not draft.places or draft.type in UNFOUGHT or draft.phase == "planned":
        return False
    text, tokens = draft.sentence.text, told.clauses.tokens
    is_before = _DAY_OF.search(text[: tokens[draft.trigger.first].start]) is not None
    return is_before or _OF_DAY.match(text, tokens[draft.trigger.end - 1].end) is not None


_DAYS_AGO = re.compile(r"\W*(?:two|three|four|five|six|several|a few|\d+) days ago\b", re.IGNORECASE)
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?(?: and \d{{1,2}})? {WHOLE_MONTH}|{WHOLE_MONTH} \d{{1,2}}"
_OF_DAY = re.compile(
    rf"(?: (?:on|at|in|near|against|of|by) (?:the )?[\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){{0,2}})?,?"
    rf" (?:of|on|in|earlier in) (?:(?:early|late|mid) )?(?i:{_DAY}|{WEEKDAY}|the day|the week)\b(?!,? (?:19|20)\d\d)"
)
_DAY_OF = re.compile(rf"\bthe (?:{_DAY}) (?:[\w-]+ )?$", re.IGNORECASE)  # "the May 15 air ATTACK"


def _is_plain(told: Told) -> bool:
    """Say whether words that only war has tell it of a named place, or of so many fighters: "was hit from the air".

    So is what planes did on a named day. Who cleanses a town, or leaves one to open a road to another,
    is armed; "5,000 soldiers are to win back the village" tells what is ordered.
    """
    draft = told.draft
    before = [token.lower for token in told.clauses.tokens[max(0, draft.trigger.first - 2) : draft.trigger.first]]
    if draft.type in ATTACKS and draft.phase == "planned" and before in _ORDERED:
        return told.force is not None
    are_armed = any(one.head == "armed" for one in draft.attackers)
    is_from_air = draft.type == "airstrike" and (draft.trigger.is_noun or draft.trigger.lemma in _FROM_AIR)
    if is_from_air and NEWS_DAY.search(draft.sentence.text) is not None:
        return bool(draft.places and draft.attackers) and all(one.head == "platform" for one in draft.attackers)
    is_plain = draft.trigger.lemma.startswith(_PLAIN) or (are_armed and draft.trigger.lemma in _BY_FIGHTERS)
    return bool(draft.places) and is_plain and draft.phase != "planned"


_PLAIN = ("hit from the air", "struck from the air", "bombed from the air", "received ", "nobody out", "no one out")
_FROM_AIR = words("attack bomb strike strafe raid pound blast")
_BY_FIGHTERS = words("cleanse leave depart hold held")
_ORDERED = (["are", "to"], ["is", "to"])


_TAKES = words("seize capture overrun retake re-take recapture re-capture conquer reconquer take occupy")


def _is_fallen_on(told: Told) -> bool:
    """Say whether a town that the tables know fell on a day, or has: "Bugojno fell on 24 July", ".. has fallen"."""
    trigger, text = told.draft.trigger, told.draft.sentence.text
    is_dated = _ON_DAY.match(text, told.clauses.tokens[trigger.end - 1].end) is not None
    is_dated = is_dated or _HAS_FALLEN.match(text) is not None
    return is_dated and trigger.lemma == "fall" and is_fallen(told.draft, told.clauses)


_HAS_FALLEN = re.compile(r"\W*[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){0,2} has fallen\W*$")  # all that is said
_ON_DAY = re.compile(
    rf" (?:on (?:\d{{1,2}}(?:st|nd|rd|th)? {WHOLE_MONTH}|{WHOLE_MONTH} \d{{1,2}}|{WEEKDAY})|"
    rf"last (?:weekend|{WEEKDAY}))\b"
    r"(?!,? (?:19|20)\d\d)",
    re.IGNORECASE,
)


def _is_held_since(told: Told) -> bool:
    """Say whether it is held since a day, which is when it was taken: "Lunsar, which it has held since Tuesday"."""
    after = told.draft.sentence.text[told.clauses.tokens[told.draft.trigger.end - 1].end :]
    return _SINCE_DAY.match(after) is not None


_SINCE_DAY = re.compile(r"[^.;,]{0,60}? " + with_parts("<since a day>"), re.IGNORECASE)


def _is_called_for(told: Told) -> bool:
    """Say whether men are called to arms for it: "has called up 15,000 men for a planned assault on Tokmak"."""
    draft = told.draft
    return told.force is not None and bool(draft.places) and draft.phase == "planned" and calls_for(draft.sentence.text)


def _is_of_both(told: Told) -> bool:
    """Say whether it is told what both sides did in a battle at a place: "a battle at X in which both used tanks"."""
    draft = told.draft
    after = draft.sentence.text[told.clauses.tokens[draft.trigger.end - 1].end :]
    return draft.type == "clash" and bool(draft.places) and _BOTH.match(after) is not None


_BOTH = Small(
    r"[^.;]{2,50}? (?:in which|where) (?:both|the two|the rival) (?:sides|armies|forces|camps) (?:have |had )?(?:used|"
    r"fired|lost|suffered|deployed|threw|employed|brought up|committed) (?:(?:[\w-]+ ){0,2}?)"
    r"(?:tanks|armou?r|artillery|guns|mortars|rockets|howitzers|heavy weapons|losses|casualties|men|soldiers|drones|"
    r"aircraft)\b"
)


def _goes_on(told: Told) -> bool:
    """Say whether the next word tells only how the drive on a place goes: "as the counter-offensive at X stalled"."""
    draft, tokens = told.draft, told.clauses.tokens
    own = [one for one in draft.places if 0 < one.first - draft.trigger.end <= _OWN]
    is_on_ground = any(one.bearer is not None and one.bearer.kind != "country" for one in own)
    if not draft.trigger.is_noun or draft.type not in ATTACKS or not is_on_ground:
        return False
    before = tokens[draft.trigger.first - 1].lower if draft.trigger.first else ""
    after = [tokens[one.end].lower for one in draft.places if draft.trigger.end < one.end < len(tokens)]
    return before in _KNOWN and any(word in _GOES for word in after)


def _is_announced(told: Told) -> bool:
    """Say whether somebody counts those who will do it: "told reporters that 4,000 of his men would enter Suwayda"."""
    draft, at = told.draft, told.draft.trigger.first
    is_to_come = at > 0 and told.clauses.tokens[at - 1].lower in _TO_COME
    return draft.modality == "claimed" and is_to_come and told.force is not None and bool(draft.places)


_TO_COME = ("would", "will")
