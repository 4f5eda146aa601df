"""Gold as JSON Lines: a case a line, with offsets. Of a line only id and text are ever read by the extractor."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from streams.errors import TocsinError
from streams.faults import Faults, Location
from tocsin.evaluation.checks import check
from tocsin.evaluation.model import AcceptedCase, Certainty, GoldCase, GoldEvent
from tocsin.evaluation.wrong import Wrong, misfit

HELD_OUT = "held_out"  # a file of this name is held out


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str
    events: tuple[GoldEvent, ...]
    over_5000: Certainty
    note: str = ""
    held_out: bool = False
    accept: AcceptedCase = AcceptedCase()


_decoder = msgspec.json.Decoder(_Line)


def load_lines(file: Path, faults: Faults) -> Iterator[GoldCase]:
    """Give the cases of a file in the order of its lines; a line that is wrong becomes a fault.

    Raises TocsinError (exit code 2) when the file cannot be opened.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise TocsinError(f"cannot be read: {error.strerror}", where=str(file), remedy="Check the path") from error
    for number, line in enumerate(data.split(b"\n"), start=1):
        if not line.strip():
            continue
        at = Location(str(file), number, 1)
        try:
            yield _case(line, held_out=file.stem == HELD_OUT)
        except Wrong as wrong:
            faults.add(at, wrong.problem, wrong.remedy)


def _case(line: bytes, *, held_out: bool) -> GoldCase:
    try:
        read = _decoder.decode(line)
    except msgspec.ValidationError as error:
        raise misfit(error) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Wrong((), f"is no JSON ({error})", "One case is one line") from error
    case = GoldCase(
        id=read.id, text=read.text, events=read.events, over_5000=read.over_5000, note=read.note,
        held_out=read.held_out or held_out, accept=read.accept,
    )  # fmt: skip
    check(case)
    return case
