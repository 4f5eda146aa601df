"""Bytes to a checked Reading, as every agent does for every record, beside the standard library."""

import json
from datetime import UTC, datetime

import msgspec

from benchmarks.figures import Table, beside, microseconds, shown
from streams.codec import decode, encode
from streams.records import Actor, Event, Evidence, Place, Quantity, Reading, Source

TIMES = 20_000
BUDGET_SECONDS = 2.0
EVENTS = 3


def run() -> list[Table]:
    """Give the comparison."""
    data = encode(a_reading())

    def converted(_number: int) -> Reading:
        return msgspec.convert(json.loads(data), Reading)

    taken = {
        "msgspec, decoded and checked (ours)": microseconds(
            lambda _: decode(data, Reading), times=TIMES, budget_seconds=BUDGET_SECONDS
        ),
        "json, decoded to dictionaries, nothing checked": microseconds(
            lambda _: json.loads(data), times=TIMES, budget_seconds=BUDGET_SECONDS
        ),
        "json, then checked by msgspec.convert": microseconds(converted, times=TIMES, budget_seconds=BUDGET_SECONDS),
    }
    ours = next(iter(taken.values()))
    rows = tuple((name, shown(value), beside(value, ours)) for name, value in taken.items())
    about = f"A reading of {EVENTS} events, {len(data):,} bytes of JSON. Median microseconds a record; less is better."
    return [Table("Decoding a record", about, ("by", "us", "times ours"), rows)]


def a_reading() -> Reading:
    """Give a reading as the extractor writes them."""
    return Reading(
        article_id="article-0",
        title="Rebels launch an offensive",
        url="https://wire.example/1",
        source=Source(name="Wire", owner="Wire Ltd", tags=("wire", "world"), reliability="B"),
        language="en",
        published_at=datetime(2026, 1, 10, 6, tzinfo=UTC),
        events=tuple(_event(number) for number in range(EVENTS)),
        signature=tuple(range(12)),
        extractor="bench",
    )


def _event(number: int) -> Event:
    said = "Rebels launched an offensive on Aleppo with more than 6,000 fighters, the army said on Monday."
    quote = "more than 6,000 fighters"
    start = said.index(quote)
    place = Place(name="Aleppo", country="SY", admin1="Aleppo", latitude=36.2, longitude=37.16, precision="town")
    return Event(
        id=f"event-{number}",
        type="offensive",
        phase="underway",
        modality="claimed",
        attribution="the army",
        attacker=(Actor(name="Rebels"),),
        place=place,
        places=(place,),
        force=Quantity(low=6001, high=None, qualifier="over", quote=quote, start=start, end=start + len(quote)),
        evidence=(Evidence(field="text", start=0, end=len(said), quote=said),),
        confidence=0.82,
    )
