"""The sides of an ambush and of a mine: who lies in wait, and who drives into it."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import words

_WAITS = words("lay lie lies lying lain laid set sets waited waiting wait sprung sprang")
_TRAPS = words("ambush trap gunfire fire bullets crossfire gunmen shooting")
_OF_WHOM = 2  # tokens at most from a trap to whose it is: "an ambush of the MFDC"
_MINES = words("bomb mine landmine ied bombs mines landmines ieds device explosive devices charge charges trap")


def trapped(clauses: Clauses, trigger: Trigger, subject: list[Mention], draft: Draft) -> bool:
    """Give the sides of who lies in ambush, and of who drives into one or onto a mine; True where either is told."""
    first, last = (clauses.tokens[at].lower for at in (trigger.first, trigger.end - 1))
    if trigger.type == "ambush" and first in _WAITS:
        within = clauses.mentions_between(trigger.end, clauses.segment_end(trigger.first))
        draft.attackers, draft.defenders = subject, [one for one in within if one.prep == "for"]
        return True
    is_led = trigger.type == "ambush" and last in _TRAPS and trigger.end - trigger.first > 1  # not "rebels ambush it"
    is_hit = last in _MINES if trigger.type == "bombing" else is_led
    if is_hit:
        after = [one for one in clauses.mentions if one.first >= trigger.end]
        whose = [one for one in after if is_led and one.prep == "of" and one.first - trigger.end <= _OF_WHOM]
        laid = whose or [one for one in after if one.prep == "by"]
        draft.attackers = [one for one in laid if one.is_fighting or one.head == "people"][:1]
        aboard = [one for one in clauses.mentions if one.end <= trigger.first and one.prep == "of" and one.is_fighting]
        draft.defenders = subject or aboard[-1:]  # "their convoy drove into an ambush", "a bus of soldiers fell into"
    return is_hit
