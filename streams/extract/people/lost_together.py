"""Those lost together: what befell the last of a list befell all of it: "600 soldiers and 300 rebels were killed"."""

from collections.abc import Mapping, MutableMapping, Sequence

from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_LOST: frozenset[Role] = frozenset({"killed", "wounded", "captured", "surrendered"})
_OPEN: frozenset[Role] = frozenset({"unknown", "attacking", "reinforcing", "defending", "civilians", "recruits"})
_JOINING = words("and , as well along with together also plus & another some about a further")
_BINDING = words("and well plus & with")  # one of them ends a list
_PART = words("them whom these those which")  # "12,400 attackers, 1,100 of them dead"
_LEFT = words("left leave leaves leaving")  # .. 60 soldiers and 30 rebels dead
_OF_ALL = words("people persons dead casualties lives")  # what follows only tells who they were


def share_losses(
    roles: MutableMapping[int, Role], mentions: Sequence[Mention], tokens: Sequence[Token], tree: Tree | None
) -> None:
    """Give all of a list that nothing before it governs the loss that is told of its last member."""
    for last in sorted(roles, reverse=True):
        if roles[last] not in _LOST:
            continue
        those = _list_to(last, roles, mentions, tokens)
        if not _is_governed(mentions[those[0]], tokens, tree) and all(roles[at] in _OPEN for at in those[:-1]):
            roles.update(dict.fromkeys(those, roles[last]))
    for at in sorted(roles):
        if roles.get(at - 1) in _LOST and roles[at] in _OPEN and fell_with(at, mentions, tokens):
            roles[at] = roles[at - 1]
    for at in sorted(roles):
        is_told = at - 1 in roles and roles[at - 1] in _LOST and roles[at] in ("unknown", "civilians")
        if is_told and _is_joined(at, mentions, tokens) and _goes_on(at, mentions, tokens, tree):
            roles[at] = roles[at - 1]


def fell_with(at: int, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Say whether only the verb and "along with" stand between two: "22 were killed along with dozens of rebels"."""
    between = _between(at, mentions, tokens)
    is_with = "with" in between and not between.isdisjoint(("along", "together"))
    is_with = is_with or {"well", "as"} <= between
    return is_with and not between.isdisjoint(_FELL) and between <= _JOINING | _FELL | _BEEN


_FELL = words("killed died wounded injured hurt fell perished captured dead")
_BEEN = words("were was have has had been are is reported dozens scores hundreds of the more than least nearly over")


def lost_with(first: int, roles: Mapping[int, Role], mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[int]:
    """Give those of the list that one begins to whom the same was done, itself first; it alone where it counts all."""
    found = [first]
    if mentions[first].head == "bare" or mentions[first].noun in _OF_ALL:
        return found
    while roles.get(found[-1] + 1) == roles[first] and _is_joined(found[-1] + 1, mentions, tokens):
        found.append(found[-1] + 1)
    while len(found) > 1 and not _is_bound(found[-1], mentions, tokens):
        found.pop()
    counted = [number.middle for at in found if (number := mentions[at].number) is not None]
    return found if counted[0] != sum(counted[1:]) else found[:1]


def _list_to(last: int, roles: Mapping[int, Role], mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[int]:
    first = last
    if not _is_bound(last, mentions, tokens):
        return [last]
    while first - 1 in roles and _is_joined(first, mentions, tokens):
        first -= 1
    return list(range(first, last + 1))


def _is_joined(index: int, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Say whether one is listed with the phrase right before it: no verb of that one stands between them."""
    is_part = mentions[index].noun in _PART
    return mentions[index].coordinated == index - 1 and not is_part and _between(index, mentions, tokens) <= _JOINING


def _is_bound(index: int, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Say whether one ends a list; a headline's may be joined by a comma: "40 soldiers, 9 civilians dead in attack"."""
    between = _between(index, mentions, tokens) if index else set()
    return not _BINDING.isdisjoint(between) or (between == {","} and mentions[index - 1].first == 0)


def _between(index: int, mentions: Sequence[Mention], tokens: Sequence[Token]) -> set[str]:
    return {token.lower for token in tokens[mentions[index - 1].end : mentions[index].first]}


def _goes_on(at: int, mentions: Sequence[Mention], tokens: Sequence[Token], tree: Tree | None) -> bool:
    """Say whether one ends the list of those before: by the tree, or as their commas want an end: "A, B and C"."""
    if at > 1 and _is_joined(at - 1, mentions, tokens) and not _is_bound(at - 1, mentions, tokens):
        return _is_bound(at, mentions, tokens)
    before, mention = mentions[at - 1], mentions[at]
    top = tree.top(mention.first, mention.end) if tree is not None else -1
    head = tree.head(top) if tree is not None and tree.dep(top) == "conj" else None
    return head is not None and before.first <= head < before.end


def _is_governed(mention: Mention, tokens: Sequence[Token], tree: Tree | None) -> bool:
    """Say whether they are the object of what stands before them: "sent 6,000 soldiers and 300 rebels were killed"."""
    at = mention.first - 1
    if mention.prep or at < 0 or tree is None:
        return bool(mention.prep)
    return tree.nodes[at].pos == "VERB" and tokens[at].lower not in lexicon.SAYING | _LEFT
