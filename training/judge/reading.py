"""`python -m training.judge.reading`: how articles are read that nothing was learned from (unlearned/*.txt).

`--as-marked` has the judge say what is marked: what is lost then no better judge would find.
"""

import sys
from collections.abc import Iterable
from contextlib import nullcontext

from streams.records import UNFOUGHT, Article
from tocsin.evaluation.run import answer_to
from tocsin.evaluation.score import Score
from training.judge.as_marked import judged_as_marked
from training.judge.marks import UNLEARNED, Passage, passages

_REAL = "oask"  # of the marks of words: those that tell a real fight


def read(given: Iterable[Passage], *, as_marked: bool = False) -> Score:
    """Read passages by the extractor as it ships; only what is fought now, as a fact or claim, counts as told.

    Their authors called an attack that only waits possible, and the rule asks for no phase: it may be told for sure.
    """
    score = Score()
    for one in given:
        with judged_as_marked(one) if as_marked else nullcontext():
            answer = answer_to(Article(id="unlearned", text=one.text))
        is_sure, should = answer.certainty == "sure", one.label == "sure"
        is_fight = any(mark.letters in _REAL for mark in one.fights)
        facts = (one for one in answer.events if one.modality in ("asserted", "claimed") and not one.historic)
        is_told = any(one.type not in UNFOUGHT for one in facts)
        may_wait = one.label == "possible" and any("R" in mark.letters for mark in one.numbers)
        if is_sure and not may_wait:
            score.note("alert, precision", one.text, is_right=should)
        if should:
            score.note("alert, recall", one.text, is_right=is_sure)
        name = "a fight, and one told" if is_fight else "no fight, and none told"
        score.note(name, one.text, is_right=is_told == is_fight)
    return score


def said(score: Score) -> str:
    """Give a score in a line."""
    figures = sorted(score.figures.items())
    return ", ".join(f"{name} {one.share:.2f} ({one.right}/{one.asked})" for name, one in figures)


if __name__ == "__main__":
    every, is_marked = passages(UNLEARNED), "--as-marked" in sys.argv[1:]
    for author in sorted({one.source for one in every}):
        score = read((one for one in every if one.source == author), as_marked=is_marked)
        sys.stdout.write(f"{author}: {said(score)}\n")
    sys.stdout.write(f"all: {said(read(every, as_marked=is_marked))}\n")
