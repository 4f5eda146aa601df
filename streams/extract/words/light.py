"""Verbs that make an event noun an act: "launched an offensive"; what is a noun as often makes none."""

from collections.abc import Sequence

from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import PREPOSITIONS, words
from streams.extract.words.tokens import Token

_FLOWN = words("flew")  # "flew dozens of raids"; who is "flying in 150 men to help the operation" makes none
LIGHT = _FLOWN | forms_of_all(
    """
    launch mount open begin start kick stage conduct carry press lead spearhead join participate take prepare ready
    plan order resume continue step intensify commit support supervise mobilise mobilize enter wage impose lift
    tighten enforce maintain announce declare agree sign reach conclude violate renew suffer face repel repulse
    thwart foil make undertake pursue push threaten vow unleash reinforce execute involve mass gather lay deliver
    direct command prosecute clamp attempt try accept widen broaden expand extend escalate counter
    retaliate respond keep sustain
    """
) - words("attempt attempts clamp clamps counter command commands direct face faces mass")

_ANSWERS = forms_of_all("respond retaliate")  # to an attack that somebody else makes
LOSES = forms_of_all("lose")
_BLOWS = words("attack assault raid onslaught storming incursion")  # in which either side loses men
# "reached the garrison after an advance of 190 kilometres": in these one comes to where something is done
MOVES = words("advance march drive push thrust sweep dash")
_ABOUT = words("about concerning regarding")
_BESIDE = words("during after before following since despite amid until")
_IN = 3  # tokens from "in" to the noun
_OWN = words("its their his own")
_OWN_OR_NEW = _OWN | words("a an another failed botched abortive unsuccessful")
_ARTICLES = words("a an the this that these those") | _OWN


def is_done_beside(tokens: Sequence[Token], verb: int, noun: int) -> bool:
    """Say whether the event noun only tells when, on what or in what something else is done.

    "took cover during the attack", "responded to the attack", "launched an inquiry into the attack", "lost 12 men in
    the attack", "kept silent about the attack".
    """
    at = noun - 1
    while at > verb and tokens[at].lower not in PREPOSITIONS | _BESIDE:
        at -= 1
    if at <= verb or any(token.lower in _ARTICLES for token in tokens[at + 2 : noun]):
        return False  # "launched after midnight an attack"
    word, done = tokens[at].lower, tokens[verb].lower
    if word == "into":
        return at > verb + 1
    is_beside = word in _ABOUT or (word in _BESIDE and tokens[noun].lower not in MOVES)
    return is_loss_in(tokens, verb, noun) or is_beside or (word == "to" and done in _ANSWERS)


def is_loss_in(tokens: Sequence[Token], verb: int, noun: int) -> bool:
    """Say whether somebody loses men in an attack that may be another's: not "in its attack", "in a failed one"."""
    between = [token.lower for token in tokens[verb + 1 : noun]]
    is_loss = tokens[verb].lower in LOSES and tokens[noun].lower in _BLOWS
    return is_loss and "in" in between[-_IN:] and _OWN_OR_NEW.isdisjoint(between[-_IN:])


_GIVES = forms_of_all("give offer accept join do")


def gives_battle(tokens: Sequence[Token], verb: int) -> bool:
    """Say whether it is only the verb of a battle, which is a clash: "6,000 tribesmen gave battle at Aden"."""
    return tokens[verb].lower in _GIVES and any(one.lower == "battle" for one in tokens[verb + 1 : verb + 2])


_HAS = words("in given") | forms_of_all("take assume")
_WHOLE = words("full sole overall temporary personal direct joint formal effective immediate")


def has_charge(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the noun only tells who leads: "in charge of the army", "took full charge of the garrison"."""
    if tokens[at].lower != "charge":
        return False
    before = [token.lower for token in tokens[max(0, at - 2) : at]]
    return bool(before) and (before[-1] in _HAS or (before[-1] in _WHOLE and before[0] in _HAS))
