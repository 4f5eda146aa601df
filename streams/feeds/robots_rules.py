"""What a robots.txt says of an address, by Protego. Runs where feeds are parsed: hostile rules can take for ever."""

from protego import Protego

from streams.feeds.model import RobotsVerdict

PRODUCT = "Tocsin"  # the name by which rules may speak of this program


def verdict(data: bytes, url: str) -> RobotsVerdict:
    """Give what the rules in `data` say of `url` to this program."""
    rules = Protego.parse(data.decode("utf-8-sig", "replace"))
    return RobotsVerdict(allowed=rules.can_fetch(url, PRODUCT), delay_seconds=rules.crawl_delay(PRODUCT))
