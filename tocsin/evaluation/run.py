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


@cache
def _reference() -> RuleSet:
    return load([REFERENCE_RULE])
