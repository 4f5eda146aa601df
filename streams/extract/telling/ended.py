"""Attacks that are told as over by other words: "the drive on Pailin, which came to an end last week"."""

import re

from streams.extract.words.small import Small

_OPERATION_OVER = Small(
    r"\b(?:operation|offensive|drive|campaign|assault|siege|attack|push)\b"
    r"(?:(?! after | when | since | until )[^.;:]){0,140}?, (?:(?:which|that) )?(?:has |have |had )?"
    r"(?:ended|come to an end|came to an end|been completed|been wound up|"
    r"(?:is|was) (?:now )?over)(?! (?:in|up|the|all|a|an|its|their|by|what)\b)"
)
# whom somebody is told to hunt for it: "ordered the army to track down those behind an attack on"
_WHO_DID_IT = re.compile(
    r"\b(?:those|people|men|gunmen|rebels|fighters|militants|anyone|whoever|perpetrators|group|gang|culprits) "
    r"(?:(?:who|that) (?:was|were|is|are) )?(?:behind|responsible for|suspected of|wanted for) "
    r"(?:an?|the|this|that|\w+day(?:'s|\u2019s)) (?:[\w'\u2019-]+ ){0,3}$",
    re.IGNORECASE,
)


def operation_has_ended(text: str) -> bool:
    """Say whether a sentence tells of an operation, and then that it has ended."""
    return _OPERATION_OVER.search(text) is not None


def is_hunted_for(before: str) -> bool:
    """Say whether the words before an attack tell of those who are hunted for it: it was made."""
    return _WHO_DID_IT.search(before) is not None
