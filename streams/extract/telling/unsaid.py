"""A "no" or a "not" that is said of something about a fight, which itself is known: "gave no details of the attack"."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT
from streams.extract.words.tokens import Token

_NO, _NOT = words("no neither"), words("not n't never cannot")
_KNOWN_BY, _DETERMINED = words("the this these 's \u2019s its their his"), 4  # tokens from the article to the noun
# of what is said not to be there: no sign of the attack, no attack; nor are those who have no part in it told to attack
_OF_ITSELF = words(
    """
    sign signs evidence proof truth trace traces hint hints indication indications suggestion suggestions plan plans
    intention intentions intent question talk need order orders thought point case prospect prospects chance chances
    hope hopes possibility risk danger threat threats fear fears report reports record records basis reason reasons
    interest desire wish will preparation preparations start beginning resumption repeat repetition continuation
    renewal part role share hand involvement participation complicity connection link links knowledge such likelihood
    attempt attempts move moves decision date time timetable
    """
)
# what somebody does not do about a fight that goes on all the same
_ABOUT = forms_of_all(
    """
    comment say give provide release offer discuss mention elaborate describe explain speak talk react reply answer
    refer reveal disclose specify identify name address know hear learn understand survive foresee forget regret hide
    end stop let cease relent pause suspend abandon interrupt break loosen lift call win lose affect halt withstand
    witness watch film investigate claim acknowledge admit apologise apologize condemn criticise criticize mourn
    relax slacken ease delay slow
    """
) | words("said told gave spoke known heard won lost broke broken forgotten hidden withstood given let")
_NTH, _EASE = words("first last only second third"), words("time difficulty trouble hesitation secret mistake")


def is_of_known(tokens: Sequence[Token], trigger: Trigger, tree: Tree) -> bool:
    """Say whether the only "no" or "not" before a fight is said of something about it, and not of the fight."""
    first = trigger.first
    found = [at for at in range(first) if tokens[at].lower in _NO | _NOT]
    if not trigger.is_noun or len(found) != 1 or not _is_definite(tokens, found[0], first):
        return False
    above = {at for one in range(first, trigger.end) for at in tree.ancestors(one)} - set(range(first, trigger.end))
    owner = tree.head(found[0])
    if owner is None or first <= owner < trigger.end or any(tokens[at].lower in _OF_ITSELF for at in (*above, owner)):
        return False
    if tokens[found[0]].lower in _NOT:
        return owner in above and tokens[owner].lower in _ABOUT
    verb = tree.head(owner)
    return owner in above or (verb in above and verb is not None and tokens[verb].lower not in LIGHT)


def _is_definite(tokens: Sequence[Token], after: int, noun: int) -> bool:
    """Say whether the noun's own words tell that the fight is known: "the attack", "its siege"."""
    return any(token.lower in _KNOWN_BY for token in tokens[max(after + 1, noun - _DETERMINED) : noun])


def is_of_speed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether what is negated only tells how, or how often, it is done: "lost no time", "not the first"."""
    near = [token.lower for token in tokens[at + 1 : at + 3]]
    is_nth = near[:1] == ["the"] and near[1:2] != [] and near[1] in _NTH
    return is_nth or (tokens[at].lower == "no" and near[:1] != [] and near[0] in _EASE)
