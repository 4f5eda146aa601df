"""Fights that nobody armed and no place hold down, or that no table has a word for, where the judge reads one."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.framing import frame
from streams.extract.lookalikes.no_events import is_no_deed, tells_nothing
from streams.extract.reading.cuts import ReadCut
from streams.extract.reading.second import KINDS, framed, likeliest
from streams.extract.telling.attribution import attribution_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.records import EventType

CLEAR = 0.7  # chance that a word the tables know tells a real fight, from which it is one though nothing holds it down
UNTABLED = 0.9  # the same of a word that no table knows
# what a fight is that the judge reads by a word that means many things; by any other it is a clash
_KINDS_OF_WORDS: dict[EventType, frozenset[str]] = {
    "raid": forms_of_all(
        "burn torch loot rob plunder pillage ransack sack destroy wreck demolish raze smash damage slaughter massacre "
        "kill harass"
    )
    | words("rampage massacre burning looting destruction"),
    "capture": forms_of_all("hold enter occupy recapture retake regain reclaim control dislodge evict"),
    "retreat": forms_of_all("reposition regroup recross withdraw quit abandon evacuate depart"),
    "ambush": forms_of_all("waylay surprise"),
    "bombing": forms_of_all("blow detonate explode") | words("charge mine bomb blast explosion"),
    "airstrike": words("sortie sorties"),
    "shelling": words("gunfire shellfire shells mortars rockets"),
}


def unheld(read: ReadCut, clauses: Clauses, triggers: Sequence[Trigger], refused: Sequence[Trigger]) -> list[Draft]:
    """Give the fight of a sentence of which the rules hold none down, if the judge reads one; never by a refused word.

    A word that no table has counts only beside another that one has, or near armed or counted people.
    """
    is_asked = triggers or read.cut.names_armed or read.judged is not None
    judged = read.asked() if clauses.tree is not None and is_asked else None
    if judged is None:
        return []
    chance, at = max(((judged.reality(one.first, one.end), -at) for at, one in enumerate(triggers)), default=(0.0, 0))
    draft = None
    if triggers and chance >= CLEAR:
        draft = frame(clauses, triggers[-at], attribution_of(clauses.sentence.text))
    elif (found := likeliest(judged, clauses, tuple(KINDS), refused)) is not None and found[1] >= UNTABLED:
        is_refused = any(one.first <= found[0].first < one.end for one in refused)
        draft = framed(clauses, _named(found[0])) if not is_refused else None
    if draft is None or tells_nothing(draft, clauses) or is_no_deed(draft, clauses):
        return []
    is_told = draft.type != "clash" or draft.places or (draft.attackers and draft.defenders)  # "the troops fought on"
    return [draft] if is_told else []


def _named(trigger: Trigger) -> Trigger:
    """Give a fight of no certain kind the one that its word tells."""
    kinds = (kind for kind, said in _KINDS_OF_WORDS.items() if trigger.lemma in said and trigger.type == "clash")
    return replace(trigger, type=next(kinds, trigger.type))
