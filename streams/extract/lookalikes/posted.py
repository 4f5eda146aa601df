"""Soldiers at their posts: where 10,000 are deployed anyway, or a mission of peacekeepers has its men."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

# "The United Nations Operation in Mozambique has deployed 6,100 military personnel along the corridors"
_KEEPERS = Small(
    r"\b(?:united nations|u\.?n\.?|peacekeeping)(?:['\u2019]s)? (?:[\w-]+ ){0,2}?"
    r"(?:operation|mission|force|contingent|peacekeepers)\b"
    r"(?:(?!\b(?:said|says|that|against)\b|\b(?:report|warn|accus|estimat|fear))[^.;:\"\u201c]){0,60}$"
)
_FOR_ATTACK = Small(
    r"\b(?:ahead of|before|for|to (?:attack|storm|retake|recapture|drive|launch)|offensive|assault|against)\b"
)
_STAND = words("deployed stationed based posted garrisoned")


def is_at_post(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a clause of "where" tells who is at the place anyway, or peacekeepers are posted."""
    tree, at = clauses.tree, trigger.first
    if trigger.type != "buildup":
        return False
    if trigger.lemma.startswith("deploy") and _is_of_keepers(clauses, trigger):
        return True
    if tree is None or clauses.tokens[at].lower not in _STAND:
        return False
    marks = tree.children(at, "advmod", "mark", "obl")
    return tree.dep(at) == "acl:relcl" and any(clauses.tokens[one].lower == "where" for one in marks)


def _is_of_keepers(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a mission of peacekeepers posts its own, for no attack."""
    text, first, last = clauses.sentence.text, clauses.tokens[trigger.first], clauses.tokens[trigger.end - 1]
    return _KEEPERS.search(text[: first.start]) is not None and _FOR_ATTACK.search(text[last.end :]) is None
