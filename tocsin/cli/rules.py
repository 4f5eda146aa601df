"""`tocsin rules`: check, test and explain rule files; the schema for editors. No Kafka, no database, no network."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from rules.load import RuleFaults, load
from rules.model import Rule, RuleSet
from rules.schema import schema as schema_of_rules
from streams.errors import TocsinError
from streams.faults import Fault, FileFaults, inert, meant, shown
from streams.records import Reading
from tocsin import config
from tocsin.cli.articles import BadLine, read_articles
from tocsin.cli.options import AsJson

app = typer.Typer(help="Check, test and explain rule files; print the schema for editors.", no_args_is_help=True)
Paths = Annotated[list[Path] | None, typer.Argument(help="rule files, or folders of them; else those of tocsin.toml")]
SHIPPED = Path(__file__).resolve().parents[2] / "rules" / "catalog"


@app.command()
def check(
    paths: Paths = None,
    subscriptions: Annotated[
        list[Path] | None,
        typer.Option("--subscriptions", help="also warn of rules that nobody of these files receives"),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print every fault of every file as file:line:column: message; exit 1 for any. Warnings leave 0.

    With --subscriptions, a rule that they name and an owner that they lack are faults too.

    Example: tocsin rules check --subscriptions subscriptions.yaml
    """
    try:
        rules = load(or_configured(paths))
        warnings = (*rules.warnings, *_unreceived(rules, subscriptions))
    except FileFaults as faults:
        raise _refused(faults, as_json=as_json) from faults
    for warning in warnings:
        typer.echo(_fault(warning, "warning", as_json=as_json))
    if not as_json:
        typer.echo(f"rules in order: {len(rules.rules)}, version {rules.version_hash}", err=True)


def or_configured(paths: Sequence[Path] | None) -> Sequence[Path]:
    """Give the paths, else those of tocsin.toml, else the catalogue."""
    return paths or config.load().rules.paths or [SHIPPED]


def _unreceived(rules: RuleSet, paths: Sequence[Path] | None) -> Iterator[Fault]:
    if paths:
        from alerts.subscribing import subscriptions  # noqa: PLC0415 - `rules check` alone starts without the channels
        from rules import lint  # noqa: PLC0415 - as above

        yield from lint.unreceived(
            rules.rules, subscriptions.received(rules.rules, subscriptions.load(paths, rules.rules))
        )


def _fault(fault: Fault, level: str, *, as_json: bool) -> str:
    if as_json:
        at = fault.at
        where = {"file": at.file, "line": at.line, "column": at.column, "level": level}
        return json.dumps({**where, "problem": fault.problem, "remedy": fault.remedy}, ensure_ascii=False)
    return str(fault) if level == "error" else str(fault).replace(f"{fault.at}: ", f"{fault.at}: warning: ", 1)


@app.command()
def schema() -> None:
    """Print the JSON Schema of rule files, for an editor's completion.

    Example: tocsin rules schema > rules.schema.json
    """
    typer.echo(json.dumps(schema_of_rules(), indent=2, ensure_ascii=False))


@app.command(name="test")
def run_tests(
    paths: Paths = None,
    as_json: AsJson = False,
    junit: Annotated[Path | None, typer.Option(help="also write the outcome as JUnit XML to this file")] = None,
) -> None:
    """Run the tests in rule files: texts and events through incidents and rules; exit 1 when one fails.

    Warns of each condition that no test touches, and of each that could go without a test noticing.

    Example: tocsin rules test rules
    """
    rules = _loaded(or_configured(paths), as_json=as_json)
    from rules import cases  # noqa: PLC0415 - with the extractor it loads the language pipeline, which faults do not need
    from rules.coverage import Coverage  # noqa: PLC0415 - as above
    from rules.junit import junit as as_junit  # noqa: PLC0415 - as above
    from streams.extract import extract  # noqa: PLC0415 - as above

    coverage = Coverage(rules)
    verdicts = cases.run(rules, extract, coverage.watch)
    gaps = list(coverage.gaps())
    for verdict in verdicts:
        at = verdict.case.at
        facts = {"file": at.file, "line": at.line, "test": verdict.case.name, "problems": verdict.problems}
        typer.echo(json.dumps(facts, ensure_ascii=False) if as_json else inert(str(verdict)))
    for gap in gaps:
        typer.echo(_fault(gap, "warning", as_json=as_json))
    if junit is not None:
        _write(junit, as_junit(verdicts, gaps))
    failed = sum(bool(verdict.problems) for verdict in verdicts)
    typer.echo(f"tests: {len(verdicts)}, failed: {failed}", err=True)
    raise typer.Exit(1 if failed else 0)


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise TocsinError(f"cannot be written: {error.strerror}", where=str(file), remedy="Check the path") from error


