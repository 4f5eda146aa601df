"""Who made an attack of which a thing is told: who threw the grenade, blew himself up, or came in the boats."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import head_kind
from streams.records import GROUND, STRIKES

_SENT = words(
    "thrown fired planted launched laid set placed lobbed dropped flown detonated hurled shot buried hidden driven"
)
_THEMSELVES = words("himself herself themselves")
_ANYBODY = words("he she they who that which it one")
_CRAFT = words("boat boats truck trucks vehicle vehicles bus buses lorry lorries canoes dinghies pickups cars")
_ABOARD = words("with of carrying full")


def name_launchers(clauses: Clauses, draft: Draft) -> None:
    """Give an attack that names no attackers those who sent what hit, who died of it, or who rode to it."""
    if clauses.tree is None or draft.attackers:
        return
    if draft.type in STRIKES:
        found = _senders(clauses, draft) or _who_blew_up(clauses, clauses.tree, draft)
    else:
        found = _aboard(clauses, clauses.tree, draft) if draft.type in GROUND else []
    draft.attackers = [one for one in found if one not in draft.defenders]


def _senders(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give who threw, fired or planted it: "a gas cylinder thrown by the rebels broke through the roof"."""
    for one in clauses.mentions:
        at = one.first - 1 - (one.first > 1 and clauses.tokens[one.first - 1].lower in ("the", "a", "an"))
        is_by = one.is_fighting and at > 0 and clauses.tokens[at].lower == "by"
        if is_by and clauses.tokens[at - 1].lower in _SENT and at <= draft.trigger.end + 1:
            return [one]
    told = [clauses.tokens[at].lower for at in range(draft.trigger.first, draft.trigger.end)]
    by = told.index("by") + 1 if "by" in told[:-1] else 0  # the trigger itself: "a bomb planted by rebels"
    by += told[by] in lexicon.DETERMINERS
    last = clauses.tokens[draft.trigger.end - 1]
    if not by or not (last.is_capital or head_kind(last.lower) == "armed"):
        return []  # "a mine laid by the road"
    return _called(clauses, [draft.trigger.end - 1], range(draft.trigger.first + by, draft.trigger.end))


def _who_blew_up(clauses: Clauses, tree: Tree, draft: Draft) -> list[Mention]:
    """Give who died of his own bomb: "a man on a motorcycle blew himself up", "three suicide bombers entered"."""
    trigger = draft.trigger
    told = range(trigger.first, trigger.end)
    if any(token.lower in _THEMSELVES for token in clauses.tokens[trigger.first : trigger.end + 1]):
        return _called(clauses, _subjects(tree, trigger.first), range(0))
    is_bomber = trigger.is_noun and clauses.tokens[trigger.end - 1].lower in ("bomber", "bombers")
    return _called(clauses, [trigger.end - 1], told) if is_bomber else []


def _called(clauses: Clauses, heads: Sequence[int], told: range) -> list[Mention]:
    """Give those on a token by its noun, or the words of the trigger that tells of them."""
    at = next((one for one in heads if clauses.tokens[one].lower not in _ANYBODY), None)
    if at is None:
        return []
    first, end = (told.start, told.stop) if told else (at, at + 1)
    text = clauses.sentence.text[clauses.tokens[first].start : clauses.tokens[end - 1].end]
    return [Mention(first, end, "armed", text, noun=clauses.tokens[end - 1].lower)]


def _subjects(tree: Tree, verb: int) -> list[int]:
    own = tree.children(verb, "nsubj")
    head = tree.head(verb)
    return own if own or head is None or tree.dep(verb) != "conj" else tree.children(head, "nsubj")


def _aboard(clauses: Clauses, tree: Tree, draft: Draft) -> list[Mention]:
    """Give who are in the boats or trucks that do it: "Ten trucks with rebels crossed the river and took Birao"."""
    verb = draft.trigger.first
    crafts = [one for one in _subjects(tree, verb) if clauses.tokens[one].lower in _CRAFT]
    for craft in crafts if not draft.trigger.is_noun else ():
        riders = [one for one in clauses.mentions if craft < one.first <= craft + 4 and one.is_fighting]
        if riders and clauses.tokens[craft + 1].lower in _ABOARD:
            return riders[:1]
    return []
