"""A town that is named beside what it is: "the port town, Mocimboa da Praia", "Jonglei's capital Bor"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spans import REGION_NOUNS, SETTLEMENTS
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token
from streams.records import STRIKES

_SAYS_WHAT = 9  # tokens from a town's name to the region that it is said to lie in


def apposed(clauses: Clauses, near: Sequence[PlaceMention], end: int) -> list[PlaceMention]:
    """Give the name of the town where the trigger's segment ends: "attacked the port town, Mocimboa da Praia, at"."""
    last = clauses.tokens[max(0, end - 2) : end + 1]
    is_town = len(last) > 1 and last[-1].lower == "," and last[-2].lower in SETTLEMENTS
    return [one for one in near if is_town and one.first == end + 1]


def named_before(clauses: Clauses, place: PlaceMention) -> PlaceMention:
    """Give the town that only lies in the region named: "Amirli, a town in Salah al-Din that is under siege"."""
    if (named := _seat_named(clauses, place) or _town_named(clauses, place)) is not None:
        return named
    tokens, least = clauses.tokens, max(0, place.first - _SAYS_WHAT)
    comma = next((at for at in range(place.first - 1, least, -1) if tokens[at].lower == ","), 0)
    if not comma or not _is_region(place):
        return place
    is_told = bool({token.lower for token in tokens[comma + 1 : place.first]} & SETTLEMENTS)
    is_told = is_told and tokens[comma + 1].lower in ("a", "an", "the")
    is_label = comma == place.first - 1 and _is_label(tokens, place)
    for one in clauses.places:
        if one.end == comma and (is_told or (is_label and one.first == 0)):
            return one
    return place


def _is_region(place: PlaceMention) -> bool:
    return place.bearer is not None and place.bearer.kind != "town"


def _is_label(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether the region ends what stands over a report: "Shchastia, Luhansk region: militants fired"."""
    return ":" in [token.lower for token in tokens[place.end : place.end + 2]]


def told_where(clauses: Clauses, trigger: Trigger, near: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the place of which a clause with "where" tells: "reached Brussels from Kolwezi, where paratroops landed"."""
    tree = clauses.tree
    if tree is None:
        return []
    words_where = [at for at, token in enumerate(clauses.tokens[: trigger.first]) if token.lower == "where"]
    for above in (trigger.first, *tree.ancestors(trigger.first)):
        where = next((at for at in words_where if above in (at, tree.head(at))), None)
        if where is not None:
            return [one for one in near if one.end == where - 1 and clauses.tokens[one.end].lower == ","]
    return _told_which(clauses, trigger)


def _told_which(clauses: Clauses, trigger: Trigger) -> list[PlaceMention]:
    """Give the place of which a clause with "which" tells who did it: "fled from Kelbajar, which rebels attacked"."""
    if trigger.is_noun:
        return []
    for place in clauses.places:
        opens = [token.lower for token in clauses.tokens[place.end : place.end + 2]]
        clause = clauses.tokens[place.end + 2 : trigger.first]
        is_next = opens == [",", "which"] and 0 < len(clause) <= _CLAUSE and not any(one.lower == "," for one in clause)
        doers = [one for one in clauses.mentions if place.end + 2 <= one.first and one.end <= trigger.first]
        others = [one for one in clauses.triggers if place.end < one.first < trigger.first]
        if is_next and doers and not others:
            return [place]
    return []


_CLAUSE = 8  # tokens from "which" to the deed


def _seat_named(clauses: Clauses, place: PlaceMention) -> PlaceMention | None:
    """Give the town that is named after whose seat it is: "the Jonglei state capital, Bor", "Jonglei's capital Bor"."""
    after = [token.lower for token in clauses.tokens[place.end : place.end + _TO_SEAT]]
    if place.bearer is None or place.bearer.kind == "town" or "capital" not in after:
        return None
    at = place.end + after.index("capital") + 1
    at += at < len(clauses.tokens) and clauses.tokens[at].lower in (",", "of")
    return next((one for one in clauses.places if one.first == at), None)


_TO_SEAT = 4  # tokens from a region's name to "capital"


def _town_named(clauses: Clauses, place: PlaceMention) -> PlaceMention | None:
    """Give the town that is named after the region it is said to be of: "another town of Equateur province, Ikela,"."""
    tokens = clauses.tokens
    before = {token.lower for token in tokens[max(0, place.first - _OF_REGION) : place.first]}
    comma = place.end + (place.end < len(tokens) and tokens[place.end].lower in REGION_NOUNS)
    if not _is_region(place) or not before & SETTLEMENTS or [one.lower for one in tokens[comma : comma + 1]] != [","]:
        return None
    after = next((one for one in clauses.places if one.first == comma + 1), None)
    if after is None or _is_region(after):
        return None
    return after if after.end >= len(tokens) or tokens[after.end].lower in (",", ".") else None


_OF_REGION = 3  # tokens from "a town of" to the region


def shaken_by(clauses: Clauses, trigger: Trigger, near: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the town that a blast shook: "Kismayo was shaken on Saturday by a car bomb aimed at an academy"."""
    first = next((one for one in near if one.first == 0 and one.end <= trigger.first), None)
    if first is None or trigger.type not in STRIKES:
        return []
    between = [token.lower for token in clauses.tokens[first.end : trigger.first]]
    is_shaken = between[:1] != [] and between[0] in _WAS and not _SHAKEN.isdisjoint(between[1:3]) and "by" in between
    return [first] if is_shaken else []


_WAS, _SHAKEN = words("was is were"), words("shaken rocked jolted stunned hit struck")
