"""A sum of one sentence without those of its parts whom the second reader takes for who is attacked."""

from collections.abc import Sequence

import msgspec

from streams.extract.forces.quantities import summed
from streams.extract.reading.second import Counted
from streams.extract.words.clean import Sentence
from streams.records import Quantity

_SURELY = 0.9  # chance that they are attacked, from which they do not attack with the others


def without_foes(force: Quantity, counted: Sequence[Counted], sentence: Sentence) -> Quantity:
    """Leave out the parts of a sum who surely are attacked: "by 5,800 Chadians, and Libyans, 1,200 strong"."""
    if not (force.derived and force.parts):
        return force
    kept = [part for part in force.parts if not _are_attacked(part, counted)]
    if len(kept) == len(force.parts) or not kept:
        return force
    return msgspec.structs.replace(kept[0], parts=()) if len(kept) == 1 else summed(kept, sentence)


def _are_attacked(part: Quantity, counted: Sequence[Counted]) -> bool:
    return any(one.is_in(part) and one.defending >= _SURELY for one in counted)
