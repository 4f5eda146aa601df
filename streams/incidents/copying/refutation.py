"""Who may take back what was said: whoever said it, or two independent sources. Pure.

A source takes back by editing its article (then the report is gone from the incident), or by saying itself, later, that
it is not so. That somebody "denied" it, in whatever paper, is that person's word: two papers that print one denial are
one voice, and a denial by one voice is told, and takes nothing back. Nor does a denial of the capture alone where an
attack was told; and who says later that it was so denies it no more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from streams.incidents.copying.copies import distinct_reports, independent
from streams.incidents.copying.standing import SAID, covers, is_own_voice, owner_of, told
from streams.incidents.copying.voices import one_voice, voices
from streams.incidents.model import Mention

LEAST_VOICES = 2
DENIALS = frozenset({"denied", "negated"})
_AFTER = frozenset({"retreat", "surrender", "ceasefire"})  # whoever denies the attack need not deny these


@dataclass(frozen=True)
class Refutation:
    """Who says that it is not so, and whether that takes it back. `is_withdrawn`: nobody says any more that it is."""

    denied_by: tuple[str, ...] = ()
    is_withdrawn: bool = False
    is_refuted: bool = False

    @property
    def takes_back(self) -> bool:
        """Whether what was told no longer stands."""
        return self.is_withdrawn or self.is_refuted


def refutation_of(mentions: Sequence[Mention]) -> Refutation:
    """Give who denies what an incident's reports say, and whether they may take it back.

    Two voices from two independent sources, and no fewer sources than still say so, take it back.
    """
    said, denials = told(mentions), tuple(_held(mentions))
    if not denials:
        return Refutation(is_withdrawn=not said)
    core = _core(said)
    whole = [one for one in denials if all(covers(one, other) for other in core)]
    group_of = _groups([*said, *denials])
    kept = {group_of[one.report.source.name] for one in said}
    others = [one for one in whole if group_of[one.report.source.name] not in kept]
    sources = {group_of[one.report.source.name] for one in others}
    count = min(_voices(others, group_of), len(sources))
    return Refutation(
        denied_by=tuple(dict.fromkeys(_named(one, is_whole=one in whole) for one in denials)),
        is_withdrawn=not said,
        is_refuted=count >= max(LEAST_VOICES, len(kept)),
    )


def _held(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the denials of something that was told, but of those who have said since that it was so."""
    ever = [one for one in mentions if one.event.modality in SAID]
    for at, one in enumerate(mentions):
        is_of_it = not ever or any(covers(one, other) for other in ever)
        if one.event.modality in DENIALS and is_of_it and not any(_says_so(other, one) for other in mentions[at + 1 :]):
            yield one


def _says_so(later: Mention, denial: Mention) -> bool:
    """Say whether who denied it says so now: the outlet in whose own voice it was, or the one who was quoted."""
    if later.event.modality not in SAID or not covers(denial, later):
        return False
    if is_own_voice(denial):
        return owner_of(later) == owner_of(denial)
    ours, theirs = denial.event.attribution, later.event.attribution
    return ours is not None and theirs is not None and one_voice(ours, theirs)


def _core(said: Sequence[Mention]) -> Sequence[Mention]:
    """Give what is told of the attack itself: what came after it, and what led to it, only where nothing else is."""
    fought = [one for one in said if one.event.type not in _AFTER]
    made = [one for one in fought if one.event.phase != "planned" and one.event.type != "buildup"]
    return made or fought or said


def _groups(mentions: Sequence[Mention]) -> dict[str, int]:
    """Give the number of the independent source that each source's name belongs to."""
    groups = independent(distinct_reports(mentions))
    return {name: number for number, names in enumerate(groups) for name in names}


def _voices(denials: Sequence[Mention], group_of: dict[str, int]) -> int:
    """Give how many deny it: whom the reports name, and the sources that say it themselves."""
    quoted = [one for one in denials if one.event.modality == "denied" and one.event.attribution]
    own = {group_of[one.report.source.name] for one in denials if one not in quoted}
    return voices(one.event.attribution or "" for one in quoted) + len(own)


def _named(mention: Mention, *, is_whole: bool) -> str:
    """Give who denies it, in which outlet, and of what if not of the attack itself: "the army (Wire): the capture"."""
    outlet, attribution = mention.report.source.name, mention.event.attribution
    named = f"{attribution} ({outlet})" if attribution and attribution != outlet else outlet
    return named if is_whole else f"{named}: the {mention.event.type}"
