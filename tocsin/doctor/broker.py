"""Kafka and its topics, asked and left as they are."""

from streams.brokers import NoBroker
from streams.findings import Finding, doubtful, wrong
from streams.topics import Refuse, Topics, admin_of, describe, plan
from tocsin.broker import local_folder
from tocsin.config import Settings
from tocsin.local_kafka import running


def check(settings: Settings) -> list[Finding]:
    """Give whether Kafka answers, and has the topics as they should be."""
    kafka = settings.kafka
    bootstrap = kafka.bootstrap or running(local_folder(settings))
    if not bootstrap:
        found = "none is configured and none runs on this machine: `tocsin up` starts a local one"
        return [Finding(what="Kafka", found=found)]
    wanted = Topics(kafka.prefix).wanted(partitions=kafka.partitions, replication=kafka.replication)
    try:
        with admin_of(bootstrap) as admin:
            held = describe(admin, [topic.name for topic in wanted])
    except NoBroker as error:
        return [wrong("Kafka", f"{error.problem} at {bootstrap}", "Start the broker, or mend [kafka] bootstrap")]
    findings = [Finding(what="Kafka", found=f"answers at {bootstrap}")]
    for change in plan(held, wanted):
        if isinstance(change, Refuse):
            findings.append(doubtful("topics", f"{change.name} {change.problem}", change.remedy))
        else:
            findings.append(wrong("topics", f"to do: {change}", "Run `tocsin topics apply` (`tocsin up` does)"))
    if len(findings) == 1:
        findings.append(Finding(what="topics", found=f"all {len(wanted)} are as they should be"))
    return findings
