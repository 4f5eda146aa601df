import pytest

from streams.feeds.model import Feed
from streams.feeds.shares import BadShare, Share

FEEDS = [Feed(url=f"https://h{host}.example/{feed}", name="w") for host in range(60) for feed in range(3)]


def test_every_feed_is_one_pollers_and_hosts_are_not_split() -> None:
    shares = [Share(number, 3).of_feeds(FEEDS) for number in (1, 2, 3)]
    assert sorted(feed.url for feed in FEEDS) == sorted(feed.url for share in shares for feed in share)
    assert all(len(share) % 3 == 0 and len(share) >= 20 for share in shares)


def test_a_share_is_written_as_one_of_how_many() -> None:
    assert Share(2, 3) == Share.parse(" 2/3 ")
    for written in ("0/3", "4/3", "1", "", "1/0", "a/b"):
        with pytest.raises(BadShare, match="share is"):
            Share.parse(written)
