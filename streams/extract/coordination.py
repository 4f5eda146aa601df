"""Sides that share one noun or stand in a list: "between Thai and Khmer troops", "columns of Yemeni troops"."""

from streams.extract import actors, nouns
from streams.extract.clauses import Clauses
from streams.extract.gazetteer import called, demonyms
from streams.extract.lexicon import words
from streams.extract.mention import Mention
from streams.extract.triggers import Trigger

_REACH = 8  # tokens from the noun to "between"
_CONTAINERS = words(
    """
    columns column units unit elements convoys convoy groups group detachments contingents waves ranks squads members
    hundreds thousands scores dozens bands crowds hordes swarms
    """
)


def between(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who fights whom after "between", wherever in the sentence that stands; nothing where one side is unknown."""
    tokens = clauses.tokens
    reach = range(trigger.end, min(len(tokens), trigger.end + _REACH))
    at = next((one for one in reach if tokens[one].lower == "between"), None)
    if at is None:
        return []
    first = next((one for one in clauses.mentions if at < one.first and one.is_fighting), None)
    if first is None:
        return []
    shared = _adjective(clauses, at + 1, first)
    if shared is not None:
        return [shared, first]
    after = [one for one in clauses.mentions if one.first > first.end and one.is_fighting]
    is_paired = bool(after) and "and" in {token.lower for token in tokens[first.end : after[0].first]}
    if is_paired:
        return [first, after[0]]
    return [first] if first.noun.endswith("s") and first.first - at <= _REACH // 2 else []


def _adjective(clauses: Clauses, at: int, noun: Mention) -> Mention | None:
    """Give the people whose noun stands only after the second of the pair: "AZERBAIJANI and Armenian forces"."""
    token = clauses.tokens[at]
    code = demonyms().get(token.lower)
    if token.lower not in called() or at + 1 >= len(clauses.tokens) or clauses.tokens[at + 1].lower != "and" or noun.first > at + 2:
        return None
    is_state = code is not None and noun.noun in nouns.STATE_NOUNS
    return Mention(at, at + 1, "armed", token.text, actors.state_forces(code or "") if is_state else None, code)


def contained(clauses: Clauses, mention: Mention) -> Mention:
    """Give whom a word of mere quantity or order holds: the Yemeni troops of "columns of Yemeni troops"."""
    tokens, end = clauses.tokens, mention.end
    if mention.actor_id or mention.name.lower() not in _CONTAINERS or end >= len(tokens) or tokens[end].lower != "of":
        return mention
    inner = next((one for one in clauses.mentions if end < one.first <= end + 2 and one.is_fighting), None)
    return inner if inner is not None and inner.name else mention
