"""What the pipeline scores on the test sets, by spaCy's own scorer, written to training/scores.json."""

import importlib.metadata
import json
import platform
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from training import assemble, registered, sources

SCORES = sources.ROOT / "scores.json"
SAMPLE_DOCUMENTS = 40  # of the first test set: few enough for the tests to count again
SYNTAX = {"tag": "tag_acc", "pos": "pos_acc", "uas": "dep_uas", "las": "dep_las", "sentences": "sents_f"}
FOUR = ("tok2vec", "tagger", "morphologizer", "parser")
SPEED_WORDS = 8_000  # a round: short, so that one of them meets an undisturbed core
SPEED_ROUNDS = 12
START, END = "<!-- scores -->", "<!-- /scores -->"


def documents(language: Language, name: str) -> list[Doc]:
    """Give the documents of a corpus in the build folder."""
    return list(DocBin().from_disk(sources.BUILD / "corpora" / f"{name}.spacy").get_docs(language.vocab))


def upper_cased(gold: Doc) -> Doc:
    """Give the document in capitals, except for the words that would change their length."""
    return Doc(
        gold.vocab,
        words=[token.text.upper() if len(token.text.upper()) == len(token) else token.text for token in gold],
        spaces=[bool(token.whitespace_) for token in gold],
        tags=[token.tag_ for token in gold],
        pos=[token.pos_ for token in gold],
        heads=[token.head.i for token in gold],
        deps=[token.dep_ for token in gold],
    )


def _evaluated(language: Language, gold: Sequence[Doc]) -> dict[str, Any]:
    """Score as `spacy evaluate` does: the text is tokenized anew."""
    return language.evaluate([Example(language.make_doc(document.text), document) for document in gold])


def _percent(share: float | None) -> float:
    return round(100 * (share or 0.0), 2)


def syntax_scores(language: Language, gold: Sequence[Doc]) -> dict[str, float]:
    """Give tags, attachment and sentence boundaries in percent; punctuation is left out, as spaCy does."""
    scores = _evaluated(language, gold)
    return {name: _percent(scores[key]) for name, key in SYNTAX.items()}


def name_scores(language: Language, gold: Sequence[Doc]) -> dict[str, dict[str, float]]:
    """Give precision, recall and F of each kind of name in percent."""
    kinds = _evaluated(language, gold)["ents_per_type"]
    return {kind: {part: _percent(kinds[kind][part]) for part in "prf"} for kind in sorted(kinds)}


def _texts(gold: Sequence[Doc]) -> Iterator[str]:
    words = 0
    while words < SPEED_WORDS:
        for document in gold:
            words += len(document.text.split())
            yield document.text


def words_a_second(folder: Path, gold: Sequence[Doc], *, components: Sequence[str] = ()) -> int:
    """Give how many words the pipeline reads in a second of one core's time; the best of some short rounds."""
    language = spacy.load(folder)
    if components:
        language.select_pipes(enable=list(components))
    texts = list(_texts(gold))
    words, seconds = sum(len(text.split()) for text in texts), list[float]()
    for _ in range(SPEED_ROUNDS):
        start = time.process_time()
        for _ in language.pipe(texts):
            pass
        seconds.append(time.process_time() - start)
    return round(words / min(seconds))


def scores(folder: Path) -> dict[str, Any]:
    """Score a pipeline on every test set. Nothing is chosen by these: choices are made on the development sets."""
    language = spacy.load(folder)
    ewt, gum = documents(language, "en_ewt-ud-test"), documents(language, "en_gum-ccby-ud-test")
    return {
        "ewt_test": syntax_scores(language, ewt),
        "gum_test": syntax_scores(language, gum),
        "gum_test_upper_case": syntax_scores(language, [upper_cased(document) for document in gum]),
        "uner_test": name_scores(language, documents(language, "en_ewt-uner-test")),
        "gum_names_test": name_scores(language, documents(language, "gum-ccby-names-test")),
        "ewt_test_sample": {"documents": SAMPLE_DOCUMENTS, **syntax_scores(language, ewt[:SAMPLE_DOCUMENTS])},
        "bytes": assemble.size_bytes(folder),
        "load_seconds": round(assemble.load_seconds(folder), 2),
        "words_a_second": {
            "+".join(FOUR): words_a_second(folder, gum, components=FOUR),
            "all": words_a_second(folder, gum),
        },
        "measured_with": {
            "spacy": importlib.metadata.version("spacy"),
            "python": platform.python_version(),
            "ops": registered.OPS,
        },
    }


def table(measured: dict[str, Any]) -> str:
    """Give the figures as the card shows them."""
    sets = {"EWT": "ewt_test", "GUM": "gum_test", "GUM in capitals": "gum_test_upper_case"}
    rows = ["| test set | TAG | POS | UAS | LAS | sentences F |", "|---|---|---|---|---|---|"]
    rows += [
        f"| {name} | " + " | ".join(f"{measured[key][one]:.1f}" for one in SYNTAX) + " |" for name, key in sets.items()
    ]
    rows += ["", "| names | P | R | F |", "|---|---|---|---|"]
    rows += [
        f"| {test} {kind} | " + " | ".join(f"{parts[part]:.1f}" for part in "prf") + " |"
        for test, key in {"UNER": "uner_test", "GUM": "gum_names_test"}.items()
        for kind, parts in measured[key].items()
    ]
    speed = measured["words_a_second"]
    size = f"{measured['bytes'] / 1e6:.1f} MB on disk, loaded in {measured['load_seconds']:.2f} s."
    pace = f"{speed['+'.join(FOUR)]:,} words/s for tags and syntax, {speed['all']:,} with names and lemmas"
    return "\n".join([*rows, "", f"{size} On one core, which others shared: {pace}."])


def carded(card: str, measured: dict[str, Any]) -> str:
    """Give the card with its table of scores made anew."""
    before, rest = card.split(START, 1)
    return f"{before}{START}\n{table(measured)}\n{END}{rest.split(END, 1)[1]}"


def run(folder: Path = sources.SHIPPED) -> None:
    """Score the shipped pipeline and write the figures down, in the card too."""
    measured = scores(folder)
    SCORES.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    card = sources.ROOT / assemble.CARD
    text = carded(card.read_text(encoding="utf-8"), measured)
    for file in (card, folder / assemble.CARD):
        file.write_text(text, encoding="utf-8")
