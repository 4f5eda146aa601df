"""The topics, their records and who writes and reads them: `streams/topics.py` as a page and as a diagram."""

from collections.abc import Mapping

from docs.pages import event
from docs.pages.markdown import code, head, sentence, table
from streams.topics import COPIES_FOR_QUORUM, DEAD_LETTERS_RETENTION, MEBIBYTE, TABLE, Topics, TopicSpec
from tocsin.config import Settings

# topic -> (role that writes it, role that reads it). tests/docs/test_reference.py holds it against the wiring.
WAYS: Mapping[str, tuple[str, str | None]] = {
    "articles": ("poll", "extract"),
    "readings": ("extract", "decide"),
    "alerts": ("deliver", None),
    "deliveries": ("deliver", None),
}
OUTSIDE = "your own consumers"


def page() -> str:
    """Give the page."""
    kafka = Settings().kafka
    wanted = {one.name: one for one in Topics(kafka.prefix).wanted(partitions=kafka.partitions, replication=1)}
    names = ("topic", "record", "key", "partitions", "kept", "largest record", "written by", "read by")
    rows = [_row(spec, Topics(kafka.prefix), kafka.partitions) for spec in TABLE]
    dead = ", ".join(code(name) for name in wanted if name.endswith(".dlq"))
    return "\n".join(
        [
            head("Topics", "streams/topics.py and streams/records.py"),
            (
                f"Names begin with `[kafka] prefix` (here its default, `{kafka.prefix}`). `tocsin topics apply` "
                f"declares "
                "them, `tocsin topics list` shows what the broker has. No topic is compacted, and none is made "
                "by asking "
                "for it.\n"
            ),
            table(names, rows),
            (
                f"Dead letters: {dead}, kept {DEAD_LETTERS_RETENTION.days} days, as the record was, with "
                f"headers that say "
                "why (see [delivery](../delivery.md#dead-letters)).\n"
            ),
            (
                f"`[kafka] replication` copies of each record; from {COPIES_FOR_QUORUM} on, a write needs 2. The "
                f"way of an article:\n"
            ),
            mermaid(),
            *(_record(spec) for spec in TABLE),
        ]
    )


def mermaid() -> str:
    """Give how the parts go together, as a Mermaid diagram."""
    lines = ["flowchart LR", "  feeds([feeds]) --> poll"]
    for spec in TABLE:
        writer, reader = WAYS[spec.name]
        label = f"{spec.name}[/{Topics().prefix}.{spec.name}.v1/]"
        lines.append(f"  {writer} --> {label}" + (f" --> {reader}" if reader else " --> others"))
        if spec.has_dead_letters:
            lines.append(f"  {reader} -. cannot be read .-> {spec.name}_dlq[/{spec.name}.v1.dlq/]")
    lines += [
        "  decide --> database[(database: incidents, alerts, outbox)] --> deliver",
        "  deliver --> slack([Slack]) & email([e-mail])",
        f"  others([{OUTSIDE}])",
    ]
    body = "\n".join(lines)
    return f"```mermaid\n{body}\n```\n"


def _row(spec: TopicSpec, topics: Topics, partitions: int) -> tuple[str, ...]:
    writer, reader = WAYS[spec.name]
    return (
        code(f"{topics.prefix}.{spec.name}.v1"),
        f"[{spec.record.__name__}](#{spec.record.__name__.lower()})",
        code(spec.key),
        str(spec.partitions or f"{partitions} (`[kafka] partitions`)"),
        f"{spec.retention.days} days",
        f"{spec.max_record_bytes // MEBIBYTE} MiB",
        code(writer),
        code(reader) if reader else OUTSIDE,
    )


def _record(spec: TopicSpec) -> str:
    about = "\n\n".join(sentence(part) for part in (spec.record.__doc__ or "").split("\n\n"))
    rows = [(code(name), kind, default) for name, kind, default in event.fields(spec.record)]
    return f"## {spec.record.__name__}\n\n{about}\n\n{table(('field', 'type', 'if absent'), rows)}"
