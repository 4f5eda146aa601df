"""Named points at which a kill matters. In production nothing happens there; tests pass one that waits for SIGKILL."""

from collections.abc import Callable

Waypoint = Callable[[str], None]


def unwatched(_name: str) -> None:
    """Go on."""
