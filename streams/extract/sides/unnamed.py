"""Who attacks where only the number of an attack tells: those whom it counts, or of whom it is a part."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.owners import is_whole
from streams.extract.words.lexicon import THEM
from streams.records import Quantity


def name_counted(clauses: Clauses, draft: Draft, force: Quantity | None) -> None:
    """Let those whom the force counts be the attackers of a draft that has none, or only numbers."""
    if force is not None and not draft.attackers and not draft.supporters:
        start = force.start - clauses.sentence.start
        found = next((one for one in clauses.mentions if one.number and one.number.start == start), None)
        is_named = found is not None and found.noun not in THEM and found not in draft.defenders
        draft.attackers = [found] if found is not None and is_named else []
    draft.attackers = [_named(clauses, one) for one in draft.attackers]


def _named(clauses: Clauses, mention: Mention) -> Mention:
    """Give a number without a noun the noun of the whole that it is a part of: "of the 9,000 TROOPS there, 700 .."."""
    if mention.noun in THEM and mention.number is not None:
        return _meant(clauses, mention)
    if mention.head != "bare" or mention.name:
        return mention
    whole = _whole_before(clauses.mentions, clauses, mention)
    if whole is None:
        return mention
    return replace(mention, head=whole.head, name=whole.name, noun=whole.noun, actor_id=whole.actor_id)


def _meant(clauses: Clauses, mention: Mention) -> Mention:
    """Give "6,000 of them" the name of those who did something before: "Rebels took Bria, and 6,000 of them .."."""
    does = [one.first for one in clauses.triggers if one.end <= mention.first]
    before = [
        one
        for one in clauses.mentions
        if one.head == "armed" and one.number is None and not one.is_position and one.end <= mention.first
    ]
    named = [one for one in before if any(one.end <= at for at in does) or len(before) == 1]
    if len({one.name for one in named}) != 1:
        return mention
    return replace(mention, head="armed", name=named[0].name, noun=named[0].noun, actor_id=named[0].actor_id)


def _whole_before(mentions: Sequence[Mention], clauses: Clauses, mention: Mention) -> Mention | None:
    before = [one for one in mentions if one.end <= mention.first and one.number and is_whole(clauses, one)]
    return before[-1] if before else None
