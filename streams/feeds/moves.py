"""When a feed has moved: its list's address stays its name, what is asked is where it went. Pure.

A redirect is followed at once and believed late: three sightings over a day, each hop permanent (301 or 308), each time
to the same address, where a feed stood that shares entries with what is known. A login page, a maintenance page or one
wrong configuration makes no move, and a move can be undone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from streams.feeds.memory import FeedState

PERMANENT: Final = (301, 308)
SIGHTINGS: Final = 3
OVER: Final = timedelta(hours=24)
DOUBTED_AT: Final = 2.0  # weighted failures at a new address, after which the old one is asked again


@dataclass(frozen=True)
class Move:
    """A feed is asked elsewhere from now on."""

    url: str
    from_address: str
    to_address: str


def address_of(state: FeedState) -> str:
    """Give where to ask for the feed: where it went to, unless that fails."""
    if state.moved_to is None or state.failures >= DOUBTED_AT:
        return state.url
    return state.moved_to


def after_answer(
    state: FeedState,
    *,
    hops: Sequence[tuple[int, str]],
    shares_entries: bool,
    listed: Collection[str],
    now: datetime,
) -> tuple[FeedState, Move | None]:
    """Give the state after a feed answered `address_of(state)` by way of `hops`, and the move that came of it.

    `listed` are the addresses of all feeds: another feed's address is not taken.
    """
    asked = address_of(state)
    if not hops:
        back = Move(state.url, state.moved_to, asked) if state.moved_to not in (None, asked) else None
        return replace(_unseen(state), moved_to=None if back else state.moved_to), back
    target = hops[-1][1]
    is_believable = all(status in PERMANENT for status, _to in hops) and shares_entries
    if not is_believable or target in listed or target in (state.move_refused, asked):
        return _unseen(state), None
    if target != state.move_target or state.move_since is None or state.move_since > now:
        return replace(state, move_target=target, move_sightings=1, move_since=now), None
    seen = replace(state, move_sightings=state.move_sightings + 1)
    if seen.move_sightings < SIGHTINGS or now - state.move_since < OVER:
        return seen, None
    return replace(_unseen(state), moved_to=target), Move(state.url, asked, target)


def undone(state: FeedState) -> FeedState:
    """Give the state that asks at the list's address again, and does not go there a second time by itself."""
    return replace(_unseen(state), moved_to=None, move_refused=state.moved_to or state.move_refused)


def _unseen(state: FeedState) -> FeedState:
    return replace(state, move_target=None, move_sightings=0, move_since=None)
