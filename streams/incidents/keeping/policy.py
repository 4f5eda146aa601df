"""The one figure of an incident on which its reports disagree, and the picture of it that a rule is shown."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from streams.incidents.copying.copies import independent_sources, outlets
from streams.incidents.copying.standing import told
from streams.incidents.keeping.facts import IncidentFacts
from streams.incidents.model import Incident, Mention
from streams.incidents.words.sizes import Interval, confirms, interval_of
from streams.records import Quantity

ForcePolicy = Literal["corroborated", "largest", "newest"]
_LEAST_RELIABLE = "G"  # after F: nothing was stated
_BEGINNING = datetime.min.replace(tzinfo=UTC)


def force_of(mentions: Sequence[Mention], policy: ForcePolicy = "corroborated") -> Quantity | None:
    """Give the figure that `policy` picks among those said, with its own quote; None when nobody gave one.

    `corroborated`: the largest that two independent sources confirm, else the newest from the most reliable.
    """
    said = [mention for mention in told(mentions) if mention.event.force is not None and not mention.event.historic]
    if not said:
        return None
    if policy == "corroborated":
        confirmed = _confirmed(said)
        return _largest(confirmed) if confirmed else _newest(_most_reliable(said))
    return _largest(said) if policy == "largest" else _newest(said)


def facts_of(incident: Incident, policy: ForcePolicy = "corroborated") -> IncidentFacts:
    """Give what a rule may ask of the incident."""
    return IncidentFacts(
        id=incident.id,
        force=force_of(incident.mentions, policy),
        sources=len(independent_sources(incident.mentions)),
        outlets=len(outlets(incident.mentions)),
        first_seen=incident.first_seen_at,
        phase=incident.phase,
        status=incident.status,
    )


def _confirmed(said: Sequence[Mention]) -> list[Mention]:
    """Give the mentions whose figure a source independent of theirs gives too."""
    if len(said) < 2:  # noqa: PLR2004 - it takes two
        return []
    group_of = {name: at for at, names in enumerate(independent_sources(said)) for name in names}
    sizes: dict[Interval, Quantity] = {}
    groups: dict[Interval, set[int]] = {}
    for one in said:
        size = interval_of(_force(one))
        sizes.setdefault(size, _force(one))
        groups.setdefault(size, set()).add(group_of[one.report.source.name])
    confirming = {
        size: set().union(*(groups[other] for other in sizes if confirms(sizes[size], sizes[other]))) for size in sizes
    }
    return [one for one in said if confirming[interval_of(_force(one))] - {group_of[one.report.source.name]}]


def _force(mention: Mention) -> Quantity:
    if mention.event.force is None:
        raise ValueError(f"{mention.event.id} gives no force")
    return mention.event.force


def _largest(said: Sequence[Mention]) -> Quantity:
    return max((_force(mention) for mention in said), key=lambda size: (interval_of(size), size.quote))


def _most_reliable(said: Sequence[Mention]) -> list[Mention]:
    best = min(mention.report.source.reliability or _LEAST_RELIABLE for mention in said)
    return [mention for mention in said if (mention.report.source.reliability or _LEAST_RELIABLE) == best]


def _newest(said: Sequence[Mention]) -> Quantity:
    return _force(max(said, key=lambda one: (one.report.seen_at or _BEGINNING, interval_of(_force(one)))))
