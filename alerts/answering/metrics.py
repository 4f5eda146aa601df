"""Metrics of what people answer."""

from typing import get_args

from prometheus_client import CollectorRegistry, Counter

from alerts.answering.answers import Came, What


class AnswerMetrics:
    """Counts answers by what was answered and what came of it."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.answers = Counter(
            "tocsin_answers_total",
            "Buttons pressed and links opened, by what and outcome (done, refused, limited, failed). "
            "Refused again and again: see docs/runbook.md#answers-are-refused.",
            ("what", "outcome"),
            registry=registry,
        )
        for what in get_args(What):
            for came in get_args(Came):
                self.answers.labels(what, came)  # there from the start, so that the first one shows as a rise
