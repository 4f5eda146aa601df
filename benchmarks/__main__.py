"""`make bench`: measure and print; `--write` keeps the figures, with machine and day, in docs/benchmarks.md."""

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks import delivery, incidents, loops, polling, reading, record_decoding, rules_matching
from benchmarks.figures import Bench, Table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
BENCHES: dict[str, Bench] = {
    "loops": loops.run,
    "rules": rules_matching.run,
    "records": record_decoding.run,
    "reading": reading.run,
    "incidents": incidents.run,
    "polling": polling.run,
    "delivery": delivery.run,
}
LIBRARIES = ("faust-streaming", "aiokafka", "kafka-python", "msgspec", "spacy")


def main(arguments: Sequence[str]) -> int:
    """Run the benches named, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("benches", nargs="*", help=f"some of {', '.join(BENCHES)}; all without a name")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md (all benches)")
    given = parser.parse_args(arguments)
    if strange := set(given.benches) - BENCHES.keys():
        parser.error(f"no bench {', '.join(sorted(strange))}; there are {', '.join(BENCHES)}")
    tables: list[Table] = []
    for name in BENCHES if given.write else given.benches or BENCHES:
        for table in BENCHES[name]():
            tables.append(table)
            print(table.markdown())  # noqa: T201 - a command of ours
    if given.write:
        PAGE.write_text(page(tables), encoding="utf-8")
    return 0


def page(tables: Sequence[Table]) -> str:
    """Give the page."""
    head = (
        "<!-- Written by `python -m benchmarks --write`. -->\n\n# Benchmarks\n\n"
        "What the parts cost, each beside a peer in the same run. One run on one machine: look at the proportions, and "
        f"measure your own by `make bench`. No test depends on these figures.\n\n{machine()}\n"
    )
    return "\n".join([head, *(table.markdown() for table in tables)])


def machine() -> str:
    """Give when and on what it was measured."""
    now = datetime.now(UTC)
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    load = os.getloadavg()[0]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    where = f"{platform.system()} {platform.machine()} with {os.cpu_count()} cores, load {load:.1f} at the end"
    return f"{now:%Y-%m-%d}, Tocsin {version('tocsin')}, {python} on {where}; {libraries}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
