"""Who meets others in an attack: those faced by many in it are attacked by them."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.sides.subjects import followers
from streams.extract.syntax.governors import is_faced_in_attack
from streams.extract.words.lexicon import DEFENDING_NOUNS

_BETWEEN = 3  # tokens from the people to the attack: "in the first assault"


def meet_in_it(clauses: Clauses, trigger: Trigger, draft: Draft) -> bool:
    """Give the draft its sides where many face somebody in it: "Faced by 9,000 troops in the assault, they fled"."""
    before = [one for one in clauses.mentions if one.end < trigger.first and one.is_fighting]
    if not before or trigger.first - before[-1].end > _BETWEEN or before[-1].noun in DEFENDING_NOUNS:
        return False
    those = before[-1]
    if not is_faced_in_attack(clauses.tokens, those.first, those.end):
        return False
    met = [one for one in clauses.mentions if one.first > trigger.end and one.is_fighting and not one.prep]
    met = met or [one for one in before[:-1] if not one.prep][-1:]
    draft.attackers, draft.defenders = [those], [one for each in met[:1] for one in (each, *followers(clauses, each))]
    return True
