"""The command line: parsing and printing only. One module a command (or group), loaded when it is called."""

import importlib
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from streams.errors import TocsinError

# command -> module with a `typer.Typer` named `app`. A command is loaded when it is called,
# so that `tocsin extract` starts without Kafka, Slack and the database.
COMMANDS = {
    "demo": "tocsin.cli.demo",
    "init": "tocsin.cli.init",
    "up": "tocsin.cli.up",
    "doctor": "tocsin.cli.doctor",
    "status": "tocsin.cli.status",
    "poll": "tocsin.cli.poll",
    "work": "tocsin.cli.work",
    "deliver": "tocsin.cli.deliver",
    "extract": "tocsin.cli.extract",
    "match": "tocsin.cli.match",
    "eval": "tocsin.cli.eval",
    "resolve": "tocsin.cli.resolve",
    "rules": "tocsin.cli.rules",
    "subscribe": "tocsin.cli.subscribe",
    "subscriptions": "tocsin.cli.subscriptions",
    "incidents": "tocsin.cli.incidents",
    "alerts": "tocsin.cli.alerts",
    "silences": "tocsin.cli.silences",
    "audit": "tocsin.cli.audit",
    "outbox": "tocsin.cli.outbox",
    "suppressions": "tocsin.cli.suppressions",
    "feeds": "tocsin.cli.feeds",
    "topics": "tocsin.cli.topics",
    "dead-letters": "tocsin.cli.dead_letters",
    "config": "tocsin.cli.config",
}
EXIT_INTERRUPTED = 130


class _Lazy(TyperGroup):
    """Loads a command's module when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the base class's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - typer's command type is private
        if cmd_name not in COMMANDS:
            return None
        command = typer.main.get_command(importlib.import_module(COMMANDS[cmd_name]).app)
        command.name = cmd_name
        return command


app = typer.Typer(
    name="tocsin",
    cls=_Lazy,
    help="Watches news feeds for military offensives and tells those who subscribed, with the quote that says so.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback(
    epilog="`tocsin COMMAND --help` has an example of each. Completion by Tab: `tocsin --install-completion`."
)
def _root() -> None:
    """Watches news feeds for military offensives and tells those who subscribed, with the quote that says so.

    Example: tocsin init newsroom, then tocsin doctor and tocsin up in that folder
    """


def main() -> None:
    """Run the command line; an error of ours is one line on standard error and its exit code."""
    try:
        app()
    except TocsinError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201 - this is the place that prints
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:  # `tocsin ... | head`: the reader has had enough
        sys.stderr.close()
        sys.exit(0)
