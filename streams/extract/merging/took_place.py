"""Where a fight was that a sentence right after it places: "attacked a convoy. The ambush happened near Bria"."""

from collections.abc import Sequence

from streams.extract.merging.group import Group
from streams.extract.reading.found import Told
from streams.extract.words.small import Small
from streams.records import ENDS

_FIGHT = (
    r"(?:attack|ambush|raid|assault|fighting|clash(?:es)?|battle|fight|firefight|strike|shelling|bombing|gun ?battle|"
    r"shooting|skirmish(?:es)?)"
)
_HAPPENED = r"(?:(?:had |reportedly |apparently )?(?:took|taken) place|happened|occurred|unfolded)"
_PLACES_IT = Small(
    rf"^\W*(?:the|this|that) {_FIGHT} (?:{_HAPPENED}|was|were|came)\b|"
    rf"\b(?:where|in which) (?:the|this|that|(?:\w+day|yesterday)['\u2019]s) (?:latest )?{_FIGHT} {_HAPPENED}\b"
)


def placed_by(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the only fight of the sentence before, told at no town, whose town this sentence tells and nothing else."""
    draft = told.draft
    if not (draft.trigger.is_noun and is_town(told)) or draft.attackers or draft.defenders:
        return None
    if _PLACES_IT.search(draft.sentence.text) is None:
        return None
    before = [one for one in groups if any(other.order == told.order - 1 for other in one.told)]
    fought = [one for one in before if one.type not in ENDS and one.type != "buildup"]
    is_open = len(fought) == 1 and not fought[0].is_past and not _has_town(fought[0])
    return fought[0] if is_open else None


def is_town(told: Told) -> bool:
    """Say whether a draft names a town, or a place that no table knows."""
    return any(place.bearer is None or place.bearer.kind == "town" for place in told.draft.places)


def _has_town(group: Group) -> bool:
    return any(place.bearer is None or place.bearer.kind == "town" for place in group.places)
