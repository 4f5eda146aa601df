"""Our gold that may be learned from (never what is held out) as passages: what its events say of their numbers."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from streams.extract.counts.counting import count
from streams.extract.reading.cuts import cut
from streams.extract.words.clean import blocks_of, sentences_of
from tocsin.evaluation.gold import load_gold
from tocsin.evaluation.model import GoldCase, GoldEvent, GoldQuantity
from tocsin.evaluation.reference import THRESHOLD_PERSONS
from training.judge.marks import ROLES, Mark, Passage

TESTS = Path(__file__).resolve().parents[2] / "tests"
_OTHERS = ROLES.replace("A", "").replace("R", "")
_LISTS = ("forces", "counted", "quiet", "attacks")
_ATTACKS = {"offensive", "assault", "siege"}
_REAL, _NONE = "oask", "-x"  # of the marks: a word that tells a real fight; one that tells none


def known() -> list[Passage]:
    """Give the seen gold, and the lists of single sentences that the extractor's tests read."""
    cases = [case for kind in ("sentences", "reports") for case in load_gold(TESTS / "articles" / kind)]
    listed = (
        _of_line(json.loads(line), name)
        for name in _LISTS
        for line in (TESTS / "extract" / f"{name}.jsonl").read_text("utf-8").splitlines()
    )
    seen = (_of_case(case) for case in cases if not case.held_out)
    return [one for one in (*seen, *listed) if one is not None]


def _of_case(case: GoldCase) -> Passage:
    """Give a case: the numbers of its events by their roles, the others as none that attack."""
    text = f"{case.title}\n{case.text}" if case.title else case.text
    told = list(_quantities(case.events))
    is_whole = all(one is not None for one, _ in told) and not any(
        event.accept.force or event.accept.opposing_force for event in case.events
    )
    shift = len(text) - len(case.text)
    spans = [
        (one.start + shift, one.end + shift, letters)
        for one, letters in told
        if one is not None and one.start is not None and one.end is not None
    ]
    marks = []
    for start, end, is_count in _numbers(text):
        letters = next((kind for first, last, kind in spans if start < last and first < end), "")
        letters = letters or ("N" if not is_count else _OTHERS if is_whole else "")
        if letters:
            marks.append(Mark(start, end, letters))
    fights, others = _fights(case, text, shift)
    return Passage("gold", case.over_5000, text, tuple(marks), fights, others)


def _fights(case: GoldCase, text: str, shift: int) -> tuple[tuple[Mark, ...], str]:
    """Give the words that tell the case's events, and what holds of all others: no fight where it has no event."""
    if not case.events:
        return (), _NONE
    found = []
    for kind, start, end in _triggers(text):
        told = [event for event in case.events if event.type == kind and _tells(event, start, end, shift)]
        if told and kind != "ceasefire":
            found.append(Mark(start, end, _REAL if any(map(_is_real, told)) else _NONE))
    return tuple(found), ""


def _triggers(text: str) -> Iterator[tuple[str, int, int]]:
    """Give the event words that the rules know, each with its type and where it stands."""
    for sentence in sentences_of(text, blocks_of(text)):
        words = cut(sentence)
        for trigger in words.triggers:
            start, end = words.tokens[trigger.first].start, words.tokens[trigger.end - 1].end
            yield trigger.type, sentence.start + start, sentence.start + end


def _tells(event: GoldEvent, start: int, end: int, shift: int) -> bool:
    """Say whether those letters of the title and text stand in what tells an event."""
    spans = [
        (one.start, one.end) if one.field == "title" else (one.start + shift, one.end + shift) for one in event.evidence
    ]
    return any(first <= start and end <= last for first, last in spans)


def _is_real(event: GoldEvent) -> bool:
    return event.modality in ("asserted", "claimed") and not event.historic


def _quantities(events: tuple[GoldEvent, ...] | list[GoldEvent]) -> Iterator[tuple[GoldQuantity | None, str]]:
    """Give each quantity with its letters; None for one that no span of the text tells."""
    for event in events:
        losses = (event.casualties.killed, event.casualties.wounded, event.casualties.captured)
        for one, letters in (
            (event.force, _attackers(event)),
            (event.opposing_force, "D"),
            *((loss, "L") for loss in losses),
        ):
            if one is not None:
                is_there = one.start is not None and one.field == "text" and not getattr(one, "derived", False)
                yield (one if is_there else None), letters


def _attackers(event: GoldEvent) -> str:
    """Give the letters of a force: who attack, are readied for it, or would."""
    if not _is_real(event):
        return "ARH"
    return "R" if event.phase == "planned" else "A"


def _of_line(line: dict[str, Any], name: str) -> Passage | None:
    """Give a sentence of a list: its forces if it tells them, no number that attacks if it must be quiet."""
    numbers = list(_counted(line["text"]))
    told = [tuple(force) for one in [line, *(line.get("attacks") or ())] if (force := one.get("force"))]
    if line.get("alert") == "sure":
        told = [(low, high) for *_, low, high in numbers if (low or 0) > THRESHOLD_PERSONS]
    is_quiet = line.get("event", ...) is False or any(
        line.get(key, ...) is None for key in ("event", "force", "attacks")
    )
    there = {(low, high) for *_, low, high in numbers}
    others = _NONE if name == "quiet" and line["event"] is not True else ""
    if not (told or is_quiet) or not there >= set(told):
        return None  # nothing is said of its numbers, or of their sum only
    marks = tuple(Mark(start, end, "AR" if (low, high) in told else _OTHERS) for start, end, low, high in numbers)
    return Passage(name, "", line["text"], marks, tuple(_told(line, has_force=bool(told))), others)


def _told(line: dict[str, Any], *, has_force: bool) -> Iterator[Mark]:
    """Give the words of a list's sentence that tell its attacks; of one with a force and one attack, that."""
    kinds = {one["type"] for one in line.get("attacks") or ()} or (_ATTACKS if has_force else set())
    marks = [Mark(start, end, _REAL) for kind, start, end in _triggers(line["text"]) if kind in kinds]
    if line.get("attacks") or len(marks) == 1:
        yield from marks


def _counted(text: str) -> Iterator[tuple[int, int, int | None, int | None]]:
    for one in sentences_of(text, blocks_of(text)):
        for number in count(one.text):
            if number.kind == "count":
                yield one.start + number.start, one.start + number.end, number.low, number.high


def _numbers(text: str) -> Iterator[tuple[int, int, bool]]:
    for one in sentences_of(text, blocks_of(text)):
        for number in count(one.text):
            yield one.start + number.start, one.start + number.end, number.kind == "count"
