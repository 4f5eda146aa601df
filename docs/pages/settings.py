"""Every setting: `tocsin/config.py` as a page."""

import json
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from docs.pages.markdown import code, head, sentence, table
from tocsin.config import DEFAULT_FILE, ENVIRONMENT_PREFIX, Settings

UNITS = {"_seconds": "seconds", "_bytes": "bytes", "_hours": "hours"}
SIGNS = {"gt": "over", "ge": "at least", "lt": "under", "le": "at most"}


def page() -> str:
    """Give the page."""
    parts = [
        head("Settings", "tocsin/config.py"),
        (
            f"A file `{DEFAULT_FILE}` in TOML, in the folder where `tocsin` runs or named by `--config`. Every "
            f"setting has "
            "a default, so a file names only what differs. A variable of the environment goes before the file; "
            "an unknown "
            "key or section is an error that names the nearest one. Relative paths count from the file's folder.\n"
        ),
        (
            "`tocsin config reference` prints all this as a file to start from, `tocsin config show` what is in force, "
            "secrets hidden.\n"
        ),
    ]
    for name, section in Settings().model_copy():
        parts.append(_section(name, section))
    return "\n".join(parts)


def _section(name: str, section: BaseModel) -> str:
    rows = [
        (
            code(key),
            _kind(key, field),
            _default(getattr(section, key)),
            sentence(field.description or ""),
            code(f"{ENVIRONMENT_PREFIX}{name}__{key}".upper()),
        )
        for key, field in type(section).model_fields.items()
    ]
    names = ("key", "value", "default", "why", "environment")
    return f"## `[{name}]`\n\n{sentence(type(section).__doc__ or '')}\n\n{table(names, rows)}"


def _kind(key: str, field: FieldInfo) -> str:
    """Give what a value is, with its unit and bounds."""
    unit = next((unit for ending, unit in UNITS.items() if key.endswith(ending)), "")
    bounds = [
        f"{words} {getattr(bound, sign):g}"
        for bound in field.metadata
        for sign, words in SIGNS.items()
        if getattr(bound, sign, None) is not None
    ]
    choices = [one.pattern for one in field.metadata if getattr(one, "pattern", None)]
    chosen = " or ".join(code(word) for word in choices[0].strip("^$()").split("|")) if choices else ""
    return ", ".join(part for part in (chosen or unit or _named(field.annotation), *bounds) if part)


def _named(kind: Any) -> str:
    words = {str: "text", int: "whole number", float: "number", bool: "true or false", SecretStr: "text, secret"}
    words |= {Path: "path"}
    if kind in words:
        return words[kind]
    if get_args(kind) and kind.__origin__ is list:
        return f"list of {_named(get_args(kind)[0])}s"
    return "table"


def _default(value: Any) -> str:
    if isinstance(value, SecretStr | Path):
        value = str(value)
    return code(json.dumps(value, ensure_ascii=False)) if value != "" else "empty"
