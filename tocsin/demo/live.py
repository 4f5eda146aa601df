"""What happens, told on the terminal while it happens: the roles' log entries as sentences."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

Entry = Mapping[str, Any]

_COLOURS = {"poll": "cyan", "extract": "blue", "decide": "magenta", "deliver": "green", "up": "yellow"}


def _events(entry: Entry) -> str:
    if entry.get("skipped"):
        return f"skipped: {entry['skipped']}"
    count = entry.get("events", 0)
    return "no event" if not count else f"{count} event{'s' if count > 1 else ''}"


# event of a log entry -> the sentence for it; an entry that is not here is told only as a warning or an error
SENTENCES: Mapping[str, Callable[[Entry], str]] = {
    "feed polled": lambda e: f"polled {e.get('feed')}: {e.get('entries')} entries, {e.get('published')} new",
    "article published": lambda e: f"article   {e.get('title') or e.get('guid')}",
    "article read": lambda e: f"reading   {e.get('title') or e.get('article')}: {_events(e)}",
    "incident opened": lambda e: f"incident  {e.get('what')} at {e.get('where') or 'a place not told'}",
    "incident joined": lambda e: f"incident  one more report of {e.get('what')} at {e.get('where')}",
    "alert raised": lambda e: f"ALERT     {e.get('title')} [{e.get('certainty')}, {e.get('severity')}]",
    "alert updated": lambda e: f"alert     {e.get('title')}: {'; '.join(e.get('changes') or ['nothing material'])}",
    "delivery": lambda e: f"message   {e.get('channel')}, revision {e.get('revision')}: {e.get('outcome')}",
}


class Live:
    """Prints each happening once, with the seconds since the start and the role that tells it."""

    def __init__(self, console: Console, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._console = console
        self._monotonic = monotonic
        self._began = monotonic()
        self.counts: Counter[str] = Counter()
        self.polled: set[str] = set()

    def step(self, sentence: str) -> None:
        """Tell what the demo itself does."""
        self._print("demo", sentence, "white")

    def on_log(self, role: str, entry: Entry) -> None:
        """Tell a role's log entry, if it is a happening or a trouble."""
        event = str(entry.get("event"))
        self.counts[event] += 1
        if event == "feed polled":
            self.polled.add(str(entry.get("url")))
        if sentence := SENTENCES.get(event):
            self._print(role, sentence(entry), _COLOURS.get(role, "white"))
        elif entry.get("level") in ("warning", "error", "critical"):
            extra = {k: v for k, v in entry.items() if k not in ("event", "level", "role", "timestamp", "exception")}
            self._print(role, f"{event} {extra or ''}", "red")

    def _print(self, role: str, sentence: str, colour: str) -> None:
        line = Text()
        line.append(f"{self._monotonic() - self._began:6.1f}s ", style="dim")
        line.append(f"{role:<8}", style=colour)
        line.append(sentence, style="bold red" if sentence.startswith("ALERT") else "")
        self._console.print(line, soft_wrap=True)
