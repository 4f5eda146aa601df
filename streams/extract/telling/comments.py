"""Remarks on a fight that was told before: "It was the second strike in three days", "it was their greatest battle"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_COMMENT = re.compile(
    r"^\W*(?:it|this|that|these|they|the (?:attack|assault|raid|strike|ambush|offensive|bombing)) "
    r"(?:was|is|were|marks|marked|would be|appears? to be|follows|followed) (?:at least )?"
    r"(?:the|one of the|only the|a|an) "
    r"(?:\w+ )?(?:first|second|third|fourth|fifth|sixth|seventh|latest|largest|biggest|deadliest|worst|heaviest|most|"
    r"bloodiest|boldest|series|string|spate)\b",
    re.IGNORECASE,
)
# "put the figure at no more than 4,000, enough to create a buffer zone but not to take Kharkiv"
_MEASURED = Small(
    r"\d[^,;:.()]{0,30}(?:,|\(|\u2013|\u2014| -) ?(?:(?:more than|not|hardly|barely|just|far from|nowhere near) )*"
    r"(?:enough|sufficient|too few|too many)\b[^.;:]{0,80}\bto (?:\w+ly )?$"
)
_REMARK = 12  # tokens
_IT = words("it this that which these they")
_DEGREES = frozenset({"JJS", "RBS"})


def is_comment(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a noun only says of a fight told before how great it was, or a verb for what those are enough."""
    if not trigger.is_noun:
        return is_measured(clauses, trigger)
    is_at_front = trigger.first < _REMARK and _COMMENT.match(clauses.sentence.text) is not None
    return is_at_front or is_superlative(clauses, trigger)


def is_measured(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the verb only tells for what those counted before it are enough, or too few."""
    before = clauses.sentence.text[: clauses.tokens[trigger.first].start]
    return not trigger.is_noun and _MEASURED.search(before) is not None


def is_superlative(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the noun is what "it" is said to be by a superlative: "and that it was their greatest battle"."""
    tree, at = clauses.tree, trigger.end - 1
    if tree is None or not tree.children(at, "cop"):
        return False
    is_of_it = any(clauses.tokens[one].lower in _IT for one in tree.children(at, "nsubj"))
    beside = [tree.nodes[one].tag for one in range(max(0, at - _NEAR), at)]
    return is_of_it and not _DEGREES.isdisjoint(beside)


_NEAR = 4  # tokens before the noun: "the most violent ATTACK"


def is_talked_of(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether somebody only will speak of it: "is expected to speak on Friday's attack"."""
    before = clauses.sentence.text[: clauses.tokens[trigger.first].start]
    return trigger.is_noun and _TALKED_OF.search(before) is not None


_TALKED_OF = Small(
    r"\b(?:speak|talk|brief|testify|comment|report|respond|react|vote|meet|debate|discuss|review|consider|examine|"
    r"address|rule|decide|inquire|answer questions)\b[^.;,]{0,50}? ?"
    r"(?:the|last \w+['\u2019]s|[a-z]+['\u2019]s|this week['\u2019]s) (?:[\w'\u2019-]+ ){0,3}?$"
)
