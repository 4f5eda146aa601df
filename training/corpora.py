"""The corpora in spaCy's binary form: syntax from the treebanks, names from the layer over one of them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training.converters import conllu_to_docs  # type: ignore[attr-defined] # not exported by the stubs
from spacy.util import filter_spans
from spacy.vocab import Vocab

from training import sources

SENTENCES_A_DOCUMENT = 10  # as `spacy convert -n 10`: the targets are counted on such files
NAMED = "en_ewt-uner"
MARKED = "gum-ccby-names"

Mention = dict[str, Any]  # start, end, label (null: no name of ours)
Sentence = tuple[str, list[tuple[str, str]]]  # its text, then (word, IOB2 tag)


def syntax(conllu: str) -> list[Doc]:
    """Give documents of ten sentences, as `spacy convert -n 10` makes them from CoNLL-U."""
    return list(conllu_to_docs(conllu, n_sents=SENTENCES_A_DOCUMENT, no_print=True))  # type: ignore[no-untyped-call] # spaCy's


def sentences(iob2: str) -> Iterator[Sentence]:
    """Read tab-separated `id form tag` with a `# text` before each sentence and a blank line after."""
    text, rows = "", list[tuple[str, str]]()
    for line in [*iob2.splitlines(), ""]:
        if line.startswith("# text"):
            text = line.split("=", 1)[1].strip()
        elif line.startswith("#"):
            continue
        elif line:
            _, form, tag = line.split("\t")[:3]
            rows.append((form, tag))
        elif rows:
            yield text, rows
            rows = []


def _spaces(text: str, words: Sequence[str]) -> list[bool]:
    """Tell whether a space follows each word; everywhere, where the words are not those of the text."""
    spaces, end = list[bool](), 0
    for word in words:
        start = text.find(word, end)
        if start < 0:
            return [True] * len(words)
        end = start + len(word)
        spaces.append(text[end : end + 1] == " ")
    return spaces


def named(vocab: Vocab, text: str, rows: Sequence[tuple[str, str]]) -> Doc:
    """Give one sentence with its names as entities."""
    words = [word for word, _ in rows]
    starts: list[bool | int | None] = [index == 0 for index in range(len(words))]
    document = Doc(vocab, words=words, spaces=_spaces(text, words), sent_starts=starts)
    names, start, label = list[Span](), None, ""
    for index, tag in enumerate([*(tag for _, tag in rows), "O"]):
        if start is not None and tag != f"I-{label}":
            names.append(Span(document, start, index, label))
            start = None
        if tag != "O" and start is None:
            start, label = index, tag[2:]
    document.set_ents(names)
    return document


def names(iob2: str) -> list[Doc]:
    """Give documents of ten sentences with their names."""
    vocab = spacy.blank("en").vocab
    read = [named(vocab, text, rows) for text, rows in sentences(iob2)]
    starts = range(0, len(read), SENTENCES_A_DOCUMENT)
    return [merged for start in starts if (merged := Doc.from_docs(read[start : start + SENTENCES_A_DOCUMENT]))]


def marked(language: Language, text: str, sentences: Sequence[Sequence[int]], mentions: Iterable[Mention]) -> Doc:
    """Give a run of sentences with its longest names; `sentences` and `mentions` are offsets into `text`."""
    first, last = sentences[0][0], sentences[-1][1]
    document = language.make_doc(text[first:last].replace("\n", " "))
    begins = {start - first for start, _ in sentences}
    for token in document:
        token.is_sent_start = token.i == 0 or token.idx in begins
    inside = [one for one in mentions if one["label"] and first <= one["start"] and one["end"] <= last]
    spans = [
        document.char_span(one["start"] - first, one["end"] - first, label=one["label"], alignment_mode="expand")
        for one in inside
    ]
    document.set_ents(filter_spans([span for span in spans if span is not None]))
    return document


def marked_names(jsonl: str) -> list[Doc]:
    """Give documents of ten sentences with their names, from a document a line."""
    language, documents = spacy.blank("en"), list[Doc]()
    for line in jsonl.splitlines():
        read = json.loads(line)
        for start in range(0, len(read["sentences"]), SENTENCES_A_DOCUMENT):
            some = read["sentences"][start : start + SENTENCES_A_DOCUMENT]
            documents.append(marked(language, read["text"], some, read["mentions"]))
    return documents


def write(documents: Iterable[Doc], file: Path) -> None:
    """Write a corpus."""
    file.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=documents, store_user_data=False).to_disk(file)


def _write_parts(parts: Mapping[str, list[Doc]], together: str, split: str) -> None:
    """Write each corpus by itself, to score it, and all of them together, to learn from."""
    folder = sources.BUILD / "corpora"
    for name, documents in parts.items():
        write(documents, folder / f"{name}-{split}.spacy")
    write([document for part in parts.values() for document in part], folder / f"{together}-{split}.spacy")


def run() -> None:
    """Convert all that ../shared/data holds for us into the build folder."""
    data = sources.shared_data()
    for split in sources.SPLITS:
        banks = {
            bank: syntax(sources.unpacked(data / "treebank" / f"{bank}-{split}.conllu.gz"))
            for bank in sources.TREEBANKS
        }
        _write_parts(banks, "syntax", split)
        layers = {
            NAMED: names(sources.unpacked(data / "ner" / f"{NAMED}-{split}.iob2.gz")),
            MARKED: marked_names(sources.unpacked(data / "ner" / f"{MARKED}-{split}.jsonl.gz")),
        }
        _write_parts(layers, "names", split)
