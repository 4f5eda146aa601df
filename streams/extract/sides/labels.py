"""Who only tells it before a colon is on no side of it: "Police: 26 dead after ambush"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

_OURSELVES = words("we us our ours")
_HARMS = forms_of_all("kill wound injure murder slay massacre abduct kidnap")


def leave_labels(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Take who tells it out of the sides, unless he tells whom he struck or speaks of himself."""
    label = next((one for one in clauses.mentions if _is_label(clauses, one)), None)
    if label is None or any(token.lower in _OURSELVES for token in clauses.tokens):
        return
    told = [one for one in clauses.mentions if one.first > label.end and one.is_fighting]
    doing = [one for one in told if one.end < len(clauses.tokens) and clauses.tokens[one.end].lower in _HARMS]
    are_struck = any(kind_of(one) == "irregular" for one in told if one not in doing)
    for draft in drafts:
        if label in draft.attackers and not are_struck:
            draft.attackers = [one for one in draft.attackers if one is not label] or doing[:1]
            draft.defenders = [one for one in draft.defenders if one not in draft.attackers]


def _is_label(clauses: Clauses, mention: Mention) -> bool:
    end = mention.end
    return mention.first == 0 and end < len(clauses.tokens) and clauses.tokens[end].lower == ":"
