"""Whose people are only counted: who sent them, whose "its" they are, which people their column is called by."""

from streams.extract.clauses import Clauses
from streams.extract.geography.gazetteer import called, country_of, demonyms
from streams.extract.people import actors
from streams.extract.people.mention import Mention
from streams.extract.sides.named import party_on
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import governor_of, puts_in
from streams.extract.words.lexicon import words

_ITS = words("its their his")
_ROUGHLY = words("about some around roughly nearly almost over")
_HAS = words("has have had")
_SHARES = frozenset({"conj", "xcomp"})
_REACH = 3  # tokens from a number to "its": "4,500 of its men", and from a people to their column
_FARTHEST = 3  # verbs that are climbed for who sends


def its_at(clauses: Clauses, mention: Mention) -> int | None:
    """Give where "its" stands before the people or their number: "its forces", "4,500 of its men"."""
    first = mention.first - 1
    first -= first > 0 and clauses.tokens[first].lower == "own"
    begun = mention.first + (clauses.tokens[mention.first].lower in _ROUGHLY)
    inside = range(begun, min(mention.end, begun + _REACH))
    return next((at for at in (first, *inside) if at > 0 and clauses.tokens[at].lower in _ITS), None)


def sender_of(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give who sends or has those counted: "Azerbaijan sent 6,500 troops", "ISIS .. has 7,500 men besieging it"."""
    return _sender(clauses, mention) or _by_people(clauses, mention)


def _sender(clauses: Clauses, mention: Mention) -> Mention | None:
    tree = clauses.tree
    governor = governor_of(tree, mention.first, mention.end) if tree is not None else None
    if tree is None or governor is None or governor.relation != "object":
        return None
    word = clauses.tokens[governor.at].lower
    if not (puts_in(word) or word in _HAS):
        return None
    return next((party for at in _subjects(tree, governor.at) if (party := party_on(clauses, tree, at))), None)


def _subjects(tree: Tree, verb: int) -> list[int]:
    for _ in range(_FARTHEST):
        if tree.children(verb, "nsubj:pass"):
            return []
        if own := tree.children(verb, "nsubj"):
            return own
        head = tree.head(verb)
        if head is None or tree.dep(verb) not in _SHARES:
            return []
        verb = head
    return []


def _by_people(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the people whose adjective stands before the column that is counted: "an Ethiopian column of 5,000 men"."""
    if mention.number is None or mention.actor_id:
        return None
    start = next((at for at, one in enumerate(clauses.tokens) if one.end > mention.number.start), mention.first)
    for at in range(max(0, mention.first - 1), start):
        token = clauses.tokens[at]
        is_last = token.text.rpartition("-")[2].lower() in called()  # "a Soviet-Afghan column"
        if not (token.is_capital and (token.lower in called() or is_last)) or start - at > _REACH + 1:
            continue
        if country_of(" ".join(one.text for one in clauses.tokens[max(0, at - 1) : at + 2])) is not None:
            continue  # "forces backed by the United Arab Emirates"
        code = demonyms().get(token.lower)
        name = f"{token.text} {mention.noun}".strip()
        return Mention(at, at + 1, "armed", name, actors.state_forces(code) if code else None, code, noun=mention.noun)
    return None
