"""What animals and illnesses do in words of war: locusts that invade a valley, rats that are deployed."""

from collections.abc import Sequence
from functools import cache

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tables import rows
from streams.extract.words.tokens import Token


@cache
def of_kind(kind: str) -> frozenset[str]:
    """Give the words of one kind in data/unarmed.yaml."""
    return frozenset(word for row in rows("unarmed") if row["kind"] == kind for word in str(row["words"]).split())


@cache
def beasts() -> frozenset[str]:
    """Give the words for animals, many and one: "leopards", "a leopard"."""
    many = of_kind("beast")
    return many | {one.removesuffix("s") for one in many if one.endswith("s") and not one.endswith(("ies", "xes"))}


def is_by_beasts(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether animals or an illness do it: langurs, locusts, Ebola; "Tigers" and "Desert Hawks" may be fighters."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None:
        return False
    doers = doers_of(clauses, trigger)
    doers += tree.children(trigger.end - 1, "nsubj") if trigger.is_noun else []  # "Ebola is on the offensive"
    if trigger.type == "buildup" and not doers:
        head = tree.head(trigger.first) if tree.dep(trigger.first) == "acl" else None
        doers = things_of(clauses, trigger) if head is None else [head]  # "a unit of 42 rats deployed in"
    doers += _under_attack_from(tree, tokens, trigger)
    below = [
        child
        for one in doers
        for child in tree.children(
            one, "nmod", "appos", "conj", *(("compound",) if tokens[one].lower in _HERDS else ())
        )
        if all(tokens[mark].lower == "of" for mark in tree.children(child, "case"))  # "gunmen on camels" are none
    ]
    doers = [one for one in doers if not _MOUNTED & {tokens[mark].lower for mark in tree.children(one, "case")}]
    doers, below = ([one for one in some if not _are_also_mounts(tokens, one)] for some in (doers, below))
    are_beasts = any(tokens[one].lower in beasts() and not _is_totem(clauses, one) for one in (*doers, *below))
    are_evils = any(tokens[one].lower in of_kind("evil") and not is_gunfire(tree, tokens, one) for one in doers)
    are_fighters = any(_is_of_men(clauses, tree, at) for at in doers if not _is_unit_of_beasts(clauses, tree, at))
    are_counted = any(one.first <= at < one.end and one.number for one in clauses.mentions for at in (*doers, *below))
    return (are_beasts and not (are_fighters and are_counted)) or (are_evils and not are_fighters)


def _are_also_mounts(tokens: Sequence[Token], at: int) -> bool:
    """Say whether they are the second that others ride on: "militia on horses and camels"."""
    before = [token.lower for token in tokens[max(0, at - 3) : at]]
    return before[1:2] != [] and before[0] in _MOUNTED and before[1] in beasts() and before[2:] in (["and"], ["or"])


def _is_unit_of_beasts(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether beasts alone are counted in it: "a unit of 42 giant rats", not "a column of 900 men and mules"."""
    parts = tree.children(at, "nmod")
    lowered = [clauses.tokens[one].lower for part in parts for one in (part, *tree.children(part, "conj"))]
    is_named = any(clauses.tokens[part].is_capital for part in parts)
    return bool(lowered) and not is_named and all(word in beasts() for word in lowered)


def _under_attack_from(tree: Tree, tokens: Sequence[Token], trigger: Trigger) -> list[int]:
    """Give who an attack is "from", where somebody is told to be under it."""
    if not trigger.is_noun or tokens[max(0, trigger.first - 1)].lower != "under":
        return []
    below = tree.children(trigger.end - 1, "nmod", "obl")
    head = tree.head(trigger.end - 1)
    below += tree.children(head, "nmod", "obl") if head is not None else []
    return [one for one in below if any(tokens[mark].lower in ("from", "by") for mark in tree.children(one, "case"))]


def is_gunfire(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    """Say whether the fire is that of arms: "mortar fire hit the market"."""
    if tokens[at].lower != "fire":
        return False
    return any(tokens[one].lower in _FIRED for one in tree.children(at, "compound", "amod"))


def _is_of_men(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether fighters do it, or a swarm of them: "a swarm of 6,000 fighters", "60,000 men and mules"."""
    those = (at, *tree.children(at, "nmod", "appos"))
    return any(one.first <= word < one.end and one.is_fighting for one in clauses.mentions for word in those)


def _is_totem(clauses: Clauses, at: int) -> bool:
    """Say whether the beast is what fighters call themselves: "Desert Hawks", "Tigers"."""
    return clauses.tokens[at].is_capital and (at > 0 or clauses.tokens[at].lower in _TOTEMS)


_HERDS = words("troop troops army armies gang gangs horde hordes column columns band bands host swarm swarms")
_FIRED = lexicon.SMALL_ARMS | words(
    "mortar rocket artillery tank cannon machine-gun machinegun small-arms sniper shell naval hostile enemy automatic "
    "drone helicopter gunship"
)
_MOUNTED = words("on upon aboard riding")  # "7,000 men, many of them on horses"
_TOTEMS = words(
    "tigers lions hawks wolves leopards eagles falcons scorpions cobras dragons panthers jackals rats foxes"
)
