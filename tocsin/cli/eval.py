"""`tocsin eval`: how well Tocsin reads texts whose right reading somebody wrote down."""

import json
from pathlib import Path
from typing import Annotated

import typer

from streams.errors import TocsinError
from streams.faults import inert
from tocsin.cli.options import ConfigFile
from tocsin.config import load

app = typer.Typer()


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="a .jsonl, a folder of them, or a folder of ID.txt and ID.yaml")],
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object on standard output")] = False,
    held_out: Annotated[
        bool, typer.Option("--held-out", help="score what was set aside instead: figures only, no ids")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Read each case, try the reference rule on it, and print what was right, what failed and what was confused.

    Cases that are marked as held out are left out, unless they are asked for. Faults of the gold end with 1.

    Example: tocsin eval tests/articles/reports --json
    """
    from tocsin.evaluation.gold import load_gold  # noqa: PLC0415 - loads the language pipeline, which --help does not need
    from tocsin.evaluation.run import answers  # noqa: PLC0415 - as above
    from tocsin.evaluation.score import score  # noqa: PLC0415 - as above
    from tocsin.evaluation.shown import as_json as as_object  # noqa: PLC0415 - as above
    from tocsin.evaluation.shown import lines  # noqa: PLC0415 - as above

    cases = [case for case in load_gold(gold) if case.held_out == held_out]
    if not cases:
        asked = "is held out" if held_out else "is open: all of it is held out"
        raise TocsinError(f"nothing {asked}", where=str(gold), remedy="Try it with or without --held-out")
    result = score(cases, answers(cases, pipeline=load(config).extract.pipeline))
    if as_json:
        typer.echo(json.dumps({"gold": str(gold), "held_out": held_out, **as_object(result, only_figures=held_out)}))
        return
    typer.echo(f"{gold}: {len(cases)} cases{', held out' if held_out else ''}")
    for line in lines(result, only_figures=held_out):
        typer.echo(inert(line))
