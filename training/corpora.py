"""The corpora in spaCy's binary form: syntax from the treebanks, names from the layer over one of them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.training.converters import conllu_to_docs  # type: ignore[attr-defined] # not exported by the stubs
from spacy.vocab import Vocab

from training import sources

SENTENCES_A_DOCUMENT = 10  # as `spacy convert -n 10`: the targets are counted on such files
NAMED = "en_ewt-uner"

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


def write(documents: Iterable[Doc], file: Path) -> None:
    """Write a corpus."""
    file.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=documents, store_user_data=False).to_disk(file)


def run() -> None:
    """Convert all that ../shared/data holds for us into the build folder."""
    data, out = sources.shared_data(), sources.BUILD / "corpora"
    for split in sources.SPLITS:
        parts = {
            bank: syntax(sources.unpacked(data / "treebank" / f"{bank}-{split}.conllu.gz"))
            for bank in sources.TREEBANKS
        }
        for bank, documents in parts.items():
            write(documents, out / f"{bank}-{split}.spacy")
        write([document for part in parts.values() for document in part], out / f"syntax-{split}.spacy")
        write(names(sources.unpacked(data / "ner" / f"{NAMED}-{split}.iob2.gz")), out / f"names-{split}.spacy")
