"""Who may take back what was said: whoever said it, or two independent sources. Pure.

A source takes back by editing its article (then the report is gone from the incident), or by saying itself, later, that
it is not so. That somebody "denied" it, in whatever paper, is that person's word: two papers that print one denial are
one voice, and a denial by one voice is told, and takes nothing back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.incidents.copying.copies import distinct_reports, independent
from streams.incidents.copying.voices import voices
from streams.incidents.model import Mention, told

LEAST_VOICES = 2
DENIALS = frozenset({"denied", "negated"})


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
    said = told(mentions)
    denials = [one for one in mentions if one.event.modality in DENIALS]
    group_of = _groups([*said, *denials])
    own = {group_of[one.report.source.name] for one in said}
    kept = own - {group for group in own if _takes_its_word_back(group, group_of, mentions)}
    others = [one for one in denials if group_of[one.report.source.name] not in kept]
    sources = {group_of[one.report.source.name] for one in others}
    count = min(_voices(others, group_of), len(sources))
    return Refutation(
        denied_by=tuple(dict.fromkeys(_named(one) for one in denials)),
        is_withdrawn=not kept,
        is_refuted=count >= max(LEAST_VOICES, len(kept)),
    )


def _groups(mentions: Sequence[Mention]) -> dict[str, int]:
    """Give the number of the independent source that each source's name belongs to."""
    groups = independent(distinct_reports(mentions))
    return {name: number for number, names in enumerate(groups) for name in names}


def _takes_its_word_back(group: int, group_of: dict[str, int], mentions: Sequence[Mention]) -> bool:
    """Say whether the newest word of the source itself, in the order in which they came, is that it is not so."""
    own = [one for one in mentions if group_of.get(one.report.source.name) == group]
    words = [one.event.modality for one in own if one.event.modality in {"asserted", "claimed", "negated"}]
    return bool(words) and words[-1] == "negated"


def _voices(denials: Sequence[Mention], group_of: dict[str, int]) -> int:
    """Give how many deny it: whom the reports name, and the sources that say it themselves."""
    quoted = [one for one in denials if one.event.modality == "denied" and one.event.attribution]
    own = {group_of[one.report.source.name] for one in denials if one not in quoted}
    return voices(one.event.attribution or "" for one in quoted) + len(own)


def _named(mention: Mention) -> str:
    outlet, attribution = mention.report.source.name, mention.event.attribution
    return f"{attribution} ({outlet})" if attribution else outlet
