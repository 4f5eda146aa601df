from datetime import UTC, datetime

import pytest

from streams.feeds.formats import parse
from streams.feeds.model import ParsedFeed
from tests.feeds.site import item, rss

URL = "http://wire.example/feeds/news.xml"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>{}</feed>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://w.example/"><title>t</title></channel>'
    '<item rdf:about="http://w.example/1"><title>One</title><link>http://w.example/1</link>'
    "<dc:date>2026-01-10T06:00:00+03:00</dc:date></item></rdf:RDF>"
)
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
    "<url><loc>http://w.example/about</loc></url>"
    "<url><loc>http://w.example/1</loc><news:news><news:publication><news:name>W</news:name>"
    "<news:language>en</news:language></news:publication><news:publication_date>2026-01-10</news:publication_date>"
    "<news:title>Siege &amp; rain</news:title></news:news></url></urlset>"
)
UNMARKED = '<?xml version="1.0"?>' + ATOM.format("<entry><id>a</id><title>A</title></entry>")
JSON_FEED = '{{"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [{}]}}'


def read(text: str | bytes, url: str | None = URL) -> ParsedFeed:
    return parse(text.encode() if isinstance(text, str) else text, url)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("rss", rss(item(1))),
        ("rss", b"\n\n  " + rss(item(1))),
        ("rss", b"<!-- <html> --><rss version='0.91'><channel><item><title>a</title></item></channel></rss>"),
        ("rss", rss(item(1)).decode().replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16")),
        ("atom", ATOM.format("<entry><id>a</id><title>A</title></entry>").encode()),
        ("rdf", RDF.encode()),
        ("json", JSON_FEED.format('{"id": "1"}').encode()),
        ("json", b"\xef\xbb\xbf" + JSON_FEED.format('{"id": "1"}').encode()),
        ("json", b'{"version": "1.1", "items": [{"id": "1"}]}'),
        ("sitemap", SITEMAP.encode()),
        ("rss", b"<!DOCTYPE html>" + rss(item(1))[38:]),
        *(("atom", UNMARKED.encode(name)) for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")),
        ("atom", UNMARKED.replace("?>", ' encoding="cp037"?>').encode("cp037")),
    ],
)
def test_the_content_says_the_format(kind: str, data: bytes) -> None:
    assert (kind, 1) == (read(data).format, len(read(data).entries))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the answer is empty"),
        (b"  \n ", "the answer is empty"),
        (b"<!doctype html><title>Sign in to Wifi</title>", "an HTML page, not a feed"),
        (b"<html><head><title>Just a moment...</title></head></html>", "checks for a browser"),
        (b'{"error": "quota"}', "no JSON Feed"),
        (b"[1, 2]", "no JSON Feed"),
        (b'{"items": [', "cannot be read"),
        (b'{"items": ' + b"[" * 100_000, "cannot be read"),
        (b"<sitemapindex/>", "index of sitemaps"),
        (b"quota exceeded", "neither XML nor JSON"),
        (bytes(range(256)) * 10, "neither XML nor JSON"),
    ],
)
def test_what_is_no_feed_is_a_problem(data: bytes, problem: str) -> None:
    found = read(data)
    assert (None, ()) == (found.format, found.entries)
    assert problem in found.problems[0]


def test_a_page_is_told_with_the_feeds_that_it_names() -> None:
    page = '<html><link rel="alternate" type="application/rss+xml" href="/rss"><body>'
    assert "an HTML page, not a feed. It names: http://wire.example/rss" == read(page).problems[0]


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE rss [<!ENTITY a "b\\c">]>' + rss(item(1))[38:],
        rss(item(1, text="a&#1114112;b")),
        rss(item(1, text="a&#55296;b")),
        rss(item(1, text="a&#xD800;b")),
    ],
)
def test_what_makes_feedparser_raise_is_read(data: bytes) -> None:
    assert ["Item 1"] == [entry.title for entry in read(data).entries]


def test_a_truncated_feed_gives_what_is_there_and_says_so() -> None:
    found = read(rss(item(1), item(2))[:-40])
    assert ["Item 1", "Item 2"] == [entry.title for entry in found.entries]
    assert "not well-formed" in found.problems[0]


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("A &amp;amp; B", "A & B"),
        ("A &amp; B", "A & B"),
        ("<![CDATA[<b>Bold</b> move]]>", "Bold move"),
        ("Use of &lt;b&gt; in 1 &lt; 2", "Use of <b> in 1 < 2"),
        ("  two\n lines ", "two lines"),
        ("&lt;script&gt;x()&lt;/script&gt;News", "News"),
    ],
)
def test_an_rss_title_is_plain_text(title: str, plain: str) -> None:
    feed = rss(f"<item><title>{title}</title><link>http://w.example/1</link></item>")
    assert [plain] == [entry.title for entry in read(feed).entries]


def test_atom_titles_follow_their_type() -> None:
    titles = (
        '<entry><title type="text">1 &lt; 2 &lt;b&gt;</title></entry>'
        '<entry><title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title></entry>'
        '<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">C <i>d</i></div></title></entry>'
    )
    assert ["1 < 2 <b>", "A & B", "C d"] == [entry.title for entry in read(ATOM.format(titles)).entries]


@pytest.mark.parametrize(
    ("link", "absolute"),
    [
        ("/a?b=1", "http://wire.example/a?b=1"),
        ("a", "http://wire.example/feeds/a"),
        ("/a b", "http://wire.example/a%20b"),
        ("https://w.example/ü", "https://w.example/ü"),
        ("//cdn.example/x", "http://cdn.example/x"),
        ("javascript:alert(1)", None),
        ("mailto:a@b.example", None),
        ("http://[::1", None),
        ("", None),
    ],
)
def test_links_are_absolute_or_none(link: str, absolute: str | None) -> None:
    feed = rss(f"<item><title>a</title><guid isPermaLink='false'>1</guid><link>{link}</link></item>")
    assert [absolute] == [entry.link for entry in read(feed).entries]


