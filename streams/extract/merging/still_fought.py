"""A fight for a town that is told not to have fallen: "denied that Goma was captured, and said clashes continue"."""

from collections.abc import Sequence

from streams.extract.merging.group import Group
from streams.extract.reading.found import Told

_TAKEN_BACK = ("denied", "negated")


def without_denied(told: Told, groups: Sequence[Group]) -> Sequence[Group]:
    """Give the events without captures that its sentence only denies, of which fighting that goes on is no part.

    It is fought there where its own words name no place.
    """
    draft = told.draft
    if draft.type != "clash" or draft.modality in _TAKEN_BACK:
        return groups
    denied = [one for one in groups if all(_is_denied(each) and each.order == told.order for each in one.told)]
    if denied and not draft.places:
        draft.places = list(denied[-1].places)
    return [one for one in groups if one not in denied]


def _is_denied(told: Told) -> bool:
    return told.draft.type == "capture" and told.draft.modality in _TAKEN_BACK
