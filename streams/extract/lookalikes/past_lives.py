"""Fights of a life or a habit that is over, told beside one of now: "veterans of the siege of Mosul stormed Baiji"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased

_VETERANS = Cased(
    r"\b(?:(?:veterans?|victors|heroe?s?|graduates) (?:of|from)|(?:hardened|blooded|tested|schooled|seasoned|forged|"
    r"steeled|tempered) (?:by|in|at|during)) (?:the|its|their|his|an?|both|two|three|many|several|last year['\u2019]s)"
    r"(?P<own>(?: [\w'\u2019-]+){0,4}?) $",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r"[,;:]|\b(?:who|which|that|and|in|on)\b", re.IGNORECASE)
_FLOW = words("streaming streamed stream streams pouring poured pour flooding flooded moving moved trekking massed")
_CIVILIANS = words("civilians refugees families villagers residents women children people townspeople evacuees")
_WITHIN = 4  # tokens from who goes to the verb


def is_of_past_life(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is what somebody once took part in or used to do, or whither only civilians stream."""
    ways = (_is_of_veterans, _is_habit_that_is_over, _is_by_civilians, _is_task, _is_capable)
    return any(way(clauses, trigger) for way in ways)


def _is_of_veterans(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the noun only tells in which fight people once were: "a veteran of the siege of Aleppo"."""
    if not trigger.is_noun:
        return False
    found = _VETERANS.search(clauses.sentence.text, 0, clauses.tokens[trigger.first].start)
    return found is not None and _SIDE_BY_SIDE.search(found["own"]) is None


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


def _is_task(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether "combat" only says of what kind a task is: "NATO, which ended its combat mission in December"."""
    after = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    return trigger.is_noun and clauses.tokens[trigger.end - 1].lower == "combat" and after in _TASKS


_TASKS = words("mission missions role roles duty experience training pay medal medals")


def _is_capable(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only tells how many somebody has: "Against them the army could muster perhaps 1,500 men"."""
    before = [one.lower for one in clauses.tokens[max(0, trigger.first - 2) : trigger.first]]
    is_muster = trigger.type == "buildup" and clauses.tokens[trigger.first].lower in ("muster", "field")
    return is_muster and not {"can", "could"}.isdisjoint(before)
