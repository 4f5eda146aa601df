"""`tocsin init`: a folder to begin with."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from tocsin.starter import Answers, BadAnswer, checked, write

app = typer.Typer()

QUESTIONS = {
    "slack": "Slack channel to be told in (empty: none)",
    "email": "e-mail address to be told at (empty: none)",
    "contact": "address in the User-Agent, so that a publisher can reach you (empty: later)",
}


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where to; made if it is not there.")] = Path(),
    slack: Annotated[str, typer.Option(help="A Slack channel to be told in.")] = "",
    email: Annotated[str, typer.Option(help="An e-mail address to be told at.")] = "",
    contact: Annotated[str, typer.Option(help="An address that publishers of feeds may write to.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,
) -> None:
    """Write what Tocsin runs on into a folder: a configuration, feeds, a rule, and a subscription to fill in.

    A file that is there is left as it is. On a terminal it asks what no option says; --yes asks nothing.

    Example: tocsin init newsroom --slack "#world-desk" --contact newsdesk@example.org
    """
    console = Console(highlight=False)
    answers = checked(Answers(slack=slack, email=email, contact=contact))
    if not yes and sys.stdin.isatty() and sys.stdout.isatty():
        answers = _asked(answers, console)
    files = write(folder, answers)
    for file in files:
        word = "wrote" if file.is_new else "kept "
        console.print(f"{word}  {file.path}  ({file.what})", soft_wrap=True, markup=False)
    if all(not file.is_new for file in files):
        console.print("Everything was there already: nothing was changed.")
        return
    _next_steps(folder, answers, console)


def _asked(given: Answers, console: Console) -> Answers:
    """Give the answers with what was asked; what is no recipient is asked again."""
    said = {"slack": given.slack, "email": given.email, "contact": given.contact}
    for name, question in QUESTIONS.items():
        while not said[name]:
            said[name] = str(typer.prompt(question, default="", show_default=False))
            try:
                said |= vars(checked(Answers(**said)))
            except BadAnswer as error:
                console.print(f"{error}", style="red", markup=False)
                said[name] = ""
            else:
                break
    return Answers(**said)


def _next_steps(folder: Path, answers: Answers, console: Console) -> None:
    steps = [f"cd {folder}"] if folder != Path() else []
    if answers.slack or not answers.email:
        steps.append("export TOCSIN_SLACK__TOKEN=xoxb-...   # of your Slack app: docs/slack.md")
    if answers.email:
        steps.append("export TOCSIN_EMAIL__PASSWORD=...     # and name the server: [email] host in tocsin.toml")
    steps += ["tocsin doctor                         # tries everything, and says what to mend", "tocsin up"]
    console.print("Next:")
    for step in steps:
        console.print(f"  {step}", soft_wrap=True, markup=False)
