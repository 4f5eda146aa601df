"""Slack and the mail server, and every recipient that the subscriptions name."""

from collections.abc import AsyncIterator, Mapping

from alerts.channels import CHANNELS, Checkable
from alerts.subscribing import subscriptions
from rules.load import load as load_rules
from streams.errors import TocsinError
from streams.findings import Finding, wrong
from tocsin.config import Settings
from tocsin.wiring.deliver import open_channels

NAMES = {"slack": "Slack", "email": "e-mail"}
REMEDIES = {  # of a channel that is subscribed to and not configured
    "slack": "Give the app's bot token: export TOCSIN_SLACK__TOKEN=xoxb-... (docs/slack.md says how to get one)",
    "email": "Name your mail server: [email] host = ... in tocsin.toml, the password by TOCSIN_EMAIL__PASSWORD",
}


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Give what each channel says of itself and of its recipients."""
    channels = open_channels(settings)
    for name, told in _recipients(settings).items():
        called = NAMES.get(name, name)
        channel = channels.get(name)
        if channel is None:
            if told:
                who = ", ".join(told)
                yield wrong(called, f"not configured: what is for {who} waits in the outbox", REMEDIES.get(name, ""))
        elif isinstance(channel, Checkable):
            for finding in await channel.check(told):
                yield finding
        else:
            yield Finding(what=called, found="configured; it cannot be tried without telling somebody")


def _recipients(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """Give the recipients of each channel, in order; faulty subscriptions are another check's."""
    try:
        rules = load_rules(settings.rules.paths).rules if settings.rules.paths else None
        loaded = subscriptions.load(settings.subscriptions.paths, rules) if settings.subscriptions.paths else ()
        named = {target for one in loaded for target in one.to}
        if settings.rules.test_channel:
            named.add(subscriptions.target(settings.rules.test_channel))
    except TocsinError:
        named = set()
    return {name: tuple(sorted(one.recipient for one in named if one.channel == name)) for name in CHANNELS}
