"""The parts that make up one force: joined by "and", by the ways they came, by senders that share a verb."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extract.clauses import Clauses
from streams.extract.counts.shares import is_of_them, is_told_of_those
from streams.extract.forces.quantities import quantity, summed
from streams.extract.geography.gazetteer import called
from streams.extract.people.kinds import REBELS, kind_of
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.words import lexicon
from streams.extract.words.lexicon import DEFENDING_NOUNS, words
from streams.extract.words.nouns import head_kind
from streams.records import Quantity

ANYBODY = words("people women persons person others member members")
_BESIDE = ("as well as", "together with", "along with", "alongside", "in addition to", "on top of")
_JOINING = words("and plus")
_MARKS = frozenset({",", ";", "and"})
_LISTING = _MARKS | words("the its a while")
_NAME = 3  # tokens of a sender's name
_FARTHEST_PART = 9  # tokens between the parts of a sum: "2,000 from the north of the lake and 3,000 from .."


def total(parts: Sequence[Mention], clauses: Clauses) -> Quantity:
    """Give the sum of what the phrases count."""
    return summed([quantity(one.number, clauses.sentence) for one in parts if one.number], clauses.sentence)


def parts_of(
    clauses: Clauses, mention: Mention, counted: Sequence[tuple[Mention, Role]], others: Sequence[Mention] = ()
) -> list[Mention]:
    """Give the phrase with those that "and" adds to it: "2,000 from the north and 3,000 from the south"."""
    if len(gapped := without_verb(clauses, mention)) > 1:
        return gapped
    others_too = [
        one
        for one, role in counted
        if one.number is not None and role in ("attacking", "unknown") and one not in others and one is not mention
    ]
    found = [mention]
    for other in sorted(others_too, key=lambda one: one.first):
        if other.first > mention.first and _adds(clauses, found[-1], other):
            found.append(other)
    for other in sorted(others_too, key=lambda one: -one.first):
        if other.first < mention.first and _adds(clauses, other, found[0]):
            found.insert(0, other)
    return found


def _adds(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Say whether the second phrase is a further part of what the first counts."""
    between = [token.lower for token in clauses.tokens[first.end : second.first]]
    is_apart, are_ways = _is_gapped(clauses, first, second), _are_ways(clauses, first, second)
    is_beside = " ".join(between).removeprefix(", ") in _BESIDE
    is_alike = first.noun in called() or (first.head == second.head == "armed" and second.coordinated is not None)
    is_row = between == [","] and is_alike and second.noun not in DEFENDING_NOUNS
    is_beside = is_beside or (is_row and not _are_foes(clauses, first, second))
    is_list = (
        bool(between) and len(between) <= _FARTHEST_PART and between[-1] in _JOINING | {"another", "some", "further"}
    )
    return (
        (is_apart or are_ways or is_beside or (is_list and bool((_JOINING | {"another"}) & set(between[-3:]))))
        and not {"of", "including", "than"} & set(between)
        and not any(first.end <= one.first < second.first for one in clauses.triggers)
        and (is_apart or not any(first.end <= one.first < second.first for one in clauses.mentions))
        and second.head in ("armed", "people", "bare")
        and second.noun not in ANYBODY
        and not (_are_two_sides(clauses, first, second) or _fought_each_other(clauses, first, second))
        and not _is_part(clauses, first, second)
        and not _counts_things(clauses, second)
    )


def _are_foes(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Say whether a headline counts both sides of a battle: "Battle for Baga: 600 insurgents, 200 soldiers"."""
    kinds = {kind_of(first), kind_of(second)}
    is_fight = any(one.type == "clash" and one.end <= first.first for one in clauses.triggers)
    return is_fight and kinds == {"irregular", "state"}


def are_of_both(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they are counted beside the other side of one fight, so that their kind tells on which they are."""
    counted = [one for one in clauses.mentions if one.number is not None]
    return any(mention in pair and _fought_each_other(clauses, *pair) for pair in pairwise(counted))


def _fought_each_other(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Say whether both sides of a fight are counted: "Some 300 soldiers and 40 bandits fought for six hours"."""
    called = {word for one in (first, second) for word in (one.noun, *one.name.lower().split())}
    if {kind_of(first), kind_of(second)} != {"irregular", "state"} or not called & REBELS:
        return False
    after = [token.lower for token in clauses.tokens[second.end : second.end + 3]]
    return bool(after) and after[0] in _FOUGHT and not _TOGETHER.intersection(after[1:])


_FOUGHT = words("fought clashed battled fight clash battle traded exchanged")
_TOGETHER = words("together side alongside against with")


def _is_part(clauses: Clauses, whole: Mention, part: Mention) -> bool:
    """Say whether the second counts some of the first: "15,000 men in the north, and 6,000 of them were thrown in".

    Of "thousands" whatever number is.
    """
    if whole.number is None or part.number is None:
        return False
    if whole.number.qualifier == "vague":
        return is_of_them(clauses.sentence.text, part.number)
    return is_told_of_those(clauses.sentence.text, whole.number, part.number)


def _are_two_sides(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Say whether one counts "them" and the other "us": "There were 250 of them and 30 of us"."""
    return {"them", "us"} <= said_of(clauses, first) ^ said_of(clauses, second)


def said_of(clauses: Clauses, mention: Mention) -> set[str]:
    """Give the words of a phrase and of who is said to be meant by it: "250 of them"."""
    return {token.lower for token in clauses.tokens[mention.first : mention.end + 2]}


def _are_ways(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Say whether each tells from where so many came: "4,000 from the north, 2,000 from the south"."""
    tokens = clauses.tokens
    between = [token.lower for token in tokens[first.end : second.first]]
    after = tokens[second.end].lower if second.end < len(tokens) else ""
    return bool(between) and between[0] in lexicon.WAYS and between[-1] in _MARKS and after in lexicon.WAYS


def _is_gapped(clauses: Clauses, first: Mention, second: Mention) -> bool:
    """Say whether the second shares the verb of the first, with a sender of its own: "France sent 900 and Chad 800"."""
    between = clauses.tokens[first.end : second.first]
    names = [token for token in between[1:] if token.lower != "the"]
    opens = bool(between) and between[0].lower in ("and", ",", ";")
    return (
        opens
        and bool(names)
        and len(names) <= _NAME
        and all(token.is_capital or head_kind(token.lower) == "armed" for token in names)
    )


def _counts_things(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a bare number counts what follows it: "and dozens of vehicles"; not whose men: "3,000 of the M23"."""
    follows = clauses.tokens[mention.end].lower if mention.end < len(clauses.tokens) else ""
    return mention.head == "bare" and follows == "of"


def without_verb(clauses: Clauses, mention: Mention) -> list[Mention]:
    """Give the phrase and those that share its verb: "the army sent 8,000 men, the navy 2,000 and the police 500"."""
    found, owner = [mention], None
    for other in clauses.mentions:
        if other.first < mention.end or (other.number is not None and other.number.whole == "apart"):
            continue
        between = {token.lower for token in clauses.tokens[(owner or found[-1]).end : other.first]}
        if owner is None and other.number and other.number.kind == "count" and _is_gapped(clauses, found[-1], other):
            found.append(other)
            continue
        if owner is not None and other.number and other.head == "bare" and not between:
            found.append(other)
            owner = None
        elif owner is None and _may_share(other) and between <= _LISTING and between & _MARKS:
            owner = other
        else:
            break
    return found


def _may_share(owner: Mention) -> bool:
    """Say whether somebody may have a part of the same force: no "garrison", which stands against it."""
    return owner.number is None and owner.is_fighting and owner.noun not in DEFENDING_NOUNS
