"""Soldiers massed at a border while something of peace goes on: an election, a summit, a feast is no reason for it."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.forms import forms_of_all
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token
from streams.records import GROUND, STRIKES

_MASSES = forms_of_all("mass amass concentrate") | {"build", "buildup", "build-up"}
_BORDER = re.compile(
    r"^(?: [\w.,'\u2019-]+){0,6}? (?:on|along|at|near|behind|beside|close to|opposite) (?:(?:the|its|their|his) )?"
    r"(?:[\w'\u2019-]+ ){0,3}?(?:borders?|frontiers?|front|line|strait)\b",
    re.IGNORECASE,
)
# what soldiers are sent to a border for that is no war
_AIDS = Small(
    r"\b(?:floods?|earthquake|wildfires?|rescue|relief|vaccin\w*|quarantine|lockdown|curfew|migrants?|refugees|smugglers?|"
    r"mudslides?|landslides?|hurricane|cyclone|typhoon|sandbags|pilgrim\w*|hajj|smuggling|drugs?|contraband|"
    r"keep order|(?:for|to (?:guard|secure|protect|safeguard)) (?:(?:the|its|an?|presidential|general) ){0,3}"
    r"(?:elections?|polls?|vote|voting|summit|census|referendum))\b"
)


def are_under_attack(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those who only lie somewhere are attacked there: "attacked 300 rebels who are dug in near Goma"."""
    tree = clauses.tree
    if tree is None or trigger.type != "buildup" or tree.dep(trigger.first) not in ("acl", "acl:relcl"):
        return False
    whom = tree.head(trigger.first)
    verb = tree.head(whom) if whom is not None and tree.dep(whom) == "obj" else None
    return any(one.first == verb and one.type in _ATTACKED for one in clauses.triggers)


_ATTACKED = GROUND | STRIKES


def is_massed_at_border(text: str, tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether it is told of a border at which somebody masses an army, not of guards for an occasion."""
    if tokens[trigger.first].lower not in _MASSES or _AIDS.search(text):
        return False
    return _BORDER.search(text[tokens[trigger.end - 1].end :]) is not None
