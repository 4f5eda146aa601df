"""The local broker is kept running, and whether it was ended in order is known at its next start."""

import threading
from pathlib import Path

import pytest

from streams.topics import Topics, answers, apply
from tests.broker.topic_log import until
from tocsin.local_kafka import LocalKafka, kept, life_of

pytestmark = pytest.mark.broker


def test_a_life_ends_with_a_kill_and_not_with_an_orderly_stop(tmp_path: Path) -> None:
    broker, lives = LocalKafka(tmp_path), list[str | None]()
    with broker:
        apply(broker.bootstrap, Topics("t").wanted(partitions=1, replication=1))
        lives.append(life_of(tmp_path))
    with broker:
        lives.append(life_of(tmp_path))
        broker.kill()
        broker.start()
        lives.append(life_of(tmp_path))
        broker.kill()
        broker.start()
        lives.append(life_of(tmp_path))
    assert [None, None] == lives[:2]
    assert 3 == len(set(lives))


def test_a_broker_that_is_killed_comes_back_at_its_address(tmp_path: Path) -> None:
    told, back = list[str](), threading.Event()

    def hear(event: str, _detail: str) -> None:
        told.append(event)
        if event == "broker back":
            back.set()

    with kept(LocalKafka(tmp_path), on_event=hear, first_wait_seconds=0.1) as broker:
        address, process = broker.bootstrap, broker._process
        assert process is not None
        process.send(9)  # type: ignore[arg-type]  # from outside: the object itself does not know
        assert back.wait(60)
        assert (address, True) == (broker.bootstrap, answers(address))
    assert ["broker ended", "broker back"] == told
    until(lambda: not answers(address))
