"""`tocsin up`: every role on this machine, with a local Kafka where no broker is configured."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import typer
from rich.console import Console

from tocsin import system
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
    console = Console(stderr=True)
    with system.in_order(), jars(console) as progress, system.broker(settings, progress) as bootstrap:
        console.print(f"Kafka at {bootstrap}; starting {', '.join(ROLES)}", highlight=False)
        asyncio.run(_until_interrupted(config, settings, bootstrap, console))


async def _until_interrupted(config: Path | None, settings: Settings, bootstrap: str, console: Console) -> None:
    free = free_ports(ROLES)
    ports = {role: settings.http.ports[role] or free[role] for role in ROLES}
    environment = {"TOCSIN_KAFKA__BOOTSTRAP": bootstrap}
    async with system.until_interrupted() as interrupted:
        watching = asyncio.create_task(interrupted.wait())
        is_told = console.is_terminal and settings.log.format != "json"  # sentences for a person, else JSON Lines
        running = asyncio.create_task(_run(config, ports, environment, console, is_told=is_told))
        await asyncio.wait({watching, running}, return_when=asyncio.FIRST_COMPLETED)
        running.cancel()
        watching.cancel()
        outcome = (await asyncio.gather(running, return_exceptions=True))[0]
        if isinstance(outcome, Exception):
            raise outcome


async def _run(
    config: Path | None, ports: dict[str, int], environment: dict[str, str], console: Console, *, is_told: bool
) -> None:
    on_log = Live(console).on_log if is_told else _write
    async with system.roles(config, ports, environment=environment, on_log=on_log) as supervisor:
        pages = ", ".join(f"{role} http://127.0.0.1:{port}" for role, port in ports.items())
        console.print(f"all roles are ready ({pages}); Ctrl-C ends them", highlight=False)
        reason = await supervisor.failed
        raise system.NotStarted(reason)


def _write(role: str, entry: dict[str, Any]) -> None:
    sys.stderr.write(json.dumps({"role": role, **entry}, ensure_ascii=False) + "\n")
