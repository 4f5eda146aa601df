"""Fixtures for whoever tests against Tocsin: stand-ins for Slack and SMTP, a local Kafka, a clock.

Installed with Tocsin as a pytest plugin. What they need is imported when they are asked for.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tocsin.testing.clock import Clock
from tocsin.testing.kafka import kafka

if TYPE_CHECKING:
    from tocsin.testing.mailbox import Mailbox
    from tocsin.testing.slack import SlackStandIn

__all__ = ["clock", "kafka", "mailbox", "slack_standin"]


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon of 10 January 2026, UTC, until it is moved."""
    return Clock()


@pytest.fixture
def slack_standin(tmp_path: Path) -> "Iterator[SlackStandIn]":
    """Slack's Web API on loopback with the channel #desk and an empty ledger."""
    from tocsin.testing.ledger import Ledger  # noqa: PLC0415 - the plugin is loaded by every test run
    from tocsin.testing.serving import InThread  # noqa: PLC0415 - as above
    from tocsin.testing.slack import SlackStandIn  # noqa: PLC0415 - as above

    standin = SlackStandIn(Ledger(tmp_path / "slack.jsonl"))
    with InThread(standin):
        yield standin


@pytest.fixture
def mailbox(tmp_path: Path) -> "Iterator[Mailbox]":
    """An SMTP server on loopback, without TLS and sign-in, with an empty ledger."""
    from tocsin.testing.ledger import Ledger  # noqa: PLC0415 - the plugin is loaded by every test run
    from tocsin.testing.mailbox import Mailbox  # noqa: PLC0415 - as above
    from tocsin.testing.serving import InThread  # noqa: PLC0415 - as above

    box = Mailbox(Ledger(tmp_path / "mail.jsonl"))
    with InThread(box):
        yield box
