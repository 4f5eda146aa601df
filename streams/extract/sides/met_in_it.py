"""Who meets others in an attack: those faced by many in it are attacked by them."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.engaged import meets_attack
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.syntax.governors import governor_of, is_faced_in_attack, meets, meets_in_own_attack
from streams.extract.words.lexicon import DEFENDING_NOUNS

_BETWEEN = 3  # tokens from the people to the attack: "in the first assault"


def meets_it(clauses: Clauses, mention: Mention) -> bool:
    """Say whether an attack is told to meet them: "The assault on Goma met resistance from 2,500 soldiers"."""
    return mention.is_fighting and meets_attack(clauses.sentence.text[: clauses.tokens[mention.first].start])


def _who_meets(clauses: Clauses, before: Sequence[Mention]) -> Mention | None:
    """Give who meets the last of them in an attack of his own, or with more: "M23 faces 2,500 men in its assault"."""
    tree, those = clauses.tree, before[-1]
    governor = governor_of(tree, those.first, those.end) if tree is not None else None
    if tree is None or governor is None or governor.relation != "object" or not meets(clauses.tokens, governor.at):
        return None
    subjects = tree.children(governor.at, "nsubj")
    who = next((one for one in before[:-1] if any(one.first <= at < one.end for at in subjects)), None)
    is_own = who is not None and meets_in_own_attack(clauses.tokens, governor.at)
    return who if is_own or (who is not None and _are_more(who, those)) else None


def _are_more(who: Mention, those: Mention) -> bool:
    return who.number is not None and those.number is not None and who.number.middle > those.number.middle


def meet_in_it(clauses: Clauses, trigger: Trigger, draft: Draft) -> bool:
    """Give the draft its sides where many face somebody in it: "Faced by 9,000 troops in the assault, they fled"."""
    before = [one for one in clauses.mentions if one.end < trigger.first and one.is_fighting]
    if not before or trigger.first - before[-1].end > _BETWEEN or before[-1].noun in DEFENDING_NOUNS:
        return False
    those = before[-1]
    if (meeting := _who_meets(clauses, before)) is not None:
        draft.attackers, draft.defenders = [meeting], [those, *followers(clauses, those)]
        return True
    if not is_faced_in_attack(clauses.tokens, those.first, those.end):
        return False
    met = [one for one in clauses.mentions if one.first > trigger.end and one.is_fighting and not one.prep]
    met = met or [one for one in before[:-1] if not one.prep][-1:]
    draft.attackers, draft.defenders = [those], [one for each in met[:1] for one in (each, *followers(clauses, each))]
    return True
