"""compose.yaml: accepted by docker-compose, every role in it, nothing open to the world."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import missing_tool
from tests.docs.pages import ROOT
from tocsin.config import Settings, load
from tocsin.up import COMMANDS, ROLES

FILE = ROOT / "deploy" / "compose.yaml"
SECRETS = {"POSTGRES_PASSWORD": "one", "GRAFANA_PASSWORD": "two", "PATH": "/usr/bin:/bin"}
PINNED = re.compile(r"^[\w./-]+:v?\d+(\.\d+)*(-\w+)?$")


def config(**environment: str) -> subprocess.CompletedProcess[str]:
    if shutil.which("docker-compose") is None:
        missing_tool("docker-compose")
    command = ["docker-compose", "--file", str(FILE), "config"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    told = config(**SECRETS)
    assert 0 == told.returncode, told.stderr
    found: dict[str, Any] = yaml.safe_load(told.stdout)["services"]
    return found


@pytest.mark.parametrize("secret", ["POSTGRES_PASSWORD", "GRAFANA_PASSWORD"])
def test_without_a_secret_nothing_starts(secret: str) -> None:
    told = config(**{name: value for name, value in SECRETS.items() if name != secret})
    assert (True, True) == (told.returncode != 0, "set it in deploy/.env" in told.stderr)


def test_every_role_is_a_service_with_its_command(services: dict[str, Any]) -> None:
    assert {role: list(COMMANDS[role]) for role in ROLES} == {role: services[role]["command"] for role in ROLES}


def test_every_role_is_asked_for_its_health_on_its_port(services: dict[str, Any]) -> None:
    asked = {role: re.findall(r":(\d+)/healthz", services[role]["healthcheck"]["test"][-1]) for role in ROLES}
    assert {role: [str(port)] for role, port in Settings.model_construct().http.ports.items()} == asked


def test_no_role_may_write_but_its_data_or_gain_rights(services: dict[str, Any]) -> None:
    held = {
        (services[role]["read_only"], *services[role]["cap_drop"], *services[role]["security_opt"]) for role in ROLES
    }
    assert {(True, "ALL", "no-new-privileges:true")} == held


def test_roles_wait_for_topics_and_database(services: dict[str, Any]) -> None:
    wanted = {"topics": "service_completed_successfully", "postgres": "service_healthy"}
    waited = [{name: one["condition"] for name, one in services[role]["depends_on"].items()} for role in ROLES]
    assert [wanted] * len(ROLES) == waited


def test_grafana_and_the_links_are_reached_and_only_from_this_host(services: dict[str, Any]) -> None:
    opened = {name: service["ports"] for name, service in services.items() if "ports" in service}
    assert {"grafana", "deliver"} == opened.keys()
    assert all("127.0.0.1" in str(port) for ports in opened.values() for port in ports)


def test_images_of_others_are_pinned(services: dict[str, Any]) -> None:
    images = {service["image"] for service in services.values()} - {"tocsin:latest"}
    assert set() == {image for image in images if not PINNED.match(image)}


def test_what_is_mounted_is_there(services: dict[str, Any]) -> None:
    mounted = [str(one).split(":")[0] for service in services.values() for one in service.get("volumes", [])]
    files = [Path(one) for one in mounted if one.startswith("/") and "newsroom" not in one]
    assert (True, []) == (bool(files), [file for file in files if not file.exists()])


def test_the_settings_of_the_roles_are_settings(
    services: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in services["deliver"]["environment"].items():
        monkeypatch.setenv(name, value)
    settings = load()
    assert f"{settings.links.bind}:{settings.links.port}" == "0.0.0.0:9310"  # of its container
    assert ("kafka:9092", "postgresql://tocsin:one@postgres/tocsin") == (
        settings.kafka.bootstrap,
        settings.database.url,
    )
