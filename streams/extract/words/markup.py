"""Marks that a page is made of and no reader is shown: of footnotes, links and letters in bold."""

import re
from collections.abc import Iterator

_SIGNS = (
    "[",
    "</",
    *"\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079",
)  # one of them is in any text with marks
_SUPERSCRIPT = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_NOTE = (
    r"(?<=[^\s\[(])\[(?:\d{1,3}|[a-z]|(?:note|nb|n\.?) ?\d{1,2}|(?:citation|clarification|source) needed)\](?![\w(])"
    rf"|<sup\b[^<>]*>\W?\w{{1,3}}\W?</sup>|(?<=[a-z][a-z.,])(?<![ckm]m)[{_SUPERSCRIPT}]+(?!\w)"
)
_TO = r"(?:https?://|www\.|mailto:|[/#])[^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: \"[^\"\n]*\")?"
_LINK = rf"(?<!!)(?P<opens>\[)(?P<shown>[^\[\]\n]{{1,120}})(?P<closes>\]\({_TO}\))"
_TAG = r"</?(?:b|i|u|em|strong|span|a|mark|small)(?: [^<>\n]*)?>"
_MARK = re.compile(rf"{_NOTE}|{_LINK}|{_TAG}")
_LINKS = re.compile(_LINK)
_WORD = re.compile(r"[^\W\d_]{2}")


def marks_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Give where marks stand in a text, in its order, each with what a reader is shown in its place.

    A line of links alone is a menu and stays as it is.
    """
    if not any(sign in text for sign in _SIGNS):
        return
    for mark in _MARK.finditer(text):
        if not mark["opens"]:
            yield *mark.span(), ""
        elif _stands_in_words(text, mark.start()):
            yield *mark.span("opens"), ""
            yield *mark.span("closes"), ""


def _stands_in_words(text: str, at: int) -> bool:
    """Say whether the line of a link has words of its own as well."""
    first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[first : last if last >= 0 else len(text)]
    return _WORD.search(_LINKS.sub("", line)) is not None
