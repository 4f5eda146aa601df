"""Who is told to have died of what a later clause tells: they do not do it."""

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words

_DIE = words("die dies died perish perished")
_STRUCK = words("killed wounded injured slain hurt maimed")


def is_stricken(clauses: Clauses, mention: Mention, verb: int) -> bool:
    """Say whether somebody of another clause than the verb's is the one hit there: "ten soldiers died when rebels"."""
    end = clauses.segment_end(mention.first)
    if clauses.segment(mention.first) == clauses.segment(verb) or end > verb:
        return False
    told = [token.lower for token in clauses.tokens[mention.end : end]]
    if not _DIE.isdisjoint(told) or ("lost" in told and "lives" in told):
        return True
    return any(word in _STRUCK and told[at - 1] in lexicon.BE for at, word in enumerate(told) if at)


def is_death(clauses: Clauses, at: int) -> bool:
    """Say whether the verb tells that somebody died: what was done as they did was done by others."""
    return clauses.tokens[at].lower in _DIE
