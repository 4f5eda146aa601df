"""An explanation for a terminal."""

from collections.abc import Iterator, Mapping

from rich.text import Text

from streams.extract.explain import Explanation, MarkKind
from tocsin.explained.pieces import numbered, pieces

STYLES: Mapping[MarkKind, str] = {
    "event": "bold black on yellow",
    "refused event": "yellow strike",
    "force": "bold white on red",
    "opposing force": "bold white on blue",
    "loss": "bold white on magenta",
    "refused number": "red strike",
    "actor": "cyan",
    "place": "green",
    "headline": "bold",
    "caption": "italic dim",
    "furniture": "dim",
    "evidence": "underline",
}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def blocks(explanation: Explanation) -> Iterator[Text]:
    """Give the legend, the title, the text, and a line for each note."""
    yield Text("  ").join(Text(kind, style) for kind, style in STYLES.items())
    article = explanation.article
    for field, text in (("title", article.title), ("text", article.text)):
        if text.strip():
            shown = Text()
            for piece in pieces(text, "title" if field == "title" else "text", explanation.marks):
                styles = [STYLES[kind] for kind in (piece.zone, piece.mark.kind if piece.mark else None) if kind]
                style = " ".join([*styles, *([STYLES["evidence"]] if piece.is_evidence else [])])
                words = piece.text.lstrip() if piece.number else piece.text  # whose number stands before them
                shown.append(_plain(piece.text[: len(piece.text) - len(words)]), style)
                if piece.number:
                    shown.append(str(piece.number).translate(_RAISED))
                shown.append(_plain(words), style)
            yield shown
    for number, mark in numbered(explanation.marks):
        line = Text(f"{number:>4} ")
        line.append(mark.kind, STYLES[mark.kind])
        line.append(f" “{' '.join(_plain(explanation.quote(mark)).split())}”: {' '.join(_plain(mark.note).split())}")
        yield line


def _plain(text: str) -> str:
    """Give text without what a terminal would act on."""
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in text)
