import pytest

from streams.feeds.robots_rules import verdict

RULES = "User-agent: *\nDisallow: /no\nCrawl-delay: 7\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_rules_hold_with_and_without_a_byte_order_mark(encoding: str) -> None:
    said = [verdict(RULES.encode(encoding), f"https://w.example/{path}") for path in ("no", "yes")]
    assert [(False, 7.0), (True, 7.0)] == [(one.allowed, one.delay_seconds) for one in said]
