"""Write `jars.sha256` anew, for a maintainer who changes Kafka's version: `python -m tocsin.local_kafka.pin`.

Look at what changed in it before it is committed: what it names is run as code.
"""

import tempfile
from pathlib import Path

from tocsin.local_kafka.jars import KAFKA, LOGGING, PINNED_FILE, sha256

HEADER = (
    "# Every jar of the local Kafka. Written by `python -m tocsin.local_kafka.pin`; paths are a Maven repository's.\n"
)


def resolve(folder: Path) -> list[str]:
    """Fetch Kafka and all it needs at run time into `folder`, and give a line of hash and path for each jar."""
    from jgo.maven import MavenContext  # noqa: PLC0415 - slow to import, and needed here only

    context = MavenContext(repo_cache=folder)
    kafka, binding = (context.create_dependency(coordinate) for coordinate in (KAFKA, LOGGING))
    # Kafka alone: resolved together, the binding's own version table replaces Kafka's (kafka-clients became 3.8.0).
    # What the binding needs, Kafka brings in the same versions.
    _, transitive = context.resolver.resolve([kafka])
    for dependency in (kafka, binding, *transitive):
        dependency.artifact.resolve()
    jars = sorted(folder.rglob("*.jar"))
    return [f"{sha256(jar)}  {jar.relative_to(folder).as_posix()}\n" for jar in jars]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        PINNED_FILE.write_text(HEADER + "".join(resolve(Path(scratch))), encoding="ascii")