def test_atom_links_count_from_xml_base() -> None:
    entry = '<entry xml:base="http://b.example/x/"><link href="y"/></entry>'
    assert ["http://b.example/x/y"] == [one.link for one in read(ATOM.format(entry)).entries]


def test_a_guid_stands_as_written() -> None:
    guids = [entry.guid for entry in read(rss(item(1, guid="tag:a,b c"), item(2, guid="/rel"))).entries]
    assert ["tag:a,b c", "/rel"] == guids


def test_a_permalink_guid_is_the_link_only_when_it_is_an_address() -> None:
    feed = rss("<item><guid>http://w.example/1</guid></item>", "<item><guid>0817</guid></item>")
    assert ["http://w.example/1", None] == [entry.link for entry in read(feed).entries]


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Sat, 10 Jan 2026 06:00:00 GMT", datetime(2026, 1, 10, 6, tzinfo=UTC)),
        ("Sat, 10 Jan 2026 06:00:00 +0300", datetime(2026, 1, 10, 3, tzinfo=UTC)),
        ("Sat, 10 Jan 2026 06:00:00 EST", datetime(2026, 1, 10, 11, tzinfo=UTC)),
        ("2026-01-10T06:00:00", datetime(2026, 1, 10, 6, tzinfo=UTC)),
        ("Sun, 99 Foo", None),
        ("10 \u064a\u0646\u0627\u064a\u0631 2026", None),  # an Arabic month
        ("Mon, 01 Jan 0001 00:00:00 GMT", None),  # what some programs write for "never"
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
    ],
)
def test_times_are_utc_or_none(written: str, moment: datetime | None) -> None:
    assert [moment] == [entry.published_at for entry in read(rss(item(1, published=written))).entries]


def test_only_what_is_wrong_with_an_item_is_left_out() -> None:
    found = read(JSON_FEED.format('{"id": "1", "title": "a"}, 7, {"id": 3, "title": null, "url": 4}'))
    assert ["1", "3"] == [entry.guid for entry in found.entries]
    assert "left out item 2" in found.problems[0]


def test_the_text_of_a_json_feed_is_kept_character_for_character() -> None:
    text = "  Two  spaces\\r\\n\\ttab &amp; <b> \\u0000 \\u2028 \\ud83d\\ude00 e\\u0301 end \\n"
    found = read(JSON_FEED.format(f'{{"id": "1", "content_text": "{text}"}}'))
    assert "  Two  spaces\r\n\ttab &amp; <b> \0 \u2028 \U0001f600 e\u0301 end \n" == found.entries[0].content
    assert found.entries[0].is_exact


def test_half_a_character_costs_itself_only() -> None:
    found = read(JSON_FEED.format('{"id": "1", "title": "a\\ud800b", "content_text": "c\\udfffd"}, {"id": "2"}'))
    assert [("1", "a?b", "c?d"), ("2", "", "")] == [(one.guid, one.title, one.content) for one in found.entries]


def test_an_error_that_is_told_as_an_entry_is_no_news() -> None:
    found = read(rss(item(1), "<item><title>Bridge returned error 500! (20123)</title></item>"))
    assert ["Item 1"] == [entry.title for entry in found.entries]
    assert any("tells an error" in problem for problem in found.problems)


def test_a_sitemap_gives_its_news_and_nothing_else() -> None:
    (entry,) = read(SITEMAP).entries
    assert ("http://w.example/1", "Siege & rain", datetime(2026, 1, 10, tzinfo=UTC), "en") == (
        entry.link, entry.title, entry.published_at, entry.language,
    )  # fmt: skip


def test_no_file_is_read_for_an_entity() -> None:
    data = b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss(item(1, text="a &x; b"))[38:]
    assert "root:" not in repr(read(data))


def test_the_transports_charset_counts() -> None:
    data = '<rss version="2.0"><channel><item><title>Привет</title></item></channel></rss>'.encode("cp1251")
    assert ["Привет"] == [entry.title for entry in parse(data, URL, "windows-1251").entries]


def test_furniture_of_a_feeds_html_is_left_out() -> None:
    html = "<p>One.</p><script>x()</script><form>Sign up</form><p>Two<br>three.</p><aside>not closed"
    found = read(rss(f"<item><title>a</title><description><![CDATA[{html}]]></description></item>"))
    assert found.entries[0].summary.startswith("One.\n\n")
    assert "x()" not in found.entries[0].summary


def test_a_title_in_base64_is_read_as_html() -> None:
    title = '<title type="application/octet-stream" mode="base64">PGI+QXJteTwvYj4gYWR2YW5jZXM=</title>'
    assert "Army advances" == read(ATOM.format(f"<entry>{title}</entry>")).entries[0].title


@pytest.mark.parametrize("kind", ["application/rss+xml; charset=utf-8", "application/RSS+XML ;charset=utf-8"])
def test_a_page_names_its_feed_with_a_charset_too(kind: str) -> None:
    page = f'<html><link rel="alternate" type="{kind}" href="/rss"><body>'
    assert ("http://wire.example/rss",) == read(page).named


def test_a_list_of_feeds_is_told_for_what_it_is() -> None:
    (problem,) = read('<?xml version="1.0"?><opml version="2.0"><head/><body/></opml>').problems
    assert "tocsin feeds import" in problem
