"""The command line: parsing and printing only. One module a command (or group), loaded when it is called."""

import errno
import importlib
import os
import sys
from typing import Any, NoReturn

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
EXIT_CANNOT_RUN = 2
EXIT_INTERRUPTED = 130
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


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
    """Run the command line; an error of ours, or of the machine, is one line on standard error and its exit code."""
    try:
        app()
    except TocsinError as error:
        _end(str(error), error.exit_code)
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:  # `tocsin ... | head`: the reader has had enough
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:  # a database or disk may fail in any command; what is neither goes on as it came
        problem = _problem(error)
        if problem is None:
            raise
        _end(problem, EXIT_CANNOT_RUN)


def _end(problem: str, exit_code: int) -> NoReturn:
    print(f"error: {problem}", file=sys.stderr)  # noqa: T201 - this is the place that prints
    sys.exit(exit_code)


def _problem(error: Exception) -> str | None:
    """Give what a person can mend, None for a bug, and in a role: to its supervisor 2 means that it never ran."""
    from tocsin.up import PARENT_VARIABLE  # noqa: PLC0415 - only needed here, and loads much

    if PARENT_VARIABLE in os.environ:
        return None
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}there is no room to write. Make room on its disk"
    if "sqlalchemy" not in sys.modules:  # what was not loaded did not fail
        return None
    from streams.outages import outage  # noqa: PLC0415 - commands without a database start without SQLAlchemy

    said = outage(error)
    return said and f"cannot use the database: {said}"
