"""People counted for what they do because others attacked: "asked for 6,000 men after rebels attacked"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.syntax.governors import does, puts_in
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_SINCE = words("after since because")


def does_otherwise(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they belong to a clause that tells no attack, and others attack in one that it came after."""
    return any(is_of_main_clause(clauses, mention, one) for one in clauses.triggers) and not any(
        does(token.lower) or puts_in(token.lower) for token in _clause(clauses, mention)
    )


def is_of_main_clause(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether they belong to a clause that came after what the trigger tells of others."""
    if trigger.is_noun or trigger.first < mention.end:
        return False
    since = next((at for at in range(mention.end, trigger.first) if clauses.tokens[at].lower in _SINCE), None)
    if since is None or any(mention.first < one.end and one.first < since for one in clauses.triggers):
        return False
    return any(since < one.first < trigger.first and one.is_fighting for one in clauses.mentions)


def _clause(clauses: Clauses, mention: Mention) -> list[Token]:
    """Give the words from the sentence's begin to what the clause of the phrase came after."""
    since = (at for at in range(mention.end, len(clauses.tokens)) if clauses.tokens[at].lower in _SINCE)
    return list(clauses.tokens[: next(since, len(clauses.tokens))])
