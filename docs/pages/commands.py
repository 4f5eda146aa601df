"""Every command with its arguments and options: the tree that typer builds, as a page."""

from collections.abc import Iterator
from typing import Any

import typer

from docs.pages.markdown import code, head, table
from streams.settle import EXIT_UNSTORED
from streams.watch import EXIT_STALLED
from tocsin.cli import EXIT_INTERRUPTED, app

EXIT_CODES = (
    ("0", "Done, and good."),
    ("1", "Something that was checked is wrong: a rule file, a test, a feed, an article."),
    ("2", "Used wrongly, or cannot run: an unknown option, no such file, no broker, a port that is taken."),
    (str(EXIT_UNSTORED), "A worker could not store an outcome, and left. Nothing was acked; start it again."),
    (str(EXIT_STALLED), "A worker got on no more, and left. Nothing was acked that is not stored; start it again."),
    (str(EXIT_INTERRUPTED), "Interrupted by Ctrl-C."),
)


def page() -> str:
    """Give the page."""
    parts = [
        head("Commands", "tocsin/cli"),
        (
            "`tocsin --help` and `tocsin COMMAND --help` say the same in the terminal. With `--json` a command "
            "prints JSON "
            "Lines on standard output and nothing else there. An error is one line on standard error: where, what, and "
            "what to do.\n"
        ),
        "## Exit codes\n",
        table(("code", "means"), EXIT_CODES),
    ]
    parts += [_command(path, command) for path, command in commands()]
    return "\n".join(parts)


def commands() -> Iterator[tuple[str, Any]]:
    """Give each command with its words, for example `rules check`; a group stands before its commands."""
    root = typer.main.get_command(app)
    context = typer.Context(root, info_name="tocsin")
    for name in root.list_commands(context):  # type: ignore[attr-defined] # a group, which has them
        yield from _below(f"tocsin {name}", root.get_command(context, name), context)  # type: ignore[attr-defined] # as above


def _below(path: str, command: Any, parent: Any) -> Iterator[tuple[str, Any]]:
    yield path, command
    context = typer.Context(command, info_name=path.rsplit(maxsplit=1)[-1], parent=parent)
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        yield from _below(f"{path} {name}", command.get_command(context, name), context)


def _command(path: str, command: Any) -> str:
    params = [one for one in command.params if one.name not in _COMPLETION]
    rows = [_parameter(one) for one in params]
    named = [
        _metavar(one) if one.required else f"[{_metavar(one)}]" for one in params if one.param_type_name == "argument"
    ]
    has_options = any(one.param_type_name == "option" for one in params)
    below = ["COMMAND"] if _is_group(command) else []
    usage = " ".join([path, *(["[OPTIONS]"] if has_options else []), *below, *named])
    told = "\n\n".join(_told(part) for part in (command.help or "").split("\n\n"))
    listed = table(("argument or option", "is"), rows) if rows else ""
    return f"## {code(path)}\n\n{told}\n\n```text\n{usage}\n```\n\n{listed}"


def _is_group(command: Any) -> bool:
    return bool(getattr(command, "commands", ()))


def _metavar(one: Any) -> str:
    return str(one.metavar or one.name.upper() + ("..." if one.nargs == -1 else ""))


def _told(part: str) -> str:
    plain = " ".join(part.split())
    return f"Example: {code(plain.removeprefix('Example: '))}" if plain.startswith("Example: ") else plain


def _parameter(one: Any) -> tuple[str, str]:
    named = code(_metavar(one) if one.param_type_name == "argument" else ", ".join(one.opts))
    required = " Required." if one.required and one.param_type_name == "option" else ""
    several = " May be given several times." if getattr(one, "multiple", False) else ""
    help_ = (one.help or "").strip()
    ended = help_ if not help_ or help_.endswith((".", "?")) else help_ + "."
    return named, f"{ended[:1].upper()}{ended[1:]}{required}{several}".strip()


_COMPLETION = frozenset({"install_completion", "show_completion", "help"})
