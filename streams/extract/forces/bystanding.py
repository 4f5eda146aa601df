"""Numbers of those who stand by, or are attacked, where the sentence names others as the attackers."""

from collections.abc import Sequence
from typing import NamedTuple

from streams.extract.clauses import Clauses, Draft, whose
from streams.extract.counts.numbers import Number
from streams.extract.counts.strengths import faces_foes
from streams.extract.cues.role_words import ENGAGE, HELP, SEND
from streams.extract.forces.beside_them import named_beside
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.sides.owners import owner_of
from streams.extract.sides.predicates import told_of
from streams.extract.sides.suffering import are_others
from streams.extract.syntax.governors import does, puts_in
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import LEADERS

# from a number up to the phrase that carries it: "troops, numbering 6,000", "the colonel, with 6,000 men"
_CARRIED = frozenset({"appos", "conj", "flat", "compound", "nummod", "nmod", "nmod:poss", "acl", "acl:relcl", "advcl"})
_HELD = frozenset({"obj", "xcomp", "obl"})  # by a verb that only tells of the phrase above it
_TELLS_OF = frozenset({"acl", "acl:relcl", "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:outer", "nsubj:pass"})
_TELLING = frozenset({"VERB", "AUX", "ADJ", "NOUN"})
_FARTHEST = 6  # heads that are climbed
_APPOSED = 2  # tokens from a phrase to the number in apposition to it
# who does that may be among those who attack: soldiers beside rebels who do, and whose side nothing tells
_TAKES_PART = HELP | forms_of_all("take join participate help back aid lead command follow accompany mutiny defect")
_COMES = forms_of_all(
    """
    come go reach arrive rush hurry race head near approach return begin start try want plan threaten continue keep
    use set open make carry mount stage wage conduct launch resume renew be
    """
)
# what soldiers do who come too late, or wait: "reached Goma hours after rebels stormed it"
_ARRIVES = forms_of_all("come go reach arrive rush hurry race return wait await") | words("ready")


class Carrier(NamedTuple):
    """The phrase that a number tells the size of, where it is the subject of a verb: their tokens."""

    at: int
    verb: int
    is_passive: bool


def are_bystanders(
    clauses: Clauses, number: Number, mention: Mention | None, drafts: Sequence[Draft], *, may_attack: bool
) -> bool:
    """Say whether those counted attack in none of a sentence's fights: they stand by, or are set against others.

    Of those who may attack, as they are judged, also whether they are told to be hit.
    """
    if any(mention in one.attackers for one in drafts if mention is not None):
        return False
    if _face_counted(clauses, number, mention):
        return True
    if may_attack and any(_are_hit(clauses, mention, one) for one in drafts):
        return True
    return mention is not None and any(is_of_bystanders(clauses, mention, one) for one in drafts)


def _face_counted(clauses: Clauses, number: Number, mention: Mention | None) -> bool:
    """Say whether they are set against rebels who are counted too: "its 10,000 troops were facing 5,000 terrorists"."""
    are_rebels = mention is not None and kind_of(mention) == "irregular"
    beside = [one.number for one in clauses.mentions if one.number is not None and one.number.start > number.end]
    return bool(beside) and not are_rebels and faces_foes(clauses.sentence.text[number.end :])


def _are_hit(clauses: Clauses, mention: Mention | None, draft: Draft) -> bool:
    """Say whether they are others than those who attack them, or stand behind the verb: "Army attacks 6,000 rebels"."""
    if mention is None or not draft.attackers:
        return False
    is_held = any(one is mention and clauses.roles.get(at) == "defending" for at, one in enumerate(clauses.mentions))
    if mention not in draft.defenders and not is_held:
        return False
    if are_others(mention, draft.attackers, is_sure=False):
        return True
    trigger = draft.trigger
    if trigger.is_noun or mention.first < trigger.end or not any(one.end <= trigger.first for one in draft.attackers):
        return False
    return all(token.lower in _AMOUNTS for token in clauses.tokens[trigger.end : mention.first])


_AMOUNTS = words("some about around up to more less fewer than at least nearly almost an estimated over the")


