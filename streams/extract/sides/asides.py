"""People whom a sentence counts beside an attack: had, called up, looking on or sent in after it, not in it."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import does, governor_of, puts_in
from streams.extract.words.lexicon import words

_SINCE = words("after since following over despite amid before")
_LOOKS_ON = words("look looks looked looking watch watches watched watching stand stands stood standing guard guarded")


def is_aside(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether the verb above a counted phrase keeps its people out of the event."""
    tree = clauses.tree
    governor = governor_of(tree, mention.first, mention.end) if tree is not None else None
    if tree is None or governor is None:
        return False
    word = clauses.tokens[governor.at].lower
    if does(word) or puts_in(word):
        return False
    if word in _LOOKS_ON and governor.at != trigger.first:
        return True
    is_subject = governor.relation == "subject"
    return _is_in_relative(tree, governor.at, trigger) or (
        is_subject and _is_only_after(clauses, tree, governor.at, trigger)
    )


def _is_in_relative(tree: Tree, verb: int, trigger: Trigger) -> bool:
    """Say whether a relative clause tells of them, not of the event: "the junta, which called up 60,000, attacked"."""
    relative = next((one for one in (verb, *tree.ancestors(verb)) if tree.dep(one) == "acl:relcl"), None)
    return relative is not None and relative != trigger.first and relative not in tree.ancestors(trigger.first)


def _is_only_after(clauses: Clauses, tree: Tree, verb: int, trigger: Trigger) -> bool:
    """Say whether the noun only says when they did something else: "soldiers patrolled Paris after the attack"."""
    at = trigger.end - 1
    marks = {clauses.tokens[one].lower for one in tree.children(at, "case")}
    return trigger.is_noun and tree.head(at) == verb and bool(marks & _SINCE)
