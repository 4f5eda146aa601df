"""What one entry of a log or a live page tells, and what it tells more of another entry's event."""

from streams.extract.clauses import Draft
from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import Group


def may_be_of_entry(draft: Draft, group: Group) -> bool:
    """Say whether the entry in which it is told tells that event too, or names its place, or points back to it."""
    is_back = draft.trigger.is_noun and draft.is_definite and not draft.places
    return group.is_of_entry(draft.sentence) or is_back or share_place(draft.places, group.places)


def may_share_entry(earlier: Group, later: Group) -> bool:
    """Say whether one entry tells both, or both are at one place."""
    is_told = any(earlier.is_of_entry(one.draft.sentence) for one in later.told)
    return is_told or share_place(earlier.places, later.places)
