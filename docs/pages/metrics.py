"""Every metric: the classes that build them, as a page, with the part of the runbook that says what to do."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from prometheus_client import CollectorRegistry
from prometheus_client.metrics import MetricWrapperBase

from alerts.answering.metrics import AnswerMetrics
from alerts.deciding.metrics import DecideMetrics
from alerts.sending.delivery_metrics import DeliveryMetrics
from docs.pages.markdown import anchor, code, codes, head, sentence, table
from streams.feeds.metrics import PollMetrics
from streams.metrics import StreamMetrics
from tocsin.config import Settings

RUNBOOK = Path(__file__).resolve().parent.parent / "runbook.md"
# what it counts -> its class and the roles whose /metrics has it. tests/docs/test_reference.py holds it to the wiring.
CLASSES: Mapping[str, tuple[Callable[[CollectorRegistry], object], tuple[str, ...]]] = {
    "Polling": (PollMetrics, ("poll",)),
    "The agents": (StreamMetrics, ("extract", "decide")),
    "Deciding": (DecideMetrics, ("decide",)),
    "Delivering": (DeliveryMetrics, ("deliver",)),
    "Answers": (AnswerMetrics, ("deliver",)),
}


def page() -> str:
    """Give the page."""
    ports = ", ".join(f"{role} {port}" for role, port in Settings().http.ports.items())
    sections = runbook_sections()
    parts = [
        head(
            "Metrics",
            "streams/metrics.py, streams/feeds/metrics.py, alerts/deciding/metrics.py, "
            "alerts/sending/delivery_metrics.py, alerts/answering/metrics.py",
        ),
        (
            f"Each role serves `/metrics`, `/healthz` and `/readyz` on its port (`[http] ports`; by default {ports}), "
            "beside its own figures those of the Python process. Times are seconds, sizes bytes; no label ever "
            "holds an "
            "incident, a place, an address or a recipient.\n"
        ),
    ]
    for name, (build, roles) in CLASSES.items():
        rows = [_row(metric, sections) for metric in metrics_of(build)]
        roles_ = " and ".join(code(role) for role in roles)
        parts.append(
            f"## {name}\n\nServed by {roles_}.\n\n{table(('metric', 'type', 'labels', 'help', 'what to do'), rows)}"
        )
    return "\n".join(parts)


def metrics_of(build: Callable[[CollectorRegistry], object]) -> Iterator[MetricWrapperBase]:
    """Give the metrics that this class makes."""
    for attribute in vars(build(CollectorRegistry())).values():
        if isinstance(attribute, MetricWrapperBase):
            yield attribute


def exposed_name(metric: MetricWrapperBase) -> str:
    """Give the name as it is scraped: a counter's ends in `_total`."""
    (family,) = metric.describe()
    return family.name + "_total" if family.type == "counter" else family.name


def runbook_sections() -> dict[str, str]:
    """Give for each metric that the runbook names under a heading that heading."""
    sections: dict[str, str] = {}
    heading = ""
    for line in RUNBOOK.read_text(encoding="utf-8").splitlines() if RUNBOOK.is_file() else ():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif line.startswith("Shows in:"):
            named = line.split("`")[1::2]
            sections |= {name: sections.get(name, heading) for name in named}
    return sections


def _row(metric: MetricWrapperBase, sections: Mapping[str, str]) -> tuple[str, ...]:
    (family,) = metric.describe()
    name = exposed_name(metric)
    labels = metric._labelnames  # noqa: SLF001 - prometheus_client has no public way to them
    heading = sections.get(name)
    todo = f"[{heading}](../runbook.md#{anchor(heading)})" if heading else ""
    return code(name), family.type, codes(labels), sentence(family.documentation), todo
