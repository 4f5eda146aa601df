import gzip
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


@pytest.mark.parametrize("encoding", PACKERS)
@given(st.binary(max_size=300), st.integers(1, 50))
def test_whatever_the_chunks_the_body_comes_out(encoding: str, body: bytes, step: int) -> None:
    sent = PACKERS[encoding](body)
    unfolded = unfolding(encoding)
    chunks = [sent[start : start + step] for start in range(0, len(sent), step)]
    assert body == b"".join(piece for chunk in chunks for piece in unfolded(chunk))


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
