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
_TOLLS = words("toll tolls losses casualties count tally figure figures")
_AS = words("as at of")
_TO_TOLL = 4  # tokens from what is counted to the first of a list
_TO_WHOSE = 2  # tokens from members to whose they are: "of the"
_TO_HOME = 5  # tokens from some, whence they came, to others from elsewhere


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
    while roles.get(at := _after(found[-1], mentions)) == roles[first] and _is_joined(at, mentions, tokens):
        found.append(at)
    while len(found) > 1 and not _is_bound(found[-1], mentions, tokens):
        found.pop()
    counted = [number.middle for at in found if (number := mentions[at].number) is not None]
    return found if len(found) == _TWO or counted[0] != sum(counted[1:]) else found[:1]


_PARTS = words("members member men soldiers fighters officers personnel")
_TWO = 2  # who are two kinds, and no whole with its parts


def _after(at: int, mentions: Sequence[Mention]) -> int:
    """Give who come next in a list, past whose they are: "23 members OF THE SECURITY FORCES and 50 rebels"."""
    return at + 1 + _is_whose(at + 1, mentions)


def fallen_of(roles: Mapping[int, Role], mentions: Sequence[Mention]) -> list[Mention]:
    """Give those killed, wounded or caught, and whose they are: "23 members OF THE SECURITY FORCES were killed"."""
    lost = [at for at, role in roles.items() if role in ("killed", "wounded", "captured")]
    whose = [at + 1 for at in lost if mentions[at].noun in _PARTS and _is_whose(at + 1, mentions)]
    return [mentions[at] for at in (*lost, *whose)]


def _is_whose(at: int, mentions: Sequence[Mention]) -> bool:
    """Say whether one only tells whose those right before it are."""
    if not 0 < at < len(mentions):
        return False
    beside = mentions[at].first - mentions[at - 1].end
    return mentions[at].prep == "of" and mentions[at].number is None and 0 < beside <= _TO_WHOSE


def _list_to(last: int, roles: Mapping[int, Role], mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[int]:
    first = last
    if not _is_bound(last, mentions, tokens):
        return [last]
    those = [last]
    while (before := first - 1 - _is_whose(first - 1, mentions)) in roles and _is_joined(first, mentions, tokens):
        first = before
        those.append(first)
    return those[::-1]


def _is_joined(index: int, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Say whether one is listed with the phrase right before it: no verb of that one stands between them."""
    if index >= len(mentions):
        return False
    if mentions[index].head == "bare" and _are_from_elsewhere(index, mentions, tokens):
        return True
    is_part = mentions[index].noun in _PART
    return mentions[index].coordinated == index - 1 and not is_part and _between(index, mentions, tokens) <= _JOINING


def _are_from_elsewhere(index: int, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Say whether a number goes on with others of the same kind: "two soldiers FROM Chad and ONE FROM Niger"."""
    between = tokens[mentions[index - 1].end : mentions[index].first] if index else ()
    after = tokens[mentions[index].end : mentions[index].end + 1]
    if not 2 < len(between) <= _TO_HOME or between[-1].lower != "and":  # noqa: PLR2004 - "from", a name, "and"
        return False
    is_from = between[0].lower == "from" and [one.lower for one in after] == ["from"]
    return is_from and all(one.is_capital or one.lower == "the" for one in between[1:-1])


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
    if mention.prep in _AS and any(one.lower in _TOLLS for one in tokens[max(0, at - _TO_TOLL) : at]):
        return False  # "gave the toll as 12 soldiers and 31 rebels dead"
    if mention.prep or at < 0 or tree is None:
        return bool(mention.prep)
    return tree.nodes[at].pos == "VERB" and tokens[at].lower not in lexicon.SAYING | _LEFT
