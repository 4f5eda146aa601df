"""Links of messages back to this installation, as the configuration has them."""

from alerts.subscribing.self_service import Links
from alerts.subscribing.tokens import Tokens
from streams.errors import TocsinError
from tocsin.config import Settings


class NoLinks(TocsinError):
    """Readers cannot answer: no public address is configured."""


def links_of(settings: Settings) -> Links | None:
    """Give what makes links, None where no public address is configured. Raises WeakSecret."""
    given = settings.links
    if not given.url:
        return None
    secrets = [one.get_secret_value() for one in (given.secret, given.former_secret)]
    return Links(url=given.url, tokens=Tokens([secrets[0], *filter(None, secrets[1:])]))


def needed_links(settings: Settings) -> Links:
    """Give what makes links. Raises NoLinks, WeakSecret."""
    found = links_of(settings)
    if found is None:
        raise NoLinks("readers cannot confirm: there is no public address", remedy="Set [links] url and secret")
    return found
