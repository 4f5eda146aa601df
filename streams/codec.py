"""Bytes to record and back: JSON on the wire, checked against the record's type and its schema number."""

from typing import TypeVar

import msgspec

from streams.errors import TocsinError

Record = TypeVar("Record", bound=msgspec.Struct)
NEWEST_SCHEMA = 1  # the largest `schema` this version of the code understands

_encoder = msgspec.json.Encoder()
_decoders: dict[type[msgspec.Struct], msgspec.json.Decoder[msgspec.Struct]] = {}


class UndecodableRecord(TocsinError):
    """These bytes are not such a record: permanent, so they belong in the dead letters."""


def encode(record: msgspec.Struct) -> bytes:
    """Give the record as JSON in UTF-8."""
    return _encoder.encode(record)


def decode(data: bytes, kind: type[Record]) -> Record:
    """Give the record, or raise UndecodableRecord with the path of the field at fault. Unknown fields are ignored."""
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    try:
        record = decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UndecodableRecord(f"not a {kind.__name__}: {error}") from error
    except RecursionError as error:  # the decoder counts depth on Python's stack
        raise UndecodableRecord(f"not a {kind.__name__}: it is nested too deeply") from error
    schema = getattr(record, "schema", NEWEST_SCHEMA)
    if schema > NEWEST_SCHEMA:
        raise UndecodableRecord(
            f"{kind.__name__} has schema {schema}, this version reads up to {NEWEST_SCHEMA}",
            remedy="Upgrade the readers before the writers, then replay the dead letters",
        )
    return record  # type: ignore[return-value] # the cache is typed by the bound, the decoder by `kind`
