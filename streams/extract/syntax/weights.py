"""Which trained pipeline reads: the bundled one, another by name or path, or none. Nothing is loaded here."""

import importlib.util
import json
from functools import cache
from pathlib import Path

from streams.errors import TocsinError

RULES = "tocsin-rules/0.3"
BUNDLED = Path(__file__).parents[1] / "data" / "pipeline"
JUDGE = Path(__file__).parents[1] / "data" / "judge.npz"  # the second reader, for the bundled pipeline alone
BLANK = "blank"  # the setting that asks for no trained pipeline


class UnknownPipeline(TocsinError):
    """The pipeline that the configuration names is neither a package nor a folder of spaCy's."""

    exit_code = 2


@cache
def folder_of(pipeline: str) -> Path | None:
    """Give the folder of a pipeline: "" is the bundled one, None where that is absent or `blank` is asked for.

    Raises UnknownPipeline for a name that is neither an installed package nor a folder with a `meta.json`.
    """
    if pipeline == BLANK:
        return None
    if not pipeline:
        return BUNDLED if (BUNDLED / "meta.json").is_file() else None
    for folder in _candidates(pipeline):
        if (folder / "meta.json").is_file():
            return folder
    raise UnknownPipeline(
        f"there is no spaCy pipeline {pipeline!r}",
        where="[extract] pipeline",
        remedy="install it, name its folder, or leave the setting empty for the bundled one",
    )


def _candidates(pipeline: str) -> list[Path]:
    found = [Path(pipeline).expanduser()]
    if pipeline.isidentifier() and (spec := importlib.util.find_spec(pipeline)) and spec.origin:
        package = Path(spec.origin).parent
        found += [package, *sorted(package.glob(f"{pipeline}-*"))]
    return found


@cache
def extractor_of(pipeline: str) -> str:
    """Give what readings by this pipeline call their extractor: `tocsin-rules/0.3 (tocsin en_news 1.0.0, judge)`."""
    folder = folder_of(pipeline)
    if folder is None:
        return f"{RULES} (blank en)"
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    name = f"{meta.get('lang', 'en')}_{meta.get('name', 'pipeline')} {meta.get('version', '')}".strip()
    beside = ", judge" if JUDGE.is_file() else ""
    return f"{RULES} ({name if pipeline else f'tocsin {name}{beside}'})"