@app.command()
def explain(
    files: Annotated[list[Path], typer.Argument(help="articles: .txt, .jsonl, or - for standard input")],
    rule: Annotated[str, typer.Option("--rule", help="the id of the rule")],
    paths: Annotated[
        list[Path] | None, typer.Option("--rules", help="rule files; else those of tocsin.toml, else the catalogue")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print for each event each line of the rule: the value it saw, the quote, yes, possible or no, and defaults.

    Example: tocsin rules explain --rules rules --rule offensive-over-5000 article.txt
    """
    rules = _loaded(or_configured(paths), as_json=as_json)
    chosen = rules.by_id.get(rule)
    if chosen is None:
        raise TocsinError(
            f"no rule has the id {shown(rule)}", remedy=meant(rule, rules.by_id) or "Name its file: --rules"
        )
    from tocsin.cli import trying  # noqa: PLC0415 - loads the language pipeline, which faults do not need

    exit_code, settings = 0, config.load().extract
    for article in read_articles(files):
        if isinstance(article, BadLine):
            exit_code = max(exit_code, article.exit_code)
            typer.echo(article.as_json().decode() if as_json else str(article))
            continue
        reading, explained = trying.explained(article, chosen, settings)
        if as_json:
            typer.echo(json.dumps({"id": article.id, "rule": rule, "events": explained}, ensure_ascii=False))
        else:
            typer.echo("\n".join(_sentences(chosen, reading, explained)))
    raise typer.Exit(exit_code)


def _sentences(rule: Rule, reading: Reading, explained: Sequence[dict[str, Any]]) -> Iterator[str]:
    yield inert(f"{reading.article_id}: rule {rule.id}") + (
        "" if explained else ": no event was read" + _skipped(reading)
    )
    for event in explained:
        yield inert(f"  {event['type']} ({event['phase']}) at {event['place'] or 'no place'}: {event['outcome']}")
        for name, verdict in event["maps"].items():
            yield inert(f"    {verdict:<8} {name} (all lines of this map)")
        for reason in event["reasons"]:
            role = "".join(f" [{word}]" for word in (reason.get("role"), reason.get("map")) if word)
            seen = f"saw {reason['seen']}" if reason["seen"] is not None else "absent"
            quote = f' in "{reason["quote"]}"' if reason.get("quote") else ""
            yield inert(f"    {reason['verdict']:<8} {reason['line']}{role}: {seen}{quote}")


def _skipped(reading: Reading) -> str:
    return f" ({inert(reading.skipped)})" if reading.skipped else ""


def _loaded(paths: Sequence[Path], *, as_json: bool) -> RuleSet:
    """Give the rules; faults go to standard output as `check` prints them."""
    try:
        return load(paths)
    except RuleFaults as faults:
        raise _refused(faults, as_json=as_json) from faults


def _refused(faults: FileFaults, *, as_json: bool) -> typer.Exit:
    """Print the faults, one a line, and give the end that is due."""
    for fault in faults.faults:
        typer.echo(_fault(fault, "error", as_json=as_json))
    return typer.Exit(faults.exit_code)
