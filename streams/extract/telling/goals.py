"""Captures that are only somebody's goal: "has made the capture of Goma its aim", "its goal is the capture of Goma"."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

_GOAL = (
    r"(?:aims?|goals?|objectives?|priorit(?:y|ies)|ambitions?|dreams?|missions?|tasks?|targets?(?! (?:of|for)\b))"
    r"(?! of (?:criticism|mockery))\b"
)
_WHOSE = (
    r"(?:(?:a|an|the|its|their|his|her|our|one of)|(?:the )?(?:[\w-]+ ){0,3}['\u2019]s?)"
    r"(?: (?!of\b)[\w'\u2019-]+){0,5}?"
)
_IS = (
    r"(?:is|was|are|were|remains?|remained|becomes?|became|"
    r"(?:has|have|had|would) (?:long |always )?(?:been|become|remained|be))"
)
_STILL = r"(?: (?:now|still|once|also|always|clearly|officially))?"
# "made the capture of Goma the aim of the campaign"
_MADE = Small(
    r"\b(?:ma(?:de|kes?|king)|declar(?:es?|ed|ing)|sets?|nam(?:es?|ed)|calls?|called|proclaim(?:s|ed)|defin(?:es?|ed)) "
    r"(?:[\w'\u2019-]+ ){0,3}$"
)
_THE_AIM = Small(rf" (?:(?:of|from|by) )?(?:(?!and\b|but\b|possible\b)[\w'\u2019-]+ ){{1,8}}?{_WHOSE} {_GOAL}")
# "the capture of Goma remains the army's chief objective", "sees the capture of Goma as its first task"
_IS_THE_AIM = Small(
    rf" (?:(?!and\b|but\b)[\w'\u2019-]+ ){{0,8}}?(?:{_IS}{_STILL}|as|to be) (?:(?!not\b)){_WHOSE} {_GOAL}"
)
# "the goal of the operation is the capture of Goma", or "one goal" with a colon before it
_AIM_IS = Small(
    rf"\b{_GOAL}(?: (?:of|for|in) (?:[\w'\u2019-]+ ){{1,8}}?{_IS}| {_IS}| :){_STILL} "
    r"(?:(?!not\b)[\w'\u2019-]+ ){0,4}$"
)
_REACHED = Small(
    r"\b(?:reach(?:ed|es|ing)|achiev\w+|attain\w+|accomplish\w*|fulfil\w*|complet\w+|realis\w+|realiz\w+|met|"
    r"came true|done|carried out)\b"
)


def is_goal(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether a capture that a noun tells is only what somebody aims at; not a goal that is told as reached."""
    if trigger.type != "capture" or not trigger.is_noun:
        return False
    before = " ".join(token.lower for token in tokens[: trigger.first]) + " "
    after = " " + " ".join(token.lower for token in tokens[trigger.end :])
    if _REACHED.search(before) or _REACHED.search(after):
        return False
    if _AIM_IS.search(before) or _IS_THE_AIM.match(after):
        return True
    return _MADE.search(before) is not None and _THE_AIM.match(after) is not None
