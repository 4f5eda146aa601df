"""`subscriptions.yaml` as a newcomer gets it: one subscription to fill in, and the others as comments."""

from tocsin.starter.answers import PLACEHOLDER, Answers

TEXT = """\
# Who is told of what: docs/writing-rules.md. `tocsin subscriptions check` reads it back.
tocsin: 1
subscriptions:
  - id: desk                             # any name
    to: [{to}]{to_do}
    least: info                          # the least severity that is told: info low medium high critical
    # match: {{country|in: [SY, IQ, YE]}}  # only these; without it every alert is meant
  # - id: night-desk                     # as many as you like
  #   to: [{{email: night@example.org}}]
  #   least: critical
"""
TO_DO = "           # fill in: a channel (invite the app first), a person's id, or {email: address}"


def text(answers: Answers) -> str:
    """Give the file; where nobody was named it has a channel to be changed."""
    named = [f'{{slack: "{answers.slack}"}}'] if answers.slack else []
    named += [f"{{email: {answers.email}}}"] if answers.email else []
    to = ", ".join(named) or f'{{slack: "{PLACEHOLDER}"}}'
    return TEXT.format(to=to, to_do="" if named else TO_DO)
