"""Where in its bytes a record failed to decode: the place that a decoder's message names, found again. Pure."""

import json
import re
from dataclasses import dataclass
from itertools import takewhile

_BYTE = re.compile(r"\(byte (\d+)\)")
_PATH = re.compile(r"at `\$((?:\.\w+|\[\d+\]|\[\.\.\.\])*)`")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_SCHEMA = re.compile(r"has schema \d+")
_CONTINUES = 0x80
_BLANK = " \t\r\n"
_decoder = json.JSONDecoder()


@dataclass(frozen=True)
class Marked:
    """The text of a record in three parts; `at` is what could not be read, "" where something is missing."""

    before: str
    at: str
    after: str


def mark(value: bytes, message: str) -> Marked | None:
    r"""Give the record's text parted at the fault that `message` (msgspec's) tells of, None where it tells of none.

    Bytes that are no UTF-8 stand as `\xff`.
    """
    span = _of_bytes(value, message)
    if span is not None:
        start, end = _whole_letters(value, *span)
        before, at, after = (part.decode(errors="backslashreplace") for part in
                             (value[:start], value[start:end], value[end:]))  # fmt: skip
        return Marked(before, at, after)
    found = _of_path(value, message)
    if found is None:
        return None
    text, start, end = found
    return Marked(text[:start], text[start:end], text[end:])


def _of_bytes(value: bytes, message: str) -> tuple[int, int] | None:
    if said := _BYTE.search(message):
        start = min(int(said[1]), len(value))
        return start, min(start + 1, len(value))
    if "codec can't decode" in message:  # its position counts within one string of the record
        try:
            value.decode()
        except UnicodeDecodeError as error:
            return error.start, error.end
    if "truncated" in message:
        return len(value), len(value)
    return None


def _whole_letters(value: bytes, start: int, end: int) -> tuple[int, int]:
    """Give the span widened to the letters that it cuts: a continuation byte of UTF-8 begins none."""
    while 0 < start < len(value) and value[start] & 0xC0 == _CONTINUES:
        start -= 1
    while end < len(value) and value[end] & 0xC0 == _CONTINUES:
        end += 1
    return start, end


def _of_path(value: bytes, message: str) -> tuple[str, int, int] | None:
    """Give the text, and where in it the value stands that the message names by its path."""
    said = _PATH.search(message)
    path = said[1] if said else ".schema" if _SCHEMA.search(message) else ""
    if not path:
        return None
    steps = [int(number) if number else name for name, number in _STEP.findall(path.split("[...]")[0])]
    try:
        text = value.decode()
        start = _skipped(text, 0)
        for step in steps:
            start = _within(text, start, step)
        _, end = _decoder.raw_decode(text, start)
    except (ValueError, LookupError, RecursionError):
        return None
    return text, start, end


def _within(text: str, start: int, step: str | int) -> int:
    """Give where the member or element begins that `step` names. Raises LookupError, ValueError."""
    opening = "[" if isinstance(step, int) else "{"
    if text[start] != opening:
        raise LookupError(step)
    at, number = _skipped(text, start + 1), 0
    while True:
        name: str | int = number
        if opening == "{":
            name, at = _decoder.raw_decode(text, at)
            at = _skipped(text, at)
            at = _skipped(text, at + 1)  # over the colon
        if name == step:
            return at
        _, at = _decoder.raw_decode(text, at)
        at = _skipped(text, at)
        if text[at] != ",":
            raise LookupError(step)
        at, number = _skipped(text, at + 1), number + 1


def _skipped(text: str, at: int) -> int:
    return at + sum(1 for _ in takewhile(lambda char: char in _BLANK, text[at:]))
