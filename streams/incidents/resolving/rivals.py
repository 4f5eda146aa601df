"""Two acts that one report tells apart are never both one incident: the one that is told to be there is it."""

from collections.abc import Set as AbstractSet

from streams.incidents.alike.likeness import comparing, probability
from streams.incidents.alike.weights import Weights
from streams.incidents.model import Incident, Mention
from streams.incidents.sides.actors import Affiliations
from streams.records import STRIKES

_TOLD_APART = 0.2  # how sure two events of one article are one, below which it tells two


def rivals_in(
    incident: Incident, mention: Mention, *, stays: AbstractSet[str], weights: Weights, affiliations: Affiliations
) -> list[Mention]:
    """Give the mentions by the same report that tell another act, where both were joined to what others report.

    The events whose ids `stays` holds were told by an earlier revision, and are where they were.
    """
    if not _is_joined(mention) or mention.event.id in stays:
        return []
    beside = comparing(mention.event, mention.report, weights, affiliations)

    def is_another(other: Mention) -> bool:
        alike = beside(other)
        return alike.veto == "place" or probability(alike, weights, is_own=True) < _TOLD_APART

    own = (one for one in incident.mentions if one.report == mention.report and one.event.id != mention.event.id)
    return [one for one in own if one.event.id not in stays and _is_joined(one) and is_another(one)]


def is_rather_it(one: Mention, other: Mention) -> bool:
    """Say whether the place speaks more for the first, and no kind does for the other: "jets had bombed Bekaa before".

    What goes on for weeks is no act: "a militia that has struck camps there since November".
    """
    days = one.event.date
    is_act = days is None or (days.latest - days.earliest).days <= _LONGEST_ACT
    by_type = _by("type", one) - _by("type", other)
    is_of_kind = by_type > 0 or (by_type == 0 and one.event.type in STRIKES)  # of two strikes, each is one of its own
    return is_act and is_of_kind and _by("place ", one) > _by("place ", other)


_LONGEST_ACT = 2  # days: a weekend


def _is_joined(mention: Mention) -> bool:
    """Say whether it was joined by what another report tells: such evidence has its time."""
    return mention.score is not None and any(part.name.startswith("time ") for part in mention.parts)


def _by(kind: str, mention: Mention) -> float:
    return sum(part.value * part.weight for part in mention.parts if part.name.startswith(kind))
