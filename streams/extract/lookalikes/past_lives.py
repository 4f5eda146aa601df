"""Fights of a life or a habit that is over, told beside one of now: "veterans of the siege of Mosul stormed Baiji"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.telling.tellers import is_tellers
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small

_VETERANS = Cased(
    r"\b(?:(?:veterans?|victors|heroe?s?|graduates) (?:of|from)|(?:hardened|blooded|tested|schooled|seasoned|forged|"
    r"steeled|tempered) (?:by|in|at|during)) (?:the|its|their|his|an?|both|two|three|many|several|last year['\u2019]s)"
    r"(?P<own>(?: [\w'\u2019-]+){0,4}?) $",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r"[,;:]|\b(?:who|which|that|and|in|on)\b", re.IGNORECASE)
# "9,000 men, including two battalions that took part in the capture of Ann"
_WHO_WERE_IN_IT = Small(
    r"(?:\b(?:including|among them|among whom|notably)\b[^.;,\d]{0,60}? (?:who|which|that)|"
    r"\b(?:many|some|most|several|half) of (?:whom|them|which)|\bincluding (?:many|some|several|others) who)"
    r"(?: had| have| has)?(?: also| earlier| previously| once)? (?P<deed>(?:"
    r"took part in|taken part in|participated in|"
    r"fought in|fought at|fought during|served in|helped in|distinguished themselves in|been (?:involved )?in|"
    r"helped(?: to)?|were (?:involved )?in|"
    r"joined in) )?(?:(?:the|its|their|last \w+['\u2019]s) (?:[\w'\u2019-]+ ){0,3}?)?$"
)
# .. of which "fought" is the word: "including units that had fought in the siege of Mariupol"
_IN_FIGHT = Small(
    r" (?:in|at|during) (?:the|its|their|last \w+['\u2019]s) (?:[\w'\u2019-]+ ){0,3}?"
    r"(?:capture|siege|battles?|assaults?|offensives?|attacks?|campaigns?|seizure|taking|storming|fall|defen[cs]e|wars?)\b"
)
_JUST_NOW = Small(
    r"[^.;,]{0,60}?\b(?:\w+day(?! of| of last)|today|yesterday|overnight|tonight|this (?:morning|week|afternoon|"
    r"evening)|at dawn|now|currently|the same day)\b"
)
_LOST = Small(
    r"\b(?:kill\w*|dead|died|wounded|captured|arrest\w*|detained|buried|casualt\w*|executed|funerals?|lost|los(?:es|ing))\b"
)
_FLOW = words(
    """
    streaming streamed stream streams pouring poured pour flooding flooded moving moved trekking massed walking walked
    walk
    """
)
_CIVILIANS = words(
    "civilians refugees families villagers residents women children people townspeople evacuees inhabitants"
)
_WITHIN = 4  # tokens from who goes to the verb


def is_of_past_life(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is what somebody once took part in or used to do, or whither only civilians stream."""
    ways = (
        _is_of_veterans, _is_of_some_of_them, _is_habit_that_is_over, _is_by_civilians, _is_capable, is_tellers,
    )  # fmt: skip
    return any(way(clauses, trigger) for way in ways)


def _is_of_veterans(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the noun only tells in which fight people once were: "a veteran of the siege of Aleppo"."""
    if not trigger.is_noun:
        return False
    found = _VETERANS.search(clauses.sentence.text, 0, clauses.tokens[trigger.first].start)
    return found is not None and _SIDE_BY_SIDE.search(found["own"]) is None


def _is_of_some_of_them(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is an earlier fight that only some of those counted were in, by which they are described."""
    text, start, end = clauses.sentence.text, clauses.tokens[trigger.first].start, clauses.tokens[trigger.end - 1].end
    found = _WHO_WERE_IN_IT.search(text[:start])
    is_own = found is not None and not found["deed"] and _IN_FIGHT.match(text[end:]) is not None
    is_told = found is not None and (found["deed"] if trigger.is_noun else is_own)
    if found is None or not is_told or _JUST_NOW.match(text[end:]) or _LOST.search(text[: found.start()]):
        return False
    return any(one.number is not None and one.end <= trigger.first for one in clauses.mentions)


def _is_habit_that_is_over(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether they did it often and no more: "used to shell the settlements", not "rockets were used to shell"."""
    tokens, first = clauses.tokens, trigger.first
    before = [one.lower for one in tokens[max(0, first - 3) : first]]  # who they are, and "used to"
    if trigger.is_noun or before[1:] != ["used", "to"]:
        return False
    tree = clauses.tree
    is_passive = tree is not None and bool(tree.children(first - 2, "aux:pass", "nsubj:pass"))
    are_they = any(one.end == first - 2 and one.is_fighting for one in clauses.mentions)
    is_of_thing = tree is not None and tree.dep(first - 2) in ("acl", "amod")  # "rockets used to shell the town"
    return not (is_passive or (is_of_thing and not are_they) or before[0] in ("is", "are", "was", "were", "be", "been"))


def _is_by_civilians(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether only people without arms go to a border: "Civilians are streaming towards the Turkish frontier"."""
    tokens = clauses.tokens
    if trigger.type not in ("buildup", "offensive") or tokens[trigger.first].lower not in _FLOW:
        return False
    before = [one.lower for one in tokens[max(0, trigger.first - _WITHIN) : trigger.first]]
    near = [one for one in clauses.mentions if 0 <= trigger.first - one.end <= _WITHIN and one.is_fighting]
    return not _CIVILIANS.isdisjoint(before) and not near


def _is_capable(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only tells how many somebody has: "the army could muster perhaps 1,500 men", "between them"."""
    before = [one.lower for one in clauses.tokens[max(0, trigger.first - 2) : trigger.first]]
    is_muster = trigger.type == "buildup" and clauses.tokens[trigger.first].lower in _MUSTERS
    return is_muster and (not {"can", "could"}.isdisjoint(before) or before in _TOGETHER)


_MUSTERS = words("muster mustered field fielded")
_TOGETHER = (["between", "them"], ["in", "all"], ["all", "told"])
