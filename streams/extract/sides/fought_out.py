"""Clashes whose sides are told by what they are fought for, or by who fell in them on both sides."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.kinds import kind_of
from streams.extract.people.lost_together import fallen_of
from streams.extract.sides.named import party_on
from streams.extract.words.forms import forms_of_all
from streams.records import GROUND, STRIKES

_ATTACKS = (GROUND | STRIKES) - {"buildup", "clash"}
# "were fighting to hold Sake", "battled rebels to keep the town"
_TO_HOLD = re.compile(
    r"(?: (?!to\b)[\w'\u2019-]+){0,4} to (?:hold(?: on| off| out)?|keep|defend|retain|save|cling|hang on|protect)\b"
    r"(?! (?:talks?|elections?|a (?:meeting|vote)))"
)


def side_clash(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> None:
    """Give a clash the sides that only its aim or its dead tell."""
    if draft.type == "clash" and draft.trigger.is_noun:
        _split_fallen(clauses, draft)
        _name_killers(clauses, draft)
    elif draft.type == "clash" and _TO_HOLD.match(
        clauses.sentence.text, clauses.tokens[draft.trigger.end - 1].end
    ):  # those who fight to hold a town are attacked, by who attacks it in their sentence or whom they fight
        others = [one for each in drafts if each.type in _ATTACKS for one in each.attackers]
        foes = [one for one in draft.defenders or others if one not in draft.attackers]
        draft.attackers, draft.defenders = foes, draft.attackers


def _split_fallen(clauses: Clauses, draft: Draft) -> None:
    """Let those fight each other who fell in it, if no others are told: "Six rebels and two policemen were killed"."""
    fallen = [one for one in fallen_of(clauses.roles, clauses.mentions) if one.head == "armed"]
    if draft.is_definite or draft.attackers or any(one not in fallen for one in draft.defenders):
        return
    for second in fallen:
        first = clauses.mentions[second.coordinated] if second.coordinated is not None else None
        if first is not None and first in fallen and {kind_of(first), kind_of(second)} == {"state", "irregular"}:
            draft.attackers, draft.defenders = [first], [second]
            return


def _name_killers(clauses: Clauses, draft: Draft) -> None:
    """Let who kills others there fight them: "Fighting broke out in Kuito, where the army killed 45 rebels"."""
    tree = clauses.tree
    if tree is None or draft.is_definite or draft.attackers or draft.defenders:
        return
    for one in fallen_of(clauses.roles, clauses.mentions):
        top = tree.top(one.first, one.end)
        verb = tree.head(top) if tree.dep(top) == "obj" else None
        if verb is None or clauses.tokens[verb].lower not in _KILLS or one.head != "armed":
            continue
        by = next((who for at in tree.children(verb, "nsubj") if (who := party_on(clauses, tree, at))), None)
        if by is not None and by.head in ("armed", "state") and kind_of(by) != kind_of(one):
            draft.attackers, draft.defenders = [by], [one]
            return


_KILLS = forms_of_all("kill wound capture")


def leave_fallen(clauses: Clauses, draft: Draft) -> None:
    """Take those out of the attackers of whom only is told that they fell: "Six soldiers fell on Tuesday at Goma"."""
    if draft.type == "clash" and clauses.tokens[draft.trigger.first].lower in ("fell", "fallen"):
        fallen = [one for at, one in enumerate(clauses.mentions) if clauses.roles.get(at) == "killed"]
        draft.attackers = [one for one in draft.attackers if one not in fallen]
