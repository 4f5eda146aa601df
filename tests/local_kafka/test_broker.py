import pytest

from streams.topics import answers
from tocsin.local_kafka import LocalKafka

pytestmark = pytest.mark.broker


def test_a_started_broker_answers(kafka: LocalKafka) -> None:
    assert answers(kafka.bootstrap)
