"""Every query of the dashboard and of the alerts, asked of a real Prometheus that scraped a run under load."""

import json
import math
import re
import shutil
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from kafka import KafkaProducer

from deploy import dashboard
from deploy.panels import ROWS
from docs.pages import metrics
from streams.topics import Topics
from tests.conftest import missing_tool
from tests.docs.pages import ROOT, anchors
from tests.operations.newsroom import Newsroom, newsroom, until
from tocsin.config import Settings
from tocsin.demo.stage import free_ports
from tocsin.local_kafka import LocalKafka
from tocsin.testing.faults import Fault

FOLDER = ROOT / "deploy" / "prometheus"
ALERTS = [rule for group in yaml.safe_load((FOLDER / "alerts.yml").read_text())["groups"] for rule in group["rules"]]
QUERIES = [query.expr for row in ROWS for panel in row.panels for query in panel.queries]
PLACES = ("Marea", "Azaz", "Derna", "Raqqa", "Hodeidah", "Lashio")
SOON_SECONDS = 60.0


def tool(name: str) -> str:
    if shutil.which(name) is None:
        missing_tool(name)
    return name


def left_side(expr: str) -> str:
    """Give an alert's query without its threshold: what is compared must be there, whether or not it is too much."""
    query, compared, _ = re.split(r"\s(==|>|<)\s[0-9.]+$", expr)
    assert compared
    return query


@contextmanager
def prometheus(folder: Path, ports: dict[str, int]) -> Iterator[str]:
    """Run a Prometheus on our configuration, with these roles as targets and a second between scrapes."""
    for file in FOLDER.glob("*.yml"):
        shutil.copy(file, folder / file.name)
    config = folder / "prometheus.yml"
    config.write_text(re.sub(r"(interval): \d+s", r"\1: 1s", config.read_text()))
    targets = [{"targets": [f"127.0.0.1:{port}"], "labels": {"role": role}} for role, port in ports.items()]
    (folder / "targets.yml").write_text(yaml.safe_dump(targets))
    port = free_ports(("prometheus",))["prometheus"]
    with (folder / "prometheus.log").open("wb") as log:
        process = subprocess.Popen(
            ["prometheus", f"--config.file={config}", f"--storage.tsdb.path={folder / 'data'}",
             f"--web.listen-address=127.0.0.1:{port}"], stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        until(lambda: "Server is ready" in (folder / "prometheus.log").read_text(), SOON_SECONDS)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def asked(server: str, query: str) -> list[float]:
    """Give the values that the query gives now; what is no number is none."""
    query = query.replace("$__rate_interval", "1m")
    address = f"{server}/api/v1/query?{urllib.parse.urlencode({'query': query})}"
    with urllib.request.urlopen(address, timeout=10) as page:  # noqa: S310 - our own server on loopback
        found = json.load(page)["data"]["result"]
    values = [float(one["value"][1]) for one in found]
    return [value for value in values if not math.isnan(value)]


def load(room: Newsroom, bootstrap: str) -> None:
    """Let articles come in, some that fire and one that is refused by Slack, and a record that is none."""
    told: dict[str, str] = {}
    room.slack.faults.add(Fault(kind="refuse", method="chat.postMessage", error="restricted_action"))
    for number, place in enumerate(PLACES):
        text = f"Rebels launched an offensive on {place} with {6 + number},000 fighters on Monday, the army said."
        told[place.lower()] = text
        room.tell(**told)
        time.sleep(1)  # so that the counters rise between two scrapes
    producer = KafkaProducer(bootstrap_servers=bootstrap)
    producer.send(Topics(room.prefix).articles, value=b"\xff not a record").get(10)
    producer.close()


@pytest.mark.broker
@pytest.mark.timeout(240)
def test_every_query_of_dashboard_and_alerts_gives_figures(tmp_path: Path, kafka: LocalKafka) -> None:
    tool("prometheus")
    (tmp_path / "prometheus").mkdir()
    queries = QUERIES + [left_side(rule["expr"]) for rule in ALERTS]
    with (
        newsroom(tmp_path, kafka.bootstrap) as room,
        prometheus(tmp_path / "prometheus", room.ports) as server,
        room.up(),
    ):
        until(lambda: asked(server, "sum(up)") == [4.0], SOON_SECONDS)
        load(room, kafka.bootstrap)
        empty = queries
        deadline = time.monotonic() + SOON_SECONDS
        while empty and time.monotonic() < deadline:
            time.sleep(1)
            empty = [query for query in empty if not asked(server, query)]
    assert [] == empty


def test_the_configuration_is_one(tmp_path: Path) -> None:
    tool("promtool")
    for file in FOLDER.glob("*.yml"):
        shutil.copy(file, tmp_path / file.name)
    check = ["promtool", "check", "config", str(tmp_path / "prometheus.yml")]
    told = subprocess.run(check, capture_output=True, text=True, check=False)
    assert 0 == told.returncode, told.stderr


@pytest.mark.parametrize("file", ["targets.yml", "targets-compose.yml"])
def test_every_role_is_a_target_on_its_port(file: str) -> None:
    ports = {one["labels"]["role"]: int(one["targets"][0].rsplit(":")[-1]) for one in
             yaml.safe_load((FOLDER / file).read_text())}  # fmt: skip
    assert Settings.model_construct().http.ports == ports


@pytest.mark.parametrize("rule", ALERTS, ids=lambda rule: rule["alert"])
def test_every_alert_leads_to_the_runbook(rule: dict[str, dict[str, str]]) -> None:
    page, _, heading = rule["annotations"]["runbook"].partition("#")
    assert heading in anchors(ROOT / page)
    assert rule["labels"]["severity"] in {"page", "ticket"}


def test_the_dashboard_is_as_the_panels_say() -> None:
    assert dashboard.written() == dashboard.FILE.read_text(encoding="utf-8")


def test_every_metric_of_ours_is_shown_or_alerted_on() -> None:
    made = {metrics.exposed_name(one) for build, _ in metrics.CLASSES.values() for one in metrics.metrics_of(build)}
    named = " ".join(QUERIES + [rule["expr"] for rule in ALERTS])
    assert set() == {name for name in made if name not in named}


def test_nothing_is_asked_for_that_nobody_makes() -> None:
    made = {metrics.exposed_name(one) for build, _ in metrics.CLASSES.values() for one in metrics.metrics_of(build)}
    asked_for = set(re.findall(r"tocsin_\w+", " ".join(QUERIES + [rule["expr"] for rule in ALERTS])))
    assert set() == {name for name in asked_for if re.sub("_(bucket|count|sum)$", "", name) not in made}
