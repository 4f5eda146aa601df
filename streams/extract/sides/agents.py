"""By whom something is done: "was attacked by rebels", "killed by members of the ADF"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention

# "killed by members of the ADF"
_BY_THEIRS = re.compile(r"\bby (?:\w+ )?(?:men|members|elements|supporters) (?:of|from) (?:the )?$")
_TO_BY = 6  # tokens at most from "by" to a name


def agents_of(clauses: Clauses, first: int, end: int) -> list[Mention]:
    """Give the phrases after "by" between two tokens."""
    found: list[Mention] = []
    for index, mention in enumerate(clauses.mentions):
        is_by = mention.prep == "by" or (mention.prep in ("of", "from") and _are_theirs(clauses, mention))
        if (first <= mention.first < end and is_by and (mention.is_fighting or mention.number)) or (
            found and mention.coordinated is not None and clauses.mentions[mention.coordinated] in found and index
        ):
            found.append(mention)
    return found


def _are_theirs(clauses: Clauses, mention: Mention) -> bool:
    before = "".join(f"{token.lower} " for token in clauses.tokens[max(0, mention.first - _TO_BY) : mention.first])
    return _BY_THEIRS.search(before) is not None