def is_of_bystanders(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether a number tells how many others are than attack: "troops, numbering 6,000, fled as rebels attacked".

    The sentence names others as attackers, and whose number it is is the subject of what is no deed of the attack.
    """
    carrier = carrier_of(clauses, mention)
    if carrier is None or not draft.attackers:
        return False
    own = _at(clauses, carrier.at) or mention
    if any(_is_he(one, own, mention) for one in draft.attackers) or _may_besiege(carrier, draft):
        return False
    return own in draft.defenders or _are_others(clauses, carrier, own, mention, draft)


def had_by(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give whose people are counted: who has, sends or leads them, or whose size the number tells."""
    found = owner_of(clauses, mention) or whose(clauses, mention) or _bearer(clauses, mention)
    if found is None and mention.head == "bare":
        found = told_of(clauses, mention) or named_beside(clauses, mention)
    return _owner_of_own(clauses, found or mention) or found


def _owner_of_own(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give whose "own" people these are, or who has so many: "ITS own force is put at 6,000"."""
    if clauses.tree is not None and any(one.lower == "own" for one in clauses.tokens[: mention.first][-1:]):
        verb = clauses.tree.head(clauses.tree.top(mention.first, mention.end))
        heads = [mention.first - 2, *(clauses.tree.children(verb, "nsubj") if verb is not None else [])]
        return next((one for at in heads if (one := _at(clauses, at)) is not None and one is not mention), None)
    first = _at(clauses, 0) if mention.head == "bare" else None
    is_own = first is not None and first.is_pronoun and clauses.tokens[first.end - 1].lower == "own"
    return first if is_own else None


def _bearer(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the phrase whose size the number tells: "The FORCES in Goma, 6,000 men,", "the ARMY, which has"."""
    found = (_at(clauses, at) for at in _above(clauses, mention))
    return next((one for one in found if one is not None and one is not mention), None)


def _at(clauses: Clauses, at: int) -> Mention | None:
    return next((one for one in clauses.mentions if one.first <= at < one.end), None)


def _is_he(attacker: Mention, own: Mention, mention: Mention) -> bool:
    """Say whether the carrier, or who stands right before the number, attacks: "the regulars, 18,500 in all"."""
    is_named = bool(identity_of(own)) and identity_of(attacker) == identity_of(own)
    return attacker in (own, mention) or is_named or 0 <= mention.first - attacker.end <= _APPOSED


def _may_besiege(carrier: Carrier, draft: Draft) -> bool:
    """Say whether who holds or digs may well besiege: "5,300 dug in round the town"; not who is under siege."""
    return draft.type == "siege" and not carrier.is_passive and carrier.verb not in _words_of(draft)


def _are_others(clauses: Clauses, carrier: Carrier, own: Mention, mention: Mention, draft: Draft) -> bool:
    """Say whether they are soldiers, or somebody's whose side nothing tells, where only rebels attack."""
    if {kind_of(one) for one in draft.attackers} - {""} != {"irregular"}:
        return False
    kind = kind_of(own) or kind_of(mention)
    if kind:
        return kind == "state" and not _does_deed(clauses, carrier, draft, is_foe=True)
    is_somebody = (own is not mention and own.is_fighting) or clauses.tokens[carrier.at].lower in LEADERS
    return is_somebody and not _does_deed(clauses, carrier, draft, is_foe=False)


def _does_deed(clauses: Clauses, carrier: Carrier, draft: Draft, *, is_foe: bool) -> bool:
    """Say whether the carrier's verb may be a deed of the attack; a foe's arrival is none."""
    word = clauses.tokens[carrier.verb].lower
    if draft.trigger.is_noun and clauses.tokens[draft.trigger.first - 1].lower == "under":
        return False  # "came under attack"
    if carrier.is_passive:
        return puts_in(word) or word in SEND | ENGAGE
    if carrier.verb in _words_of(draft):
        return not draft.trigger.is_noun
    is_deed = does(word) or word in ENGAGE | SEND | _TAKES_PART
    return (is_deed and word not in _ARRIVES) if is_foe else is_deed or word in _COMES


def _words_of(draft: Draft) -> range:
    return range(draft.trigger.first, draft.trigger.end)


def carrier_of(clauses: Clauses, mention: Mention) -> Carrier | None:
    """Give the subject whose size the number tells; None where the number itself is it, or its clause only describes.

    As in "Goma, where a brigade, 3,000 strong, lives".
    """
    tree, climbed = clauses.tree, _above(clauses, mention)
    if tree is None or not climbed or mention.first <= climbed[-1] < mention.end:
        return None
    at, verb = climbed[-1], tree.head(climbed[-1])
    if verb is None or tree.dep(at) not in _SUBJECTS or tree.dep(verb) in ("acl", "acl:relcl"):
        return None
    return Carrier(at, verb, tree.dep(at) == "nsubj:pass") if tree.nodes[verb].pos in _TELLING else None


def _is_attack(clauses: Clauses, at: int) -> bool:
    """Say whether the phrase is a fight itself: "cleared of rebels in an OFFENSIVE that began with 1,400 troops"."""
    return any(one.is_noun and one.first <= at < one.end for one in clauses.triggers)


def _above(clauses: Clauses, mention: Mention) -> list[int]:
    """Give the tokens above a number, from its own phrase to the one that carries it; who is listed has none."""
    tree = clauses.tree
    if tree is None:
        return []
    climbed = [tree.top(mention.first, mention.end)]
    for _ in range(_FARTHEST):
        head, dep = tree.head(climbed[-1]), tree.dep(climbed[-1])
        is_told = dep in _CARRIED or (dep in _HELD and head is not None and tree.dep(head) in _TELLS_OF)
        is_listed = dep == "conj" and (mention.head == "armed" or bool(tree.children(climbed[-1], "cc")))
        if head is None or not is_told or is_listed or _is_attack(clauses, climbed[-1]):
            break
        climbed.append(head)
    return climbed
