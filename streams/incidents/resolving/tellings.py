"""Which reports of an incident an event is compared with: all of a few; of hundreds those that tell it differently."""

from collections.abc import Hashable, Sequence
from functools import lru_cache

from streams.incidents.model import Mention, Report, places_of
from streams.records import Event, Quantity

MOST = 40  # mentions of one incident that an event is compared with: as many as the copies of one wire text
FIRST = 8  # of these the earliest; the others are the newest


def compared(mentions: Sequence[Mention], report: Report) -> Sequence[Mention]:
    """Give at most MOST of `mentions`, which are in the order they came, and those of the report's own article.

    Of those that tell the same but for their words and time, the newest stands for all.
    """
    if len(mentions) <= MOST:
        return mentions
    newest = {_telling(mention.event): at for at, mention in enumerate(mentions)}
    places = sorted(newest.values())
    if len(places) > MOST:
        places = places[:FIRST] + places[FIRST - MOST :]
    chosen = set(places)
    own = report.article_id
    return [one for at, one in enumerate(mentions) if at in chosen or one.report.article_id == own]


@lru_cache(maxsize=65_536)
def _telling(event: Event) -> Hashable:
    """Give what an event tells, without its words."""
    return (
        (event.type, event.phase, event.modality, event.historic, event.date),
        tuple((place.name, place.country, place.precision) for place in places_of(event)),
        tuple(actor.actor_id or actor.name for actor in event.attacker),
        tuple(actor.actor_id or actor.name for actor in event.defender),
        (_bounds(event.force), _bounds(event.casualties.killed)),
    )


def _bounds(size: Quantity | None) -> Hashable:
    return (size.low, size.high) if size is not None else None
