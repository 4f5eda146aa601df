"""Fights that nobody armed and no place hold down, or that no table has a word for, where the judge reads one."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.framing import frame
from streams.extract.frames.unmade import is_unmade
from streams.extract.judge.network import Judged
from streams.extract.lookalikes.no_events import is_no_deed, tells_nothing
from streams.extract.lookalikes.peaceful import is_blaze, is_peaceful
from streams.extract.lookalikes.refusals import is_surely_refused
from streams.extract.reading.chances import AT_FIRST, Chances
from streams.extract.reading.cuts import ReadCut
from streams.extract.reading.second import KINDS, framed, likeliest, names_force
from streams.extract.sides.participants import doers_of
from streams.extract.sides.relief import is_relieved, relieve
from streams.extract.sides.shut_in import turn_shut_in
from streams.extract.telling.ahead import is_meant
from streams.extract.telling.attribution import attribution_of
from streams.extract.telling.comments import is_measured, is_superlative
from streams.extract.telling.modality import is_only_threatened
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.records import STRIKES, Casualties, EventType

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
_PLAYED = frozenset({"sport", "chess"})  # an article of drills or trade may tell a fight as well
_STRIKES = words("strike strikes walkout walkouts stoppage stoppages")
_STOPS = forms_of_all("paralyse paralyze cripple cancel shut close disrupt ground delay strand idle stop snarl")
_BETWEEN = forms_of_all("clash sink")  # in which two meet
_ACCIDENTS = forms_of_all("collide crash capsize derail")
# what a unit is called and where it has its home: a portrait, whatever it is armed with
_PORTRAYS = forms_of_all("nickname name dub call title christen base station headquarter garrison quarter") | words(
    "known headquarters home garrison barracks"
)


def unheld(
    read: ReadCut,
    clauses: Clauses,
    triggers: Sequence[Trigger],
    refused: Sequence[Trigger],
    theme: str | None = None,
    *,
    is_on: bool = False,
    end: int | None = None,
    chances: Chances = AT_FIRST,
    is_lone: bool = True,
) -> list[Draft]:
    """Give the fight of a sentence of which the rules hold none down, if the judge reads one; of a headline at last.

    A word that no table has counts only beside another that one has, or near armed or counted people; a refused one
    only if the judge is nearly sure, and not in a text of one sentence, nor in an article of a game, its `theme`, by
    somebody who is not known to fight, nor by anybody in one of what is plainly an exercise. `is_on`: fights have
    been told before. `end`: only words before that token tell it. `chances`: from which. `is_lone`: none is beside.
    """
    if clauses.tree is None or (clauses.sentence.kind == "headline" and chances is AT_FIRST):
        return []
    judged = read.asked() if triggers or read.cut.names_armed or read.judged is not None else None
    found = likeliest(_up_to(end, judged), clauses, tuple(KINDS), refused, chances.held) if judged is not None else None
    if judged is None or found is None:
        return []
    word, chance = found
    if _is_else(clauses, word) or is_surely_refused(clauses, refused, word):
        return []
    tabled, is_any = _at(word, triggers), chances.is_of_text
    is_played = _at(word, refused) is not None and _is_played(clauses, word, theme)
    if is_played or (tabled is None and not is_any and _is_of_peace(clauses, word)):
        return []
    if len(judged.seen) > 1 or not is_lone:
        draft = _beside(clauses, tabled or _named(word), chance, chances.of(is_tabled=tabled is not None, is_on=is_on))
    else:
        draft = _alone(clauses, word, tabled, chance, chances) if _at(word, refused) is None else None
    if draft is None or (not is_any and _is_no_fight(draft, clauses, word, is_alone=len(judged.seen) == 1)):
        return []
    _turn_sides(clauses, draft)
    return [draft] if is_any or not (is_lone and _is_bare(draft)) else []


def _is_bare(draft: Draft) -> bool:
    """Say whether it is a clash of no two sides, nowhere: "the troops fought on"."""
    return draft.type == "clash" and not draft.places and not (draft.attackers and draft.defenders)


def with_ahead(read: ReadCut, clauses: Clauses, anchored: list[Draft], refused: Sequence[Trigger]) -> list[Draft]:
    """Give the fight of a main clause, if the judge reads one, before what the rules hold down, which it came after.

    "M23 rebels walked into the centre of Bukavu on Sunday after the army left it": by somebody armed, somewhere.
    """
    first = min((one.trigger.first for one in anchored), default=0)
    words_before = [token.lower for token in clauses.tokens[max(0, first - _CLAUSE) : first]]
    at = next((first - back for back, word in enumerate(reversed(words_before), 1) if word in _AFTER), 0)
    found = unheld(read, clauses, (), refused, end=at) if at >= _MAIN else []
    told = [one for one in found if one.places and any(each.head == "armed" for each in one.attackers)]
    return [*told, *anchored]


_AFTER = words("after since")
_CLAUSE, _MAIN = 9, 4  # tokens from "after" to its verb; of a main clause, at least


def _up_to(end: int | None, judged: Judged) -> Judged:
    """Give what is judged of the words before `end`, if that is told, and nothing of the others."""
    if end is None:
        return judged
    fights = judged.fights.copy()
    fights[end:] = 0.0
    return replace(judged, fights=fights)


def _turn_sides(clauses: Clauses, draft: Draft) -> None:
    """Put those who are shut in, and who come to relieve them, on the side of the attacked."""
    turn_shut_in(clauses, [draft])
    if is_relieved(clauses, draft.trigger) and not draft.is_relieved:
        relieve(clauses, draft)


def _is_played(clauses: Clauses, word: Trigger, theme: str | None) -> bool:
    """Say whether what the rules refuse is a part of the game or the sham that the article is about."""
    return theme == "sham" or (theme in _PLAYED and not _is_by_fighters(clauses, word))


def _is_else(clauses: Clauses, word: Trigger) -> bool:
    """Say whether the word tells an accident, idle workers, a unit's home or a threat, or only names who attack."""
    is_of_none = word.lemma in _ACCIDENTS | _PORTRAYS or _stops_work(clauses, word) or is_threat(clauses, word)
    return is_of_none or names_force(clauses, word)


