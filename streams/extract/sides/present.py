"""Who was in the place when the attack began makes no attack: "2,000 militants remained there when the push began"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.in_place import was_there_when_it_began


def turn_present(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Make those who are counted as being there when a drive began its other side; nobody else is told to make it."""
    for draft in (one for one in drafts if one.trigger.is_noun):
        there = [
            one for one in clauses.mentions
            if one.number is not None and one.head in ("armed", "people")
            and was_there_when_it_began(
                clauses.sentence.text[: one.number.start], clauses.sentence.text[clauses.tokens[one.end - 1].end :]
            )
        ]  # fmt: skip
        draft.attackers = [one for one in draft.attackers if one not in there]
        draft.defenders += [one for one in there if one not in draft.defenders]
