"""Trainings side by side, one core each; of the seeds of a part, the one that does best on the development set."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from training import sources

AT_ONCE = 2  # trainings; each takes one core and up to 1 GB


@dataclass(frozen=True)
class Part:
    """Components trained together, what they learn from and how the best seed is told on the development set."""

    name: str
    corpus: str
    judged_by: str
    seeds: tuple[int, ...]


PARTS = (
    Part("parser", "syntax", "dep_las", (0,)),
    Part("places", "names", "places_f", (0, 1)),
)


def folder_of(part: Part, seed: int) -> Path:
    """Give where a training writes."""
    return sources.BUILD / f"{part.name}-{seed}"


def command(part: Part, seed: int) -> list[str]:
    """Give the command of one training."""
    corpora = sources.BUILD / "corpora"
    paths = {"train": corpora / f"{part.corpus}-train.spacy", "dev": corpora / f"{part.corpus}-dev.spacy"}
    overrides = [text for name, path in paths.items() for text in (f"--paths.{name}", str(path))]
    config, code = sources.ROOT / f"{part.name}.cfg", sources.ROOT / "registered.py"
    return [
        *(sys.executable, "-m", "spacy", "train", str(config), "--code", str(code)),
        *("--output", str(folder_of(part, seed)), "--system.seed", str(seed)),
        *("--paths.vectors", str(sources.BUILD / "words"), *overrides),
    ]


def train(part: Part, seed: int) -> None:
    """Run one training; its log lies beside its weights. Raises TrainingImpossible where it fails."""
    folder = folder_of(part, seed)
    shutil.rmtree(folder, ignore_errors=True)
    log = folder.with_suffix(".log")
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}  # one core each, the same every time
    with log.open("w", encoding="utf-8") as lines:
        done = subprocess.run(command(part, seed), stdout=lines, stderr=subprocess.STDOUT, env=environment, check=False)  # noqa: S603 - our own command
    if done.returncode:
        raise sources.TrainingImpossible("a training failed", where=str(log), remedy="Read its last lines.")


def judged(part: Part, seed: int) -> float:
    """Give the score of a training on the development set."""
    meta = json.loads((folder_of(part, seed) / "model-best" / "meta.json").read_text(encoding="utf-8"))
    return float(meta["performance"][part.judged_by])


def best(part: Part) -> Path:
    """Give the weights of the seed that does best on the development set."""
    seed = max(part.seeds, key=lambda seed: judged(part, seed))
    return folder_of(part, seed) / "model-best"


def run(parts: Sequence[Part] = PARTS) -> None:
    """Train all seeds of all parts."""
    jobs = [(part, seed) for part in parts for seed in part.seeds]
    with ThreadPoolExecutor(AT_ONCE) as crew:
        for done in [crew.submit(train, *job) for job in jobs]:
            done.result()
