"""What it costs to find a reading's incident among so many live ones, in time and memory; drawn as a curve.

The incidents are drawn: 5 % of all in one town, the others in 2,000; 400 attackers; reports of the last 30 days. Half
of the readings measured are of the busiest town. Time is the processor's, as other things run beside.
"""

import hashlib
import random  # noqa: TID251 - a workload is drawn, with a seed
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import msgspec
from sqlalchemy import Engine, insert

from benchmarks.curve import Line, draw
from benchmarks.figures import Table, shown
from streams.database import open_engine, transaction
from streams.incidents.alike.weights import load
from streams.incidents.keeping import store
from streams.incidents.keeping.following import Following
from streams.incidents.model import Incident, Mention, begun_by, report_of
from streams.incidents.resolving.grouping import Grouping
from streams.incidents.resolving.index import Index
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.resolving.placing import place
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Actor, Event, EventType, Evidence, Place, Quantity, Reading, Source

SIZES = (1_000, 10_000, 100_000)
BUSIEST = 0.05
READINGS, BEFORE = 200, 600  # measured, and tried before: what is compared often is at hand then
TOWNS, ATTACKERS, DAYS = 2_000, 400, 30.0
NOW = datetime(2026, 6, 1, tzinfo=UTC)
FIGURE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks-incidents.svg"
KINDS: tuple[EventType, ...] = ("offensive", "assault", "clash", "shelling", "airstrike", "raid")


def run() -> Sequence[Table]:
    """Measure at each size, and draw how it grows."""
    incidents = list(drawn(max(SIZES)))
    measured = [(size, _in_memory(incidents[:size]), _in_database(incidents[:size])) for size in SIZES]
    draw(
        FIGURE,
        "Resolving one reading, by live incidents",
        "ms a reading",
        (
            Line("in memory, median", [(size, memory[0]) for size, memory, _ in measured]),
            Line("in memory, 99 %", [(size, memory[1]) for size, memory, _ in measured]),
            Line("in decide's transaction, median", [(size, database[0]) for size, _, database in measured]),
        ),
    )
    rows = tuple(
        (f"{size:,}", *(shown(one) for one in memory), *(shown(one) for one in database))
        for size, memory, database in measured
    )
    about = (
        "Live incidents of the last 30 days, 5 % of them in one town, as are half of the readings; the rest in "
        f"{TOWNS:,} towns. `memory` is resolution as `tocsin resolve` does it: find, compare, place. `database` is it "
        "in decide's transaction on SQLite: catch up, find, load, place; what is written and the commit come on top. "
        "A restart reads all incidents once. Milliseconds of processor time a reading; megabytes: the index with the "
        "traits that are kept of events, then the newest incidents whole (20,000 at most)."
        "\n\n![Resolving one reading, by live incidents](benchmarks-incidents.svg)"
    )
    columns = ("live incidents", "memory, ms", "99 %", "index, MB", "database, ms", "99 %", "restart, s", "whole, MB")
    return (Table("Finding a reading's incident", about, columns, rows),)


def _in_memory(incidents: Sequence[Incident]) -> tuple[float, float, float]:
    before, index = _megabytes(), Index()
    for incident in incidents:
        index.put(incident)
    grouping = Grouping(index=index, incidents={one.id: one for one in incidents})
    taken = []
    for number, reading in enumerate(readings()):
        if number < BEFORE:
            known = [grouping.incidents[one] for one in index.near(reading, grouping.weights)]
            place(reading, known, weights=grouping.weights, affiliations=grouping.affiliations)
            continue
        begun = time.thread_time()
        grouping.add(reading)
        taken.append(time.thread_time() - begun)
    return (*_spread(taken), _megabytes() - before)


