"""Troops who are sent into a place and fight there, which is an attack: "moved 6,000 men into Homs and fought"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.syntax.governors import governor_of, subjects_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_SENDS = forms_of_all("send order move pour push put march")
# between those who are sent and their fight: ground that they enter, and nobody who fought there before them
_INTO = Small(r"\binto\b(?![^.]*\b(?:relie\w+|reinforc\w+|other|another|earlier|years?|months?|weeks?)\b)")
_IN = words("in")
_TO_COME = words("will would to may might could should can")


def turn_sent_in(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Make an attack of the sending into a place, or of the fight there, of those who are said to fight there."""
    told = {one.trigger.first for one in drafts}
    fights = [one for one in drafts if one.type == "clash" and not one.trigger.is_noun and one.phase != "planned"]
    for fight in fights:
        sent = next((one for one in drafts if _is_into(clauses, one, fight)), None)
        if sent is not None:
            sent.type, sent.phase = "offensive", "underway"
        elif any(at not in told and _goes_in(clauses, at, fight) for at in _sendings(clauses, fight)):
            fight.type = "offensive"


def _is_into(clauses: Clauses, sent: Draft, fight: Draft) -> bool:
    """Say whether the same side, or those whom it sends, fights where it has sent them."""
    at = sent.trigger.first
    is_past = sent.type == "buildup" and sent.trigger.form == "past" and sent.modality == fight.modality
    are_same = any(one in sent.attackers for one in fight.attackers)
    return is_past and are_same and _goes_in(clauses, at, fight)


def _goes_in(clauses: Clauses, at: int, fight: Draft) -> bool:
    tokens, first = clauses.tokens, fight.trigger.first
    to_come = _TO_COME & {token.lower for token in tokens[max(0, at - 2) : at]}
    if at >= first or tokens[at].lower not in _SENDS or to_come:
        return False
    between = clauses.sentence.text[tokens[at].end : tokens[first].start]
    return tokens[at + 1].lower in _IN or _INTO.search(between) is not None


def _sendings(clauses: Clauses, fight: Draft) -> list[int]:
    """Give the verbs by which the attackers, or those whom they send, are sent in."""
    tree = clauses.tree
    if tree is None:
        return []
    found = []
    for one in clauses.mentions:
        governor = governor_of(tree, one.first, one.end)
        is_counted = one.number is not None and one.head in ("armed", "people")
        if governor is None or governor.relation != "object" or not is_counted:
            continue
        senders = subjects_of(tree, governor.at)
        if any(each is one or any(each.first <= at < each.end for at in senders) for each in fight.attackers):
            found.append(governor.at)
    return found
