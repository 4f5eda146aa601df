"""Bars for what takes long."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from tocsin.local_kafka.jars import unshown
from tocsin.system import Progress as OnProgress


@contextmanager
def jars(console: Console) -> Iterator[OnProgress]:
    """Draw how many of Kafka's jars have arrived; nothing when all of them are there already, or where nobody looks."""
    if not console.is_terminal:  # a bar that was never drawn ends with an empty line all the same
        yield unshown
        return
    columns = (TextColumn("Kafka's jars"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    bar = Progress(*columns, console=console, transient=True)
    task = bar.add_task("")

    def show(done: int, total: int, label: str) -> None:
        if not bar.live.is_started:
            bar.start()
        bar.update(task, completed=done, total=total, description=label)
        if done == total:
            bar.stop()

    try:
        yield show
    finally:
        bar.stop()
