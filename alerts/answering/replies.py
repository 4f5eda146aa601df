"""An answer that only the presser sees, by the address that Slack gave with the press. Best effort: it is done."""

import logging
from urllib.parse import urlsplit

from slack_sdk.webhook.async_client import AsyncWebhookClient

from alerts.answering.presses import Press
from alerts.channels import LOOPBACK

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 5


async def reply(press: Press, text: str) -> None:
    """Tell the presser `text`, where Slack said how. Never raises."""
    if not press.reply_to:
        return
    client = AsyncWebhookClient(press.reply_to, timeout=TIMEOUT_SECONDS, retry_handlers=[])
    if urlsplit(press.reply_to).hostname in LOOPBACK:
        client.proxy = None
    try:
        await client.send(text=text, response_type="ephemeral", replace_original=False)
    except Exception as error:  # noqa: BLE001 - whatever Slack's address does, the press is done
        log.info("a presser could not be answered: %s", type(error).__name__)
