"""The pytest fixture `kafka`: a real Apache Kafka, started once for all tests of the session."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tocsin.local_kafka import LocalKafka


@pytest.fixture(scope="session")
def kafka(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[LocalKafka]":
    """A running broker without topics; `kafka.bootstrap` is its address. Name topics so that tests do not meet."""
    from tocsin.local_kafka import LocalKafka  # noqa: PLC0415 - the plugin is loaded by every test run

    with LocalKafka(tmp_path_factory.mktemp("kafka")) as broker:
        yield broker
