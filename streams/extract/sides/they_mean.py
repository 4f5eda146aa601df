"""Whom "they" means after an attack from the air: men, who alone move on the ground; after an army's those it fights.

As in "The army fought rebels near Bria after they had seized the town".
"""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import PLATFORMS, VEHICLES, WARSHIPS, words

_OPENS = words("as while when")
_ON_FOOT = forms_of_all("withdraw retreat flee pull fall advance march enter cross regroup gather")
_ONE = words("army military government regime junta navy")
_AIRBORNE = PLATFORMS - VEHICLES - WARSHIPS - words("artillery howitzers gunners")


def on_the_ground(clauses: Clauses, they: int, verb: int, told: Sequence[int]) -> Sequence[int]:
    """Give those of the mentions `told` whom "they" at a token may mean: "Jets bombed the rebels as they withdrew"."""
    if clauses.tokens[they - 1].lower == "after" and len(told) > 1:
        first, second = (clauses.mentions[one] for one in told[:2])
        is_many = second.noun.endswith("s") and second.head == "armed"
        return told[1:] if is_many and first.noun in _ONE else told
    if clauses.tokens[they - 1].lower not in _OPENS or clauses.tokens[verb].lower not in _ON_FOOT:
        return told
    if not told or clauses.mentions[told[0]].noun not in _AIRBORNE:
        return told
    return [one for one in told if clauses.mentions[one].head == "armed"] or told
