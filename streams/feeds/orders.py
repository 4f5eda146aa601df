"""What becomes of where a feed stands when somebody orders something. Pure.

Only `resume` ends a pause. A feed that is resumed begins as a new one does: what of it is old by now is no news.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from streams.feeds.memory import FeedState, Order
from streams.feeds.moves import undone


def obeyed(state: FeedState, orders: Iterable[Order]) -> FeedState:
    """Give where the feed stands once those of the orders that are for it are obeyed, oldest first."""
    for order in orders:
        if order.url == state.url:
            state = _after(state, order)
    return state


def _after(state: FeedState, order: Order) -> FeedState:
    is_resumed = order.wish == "resume" and state.is_paused
    is_paused = order.wish == "pause" or (state.is_paused and not is_resumed)
    after = undone(state) if order.wish == "undo-move" else state
    return replace(
        after,
        is_paused=is_paused,
        is_known=state.is_known and not is_resumed,
        next_at=state.next_at if is_paused else None,  # at once
        failures=0.0,
    )
