"""Slack and the mail server, and every recipient that the subscriptions name."""

from collections.abc import AsyncIterator, Mapping

from alerts.channels import CHANNELS, Checkable
from alerts.subscribing import subscriptions
from rules.load import load as load_rules
from streams.errors import TocsinError
from streams.findings import Finding
from tocsin.config import Settings
from tocsin.wiring.deliver import CALLED, open_channels, unconfigured
from tocsin.wiring.shadow import shadow_target


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Give what each channel says of itself and of its recipients."""
    told = _recipients(settings)
    for finding in unconfigured(settings, told):
        yield finding
    for name, channel in open_channels(settings).items():
        if isinstance(channel, Checkable):
            for finding in await channel.check(told[name]):
                yield finding
        else:
            found = "configured; it cannot be tried without telling somebody"
            yield Finding(what=CALLED.get(name, name), found=found)


def _recipients(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """Give the recipients of each channel, in order; faulty subscriptions are another check's."""
    try:
        rules = load_rules(settings.rules.paths).rules if settings.rules.paths else None
        loaded = subscriptions.load(settings.subscriptions.paths, rules) if settings.subscriptions.paths else ()
        named = {target for one in loaded for target in one.to}
    except TocsinError:
        named = set()
    if (shadows := shadow_target(settings)) is not None:
        named.add(shadows)
    return {name: tuple(sorted(one.recipient for one in named if one.channel == name)) for name in CHANNELS}
