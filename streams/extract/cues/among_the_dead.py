"""People told to be among those hit: "Among the dead are 40 soldiers", "six youths are among the wounded"."""

import re
from typing import Literal

from streams.extract.words.small import Small

Hit = Literal["killed", "wounded", "captured"]
_HITS: tuple[Hit, ...] = ("killed", "wounded", "captured")
_AMONG = (
    r"among (?:the|those|its|their) (?:[a-z]+ )?(?:(?P<killed>dead|killed|slain|victims|fatalities|murdered)|"
    r"(?P<wounded>wounded|injured|hurt)|(?P<captured>captured|prisoners|hostages|abducted|captives|kidnapped))\b"
)
_BEFORE = Small(rf"\b{_AMONG}[^.;\d]{{0,70}}? (?:are|were|is|was)(?: (?:the|some|about|at least|all|also))*$")
_AFTER = re.compile(
    r"(?:(?:, )?(?:who|which|that|from|of|in|at)\b[^.;\d]{0,70} )?(?:, )?(?:are|were|is|was|have been) (?:\w+ )?"
    rf"{_AMONG}"
)


def among_the_hit(before: str, after: str) -> Hit | None:
    """Give what befell people counted between these lower-case words, None where they are among no such people."""
    found = _BEFORE.search(before) or _AFTER.match(after)
    return next((hit for hit in _HITS if found and found[hit]), None)
