"""The demo's folder: a configuration, rules, subscriptions and a feed list, as a user would write them."""

import os
import socket
from collections.abc import Mapping
from pathlib import Path

SLACK_CHANNEL = "#demo-desk"
MAILBOX = "desk@newsroom.example"
RECIPIENTS = (SLACK_CHANNEL, MAILBOX)

_CONFIGURATION = """\
# What `tocsin demo` runs with. Everything else has its default: `tocsin config reference`.
[kafka]
prefix = "demo"
partitions = 1                  # keeps the articles in the order of their names from end to end
commit_interval_seconds = 0.5

[data]
folder = "state"

[poll]
feeds = "feeds.yaml"
contact = "demo@newsroom.example"
first_poll_is_news = true       # the sample is to be told, not only stored
allow_private = true            # the sample is served on this machine
concurrency = 1                 # one feed after the other, as they are listed

[rules]
paths = ["rules"]

[subscriptions]
paths = ["subscriptions.yaml"]

[alerts]
storm_alerts = 0                # the sample is the news of days, told within seconds
burst_alerts = 0

[slack]
base_url = "{slack_base_url}"
reconcile_margin_seconds = 3.5

[email]
host = "127.0.0.1"
port = {mail_port}
sender = "Tocsin <tocsin@newsroom.example>"
starttls = false                # the mailbox is on this machine
"""

_SUBSCRIPTIONS = f"""\
tocsin: 1
subscriptions:
  - id: demo-desk
    to: [{{slack: "{SLACK_CHANNEL}"}}, {{email: {MAILBOX}}}]
"""


def furnish(folder: Path, *, slack_base_url: str, mail_port: int, rules: Path, feed_list: str) -> Path:
    """Write everything a user writes into `folder` and give the configuration file."""
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    files = [rules] if rules.is_file() else sorted(rules.glob("*.yaml"))
    for file in files:
        (folder / "rules" / file.name).write_bytes(file.read_bytes())
    (folder / "subscriptions.yaml").write_text(_SUBSCRIPTIONS, encoding="utf-8")
    (folder / "feeds.yaml").write_text(feed_list, encoding="utf-8")
    configuration = folder / "tocsin.toml"
    configuration.write_text(
        _CONFIGURATION.format(slack_base_url=slack_base_url, mail_port=mail_port), encoding="utf-8"
    )
    return configuration


def free_ports(roles: tuple[str, ...]) -> Mapping[str, int]:
    """Give a port for each role that nobody uses now."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in roles]
    ports = {role: one.getsockname()[1] for role, one in zip(roles, held, strict=True)}
    for one in held:
        one.close()
    return ports


def without_ours(environment: Mapping[str, str]) -> dict[str, str]:
    """Give the environment without the user's own TOCSIN_ settings: the demo is the same for everybody."""
    return {name: value for name, value in environment.items() if not (name.startswith("TOCSIN_") and "__" in name)}


def scrub() -> None:
    """Take the user's own TOCSIN_ settings out of this process's environment."""
    kept = without_ours(os.environ)
    for name in set(os.environ) - set(kept):
        del os.environ[name]
