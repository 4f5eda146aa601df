"""The fight of those whom a pronoun counts: "Korhogo fell to gunmen. A trader saw no more than fifty of them"."""

from collections.abc import Sequence

from streams.extract.merging.apart import forces, orders_of
from streams.extract.merging.attaching import COUNTED
from streams.extract.merging.group import Group, attackers_of
from streams.extract.reading.second import Counted
from streams.extract.words.lexicon import THE_OTHERS
from streams.extract.words.small import Small

# somebody counts them: whoever does is not meant
_COUNTS_THEM = Small(
    r"\b(?:put|puts|putting|estimat\w+|reckon\w*|plac(?:e|es|ed)|assess\w*|count(?:s|ed)?|saw|gave|gives) "
    r"(?:them|their (?:number|numbers|strength|ranks))\b[^.;]{0,40}$"
)


def fight_of_meant(some: Sequence[Counted], groups: Sequence[Group]) -> Group | None:
    """Give the only fight told by the sentence before, where they attack whom a pronoun counts; it has no force."""
    if not all(map(_are_they, some)):
        return None
    before = [one for one in groups if one.type in COUNTED and some[0].order - 1 in orders_of(one)]
    is_open = len(before) == 1 and bool(attackers_of(before[0])) and not any(forces(before[0]))
    return before[0] if is_open and not before[0].is_past else None


def _are_they(one: Counted) -> bool:
    is_them = one.mention is not None and one.mention.noun in THE_OTHERS
    return is_them or _COUNTS_THEM.search(one.sentence.text[: one.number.start]) is not None
