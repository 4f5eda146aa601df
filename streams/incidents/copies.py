"""Independent sources: outlets of one owner, or with copies of one text, are one."""

from collections.abc import Sequence

from streams.incidents.model import Mention, Report, told

LEAST_CONTAINMENT = 0.8  # of the shorter text's sentences; a copy is cut, and gets a line of its own
LEAST_SENTENCES = 2  # one common sentence is a quotation


def independent_sources(mentions: Sequence[Mention]) -> tuple[frozenset[str], ...]:
    """Give the groups of source names that are independent of one another, among those that say it is so.

    A group holds sources that are joined by an owner or by copies of one text, in any number of steps. An article adds
    at most one group; a copy adds none.
    """
    reports = distinct_reports(told(mentions))
    groups: list[set[int]] = []
    for at, report in enumerate(reports):
        joined = [group for group in groups if any(_are_one(report, reports[other]) for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append({at}.union(*joined))
    return tuple(frozenset(reports[at].source.name for at in group) for group in groups)


def outlets(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Give the names of all sources that say it is so, copies included, in the order they came."""
    return tuple(dict.fromkeys(mention.report.source.name for mention in told(mentions)))


def distinct_reports(mentions: Sequence[Mention]) -> tuple[Report, ...]:
    """Give each article's report once, in the order they came."""
    return tuple({mention.report.article_id: mention.report for mention in mentions}.values())


def is_copy(one: Sequence[int], other: Sequence[int]) -> bool:
    """Say whether the sentences of one text are nearly all in the other, by their hashes."""
    ours, theirs = set(one), set(other)
    least = min(len(ours), len(theirs))
    return least >= LEAST_SENTENCES and len(ours & theirs) >= LEAST_CONTAINMENT * least


def _are_one(one: Report, other: Report) -> bool:
    if one.source.name == other.source.name:
        return True
    if one.source.owner is not None and one.source.owner == other.source.owner:
        return True
    return is_copy(one.signature, other.signature)
