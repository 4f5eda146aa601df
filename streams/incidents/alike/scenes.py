"""Whether two reports are about one town as a whole, wherever their sentences put what they tell. Pure.

Of a fight at Debaltseve one report tells who came out at Artemivsk, and another who cut the road at Lohvynove.
"""

from streams.incidents.alike.locating import is_told_in
from streams.incidents.alike.places import LIKELY, nearness
from streams.incidents.alike.timing import Seen
from streams.incidents.alike.traits import Traits

_ONE_TOWN = frozenset({"same town", "same name"})


def place_by_scene(ours: Traits, our: Seen, theirs: Traits, their: Seen) -> str | None:
    """Give what it tells that both reports are about one town, of events that are apart; None where it tells nothing.

    Where one report names the place of the other it told besides what happened there.
    """
    if _agreement(our, their) < LIKELY:
        return None
    is_named = is_told_in(ours.places, their.names) or is_told_in(theirs.places, our.names)
    return None if is_named else "place scene"


def add_scenes(found: dict[str, float], our: Seen, their: Seen) -> None:
    """Add how surely the reports are about one town, or about two places."""
    agreement = _agreement(our, their)
    if agreement:
        found["scene same" if agreement > 0 else "scene other"] = abs(agreement)


def _agreement(our: Seen, their: Seen) -> float:
    """Give the lesser of the chances of the likeliest places; less than 0 where they are two, 0 where none tells."""
    if our.article_id == their.article_id or our.scene is None or their.scene is None:
        return 0.0
    near = nearness((our.scene.place,), (their.scene.place,))
    chance = min(our.scene.chance, their.scene.chance)
    return chance if near in _ONE_TOWN else -chance if near is None else 0.0
