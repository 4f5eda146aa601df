"""The name of a base or a village that a sentence tells after the attack on it: "The base, known as Dawa, lies in"."""

import re
from collections.abc import Sequence

from streams.extract.geography.spoken import Spoken
from streams.extract.merging.group import Group
from streams.extract.merging.named_next import place_named
from streams.extract.reading.found import Reading

_CALLED = re.compile(
    r"^\W*The (?P<noun>base|camp|post|outpost|fort|village|hamlet|town|settlement),? (?:(?:which|that) is )?"
    r"(?:(?:locally|also) )?(?:known|called|named)(?: locally)?(?: as)? "
    r"(?P<name>[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){0,2}),? (?:is|was|lies|lay|stands|stood|sits)\b"
)


def place_called(groups: Sequence[Group], reading: Reading) -> None:
    """Give a fight at a base or village without a name, at no town that is known, the name that the next words tell."""
    for group in groups:
        first = group.told[0]
        found = _CALLED.match(reading.text_at(first.order, 1)) if not group.is_past else None
        if found is None or any(one.bearer is not None and one.bearer.kind != "country" for one in group.places):
            continue
        if _is_nameless(first.draft.sentence.text, found["noun"]):
            context = reading.contexts.get(first.draft.sentence.block, Spoken())
            group.places = [place_named(found["name"], context)]


def _is_nameless(text: str, noun: str) -> bool:
    """Say whether a sentence tells of one such place without its name: not "the base at Goma"."""
    one = rf"\b(?:[Aa]n?|[Aa]nother) (?:[\w'\u2019-]+ ){{0,4}}?{noun}\b(?! (?:(?:of|at|called|named) )?[A-Z])"
    return re.search(one, text) is not None
