"""By whom something is done: "was attacked by rebels", "killed by members of the ADF"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention

# "killed by members of the ADF", "under fire from members of the PKK"
_THEIRS = re.compile(r"\b(?P<prep>by|from) (?:\w+ )?(?:men|members|elements|supporters) (?:of|from) (?:the )?$")
_TO_BY = 6  # tokens at most from "by" to a name


def agents_of(clauses: Clauses, first: int, end: int) -> list[Mention]:
    """Give the phrases after "by" between two tokens."""
    found: list[Mention] = []
    for index, mention in enumerate(clauses.mentions):
        is_by = mention.prep == "by" or are_theirs(clauses, mention, "by")
        if (first <= mention.first < end and is_by and (mention.is_fighting or mention.number)) or (
            found and mention.coordinated is not None and clauses.mentions[mention.coordinated] in found and index
        ):
            found.append(mention)
    return found


def are_theirs(clauses: Clauses, mention: Mention, prep: str) -> bool:
    """Say whether the name is of those after a preposition: "by members of the ADF"."""
    before = "".join(f"{token.lower} " for token in clauses.tokens[max(0, mention.first - _TO_BY) : mention.first])
    found = _THEIRS.search(before) if mention.prep in ("of", "from") else None
    return found is not None and found["prep"] == prep
