"""Gold read by Tocsin itself: the extractor and the rules engine, as `tocsin match` joins them."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import rules
from rules.load import load
from rules.model import RuleSet
from rules.trial import Trial, surest
from streams.extract import extract, gate
from streams.extract.words.clean import Block, Sentence, blocks_of, sentences_of
from streams.records import Article
from tocsin.evaluation.model import Certainty, GoldCase
from tocsin.evaluation.score import Answer

REFERENCE_RULE = Path(next(iter(rules.__path__))) / "catalog" / "offensive-over-5000.yaml"


def answers(cases: Iterable[GoldCase], *, pipeline: str = "") -> dict[str, Answer]:
    """Give what Tocsin makes of each case, by id; `pipeline` as in `extract`."""
    return {case.id: answer_to(article_of(case), pipeline=pipeline) for case in cases}


def article_of(case: GoldCase) -> Article:
    """Give what of a case may be read: its id and text, title and time where the gold has them, nothing else."""
    return Article(id=case.id, text=case.text, title=case.title, published_at=case.published)


def answer_to(article: Article, *, pipeline: str = "") -> Answer:
    """Read an article by itself and try the reference rule on it."""
    reading = extract(article, pipeline=pipeline)
    found = Trial(_reference()).add(reading)
    certainty: Certainty = next((one.certainty for one in surest(match for _, match in found)), "no")
    return Answer(reading.events, certainty)


def passes_gate(cases: Iterable[GoldCase]) -> list[bool]:
    """Say of each gold event whether a sentence that tells it passes the gate."""
    return [
        any(
            one.field == span.field and one.start < span.end and span.start < one.end
            for one in read
            for span in event.evidence
        )
        for case in cases
        for read in [_worth_reading(case)]
        for event in case.events
    ]


def _worth_reading(case: GoldCase) -> list[Sentence]:
    title = [Block(0, len(case.title), "headline", "title")] if case.title.strip() else []
    blocks = blocks_of(case.text)
    sentences = [*sentences_of(case.title, title), *sentences_of(case.text, blocks, len(title))]
    worth = gate.worth_reading([sentence.text for sentence in sentences])
    return [sentence for sentence, is_read in zip(sentences, worth, strict=True) if is_read]


@cache
def _reference() -> RuleSet:
    return load([REFERENCE_RULE])
