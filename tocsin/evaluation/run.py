"""Gold read by Tocsin itself: the extractor and the rules engine, as `tocsin match` joins them."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import rules
from rules.load import load
from rules.model import RuleSet
from rules.trial import Trial, surest
from streams.extract import extract
from streams.records import Article
from tocsin.evaluation.model import Certainty, GoldCase
from tocsin.evaluation.score import Answer

REFERENCE_RULE = Path(next(iter(rules.__path__))) / "catalog" / "offensive-over-5000.yaml"


def answers(cases: Iterable[GoldCase]) -> dict[str, Answer]:
    """Give what Tocsin makes of each case, by id."""
    return {case.id: answer(case) for case in cases}


def answer(case: GoldCase) -> Answer:
    """Read a case by itself: its id and text, title and time where the gold has them, nothing else."""
    return answer_to(Article(id=case.id, text=case.text, title=case.title, published_at=case.published))


def answer_to(article: Article) -> Answer:
    """Read an article by itself and try the reference rule on it."""
    reading = extract(article)
    found = Trial(_reference()).add(reading)
    certainty: Certainty = next((one.certainty for one in surest(match for _, match in found)), "no")
    return Answer(reading.events, certainty)


@cache
def _reference() -> RuleSet:
    return load([REFERENCE_RULE])
