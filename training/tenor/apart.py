"""What is said of an author's texts by what others' teach alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from streams.extract.words.weights import chance

_FOLDS = 10


class Authored(Protocol):
    """What is of one hand."""

    @property
    def author(self) -> str:
        """Who wrote it."""


class Signed(Authored, Protocol):
    """What is of one hand, and has signs that are weighed."""

    @property
    def signs(self) -> Mapping[str, float]:
        """How much of each sign it has."""


One = TypeVar("One", bound=Authored)
Weighed = TypeVar("Weighed", bound=Signed)
Learned = TypeVar("Learned")


def apart(rows: Sequence[One], learn: Callable[[list[One]], Learned]) -> Iterator[tuple[int, Learned]]:
    """Give the number of each row with what is learned from others' rows, in ten parts by author."""
    authors = sorted({row.author for row in rows})
    for fold in range(_FOLDS):
        unseen = set(authors[fold::_FOLDS])
        learned = learn([row for row in rows if row.author not in unseen])
        yield from ((at, learned) for at, row in enumerate(rows) if row.author in unseen)


def rated_apart(
    rows: Sequence[Weighed], fitted: Callable[[list[Weighed]], Mapping[str, float]]
) -> Iterator[tuple[float, Weighed]]:
    """Give each row with its chance by weights that others' rows were `fitted` to."""
    yield from ((chance(rows[at].signs, weights), rows[at]) for at, weights in apart(rows, fitted))
