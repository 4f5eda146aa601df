"""Figures of the same attackers by two who disagree, sentences apart: which number disputes the one before it."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.tellers import tells_otherwise
from streams.extract.reading.found import Reading
from streams.extract.reading.joining import judged_chance
from streams.extract.reading.second import Counted

_NEAR, _FAR = 3, 8  # sentences from a figure to its rival, and to one that the words before it call so
_RIVALS = 0.8  # chance that a number is the rival of the one before it, from which it is whatever else the judge thinks
_OTHERS = 0.6  # that those stand on the other side or take no part, from which they are no rival
_HINTED = 0.4  # chance that they attack whom another's account disputes
_LEAST = 0.05  # chance that they attack, without which a number is none of theirs


def with_disputes(given: Sequence[Counted], reading: Reading) -> list[Counted]:
    """Give the numbers, marked where the text tells them as another's account than the one before."""
    return [
        replace(one, disputes=True)
        if tells_otherwise(reading.text_at(one.order, -1), one.sentence.text[: one.number.start]) else one
        for one in given
    ]  # fmt: skip


def is_of_another_account(before: Counted, after: Counted) -> bool:
    """Say whether a number, however the judge takes its people, rivals one that surely attacks: by two who count them.

    "He put them at no more than 2,000. A diplomat, however, said 8,000 fighters had joined in".
    """
    reach = _FAR if after.disputes else _NEAR
    if not 0 < after.order - before.order <= reach or after.attacking < _LEAST:
        return False
    if after.disputes and before.attacking >= _HINTED:
        return True
    if after.defending >= _OTHERS or (after.elsewhere >= _OTHERS and not after.disputes):
        return False
    return judged_chance(before, after, "either") >= _RIVALS
