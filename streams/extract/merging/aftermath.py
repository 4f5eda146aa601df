"""Days of what comes after a fight: its burials and courts, visits to where it was, the count of its dead."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extract.reading.found import Told
from streams.extract.telling.dates import When
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import SAYING, words
from streams.extract.words.small import Small
from streams.extract.words.tokens import token_at

_DONE_AFTER = forms_of_all(
    """
    accuse arrest bury charge commemorate condemn confirm convict count debate decorate denounce deplore deny detain
    discuss examine exhume honour honor identify indict inspect investigate lower mourn protest publish recall recover
    revise sentence tour treat update visit weep
    """
)
_TAKEN_IN = words("arrested detained recovered identified counted")  # "arrested eleven men in a raid": on that day
_LEFT_BY_IT = words(
    """
    bodies casualties charges corpses footage funeral funerals inquiry investigation mourners remains report
    responsibility survivors toll trial victims wreckage wrecks
    """
)
_COUNT = (("the", "number"), ("the", "count"))
_SPOKEN = SAYING | words("confirmed admitted acknowledged denied claimed declared stated")
_HOURS = words("morning afternoon evening night")
_RELATIVE = words("who which that where")
_BETWEEN = words("was were is are has had have rose climbed reached arrived came went will")
_REACH = 3  # tokens from a verb to its day: "visited early on Thursday"


def is_of_aftermath(told: Told, when: When) -> bool:
    """Say whether the day is of what came after the fight or of who said so: "buried on Monday victims of the raid"."""
    tokens, trigger = [token.lower for token in told.clauses.tokens], told.draft.trigger
    first, last = (token_at(told.clauses.tokens, at) for at in (when.start, when.end - 1))
    is_clause = not trigger.is_noun and bool(_RELATIVE & set(tokens[max(0, trigger.first - _REACH) : trigger.first]))
    if _is_before_who_had(told, first) or _DIED.search(told.draft.sentence.text[: when.start]):
        return True
    if last >= trigger.first:
        is_named = trigger.is_noun or is_clause
        return is_named and first >= trigger.end and _is_of_later_verb(tokens, trigger.first, trigger.end, first)
    between = tokens[last + 1 : trigger.first]
    is_its_own = between[:1] in (["'s"], ["\u2019s"]) or tokens[max(0, first - 2) : first] == ["after", "the"]
    if is_its_own or ";" in between:
        return False  # "Tuesday's raid", "are treated after the May 16 attack"
    if _SPOKEN & set([word for word in between if word not in _HOURS][:1]):
        return True
    if not trigger.is_noun and not is_clause:
        return False
    return _is_of_earlier_verb(tokens[max(0, first - _REACH) : first], between)


# "Three of those hurt when jets bombed Kyaukme died of their wounds on Wednesday"
_DIED = Small(
    r"\b(?:those|people|men|women|civilians|soldiers) (?:hurt|wounded|injured)\b.{4,120}? (?:died|succumbed)"
    r"(?: (?:of|from|to) (?:their|his|her) (?:wounds|injuries))?(?: (?:on|late|early|in hospital))*\s*$"
)


def _is_before_who_had(told: Told, day: int) -> bool:
    """Say whether the day is of men met again who had been in the fight: "met on Monday men who had held out"."""
    tree, trigger = told.clauses.tree, told.draft.trigger
    if tree is None or day > trigger.first:
        return False
    for above in (trigger.end - 1, *tree.ancestors(trigger.end - 1)):
        had = [one for one in tree.children(above, "aux") if told.clauses.tokens[one].lower == "had"]
        if tree.dep(above) == "acl:relcl" and had:
            who = [told.clauses.tokens[one].lower for one in range(day + 1, had[0])]
            return "who" in who and above not in tree.ancestors(day)
    return False


def _is_of_earlier_verb(before: Sequence[str], between: Sequence[str]) -> bool:
    """Say whether the words between a day and the event, or a verb right before it, tell of what came after."""
    found = [at for at, word in enumerate(between) if word in _DONE_AFTER or word in _LEFT_BY_IT]
    is_verb_before = bool(_DONE_AFTER & set(before)) and not _TAKEN_IN & set(before)
    if not found:
        return is_verb_before
    return not (between[found[-1]] in _TAKEN_IN and {"in", "during"} & set(between[-_REACH:]))


def _is_of_later_verb(tokens: Sequence[str], start: int, end: int, day: int) -> bool:
    """Say whether a verb between the event and the day tells of what came after: "the raid was condemned on Monday"."""
    between = tokens[end:day]
    if ";" in between:
        return False
    is_counted = any(pair in _COUNT for pair in pairwise(tokens[:start]))
    is_left_by_it = (is_counted or bool(_LEFT_BY_IT & set(tokens[:start]))) and bool(_BETWEEN & set(between))
    return is_left_by_it or bool(_DONE_AFTER & set(between))
