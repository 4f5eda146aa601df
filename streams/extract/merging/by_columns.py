"""An attack in several columns, told one by one: "in three columns. .. A second has swung west towards Mbarara"."""

from collections.abc import Sequence

from streams.extract.merging.group import Group
from streams.extract.reading.found import Told
from streams.extract.words.small import Small
from streams.records import MASSED

_FAR = 4  # sentences from the attack to the last of its columns
_BODIES = r"(?:columns|prongs|groups|wings|waves|thrusts|spearheads|pincers|arms)"
_IN_SEVERAL = Small(
    rf"\b(?:in|by|as|with) (?:two|three|four|five|several|separate|different|parallel)(?: [\w-]+)? {_BODIES}\b"
)
# "A second of 1,900 has swung west"
_IS_ONE = Small(
    r"^\W*(?:(?:the|an?) (?:first|second|third|fourth|fifth|other|last|next|largest|biggest|main|smaller|smallest|"
    r"\w+ern)|another|one)(?: (?:column|prong|group|wing|wave|thrust|spearhead|pincer|arm|one))?,? "
    r"(?:(?:of|numbering|with|totalling|about|some|around) )*\d"
)


def told_by_columns(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the attack in several columns of which the sentence tells one, whatever its road leads to."""
    if _IS_ONE.search(told.draft.sentence.text) is None or told.draft.type not in MASSED:
        return None
    near = (one for one in reversed(groups) if one.type in MASSED and told.order - one.told[0].order <= _FAR)
    return next((one for one in near if any(_IN_SEVERAL.search(it.draft.sentence.text) for it in one.told)), None)
