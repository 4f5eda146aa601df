"""An ambush told on: "militants ambushed an army convoy .. 200 gunmen attacked the column as it returned"."""

import re

from streams.extract.merging.group import Group, are_alike
from streams.extract.reading.reader import Told

_NEAR = 3  # sentences
_THE_CONVOY = re.compile(
    r" (?:the|their|its) (?:[\w-]+ ){0,2}?(?:convoys?|columns?|patrols?|vehicles?|trucks?|lorries|motorcade)\b"
)


def is_ambush_told_on(told: Told, group: Group) -> bool:
    """Say whether the next sentences attack that very convoy, at no other place, by nobody else."""
    draft = told.draft
    if group.type != "ambush" or draft.type not in ("assault", "clash") or draft.trigger.is_noun or draft.places:
        return False
    is_hit = _THE_CONVOY.match(draft.sentence.text, told.clauses.tokens[draft.trigger.end - 1].end) is not None
    return is_hit and told.order - group.told[-1].order <= _NEAR and are_alike(draft, group)
