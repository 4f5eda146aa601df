"""The demo waits for as long as something moves, and no longer."""

from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest

from tocsin.demo import run


@pytest.fixture
def settle(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterator[str | None]], Any]:
    """Give what waits, on a clock that goes on by a second a look, for what stands in the given answers."""
    seconds = count()
    monkeypatch.setattr(run, "time", SimpleNamespace(monotonic=lambda: float(next(seconds))))
    monkeypatch.setattr(run, "LOOK_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(run, "TIMEOUT_SECONDS", 10.0)

    def settled(answers: Iterator[str | None]) -> Any:
        monkeypatch.setattr(run, "_waits_for", lambda _show: next(answers))
        return run._until_settled(None)  # type: ignore[arg-type] # what it waits for is given here

    return settled


async def test_many_messages_are_waited_for_while_they_go_out(settle: Any) -> None:
    left = iter([*(f"{n} messages to be sent" for n in range(100, 0, -1)), None, None])
    await settle(left)


async def test_what_does_not_move_is_given_up(settle: Any) -> None:
    with pytest.raises(run.DemoStuck, match="3 messages to be sent"):
        await settle(iter(["3 messages to be sent"] * 100))
