"""Titles as one line of plain text, whatever a feed calls them and however its bytes are to be read."""

import json

import pytest

from streams.feeds.formats import parse
from streams.feeds.model import ParsedFeed
from tests.feeds.site import rss
from tests.feeds.test_formats import JSON_FEED, SITEMAP


def sitemap(title: str) -> str:
    return SITEMAP.replace("Siege &amp; rain", title)


def titles(found: ParsedFeed) -> list[str]:
    return [entry.title for entry in found.entries]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("News &amp;amp; war", "News & war"),
        ("&lt;b&gt;Army&lt;/b&gt; takes &amp;rsquo;town&amp;rsquo;", "Army takes \u2019town\u2019"),
        ("<![CDATA[<b>Army</b> & navy]]>", "Army & navy"),
        ("5 &lt; 6", "5 < 6"),
        ("Use of &lt;b&gt; in a page", "Use of <b> in a page"),
    ],
)
def test_a_sitemaps_title_is_plain_text(written: str, plain: str) -> None:
    assert [plain] == titles(parse(sitemap(written).encode()))


@pytest.mark.parametrize(
    "markup", ["<p>Army advances", "Army <i>advances", '<a href="x">Army advances', "<P>Army<p> advances"]
)
def test_markup_that_never_ends_is_no_part_of_a_title(markup: str) -> None:
    for title in (f"<![CDATA[{markup}]]>", markup.replace("<", "&lt;")):
        assert ["Army advances"] == titles(parse(rss(f"<item><title>{title}</title></item>")))


def test_the_transports_charset_counts_for_sitemaps_and_json() -> None:
    cyrillic = sitemap("Армия взяла город")
    for text in (cyrillic, '<?xml version="1.0" encoding="utf-8"?>' + cyrillic):
        assert ["Армия взяла город"] == titles(parse(text.encode("cp1251"), None, "windows-1251"))
    feed = JSON_FEED.format('{"id": "1", "title": "café"}, {"id": "2", "title": "b"}')
    assert ["café", "b"] == titles(parse(feed.encode("latin-1"), None, "iso-8859-1"))


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "base64", "undefined", "no-such", "utf-8"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_as_such_whatever_a_server_says(charset: str, encoding: str) -> None:
    feed = JSON_FEED.format('{"id": "1", "title": "café"}')
    for text in (sitemap("café"), feed):
        assert ["café"] == titles(parse(text.encode(encoding), None, charset))


def test_a_title_is_one_line_and_commands_no_terminal() -> None:
    written = "Calm\n  2026-01-01 00:00  Army takes\u2028town\x9b31m\x85now"
    plain = "Calm 2026-01-01 00:00 Army takes town31m now"
    assert [plain] == titles(parse(JSON_FEED.format(json.dumps({"id": "1", "title": written})).encode()))
    (found,) = titles(parse(rss(f"<item><title>{written}</title></item>")))
    assert found.isprintable()
    assert [plain] == titles(parse(sitemap(written).encode()))
