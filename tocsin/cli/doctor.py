"""`tocsin doctor`: everything that is needed, tried, with the remedy of what is wrong."""

import asyncio
import json
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from dataclasses import asdict

import typer
from rich.console import Console
from rich.text import Text

from streams.findings import Finding
from tocsin.cli.options import ConfigFile, JsonOnly
from tocsin.config import load

app = typer.Typer(invoke_without_command=True)
MARKS: Mapping[str, tuple[str, str]] = {"good": ("✓", "green"), "doubtful": ("!", "yellow"), "wrong": ("✗", "red")}
EXIT_WRONG = 1


@app.callback()
def doctor(context: typer.Context, config: ConfigFile = None, as_json: JsonOnly = False) -> None:
    """Try everything that is needed: folders, disk, rules, spaCy, database, Kafka, Slack, mail server, feeds, clock.

    Nothing is sent and nothing is changed. ✓ is good, ! worth a look, ✗ wrong; each with its remedy. Exits with 1
    when something is wrong.

    Example: tocsin doctor --config newsroom/tocsin.toml
    """
    if context.invoked_subcommand is None:
        from tocsin.doctor import examine  # noqa: PLC0415 - --help must not load spaCy

        raise typer.Exit(asyncio.run(_shown(examine(load(config)), as_json=as_json)))


@app.command()
def mail(config: ConfigFile = None, as_json: JsonOnly = False) -> None:
    """Look up the sender's domain in DNS: SPF, DKIM and DMARC, by which others judge whether mail is yours.

    Example: tocsin doctor mail
    """
    from tocsin.doctor import mail as records  # noqa: PLC0415 - as above

    settings = load(config).email
    found = records.check(settings.sender, settings.dkim_selector, records.resolver_of(settings.dns_servers))
    raise typer.Exit(asyncio.run(_shown(_each(found), as_json=as_json)))


async def _each(findings: Iterable[Finding]) -> AsyncIterator[Finding]:
    for one in findings:
        yield one


async def _shown(findings: AsyncIterable[Finding], *, as_json: bool) -> int:
    console = Console(highlight=False)
    counts = dict.fromkeys(MARKS, 0)
    async for finding in findings:
        counts[finding.verdict] += 1
        typer.echo(json.dumps(asdict(finding), ensure_ascii=False)) if as_json else _show(console, finding)
    if not as_json:
        console.print(f"{counts['good']} good, {counts['doubtful']} worth a look, {counts['wrong']} wrong")
    return EXIT_WRONG if counts["wrong"] else 0


def _show(console: Console, finding: Finding) -> None:
    mark, colour = MARKS[finding.verdict]
    console.print(Text.assemble((mark, colour), f" {finding.what}: {finding.found}"), soft_wrap=True)
    if finding.remedy:
        console.print(Text(f"  → {finding.remedy}", style=colour), soft_wrap=True)
