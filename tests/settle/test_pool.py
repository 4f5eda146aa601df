import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from streams.outcomes import Poison
from streams.pool import PoolUnusable, ReadingFailed, ReadingPool
from streams.records import Article
from tests.settle import readers


def article(name: str, text: str = "") -> Article:
    return Article(id=name, text=text)


def pool(*, workers: int = 1, deadline_seconds: float = 1.0, restarts: list[str] | None = None) -> ReadingPool:
    told = [] if restarts is None else restarts
    return ReadingPool(workers=workers, deadline_seconds=deadline_seconds, read=readers.read, on_restart=told.append)


async def test_articles_are_read_in_processes_of_their_own_and_side_by_side() -> None:
    with pool(workers=2) as reading:
        found = await asyncio.gather(*(reading.read(article(f"a{n}", "sleep 0.2")) for n in range(6)))
    assert [f"a{n}" for n in range(6)] == [one.article_id for one in found]
    processes = {int(one.extractor) for one in found}
    assert len(processes) == 2
    assert os.getpid() not in processes


@pytest.mark.parametrize(("text", "cause"), [("sleep 60", "deadline"), ("die", "worker-died"), ("exit", "worker-died")])
async def test_an_article_that_loses_its_process_twice_is_poison(text: str, cause: str) -> None:
    restarts: list[str] = []
    with pool(deadline_seconds=0.3, restarts=restarts) as reading:
        with pytest.raises(Poison) as raised:
            await reading.read(article("bad", text))
        assert "good" == (await reading.read(article("good"))).article_id
    assert (cause, 2, [cause, cause]) == (raised.value.cause, raised.value.attempts, restarts)


async def test_an_article_that_takes_too_much_memory_is_poison_and_the_rest_goes_on() -> None:
    restarts: list[str] = []
    limited = ReadingPool(
        workers=1, deadline_seconds=5.0, read=readers.read, on_restart=restarts.append, most_memory_bytes=600 * 2**20
    )
    with limited as reading:
        with pytest.raises(Poison, match="memory: it takes more than 600 MiB of memory to read"):
            await reading.read(article("greedy", "take 2000"))
        assert "modest" == (await reading.read(article("modest", "take 10"))).article_id
    assert ["memory", "memory"] == restarts


async def test_an_article_whose_process_dies_once_is_read_by_the_next(tmp_path: Path) -> None:
    with pool() as reading:
        found = await reading.read(article("unlucky", f"once {tmp_path / 'died'}"))
    assert "unlucky" == found.article_id


async def test_a_death_costs_no_other_article() -> None:
    with pool(workers=2) as reading:
        bad = [asyncio.create_task(reading.read(article(f"bad{n}", "die"))) for n in range(2)]
        good = [asyncio.create_task(reading.read(article(f"good{n}", "sleep 0.05"))) for n in range(10)]
        found = await asyncio.gather(*good)
        lost = await asyncio.gather(*bad, return_exceptions=True)
    assert [f"good{n}" for n in range(10)] == [one.article_id for one in found]
    assert [Poison, Poison] == [type(one) for one in lost]


async def test_an_exception_is_told_and_its_process_lives_on() -> None:
    with pool() as reading:
        before = (await reading.read(article("a"))).extractor
        with pytest.raises(ReadingFailed, match="LookupError: nobody thought of this"):
            await reading.read(article("bug", "raise nobody thought of this"))
        assert before == (await reading.read(article("b"))).extractor


async def test_loading_does_not_count_as_reading() -> None:
    with ReadingPool(workers=1, deadline_seconds=0.3, read=readers.slow_to_start) as reading:
        assert "a" == (await reading.read(article("a"))).article_id


async def test_waiting_for_a_process_does_not_count_as_reading() -> None:
    with pool(deadline_seconds=0.5) as reading:
        found = await asyncio.gather(*(reading.read(article(f"a{n}", "sleep 0.3")) for n in range(4)))
    assert len(found) == 4


async def test_a_process_is_replaced_after_so_many_articles() -> None:
    restarts: list[str] = []
    with ReadingPool(
        workers=1, deadline_seconds=1, read=readers.read, on_restart=restarts.append, recycle_after=2
    ) as reading:
        processes = [(await reading.read(article(f"a{n}"))).extractor for n in range(4)]
    assert (True, True, False) == (
        processes[0] == processes[1],
        processes[2] == processes[3],
        processes[1] == processes[2],
    )
    assert ["recycled"] == restarts


def test_a_reader_that_cannot_load_is_one_clear_error() -> None:
    with (
        pytest.raises(PoolUnusable, match="the model is not there"),
        ReadingPool(workers=2, deadline_seconds=1, read=readers.broken),
    ):
        pass


async def test_a_large_article_crosses_whole() -> None:
    with pool(deadline_seconds=5) as reading:
        found = await reading.read(Article(id="large", text="x", title="ü" * 1_000_000))
    assert len(found.title) == 1_000_000


PARENT = """
import asyncio, os, sys
from streams.pool import ReadingPool
from streams.records import Article
from tests.settle import readers
if __name__ == "__main__":
    with ReadingPool(workers=2, deadline_seconds=5, read=readers.read) as pool:
        found = [asyncio.run(pool.read(Article(id="a", text=""))).extractor for _ in range(2)]
        print(*[reader._process.pid for reader in pool._readers], flush=True)
        os._exit(70)
"""


def test_no_process_outlives_a_parent_that_leaves_at_once(tmp_path: Path) -> None:
    (tmp_path / "parent.py").write_text(PARENT)
    run = subprocess.run(
        [sys.executable, tmp_path / "parent.py"], capture_output=True, text=True, timeout=60, check=False
    )  # `run` comes back when its output is closed: an orphan would hold it open
    assert run.returncode == 70, run.stderr
    deadline = time.monotonic() + 10
    while living := [process for process in map(int, run.stdout.split()) if is_living(process)]:
        assert time.monotonic() < deadline, living
        time.sleep(0.05)


def is_living(process: int) -> bool:
    """Whether it runs; one that ended and was not reaped by this machine's init does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
