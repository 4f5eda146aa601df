"""Where the rules make something else of a text than what the judge says of it: of a tested text, that is the lesson.

A fight that is told though the judge hardly takes its word for one; a word that it takes for one where nothing is told;
a number that is a force, or those attacked, or neither.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from unittest import mock

import numpy as np

from streams.extract.counts.numbers import Number
from streams.extract.judge.network import FIGHTS, ROLES, Floats, Judged
from streams.extract.judge.observe import spanned
from streams.extract.merging import events as merging
from streams.extract.reading.chances import LAST
from streams.extract.reading.cuts import ReadCut
from streams.extract.reading.found import Reading, Told
from streams.extract.reading.second import KINDS, LEAST, SecondReading
from streams.records import UNFOUGHT, Article, Event, Quantity

_SURE = 0.9  # the chance that the rules' answer is given
_SEEN, _HINTED = 0.6, 0.3  # chances of a real fight: that needs no raising; that is lowered
_ATTACKING, _DEFENDING, _EITHER = 0.5, 0.4, 0.5  # chances of a number's roles that the rules may contradict
_FACTS = ("asserted", "claimed")
_NOTHING, _REAL = FIGHTS.index(""), sorted(set(KINDS.values()))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence as it was read, and what the judge should have said of it: of its words, of numbers by their ends."""

    judged: Judged
    fights: Floats | None
    roles: Mapping[tuple[int, int], Floats]


@dataclass(frozen=True, slots=True)
class _Read:
    cut: ReadCut
    judged: Judged
    counted: Sequence[Number]  # those that the judge is asked for


@contextmanager
def outcomes(keep: list[Outcome]) -> Iterator[None]:
    """Collect in `keep` what the extractor makes of what it reads meanwhile, where the judge says otherwise."""
    second, assemble = SecondReading.of, merging.assemble
    reads: dict[int, _Read] = {}

    def read(cut: ReadCut, clauses: Any, order: int, **known: bool) -> SecondReading:
        found = second(cut, clauses, order, **known)
        if order <= max(reads, default=-1):
            reads.clear()  # of a text that was not read to its end
        if (judged := cut.asked()) is not None:
            reads[order] = _Read(cut, judged, [one.number for one in found.counted])
        return found

    def assembled(article: Article, reading: Reading, published: date | None) -> tuple[Event, ...]:
        found = assemble(article, reading, published)
        is_read_again = not found and reading.may_tell and reading.chances is not LAST
        if not is_read_again:
            keep.extend(_contradicted(reads, reading.told, found))
        reads.clear()
        return found

    with mock.patch.object(SecondReading, "of", read), mock.patch.object(merging, "assemble", assembled):
        yield


def _contradicted(reads: Mapping[int, _Read], told: Iterable[Told], events: Sequence[Event]) -> Iterator[Outcome]:
    """Give the sentences of a text of which the judge says otherwise than what came of it."""
    real = [one for one in events if one.modality in _FACTS and not one.historic]
    meant: dict[int, list[Told]] = {}
    for one in told:
        if any(_is_told_by(one, event) for event in real):
            meant.setdefault(one.order, []).append(one)
    for order, read in reads.items():
        fights = _raised(read.judged, meant.get(order, ())) if events else _lowered(read.judged)
        roles = dict(_roles(read, real, is_quiet=not events))
        if fights is not None or roles:
            yield Outcome(read.judged, fights, roles)


def _is_told_by(told: Told, event: Event) -> bool:
    draft = told.draft
    if {event.type, draft.type} & UNFOUGHT or draft.modality not in _FACTS or told.is_past:
        return False
    where = draft.sentence
    return any(
        one.field == where.field and one.start < where.start + len(where.text) and where.start < one.end
        for one in event.evidence
    )


def _raised(judged: Judged, meant: Iterable[Told]) -> Floats | None:
    drafts = [one.draft for one in meant]
    if not drafts or judged.reality() >= _SEEN:
        return None
    fights = np.array(judged.fights, dtype=np.float32)
    for one in drafts:
        kind = KINDS.get(one.type, KINDS["clash"])
        fights[one.trigger.first : one.trigger.end] = _surely(fights[one.trigger.first : one.trigger.end], kind)
    return fights


def _lowered(judged: Judged) -> Floats | None:
    if judged.reality() < _EITHER:
        return None
    fights = np.array(judged.fights, dtype=np.float32)
    real = fights[:, _REAL].sum(axis=1)
    rows = np.flatnonzero(real >= _HINTED)
    fights[rows[:, None], _REAL] *= 1 - _SURE
    fights[rows, _NOTHING] += _SURE * real[rows]
    return fights


def _roles(read: _Read, real: Sequence[Event], *, is_quiet: bool) -> Iterator[tuple[tuple[int, int], Floats]]:
    for number in read.cut.cut.numbers:
        at = spanned(read.cut.cut.tokens, number)
        if number.kind != "count" or number.middle < LEAST or not at:
            continue
        chances = read.judged.roles(at[0], at[-1])
        role = _role(read, number, dict(zip(ROLES, chances.tolist(), strict=True)), real, is_quiet=is_quiet)
        if role is not None:
            yield (at[0], at[-1]), _surely(chances, ROLES.index(role))


def _role(
    read: _Read, number: Number, chances: Mapping[str, float], real: Sequence[Event], *, is_quiet: bool
) -> str | None:
    """Give the role that came of a number where the judge says another, None where it says so, or nobody knows."""
    attacking, readied = chances["attacking"], chances["readied"]
    planned = [one.phase == "planned" for one in real if _is_of(read, number, one.force)]
    if planned:
        if all(planned):
            return "readied" if attacking + readied < _EITHER else None
        return "attacking" if attacking < _ATTACKING else None
    if any(_is_of(read, number, one.opposing_force) for one in real):
        return "defending" if attacking >= _DEFENDING else None
    is_refused = number.whole != "apart" and not any(one is number for one in read.counted)
    if (is_refused and attacking + readied >= _EITHER) or (is_quiet and attacking >= _ATTACKING):
        return "elsewhere"
    return None


def _is_of(read: _Read, number: Number, told: Quantity | None) -> bool:
    where = read.cut.cut.sentence
    start, end = where.start + number.start, where.start + number.end
    parts = (told, *told.parts) if told is not None else ()
    return any(one.field == where.field and one.start < end and start < one.end for one in parts)


def _surely(chances: Floats, at: int) -> Floats:
    found = np.array(chances, dtype=np.float32) * (1 - _SURE)
    found[..., at] += _SURE
    return found
