"""Who has a place that fell to "them": "M23 rebels moved on Goma, and the town of Sake had fallen to them"."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.sides.named import is_quoted
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import DEFENDING_NOUNS
from streams.extract.words.tokens import Token

_FELL = forms_of_all("fall")
_LEAVES = forms_of_all("flee leave withdraw retreat surrender run lose pull abandon have")
_WHEN, _YEAR = 5, 4  # tokens after "them" that tell when; digits of a year
_BACK = 2  # tokens from "them" to the verb over "to"


def fallen_to(tokens: Sequence[Token], mentions: Sequence[Mention], known: Mention | None) -> list[Mention]:
    """Give a mention for each "them" to whom a place fell: those who fight in its sentence, else those spoken of last.

    Nobody where it may mean either of two kinds.
    """
    found = []
    for at, token in enumerate(tokens):
        if token.lower != "them" or at < _BACK or tokens[at - 1].lower != "to" or tokens[at - _BACK].lower not in _FELL:
            continue
        before = [one for one in mentions if one.end < at and _may_take(tokens, one)]
        who = next(iter(before), known)
        if who is not None and not _is_other(tokens, at) and len({kind_of(one) for one in before}) <= 1:
            found.append(_standing(who, at))
    return found


def _is_other(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it is a duty or was long ago: "it fell to them to defend it", "fell to them once before, in 2013"."""
    after = [token.lower for token in tokens[at + 1 : at + 1 + _WHEN]]
    return after[:1] == ["to"] or "before" in after or any(word.isdigit() and len(word) == _YEAR for word in after)


def _may_take(tokens: Sequence[Token], mention: Mention) -> bool:
    is_fighting = mention.head == "armed" and bool(mention.name) and not mention.is_position
    follows = tokens[mention.end].lower
    is_losing = mention.noun in DEFENDING_NOUNS or follows in _LEAVES
    return is_fighting and not is_losing and not is_quoted(tokens, mention)


def _standing(who: Mention, at: int) -> Mention:
    return replace(
        who, head="armed", first=at, end=at + 1, number=None, prep="to", coordinated=None, is_position=False,
        is_pronoun=True,
    )  # fmt: skip
