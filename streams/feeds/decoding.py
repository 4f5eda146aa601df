"""Content encodings undone piece by piece, so that a limit holds before the memory is used. Pure; no I/O."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

import brotli

ACCEPTED: Final = "gzip, deflate, br"
PIECE_BYTES: Final = 65_536  # the most that one step unfolds
MOST_LAYERS: Final = 2  # `gzip, gzip` is met with; more is a bomb
_WHATEVER_HEADER: Final = 32 + zlib.MAX_WBITS  # gzip or zlib
_ZLIB_METHOD: Final = 8
_NOT_SO: Final = "the body is not compressed as its Content-Encoding says"


class BadEncoding(ValueError):
    """The body is not what Content-Encoding says."""


class Decoder(Protocol):
    """Undoes one encoding; holds what is not undone yet."""

    @property
    def is_within(self) -> bool:
        """Whether something began that has not ended."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Give what `data` unfolds to, never much more than PIECE_BYTES at once. Raises BadEncoding."""


class _Deflated:
    """gzip with all its members, zlib, and the bare deflate that some servers call deflate."""

    def __init__(self, *, may_be_bare: bool) -> None:
        self._may_be_bare = may_be_bare
        self._inflater = zlib.decompressobj(wbits=_WHATEVER_HEADER)
        self._is_new = True

    @property
    def is_within(self) -> bool:
        return not self._is_new and not self._inflater.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        if self._is_new and data and self._may_be_bare and data[0] & 0x0F != _ZLIB_METHOD:
            self._inflater = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        self._is_new = self._is_new and not data
        is_full = False
        while data or is_full:  # after a full piece more may be held back, though all of `data` was taken
            if self._inflater.eof:  # another member, or the zeros that pad the last one
                data = data.lstrip(b"\0")
                if not data:
                    return
                self._inflater = zlib.decompressobj(wbits=_WHATEVER_HEADER)
            try:
                piece = self._inflater.decompress(data, PIECE_BYTES)
            except zlib.error as error:
                raise BadEncoding(_NOT_SO) from error
            if piece:
                yield piece
            is_full = len(piece) == PIECE_BYTES
            data = self._inflater.unconsumed_tail or self._inflater.unused_data


class _Brotli:
    def __init__(self) -> None:
        self._inflater = brotli.Decompressor()
        self._is_new = True

    @property
    def is_within(self) -> bool:
        return not self._is_new and not self._inflater.is_finished()

    def pieces(self, data: bytes) -> Iterator[bytes]:
        self._is_new = self._is_new and not data
        try:
            piece = self._inflater.process(data, output_buffer_limit=PIECE_BYTES)
            while piece:  # until nothing more comes: it takes more data while it still holds text back
                yield piece
                if self._inflater.is_finished():
                    return
                piece = self._inflater.process(b"", output_buffer_limit=PIECE_BYTES)
        except brotli.error as error:
            raise BadEncoding(_NOT_SO) from error


_DECODERS: Final[dict[str, Callable[[], Decoder]]] = {
    "gzip": lambda: _Deflated(may_be_bare=False),
    "x-gzip": lambda: _Deflated(may_be_bare=False),
    "deflate": lambda: _Deflated(may_be_bare=True),
    "br": _Brotli,
}


class Unfolding:
    """Unfolds a body chunk by chunk. An empty body is whole, whatever it is called."""

    def __init__(self, layers: Sequence[Decoder]) -> None:
        self._layers = layers
        self._step: Callable[[bytes], Iterator[bytes]] = _plain
        for layer in layers:  # the last one named was applied last, so it is undone first
            self._step = _after(layer.pieces, self._step)

    def __call__(self, data: bytes) -> Iterator[bytes]:
        """Give what `data` unfolds to. Raises BadEncoding."""
        return self._step(data)

    def end(self) -> None:
        """Say that nothing more comes. Raises BadEncoding where more must have come."""
        if any(layer.is_within for layer in self._layers):
            raise BadEncoding("the body ends before its compression does: it was cut on its way")


def unfolding(content_encoding: str) -> Unfolding:
    """Give what unfolds each chunk of a body that is encoded so. Raises BadEncoding for an unknown encoding."""
    names = [name for part in content_encoding.lower().split(",") if (name := part.strip()) not in ("", "identity")]
    if len(names) > MOST_LAYERS:
        raise BadEncoding(f"{len(names)} encodings over each other")
    if unknown := next((name for name in names if name not in _DECODERS), None):
        raise BadEncoding(f"the encoding {unknown[:40]!r} was not asked for")
    return Unfolding([_DECODERS[name]() for name in names])


def _plain(data: bytes) -> Iterator[bytes]:
    yield data


def _after(
    first: Callable[[bytes], Iterator[bytes]], then: Callable[[bytes], Iterator[bytes]]
) -> Callable[[bytes], Iterator[bytes]]:
    def both(data: bytes) -> Iterator[bytes]:
        for piece in first(data):
            yield from then(piece)

    return both
