"""How many those are who were just named: "The insurgents, thought to be no more than 600, slipped in"."""

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention
from streams.extract.words.small import Small

_COUNTED = Small(
    r"^,(?: (?:who|which) (?:are|were|is|was))?"
    r"(?: (?:thought|believed|estimated|reckoned|said|reported|put|counted|numbering|totalling|totaling|variously))*"
    r"(?: by [^,;.\d]{2,40}?)?(?: to (?:be|number|total)| not to| at| as)?\s*$"
)


def named_beside(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give who is named right before a comma and a count of them, None where others are counted."""
    if mention.number is None:
        return None
    text, tokens = clauses.sentence.text, clauses.tokens
    named = (one for one in clauses.mentions if one.number is None and one.head == "armed")
    before = (one for one in named if one.end <= mention.first)
    ways = (one for one in before if _COUNTED.match(text[tokens[one.end - 1].end : mention.number.start]))
    return next(ways, None)
