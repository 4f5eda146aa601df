"""Those counted in a sentence that tells a fight of long before: "When the rebels took Goma last year they had 900"."""

from collections.abc import Sequence
from datetime import date, timedelta

from streams.extract.merging.dating import span_of
from streams.extract.merging.days_lost import first_day
from streams.extract.merging.group import Group
from streams.extract.merging.memory import PRESENT
from streams.extract.reading.found import Told
from streams.extract.telling.aside import relative_over

_LONG = timedelta(days=31)  # what is told of the month before may still be told of as going on


def of_its_day(order: int, text: str, groups: Sequence[Group], published: date | None) -> Sequence[Group]:
    """Give the fights that a number of the sentence may be of: only its own, where that was long before the others."""
    own = [one for group in groups for one in group.told if one.order == order]
    if not own or published is None or PRESENT.search(text) or any(map(_is_told_aside, own)):
        return groups
    days = [span_of(one, published, is_underway=False) for one in own]
    last = max((one[1] for one in days if one is not None), default=None)
    if last is None:
        return groups
    return [one for one in groups if _tells(one, order) or one.is_past or first_day(one, published) <= last + _LONG]


def is_all_then(order: int, text: str, groups: Sequence[Group], published: date | None) -> bool:
    """Say whether a sentence so tells a fight of long before another of its article."""
    return len(of_its_day(order, text, groups, published)) < len(groups)


def _is_told_aside(told: Told) -> bool:
    """Say whether it only tells who somebody is: "The rebels, who took Goma last year, numbered 900"."""
    tree = told.clauses.tree
    return tree is None or relative_over(tree, told.draft.trigger.first) is not None


def _tells(group: Group, order: int) -> bool:
    return any(one.order == order for one in group.told)
