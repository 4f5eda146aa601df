"""What a newcomer is asked."""

from dataclasses import dataclass

PLACEHOLDER = "#tocsin"  # a channel to be told in until the reader names another


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Where to be told (a Slack channel, an e-mail address), and whom a publisher may write to; "" is "not said"."""

    slack: str = ""
    email: str = ""
    contact: str = ""
