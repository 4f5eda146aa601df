"""HTML of feeds to plain text: titles to one line, contents to paragraphs. Pure, linear, never raises."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    """address article blockquote br dd div dl dt figcaption h1 h2 h3 h4 h5 h6 header hr li main ol p pre section
    table tbody td th thead tr ul""".split()  # noqa: SIM905 - a list of names reads better without its quotes
)
_NEVER_TEXT = frozenset(("script", "style", "template", "noscript", "iframe", "object", "svg", "title"))
_FURNITURE = frozenset(("nav", "aside", "footer", "form", "button", "select"))
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NEXT_LINE = "\x85"  # EBCDIC's end of a line
_LOOKS_LIKE_HTML = re.compile(
    r"</[a-z]\w*\s*>|<(?:br|hr|img|wbr)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);"
    r"|<(?:p|a|b|i|u|em|strong|span|div|font|small|big|su[bp])(?:\s[^<>]*)?>(?=\S)",  # begun and never ended
    re.IGNORECASE,
)
_SPACE = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    """Give `text` without what no XML and no UTF-8 may hold, or a terminal obeys: controls and lone surrogates."""
    return _UNFIT.sub("", text).replace(_NEXT_LINE, "\n")


def one_line(text: str) -> str:
    """Give `text` with every run of white space as one space."""
    return " ".join(clean(text).split())


def title_of(markup: str) -> str:
    """Give a title written as HTML as one line of plain text."""
    return one_line(_stripped(markup, _NEVER_TEXT - {"title"}))


def plain_title(written: str) -> str:
    """Give a title of which nobody says whether it is HTML as one line of plain text: it is when it looks so."""
    return title_of(written) if _LOOKS_LIKE_HTML.search(written) else one_line(written)


def paragraphs_of(markup: str) -> str:
    """Give the text of HTML, a line a block, blocks apart by a line; without scripts, forms and navigation."""
    lines = (_SPACE.sub(" ", line).strip() for line in clean(_stripped(markup, _NEVER_TEXT | _FURNITURE)).splitlines())
    return "\n\n".join(line for line in lines if line)


def _stripped(markup: str, left_out: frozenset[str]) -> str:
    if "<" not in markup and "&" not in markup:
        return markup
    stripper = _Stripper(left_out)
    stripper.feed(markup)
    stripper.close()
    if stripper.is_open and left_out & _FURNITURE:  # `<aside>` without its end must not swallow the article
        return _stripped(markup, left_out - _FURNITURE)
    return "".join(stripper.pieces)


class _Stripper(HTMLParser):
    """Collects text; flat, so that nesting costs nothing."""

    def __init__(self, left_out: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._left_out = left_out
        self._inside: list[str] = []
        self.pieces: list[str] = []

    @property
    def is_open(self) -> bool:
        """Whether something that is left out was begun and not ended."""
        return bool(self._inside)

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag in self._left_out:
            self._inside.append(tag)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_startendtag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.pieces.append(data.replace("\n", " "))
