"""Those who give a place up and go on: their way away is no advance, "abandoned Mekele and poured towards Adigrat"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_GOES = forms_of_all(
    "stream pour head move travel roll walk drive hurry trudge trek march limp straggle surge swarm flood cross spill"
)
_GIVES_UP = forms_of_all("abandon flee retreat withdraw evacuate quit vacate desert relinquish")
_GOES_BACK, _BACK = forms_of_all("pull fall draw move get"), words("out back")
_AT = words("on against upon")  # "pulled back and marched on Sake"
_ATTACKS = frozenset({"assault", "siege", "capture", "raid", "ambush", "clash", "offensive"})


def is_going_away(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the trigger only tells where those go who, in the same breath, give a place up."""
    tree, tokens = clauses.tree, clauses.tokens
    at = trigger.first
    if tree is None or trigger.type not in ("offensive", "assault", "buildup") or tokens[at].lower not in _GOES:
        return False
    if at and tokens[at].lower == "marched" and tokens[at - 1].lower in lexicon.BE:
        return True  # captives: "handed over their rifles and were marched off"
    if _AT & {token.lower for token in tokens[at + 1 : trigger.end + 1]}:
        return False
    fights = [one for one in clauses.triggers if one.type in _ATTACKS and one.first >= trigger.end]
    return not fights and any(_gives_up(clauses, verb) for verb in _verbs_before(tree, at))


def sends_folk_away(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether an attack only drives people from home: "shelled it, sending 6,000 villagers into Thailand"."""
    word, text = clauses.tokens[trigger.first].lower, clauses.sentence.text
    is_sent = trigger.type in ("offensive", "assault", "buildup") and not trigger.is_noun and word in _SENDS
    return is_sent and _FOLK.match(text[clauses.tokens[trigger.first].end :]) is not None


_SENDS = forms_of_all("send drive force push chase")
_FOLK = Small(
    r" (?:(?:some|about|over|around|nearly|more than|at least|an estimated|up to|as many as|tens of|hundreds of|"
    r"thousands of|another|the|many|\d[\d,.]*|\w+ thousand) )*(?:[\w'\u2019-]+ ){0,2}?(?:people|villagers|refugees|"
    r"civilians|residents|families|inhabitants|women|children|townspeople|farmers|herders|migrants)\b"
)


def _verbs_before(tree: Tree, at: int) -> list[int]:
    """Give the verbs that the same people do before: "ABANDONED it and were pouring", "FLED, streaming into"."""
    head = tree.head(at)
    if head is None or head > at or tree.dep(at) not in ("conj", "advcl", "xcomp"):
        return []
    if tree.children(at, "nsubj", "nsubj:pass"):
        return []
    return [head, *(one for one in tree.children(head, "conj") if one < at)]


def _gives_up(clauses: Clauses, verb: int) -> bool:
    """Say whether the verb, with the particle that is its own, tells that somebody gives a place up."""
    word, *after = (token.lower for token in clauses.tokens[verb : verb + 2])
    return word in _GIVES_UP or (word in _GOES_BACK and bool(_BACK & set(after)))
