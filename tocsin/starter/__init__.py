"""What a newcomer begins with: a folder with a configuration, feeds, a rule and subscriptions, commented."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import rules
from alerts.subscribing.subscriptions import target
from streams.errors import TocsinError
from tocsin.starter import configuration, subscriptions
from tocsin.starter.answers import Answers

__all__ = ["Answers", "BadAnswer", "Written", "checked", "write"]

RULE = "offensive-over-5000.yaml"


class BadAnswer(TocsinError):
    """An answer is no recipient of its kind."""


class Unwritable(TocsinError):
    """The folder cannot be written."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """A file of the folder, and whether it was written now or stood there and was left as it is."""

    path: Path
    is_new: bool
    what: str


FILES: Mapping[str, tuple[str, Callable[[Answers], str]]] = {
    "tocsin.toml": ("the configuration; secrets stay out of it", configuration.text),
    "feeds.yaml": ("which feeds are watched", lambda _answers: _of_package("feeds.yaml")),
    f"rules/{RULE}": ("when there is an alert", lambda _answers: _of_catalogue(RULE)),
    "subscriptions.yaml": ("who is told", subscriptions.text),
}


def write(folder: Path, answers: Answers) -> tuple[Written, ...]:
    """Write the files that are not there and give all of them. What is there is never changed. Raises Unwritable."""
    return tuple(_write(folder / name, what, make(answers)) for name, (what, make) in FILES.items())


def checked(answers: Answers) -> Answers:
    """Give the answers as the subscriptions take them (`desk` is `#desk`). Raises BadAnswer."""
    slack, email = answers.slack.strip(), answers.email.strip()
    if slack and not _is_recipient("slack", slack):
        slack = f"#{slack.lstrip('#').lower()}"
    for channel, recipient in (("slack", slack), ("email", email)):
        if recipient and not _is_recipient(channel, recipient):
            remedy = "Write a channel as #name" if channel == "slack" else "Write an address as desk@example.org"
            raise BadAnswer(f"{recipient!r} cannot be told by {channel}", remedy=remedy)
    return Answers(slack=slack, email=email, contact=answers.contact.strip())


def _is_recipient(channel: str, recipient: str) -> bool:
    try:
        target(f"{channel}:{recipient}")
    except TocsinError:
        return False
    return True


def _write(path: Path, what: str, text: str) -> Written:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        if not path.is_file():
            raise Unwritable(f"{path} is in the way", remedy="Name another folder") from None
        return Written(path=path, is_new=False, what=what)
    except OSError as error:
        remedy = "Name a folder that you may write to"
        raise Unwritable(f"cannot be written: {error.strerror}", where=str(path), remedy=remedy) from error
    return Written(path=path, is_new=True, what=what)


def _of_package(name: str) -> str:
    return (files(__name__) / name).read_text(encoding="utf-8")


def _of_catalogue(name: str) -> str:
    return (files(rules) / "catalog" / name).read_text(encoding="utf-8")
