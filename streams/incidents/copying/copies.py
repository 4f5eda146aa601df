"""Independent sources: outlets of one owner, or with copies of one text, are one."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from streams.incidents.copying.credits import is_credited
from streams.incidents.copying.one_text import are_copies
from streams.incidents.copying.standing import told
from streams.incidents.model import Mention, Report
from streams.records import Source

NO_CREDITS: Mapping[str, frozenset[str]] = MappingProxyType({})


def independent_sources(mentions: Sequence[Mention]) -> tuple[frozenset[str], ...]:
    """Give the groups of source names that are independent of one another, among those that say it is so.

    A group holds sources that are joined by an owner, by copies of one text, or by one's word that it has it from the
    other, in any number of steps. An article adds at most one group; a copy adds none.
    """
    said = told(mentions)
    return independent(distinct_reports(said), _credits(said))


def independent(
    reports: Sequence[Report], credits_of: Mapping[str, frozenset[str]] = NO_CREDITS
) -> tuple[frozenset[str], ...]:
    """Give the groups of source names that are independent of one another, among these reports of one article each.

    `credits_of` gives, by an article's id, other sources among them from which it says that it has its news.
    """
    group_of, groups = list(range(len(reports))), {at: [at] for at in range(len(reports))}
    for at, other in _pairs(reports, credits_of):
        gone, stays = sorted((group_of[at], group_of[other]), key=lambda group: len(groups[group]))
        if gone != stays:
            for one in groups[gone]:
                group_of[one] = stays
            groups[stays] += groups.pop(gone)
    return tuple(frozenset(reports[at].source.name for at in group) for group in groups.values())


def _credits(said: Sequence[Mention]) -> dict[str, frozenset[str]]:
    """Give, by an article's id, the sources among them that its events are attributed to: "Reuters reported"."""
    names = {name for mention in said for name in _called(mention.report.source)}
    found: dict[str, frozenset[str]] = {}
    for mention in said if len(names) > 1 else ():
        if given := mention.event.attribution:
            own = frozenset(name for name in names if is_credited(name, given))
            found[mention.report.article_id] = found.get(mention.report.article_id, frozenset()) | own
    return found


def _called(source: Source) -> tuple[str, ...]:
    """Give what the source is called by: an owner is often an outlet itself."""
    return (source.name,) if source.owner is None else (source.name, source.owner)


def _pairs(reports: Sequence[Report], credits_of: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Give pairs of reports that are one source: enough of them to join all that are, not every pair there is."""
    known: dict[tuple[str, str], int] = {}
    with_sentence: dict[int, list[int]] = {}
    for at, report in enumerate(reports):
        names = [("name", name) for name in _called(report.source)]
        names += [("name", name) for name in sorted(credits_of.get(report.article_id, ()))]
        names += [("text", head) for head in (report.article_id, *report.families)]
        yield from ((at, known.setdefault(name, at)) for name in names)
        sentences = set(report.signature)
        akin = {other for sentence in sentences for other in with_sentence.get(sentence, ())}
        yield from ((at, other) for other in sorted(akin) if are_copies(report, reports[other]))
        for sentence in sentences:
            with_sentence.setdefault(sentence, []).append(at)


def outlets(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Give the names of all sources that say it is so, copies included, in the order they came."""
    return tuple(dict.fromkeys(mention.report.source.name for mention in told(mentions)))


def distinct_reports(mentions: Sequence[Mention]) -> tuple[Report, ...]:
    """Give each article's report once, in the order they came."""
    return tuple({mention.report.article_id: mention.report for mention in mentions}.values())