def _in_database(incidents: Sequence[Incident]) -> tuple[float, float, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/bench.db")
        _fill(engine, incidents)
        weights, affiliations, following = load(), known_affiliations(), Following()
        before, begun, taken = _megabytes(), time.thread_time(), list[float]()
        restart = 0.0
        for reading in readings():
            with transaction(engine) as connection:
                started = time.thread_time()
                found = following.find(connection, reading, weights)
                known, into = following.load(connection, found.ids), found.merged_into
                placed = place(reading, known, weights=weights, affiliations=affiliations, merged_into=into)
                taken.append(time.thread_time() - started)
                restart = restart or time.thread_time() - begun
                versions = store.save(connection, placed, NOW) if len(taken) > BEFORE else {}
            if versions:
                following.take(placed, versions)
        weight = _megabytes() - before
        engine.dispose()
    return (*_spread(taken[BEFORE:]), restart, weight)


def _fill(engine: Engine, incidents: Sequence[Incident]) -> None:
    """Write the incidents as they would stand, some thousand rows a statement."""
    with engine.begin() as connection:
        waiting = enumerate(incidents, start=1)
        while numbered := list(islice(waiting, 2_000)):
            connection.execute(insert(store.incidents), [_row(one, version) for version, one in numbered])
            some = [one for _, one in numbered]
            articles = {mention.report.article_id: mention.report for one in some for mention in one.mentions}
            connection.execute(
                insert(store.articles),
                [{"article_id": one, "revision": 1, "report": _json(report)} for one, report in articles.items()],
            )
            told = [(one.id, mention) for one in some for mention in one.mentions]
            connection.execute(insert(store.mentions), [_told(one, mention) for one, mention in told])


def _row(one: Incident, version: int) -> dict[str, object]:
    """Give the row. Each its own version, as commits give them: only what is newer is read again."""
    times = {"first_seen_at": one.first_seen_at, "last_seen_at": one.last_seen_at, "changed_at": NOW}
    return {"id": one.id, "type": one.type, "phase": one.phase, "status": one.status, "version": version, **times}


def _told(incident_id: str, mention: Mention) -> dict[str, object]:
    event = mention.event
    named = {"event_id": event.id, "incident_id": incident_id, "article_id": mention.report.article_id}
    return {**named, "event": _json(event), "score": None, "parts": "[]"}


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def drawn(size: int) -> Iterator[Incident]:
    """Give so many incidents of one to three reports each, the same at each call."""
    chance = random.Random(size)  # noqa: S311 - no secret
    for number in range(size):
        town = 0 if chance.random() < BUSIEST else chance.randrange(1, TOWNS)
        kind, attacker, at = chance.choice(KINDS), chance.randrange(ATTACKERS), chance.uniform(0, DAYS)
        told = [
            _reading(f"{size}-{number}-{report}", town, kind, attacker, NOW - timedelta(days=at, hours=-report))
            for report in range(chance.choice((1, 1, 2, 3)))
        ]
        mentions = [Mention(event=one.events[0], report=report_of(one)) for one in told]
        yield summarize(begun_by(told[0].events[0]), mentions)


def readings() -> Iterator[Reading]:
    """Give what is measured: half of it of the busiest town."""
    chance = random.Random("readings")  # noqa: S311 - no secret
    for number in range(BEFORE + READINGS):
        town = 0 if number % 2 else chance.randrange(1, TOWNS)
        yield _reading(f"new-{number}", town, chance.choice(KINDS), chance.randrange(ATTACKERS), NOW)


def _reading(name: str, town: int, kind: EventType, attacker: int, at: datetime) -> Reading:
    digest = hashlib.sha256(f"town {town}".encode()).digest()
    place_of = Place(
        name="".join(chr(ord("a") + one % 26) for one in digest[:8]).title(),
        country=("SY", "IQ", "YE", "SD", "ML", "NG", "UA", "MM")[town % 8],
        admin1=f"Province {town % 160}",
        latitude=digest[0] / 255 * 120 - 60,
        longitude=digest[1] / 255 * 340 - 170,
        precision="town",
    )
    words = (
        f"{3000 + town} fighters of brigade {attacker} began the {kind} near {place_of.name}, officials told {name}."
    )
    size = Quantity(low=3000 + town, high=3000 + town, qualifier="exact", quote=words[:13], start=0, end=13)
    event = Event(
        id=f"event-{hashlib.sha256(name.encode()).hexdigest()[:20]}",
        type=kind,
        phase="underway",
        modality="asserted",
        attacker=(Actor(name=f"Brigade {attacker}", actor_id=f"brigade-{attacker}"),),
        defender=(Actor(name="the army"),),
        place=place_of,
        force=size,
        evidence=(Evidence(field="text", start=0, end=len(words), quote=words),),
    )
    return Reading(article_id=name, source=Source(name=f"outlet {attacker}"), published_at=at, events=(event,))


def _spread(taken: Sequence[float]) -> tuple[float, float]:
    return statistics.median(taken) * 1000, statistics.quantiles(taken, n=100)[98] * 1000


def _megabytes() -> float:
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024
