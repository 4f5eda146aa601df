"""What the tests against the real broker share."""

import uuid
from typing import Any

import pytest

from streams.topics import Topics
from tests.broker.topic_log import TopicLog


@pytest.fixture
def topic_log(kafka: Any) -> TopicLog:
    """Topics of this test's own, declared."""
    log = TopicLog(kafka.bootstrap, Topics(f"t{uuid.uuid4().hex[:8]}"))
    log.declare()
    return log
