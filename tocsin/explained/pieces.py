"""A text cut where its marks begin and end, so that each piece has one look."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from streams.extract.explain import Mark, MarkKind
from streams.records import Zone

INLINE: tuple[MarkKind, ...] = (
    "force", "opposing force", "loss", "refused number", "event", "refused event", "actor", "place",
)  # fmt: skip
ZONES: tuple[MarkKind, ...] = ("furniture", "caption", "headline")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the text. `number` is that of the mark's note, where the mark begins; else 0."""

    text: str
    zone: MarkKind | None
    is_evidence: bool
    mark: Mark | None
    number: int


def numbered(marks: Sequence[Mark]) -> list[tuple[int, Mark]]:
    """Give the marks that have a note of their own, numbered from 1 in the order of the text."""
    return list(enumerate((mark for mark in marks if mark.kind in INLINE), start=1))


def pieces(text: str, field: Zone, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Give the text of a field in pieces; where marks overlap, numbers come before words and words before names."""
    notes = numbered(marks)
    inline = sorted(
        ((INLINE.index(mark.kind), number, mark) for number, mark in notes if mark.field == field),
        key=lambda one: (one[0], one[2].start, -one[2].end),
    )
    blocks = [mark for mark in marks if mark.field == field and mark.kind in ZONES]
    evidence = [mark for mark in marks if mark.field == field and mark.kind == "evidence"]
    owner = _owners(len(text), [(number, mark) for _, number, mark in inline])
    zone = _owners(len(text), list(enumerate(blocks, start=1)))
    told = _owners(len(text), list(enumerate(evidence, start=1)))
    looks = list(zip(owner, zone, told, strict=True))
    cuts = [at for at in range(len(text)) if at == 0 or looks[at] != looks[at - 1]]
    by_number, shown = dict(notes), {0}
    for start, end in pairwise([*cuts, len(text)]):
        number, block, fact = looks[start]
        yield Piece(
            text=text[start:end],
            zone=blocks[block - 1].kind if block else None,
            is_evidence=fact > 0,
            mark=by_number.get(number),
            number=0 if number in shown else number,
        )
        shown.add(number)


def _owners(length: int, marks: Sequence[tuple[int, Mark]]) -> list[int]:
    """Give the number of the mark that owns each character: of several the first of `marks`; 0 for none."""
    owner = [0] * length
    for number, mark in marks:
        for at in range(mark.start, min(mark.end, length)):
            owner[at] = owner[at] or number
    return owner
