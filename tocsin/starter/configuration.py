"""`tocsin.toml` as a newcomer gets it: every setting with its reason, only those that must be looked at in force."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from tocsin.config import Settings
from tocsin.starter.answers import Answers
from tocsin.toml import written

HEAD = """\
# Tocsin's configuration. A line that begins with #name = is a default; take the # away to change it.
# `tocsin doctor` tries what is set here, `tocsin config show` prints what is in force.
# Secrets stay out of this file: give them by the environment (TOCSIN_SLACK__TOKEN, TOCSIN_EMAIL__PASSWORD).
"""


def text(answers: Answers) -> str:
    """Give the file."""
    return "\n".join([HEAD, *_lines(_chosen(answers))]).rstrip() + "\n"


def _chosen(answers: Answers) -> Mapping[tuple[str, str], Any]:
    """Give what a newcomer sets, by section and name."""
    chosen: dict[tuple[str, str], Any] = {
        ("data", "folder"): Path("state"),
        ("poll", "feeds"): Path("feeds.yaml"),
        ("poll", "contact"): answers.contact or answers.email,
        ("rules", "paths"): [Path("rules")],
        ("subscriptions", "paths"): [Path("subscriptions.yaml")],
    }
    if answers.email:
        chosen |= {("email", "host"): "", ("email", "username"): "", ("email", "sender"): f"Tocsin <{answers.email}>"}
    return chosen


def _lines(chosen: Mapping[tuple[str, str], Any]) -> Iterator[str]:
    defaults = Settings.model_construct()
    for section in Settings.model_fields:
        values: BaseModel = getattr(defaults, section)
        yield f"# {values.__doc__}"
        yield f"[{section}]"
        for name, field in type(values).model_fields.items():
            yield f"# {field.description}"
            if (section, name) in chosen:
                yield f"{name} = {written(chosen[section, name])}"
            else:
                yield f"#{name} = {written(getattr(values, name))}"
        yield ""
