"""Forces that the grammar knows to attack, whatever the judge takes them for: "an attack on Bunia by 12,000 rebels"."""

from streams.extract.clauses import Draft
from streams.records import MASSED, Quantity

_BESIDE = 8  # tokens from the noun of an attack to who made it


def is_by_whom(force: Quantity | None, draft: Draft) -> bool:
    """Say whether the grammar leaves no doubt that they did it: "The base was taken by", "lost Bara to 300 rebels"."""
    if force is None or not _is_fact(draft):
        return False
    start = draft.sentence.start
    preps = ("by", "to") if draft.trigger.type == "capture" else ("by",)
    those = [one for one in draft.attackers if one.prep in preps and one.number is not None]
    if draft.trigger.is_noun:
        those = [one for one in those if _is_right_after(draft, one.first)]
    return any(one.number is not None and one.number.start + start == force.start for one in those)


def _is_right_after(draft: Draft, first: int) -> bool:
    """Say whether only where it was is told between the noun and who made it: "an attack on Bunia by 12,000 rebels"."""
    return draft.type in MASSED and 0 < first - draft.trigger.end <= _BESIDE


def _is_fact(draft: Draft) -> bool:
    return draft.modality in ("asserted", "claimed") and draft.phase != "planned"
