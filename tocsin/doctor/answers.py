"""The links that messages carry, and whether anybody answers Slack's buttons."""

from collections.abc import AsyncIterator

from alerts.answering.socket_mode import trial
from streams.errors import TocsinError
from streams.findings import Finding, doubtful, wrong
from tocsin.config import Settings
from tocsin.wiring.links import links_of

LINKS, BUTTONS = "links of messages", "Slack's buttons"


async def check(settings: Settings) -> AsyncIterator[Finding]:
    """Give what readers can answer; nobody need be able to."""
    yield _links(settings)
    slack = settings.slack
    app_token = slack.app_token.get_secret_value()
    if app_token:
        refused = await trial(app_token, slack.base_url)
        if refused is None:
            yield Finding(what=BUTTONS, found="Slack opens a connection by Socket Mode")
        else:
            yield wrong(BUTTONS, *refused)
    elif slack.signing_secret.get_secret_value():
        where = f"{settings.links.url or 'https://...'}/slack/actions"
        yield Finding(what=BUTTONS, found=f"taken over HTTP; the app's Interactivity must name {where}")
    elif slack.token.get_secret_value():
        yield Finding(what=BUTTONS, found="none are shown: [slack] app_token or signing_secret would switch them on")


def _links(settings: Settings) -> Finding:
    url = settings.links.url
    try:
        links = links_of(settings)
    except TocsinError as error:
        return wrong(LINKS, error.problem, error.remedy)
    if links is None:
        found = "none: readers cannot confirm or unsubscribe by themselves ([links] url and secret switch that on)"
        return Finding(what=LINKS, found=found)
    if not url.startswith("https://"):
        return doubtful(LINKS, f"{url} is not encrypted", "Put a proxy with TLS before the endpoint: https://...")
    return Finding(what=LINKS, found=f"{url}, taken on {settings.links.bind}:{settings.links.port} by deliver")
