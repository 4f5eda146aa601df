"""`tocsin up`: every role on this machine, with a local Kafka where no broker is configured."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import typer
from rich.console import Console

from tocsin import logs, system
from tocsin.cli.options import ConfigFile
from tocsin.cli.progress import jars
from tocsin.config import Settings, load
from tocsin.demo.live import Live
from tocsin.demo.stage import free_ports
from tocsin.up import ROLES

app = typer.Typer()


@app.command()
def up(config: ConfigFile = None) -> None:
    """Run every role on your feeds, rules and subscriptions until Ctrl-C; start what exits again.

    Example: tocsin up --config newsroom/tocsin.toml
    """
    settings = load(config)
    if not settings.poll.feeds.is_file():
        remedy = "`tocsin init newsroom` writes one, with a configuration: run `tocsin up` there"
        raise system.NotStarted("there is no such feed list", where=str(settings.poll.feeds), remedy=remedy)
    console = Console(stderr=True)
    is_told = console.is_terminal and settings.log.format != "json"  # sentences for a person, else JSON Lines
    logs.configure("up", level="warning", form="console" if is_told else "json")
    teller = _Teller(console, is_told=is_told)
    with system.in_order(), jars(console) as progress, system.broker(settings, progress) as bootstrap:
        teller.tell(f"Kafka at {bootstrap}; starting {', '.join(ROLES)}", "roles are started", kafka=bootstrap)
        asyncio.run(_until_interrupted(config, settings, bootstrap, teller))


class _Teller:
    """Tells what comes to pass: on a terminal in sentences, else as the roles' logs do."""

    def __init__(self, console: Console, *, is_told: bool) -> None:
        self._console, self._is_told = console, is_told
        self.on_log = Live(console).on_log if is_told else _write

    def tell(self, sentence: str, event: str, **facts: Any) -> None:
        if self._is_told:
            self._console.print(sentence, highlight=False)
        else:
            _write("up", {"level": "info", "event": event, **facts})


async def _until_interrupted(config: Path | None, settings: Settings, bootstrap: str, teller: _Teller) -> None:
    free = free_ports(ROLES)
    ports = {role: settings.http.ports[role] or free[role] for role in ROLES}
    environment = {"TOCSIN_KAFKA__BOOTSTRAP": bootstrap}
    async with system.until_interrupted() as interrupted:
        watching = asyncio.create_task(interrupted.wait())
        running = asyncio.create_task(_run(config, ports, environment, teller))
        await asyncio.wait({watching, running}, return_when=asyncio.FIRST_COMPLETED)
        running.cancel()
        watching.cancel()
        outcome = (await asyncio.gather(running, return_exceptions=True))[0]
        if isinstance(outcome, Exception):
            raise outcome


async def _run(config: Path | None, ports: dict[str, int], environment: dict[str, str], teller: _Teller) -> None:
    async with system.roles(config, ports, environment=environment, on_log=teller.on_log) as supervisor:
        pages = {role: f"http://127.0.0.1:{port}" for role, port in ports.items()}
        shown = ", ".join(f"{role} {page}" for role, page in pages.items())
        teller.tell(f"all roles are ready ({shown}); Ctrl-C ends them", "all roles are ready", pages=pages)
        reason = await supervisor.failed
        raise system.NotStarted(reason)


def _write(role: str, entry: dict[str, Any]) -> None:
    sys.stderr.write(json.dumps({"role": role, **entry}, ensure_ascii=False) + "\n")
