"""The verb that makes an event noun somebody's act: "launched an offensive", unlike "took cover during the attack"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT, is_done_beside
from streams.extract.words.tokens import Token

_REACH = 16  # tokens from the verb to the noun
_CLAIMS = forms_of_all("claim")
_OWNS_UP = _CLAIMS | forms_of_all("complete celebrate")  # "claimed the capture of the town"
_OTHERS = words("such similar many most several numerous previous earlier past other")  # "often claims such attacks"
_AS_NOUNS = words("ready order plan support lead")  # after "in" or "the"
_ENDS = frozenset({";", "\u2014", "\u201c", "\u201d"})


def light_verb(clauses: Clauses, trigger: Trigger) -> int | None:
    """Give the verb before the noun that makes it an act, None where there is none."""
    tokens = clauses.tokens
    for at in range(trigger.first - 1, max(-1, trigger.first - _REACH), -1):
        word = tokens[at].lower
        if word in _OWNS_UP and (trigger.type == "capture" or _is_claimed(clauses, at, trigger)):
            return at
        is_noun = word in _AS_NOUNS and tokens[at - 1].lower in ("in", "the")
        if word in LIGHT and not is_noun and not is_done_beside(tokens, at, trigger.first):
            return None if _is_kept_off(tokens, at) else at
        if word in _ENDS or (word in lexicon.SUBORDINATORS and word not in ("as", "so")):
            break
    return None


def _is_kept_off(tokens: Sequence[Token], verb: int) -> bool:
    """Say whether somebody is told not to take part: "forbade its men to join the assault", "banned them from it"."""
    if tokens[verb].lower not in _PARTAKES:
        return False
    before = [token.lower for token in tokens[max(0, verb - _FORBIDDEN_WITHIN) : verb]]
    at = max((at for at, word in enumerate(before) if word in _FORBIDS), default=None)
    return at is not None and before[-1] in ("to", "from") and "," not in before[at:]


_PARTAKES = forms_of_all("join participate take support aid")
_FORBIDS = forms_of_all("forbid ban bar prohibit prevent stop dissuade keep discourage") | {"forbade", "forbidden"}
_FORBIDDEN_WITHIN = 8  # tokens from "forbade" to what nobody is to take part in


def _is_claimed(clauses: Clauses, verb: int, trigger: Trigger) -> bool:
    """Say whether somebody owns up to it: "claimed the attack", not "claimed the attack had failed"."""
    tree, at = clauses.tree, trigger.end - 1
    if tree is None or clauses.tokens[verb].lower not in _CLAIMS or tree.dep(at) != "obj" or tree.head(at) != verb:
        return False
    return _OTHERS.isdisjoint(token.lower for token in clauses.tokens[verb + 1 : at])
