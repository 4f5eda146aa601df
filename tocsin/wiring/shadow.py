"""Where rules in shadow mode are told."""

from alerts.subscribing.subscriptions import Target, target
from streams.errors import TocsinError
from tocsin.config import Settings


def shadow_target(settings: Settings) -> Target | None:
    """Give the test channel of [rules], None where there is none. Raises TocsinError that names the setting."""
    written = settings.rules.test_channel
    try:
        return target(written) if written else None
    except TocsinError as error:
        raise TocsinError(error.problem, where="[rules] test_channel", remedy=error.remedy) from error