def _is_no_fight(draft: Draft, clauses: Clauses, word: Trigger, *, is_alone: bool) -> bool:
    """Say whether it is only a remark on a fight, or nothing that is done to anybody."""
    is_remark = (not is_alone and is_superlative(clauses, draft.trigger)) or is_measured(clauses, word)
    return is_remark or tells_nothing(draft, clauses) or is_no_deed(draft, clauses)


def _is_of_peace(clauses: Clauses, word: Trigger) -> bool:
    """Say whether a word that no table has tells a deed of peace, or a fire."""
    is_of_war = any(word.lemma in said for said in _KINDS_OF_WORDS.values())
    return is_peaceful(clauses, word, is_of_war=is_of_war) or is_blaze(clauses, word)


def _stops_work(clauses: Clauses, word: Trigger) -> bool:
    """Say whether it is a strike of workers by what it does: "Belgian strikes paralyse the airport"."""
    after = clauses.tokens[word.end : word.end + 1]
    return word.lemma in _STRIKES and any(one.lower in _STOPS for one in after)


def is_threat(clauses: Clauses, word: Trigger) -> bool:
    """Say whether the deed is only threatened, vowed or meant: "Last month he had threatened to attack a garrison"."""
    if is_meant(clauses.sentence.text[: clauses.tokens[word.first].start]) or is_unmade(clauses, word):
        return True
    before = [token.lower for token in clauses.tokens[max(0, word.first - _THREATENED) : word.first]]
    return before[-1:] == ["to"] and is_only_threatened(clauses.tokens, before)


_THREATENED = 5  # tokens from "threatened" to the deed: "threatened again on Sunday to attack"
_THEY = words("they who we these those it he she all both some")


def _is_by_fighters(clauses: Clauses, word: Trigger) -> bool:
    """Say whether an armed actor is named, or armed men do it, or "they"; a team's captain has "troops" as well."""
    doers = doers_of(clauses, word)
    if not doers or any(clauses.tokens[at].lower in _THEY for at in doers):
        return True
    return any(
        one.actor_id or (one.is_fighting and any(one.first <= at < one.end for at in doers)) for one in clauses.mentions
    )


def _alone(clauses: Clauses, word: Trigger, tabled: Trigger | None, chance: float, chances: Chances) -> Draft | None:
    """Give the fight of a text's only sentence, which has nothing beside it to judge by."""
    if tabled is not None:
        draft, least = frame(clauses, tabled, attribution_of(clauses.sentence.text)), chances.alone
    else:
        draft = framed(clauses, _named(word))
        least = chances.alone if any(one.head == "armed" for one in draft.attackers) else chances.alone_untabled
    if draft is None:
        return None
    is_between = tabled is not None and not tabled.is_noun and tabled.lemma in _BETWEEN
    return draft if chance >= (chances.held if is_between else least) else None


def _beside(clauses: Clauses, word: Trigger, chance: float, least: tuple[float, float]) -> Draft | None:
    """Give the fight of a sentence that was judged among others."""
    draft = framed(clauses, word)
    is_held = bool(draft.places) and any(one.head == "armed" for one in (*draft.attackers, *draft.defenders))
    return draft if chance >= least[not is_held] else None


def _at(word: Trigger, among: Sequence[Trigger]) -> Trigger | None:
    return next((one for one in among if one.first <= word.first < one.end), None)


def _named(trigger: Trigger) -> Trigger:
    """Give a fight of no certain kind the one that its word tells."""
    kinds = (kind for kind, said in _KINDS_OF_WORDS.items() if trigger.lemma in said and trigger.type == "clash")
    return replace(trigger, type=next(kinds, trigger.type))


def kills(draft: Draft, lost: Casualties) -> bool:
    """Say whether fire told beside a fight has dead of its own: "At least 28 died in the shelling that went with it".

    The same shelling told before has them; else it is an event beside the fight.
    """
    is_fire = draft.type in STRIKES and draft.trigger.is_noun and draft.modality in ("asserted", "claimed")
    return is_fire and lost.killed is not None and draft.phase != "planned"
