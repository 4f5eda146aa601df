import gzip
import hashlib
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.feeds.decoding import PIECE_BYTES, BadEncoding, unfolding

PACKERS = {
    "": bytes,
    "identity": bytes,
    "gzip": gzip.compress,
    "x-gzip": lambda data: gzip.compress(data[:5]) + gzip.compress(data[5:]) + bytes(8),  # two members and padding
    "deflate": zlib.compress,
    "Deflate": lambda data: zlib.compress(data, wbits=-15),  # bare, as some servers send it
    "br": brotli.compress,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data)),
}
QUICKLY = PACKERS | {
    "br": lambda data: brotli.compress(data, quality=5),
    "gzip, br": lambda data: brotli.compress(gzip.compress(data), quality=5),
}


@pytest.mark.parametrize("encoding", PACKERS)
@given(st.binary(max_size=300), st.integers(1, 50))
def test_whatever_the_chunks_the_body_comes_out(encoding: str, body: bytes, step: int) -> None:
    sent = PACKERS[encoding](body)
    unfolded = unfolding(encoding)
    chunks = [sent[start : start + step] for start in range(0, len(sent), step)]
    assert body == b"".join(piece for chunk in chunks for piece in unfolded(chunk))


@pytest.mark.parametrize("encoding", [name for name in PACKERS if name])
@pytest.mark.parametrize("size", [PIECE_BYTES - 4, PIECE_BYTES, 110_000, 4 * PIECE_BYTES + 6, 1_500_000])
@pytest.mark.parametrize("step", [4_096, PIECE_BYTES])
def test_a_body_of_any_size_comes_out_whole_and_in_pieces(encoding: str, size: int, step: int) -> None:
    body = b" ".join(b"%d" % number**3 for number in range(size // 6))[:size]
    sent = QUICKLY[encoding](body)
    unfolded = unfolding(encoding)
    pieces = [piece for start in range(0, len(sent), step) for piece in unfolded(sent[start : start + step])]
    assert body == b"".join(pieces)
    assert encoding == "identity" or max(map(len, pieces)) <= 2 * PIECE_BYTES


@pytest.mark.parametrize("lost", range(-4, 40))
def test_the_last_bytes_of_bare_deflate_come_out_whatever_the_size(lost: int) -> None:
    body = (hashlib.sha256(b"%d" % lost).digest() * 4_200)[: 2 * PIECE_BYTES + lost]
    assert body == b"".join(unfolding("deflate")(PACKERS["Deflate"](body)))


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_bomb_unfolds_piece_by_piece(encoding: str) -> None:
    bomb = PACKERS[encoding](bytes(8_000_000))
    assert max(len(piece) for piece in unfolding(encoding)(bomb)) <= 4 * PIECE_BYTES


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
@given(st.binary(min_size=1, max_size=100))
def test_what_is_no_such_encoding_is_said_so_or_ends(encoding: str, body: bytes) -> None:
    try:
        assert len(b"".join(unfolding(encoding)(body))) < 1_000_000
    except BadEncoding as error:
        assert str(error)  # noqa: PT017 - it may also be a valid beginning


@pytest.mark.parametrize("encoding", ["zstd", "gzip, gzip, gzip", "compress"])
def test_an_encoding_that_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(BadEncoding):
        unfolding(encoding)


@pytest.mark.parametrize("encoding", [name for name in PACKERS if name not in ("", "identity")])
@pytest.mark.parametrize("size", [1, 9, 200_000])
def test_a_body_that_ends_too_soon_is_no_body(encoding: str, size: int) -> None:
    sent = QUICKLY[encoding](b"abc" * size).rstrip(b"\0")
    for end in (len(sent) // 2 + 1, len(sent) - 1):
        unfolded = unfolding(encoding)
        assert b"".join(unfolded(sent[:end])) is not None
        with pytest.raises(BadEncoding, match="cut on its way"):
            unfolded.end()


@pytest.mark.parametrize("encoding", PACKERS)
@pytest.mark.parametrize("body", [b"", b"abc", b"abc" * 200_000])
def test_a_whole_body_and_an_empty_answer_end(encoding: str, body: bytes) -> None:
    for sent in (QUICKLY[encoding](body), b""):
        unfolded = unfolding(encoding)
        assert b"".join(unfolded(sent)) in (body, b"")
        unfolded.end()
