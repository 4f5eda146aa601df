import pytest

from streams.feeds import opml
from streams.feeds.model import Feed
from streams.feeds.opml import NoOpml

FEEDS = (
    Feed(
        url="https://one.example/f?a=1&b=2",
        name="One <Wire> & Sons",
        owner="Öffentlich",
        tags=("sahel", "wire"),
        language="en",
        country="NO",
        reliability="B",
        interval_seconds=600.0,
    ),
    Feed(url="https://two.example/f", name="two.example"),
)
FROM_A_READER = """<?xml version="1.0"?><opml version="1.1"><head/><body>
<outline text="Middle East"><outline title="Syria">
  <outline type="rss" text="Wire" xmlURL="https://wire.example/rss" htmlUrl="https://wire.example/" language="en-GB"/>
</outline></outline>
<outline text="" xmlUrl="https://plain.example/feed" category="/Boston/Weather,news" language="unknown"/>
<outline text="Wire again" xmlUrl="https://wire.example/rss"/>
<outline text="Mail" xmlUrl="ftp://old.example/feed"/>
<outline text="A link" url="https://x.example/"/>
</body></opml>"""


def test_what_is_written_is_read_again() -> None:
    assert (FEEDS, ()) == opml.read(opml.write(FEEDS, "Ours"), "f")


def test_folders_and_categories_become_tags() -> None:
    feeds, _refused = opml.read(FROM_A_READER.encode(), "f")
    assert [("Wire", ("Middle East", "Syria"), "en"), ("plain.example", ("Boston", "Weather", "news"), None)] == [
        (feed.name, feed.tags, feed.language) for feed in feeds
    ]


def test_what_no_list_may_hold_is_refused_with_the_reason() -> None:
    _feeds, refused = opml.read(FROM_A_READER.encode(), "f")
    assert [("Mail", "url is 'ftp://old.example/feed', no http address")] == [
        (one.name, one.problem.partition(". ")[0]) for one in refused
    ]


@pytest.mark.parametrize("data", [b"", b"<rss/>", b"<opml/>", b"not xml", b'<!DOCTYPE x [<!ENTITY a "b">]><opml>&a;'])
def test_what_is_no_opml_is_one_clear_error(data: bytes) -> None:
    with pytest.raises(NoOpml, match=r"^subs\.opml: (no OPML|the XML cannot be read)"):
        opml.read(data, "subs.opml")


def test_deep_folders_cost_nothing_but_themselves() -> None:
    deep = '<outline text="f">' * 200 + '<outline text="W" xmlUrl="https://w.example/f"/>' + "</outline>" * 200
    feeds, _refused = opml.read(f"<opml><body>{deep}</body></opml>".encode(), "f")
    assert ("https://w.example/f", ("f",)) == (feeds[0].url, feeds[0].tags)
