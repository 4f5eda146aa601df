"""Where the training data lies and where the work is done; the data itself is never copied into the project."""

import gzip
import os
from pathlib import Path

from streams.errors import TocsinError

ROOT = Path(__file__).resolve().parent
BUILD = Path(os.environ.get("TOCSIN_TRAINING_BUILD", ROOT / "build"))  # corpora and weights, about 150 MB
SHIPPED = ROOT.parent / "streams" / "extract" / "data" / "pipeline"
SPLITS = ("train", "dev", "test")
TREEBANKS = ("en_ewt-ud", "en_gum-ccby-ud")


class TrainingImpossible(TocsinError):
    """Something the training needs is not on this machine."""


def shared_data() -> Path:
    """Give the folder of the treebanks and names. Raises TrainingImpossible where it is not."""
    folder = ROOT.parent.parent / "shared" / "data"
    if not (folder / "treebank").is_dir():
        raise TrainingImpossible(
            "the training data is not there",
            where=str(folder),
            remedy="Put the folder `shared` beside the project; the shipped pipeline works without it.",
        )
    return folder


def unpacked(file: Path) -> str:
    """Give the text of a gzipped file, UTF-8. Raises TrainingImpossible where it is missing."""
    if not file.is_file():
        raise TrainingImpossible("a corpus is missing", where=str(file), remedy="See README.md of its folder.")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return lines.read()
