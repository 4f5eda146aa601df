"""People counted for what they do because others attacked: "asked for 6,000 men after rebels attacked"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import does, governor_of, puts_in
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_SINCE = words("after since because")
_AFTER = words("after since following despite because response reaction wake answer")  # "in response to"
_LEADS_TO = forms_of_all("lead prompt force cause push move persuade oblige compel make drive spur")
_SENDS = words("send deploy dispatch despatch redeploy rush fly airlift move ship ferry truck bus order")
_MOVES = words("advance march drive push thrust sweep dash")
_LEFT = frozenset({"buildup", "retreat"})
_TO_NOUN = 5  # tokens from "after" to the attack: "after a third rebel attack"
_OF_THEM = words("by with of from")


def does_otherwise(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they belong to a clause that tells no attack, and others attack in one that it came after."""
    if any(one.is_noun and is_of_main_clause(clauses, mention, one) for one in clauses.triggers):
        return True
    return any(is_of_main_clause(clauses, mention, one) for one in clauses.triggers) and not any(
        does(token.lower) or puts_in(token.lower) for token in _clause(clauses, mention)
    )


def is_of_main_clause(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether they belong to a clause that came after what the trigger tells of others."""
    if trigger.is_noun:
        return _is_beside_aftermath(clauses, mention, trigger) or _is_what_it_led_to(clauses, mention, trigger)
    if trigger.first < mention.end:
        return False
    since = next((at for at in range(mention.end, trigger.first) if clauses.tokens[at].lower in _SINCE), None)
    if since is None or any(mention.first < one.end and one.first < since for one in clauses.triggers):
        return False
    return any(since < one.first < trigger.first and one.is_fighting for one in clauses.mentions)


def _is_beside_aftermath(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether something is done to them after an attack: "will recruit 6,000 men after the attack on Bria".

    Who does something after it may be who attacked, and so may those of whom the sentence tells another fight.
    """
    tree, at = clauses.tree, trigger.end - 1
    if tree is None:
        return False
    since = _since(clauses, trigger)
    if since is None or any(since < one.first < trigger.first and one.is_fighting for one in clauses.mentions):
        return False
    is_fought = any(not one.is_noun and not sends(one) and one.type not in _LEFT for one in clauses.triggers)
    if is_fought or mention.prep in _OF_THEM or (since < mention.first and at in _above(tree, mention)):
        return False  # "after the attack by 6,000 men"
    governor = governor_of(tree, mention.first, mention.end)
    if governor is None or governor.relation == "object":
        return True
    return clauses.tokens[governor.at].lower in lexicon.BE or clauses.tokens[governor.at - 1].lower == "to"


def is_response(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether troops are sent only because of an attack: "sent 6,000 men to Lamu after the raid on Mpeketoni"."""
    if not sends(trigger) or any(token.lower == "against" for token in clauses.tokens):
        return False
    others = [one for one in clauses.triggers if one is not trigger]
    is_all = all(one.is_noun or one.type in _LEFT for one in others)
    return is_all and any(one.is_noun and _since(clauses, one) is not None for one in others)


def sends(trigger: Trigger) -> bool:
    """Say whether the verb says no more than that people are sent somewhere."""
    return not trigger.is_noun and trigger.lemma.split()[0] in _SENDS


def came_before(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether the event noun at `at` only came before what is told: "sent its men there AFTER the attack"."""
    is_move = clauses.tokens[at].lower in _MOVES  # "reached the garrison after an advance of 190 kilometres"
    return not is_move and any(clauses.tokens[one].lower in _AFTER for one in tree.children(at, "case"))


def _since(clauses: Clauses, trigger: Trigger) -> int | None:
    """Give the word that makes an event noun what came before: "AFTER a third rebel attack"."""
    for at in range(trigger.first - 1, max(-1, trigger.first - _TO_NOUN), -1):
        if not clauses.tokens[at].text[:1].isalnum():
            return None  # "since Thursday: the encirclement"
        if clauses.tokens[at].lower in _AFTER:
            return at
    return None


def _is_what_it_led_to(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether the attack is told to lead to what others do, or to come while they do what is no attack.

    "The attack prompted Kenya to withdraw 6,000 men"; "the attack came as 6,000 soldiers were being paid".
    """
    tree, at = clauses.tree, trigger.end - 1
    verb = tree.head(at) if tree is not None and tree.dep(at) in ("nsubj", "nsubj:pass") else None
    if tree is None or verb is None:
        return False
    above = _above(tree, mention)
    if verb not in above or at in above:
        return False
    inner = [one for one in above[: above.index(verb)] if tree.nodes[one].pos in ("VERB", "AUX")]
    if not inner or tree.dep(inner[-1]) not in ("advcl", "ccomp", "xcomp"):
        return False
    if clauses.tokens[verb].lower in _LEADS_TO:
        return True
    governor = governor_of(tree, mention.first, mention.end)
    is_done_to = governor is not None and governor.relation == "object"
    return is_done_to and not any(does(word) or puts_in(word) for word in (clauses.tokens[one].lower for one in inner))


def _above(tree: Tree, mention: Mention) -> list[int]:
    return list(tree.ancestors(tree.top(mention.first, mention.end)))


def _clause(clauses: Clauses, mention: Mention) -> list[Token]:
    """Give the words from the sentence's begin to what the clause of the phrase came after."""
    since = (at for at in range(mention.end, len(clauses.tokens)) if clauses.tokens[at].lower in _SINCE)
    return list(clauses.tokens[: next(since, len(clauses.tokens))])
