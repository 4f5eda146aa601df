from hypothesis import given
from hypothesis import strategies as st

from streams.feeds.addresses import canonical, is_public, shown, without_tracking
from streams.feeds.identity import identify
from streams.feeds.model import Entry, Feed

FEED = Feed(url="http://wire.example/rss", name="Wire", owner="Press")


def ids(*entries: Entry, feed: Feed = FEED) -> list[str]:
    return [one.id for one in identify(feed, entries)]


def test_a_guid_keeps_the_id_when_host_and_scheme_change() -> None:
    before, after = Entry(guid="http://wire.example/?p=7"), Entry(guid="https://www.wire.example/?p=7")
    assert ids(before) == ids(after)


def test_one_guid_at_two_outlets_is_two_articles() -> None:
    other = Feed(url="http://post.example/rss", name="Post", owner="Press")
    assert ids(Entry(guid="7")) != ids(Entry(guid="7"), feed=other)


def test_one_guid_in_two_feeds_of_an_outlet_is_one_article() -> None:
    other = Feed(url="http://wire.example/world", name="Wire", owner="Press")
    assert ids(Entry(guid="7")) == ids(Entry(guid="7"), feed=other)


def test_without_a_guid_the_address_counts_without_what_tells_the_reader() -> None:
    plain = Entry(link="http://www.wire.example/a/?id=3")
    assert ids(plain) == ids(Entry(link="https://wire.example/a?utm_source=rss&id=3#top"))


def test_without_guid_and_link_the_title_counts() -> None:
    assert ids(Entry(title="Siege")) == ids(Entry(title=" siege "))
    assert ids(Entry(title="Siege")) != ids(Entry(title="Sieges"))


def test_a_guid_given_twice_names_nothing() -> None:
    first, second = Entry(guid="7", link="http://w.example/1"), Entry(guid="7", link="http://w.example/2")
    assert 2 == len(set(ids(first, second)))


def test_an_entry_given_twice_is_one() -> None:
    entry = Entry(guid="7", link="http://w.example/1")
    assert 1 == len(ids(entry, entry))


def test_one_number_on_two_hosts_of_an_outlet_is_two_articles() -> None:
    world, sport = Entry(guid="https://world.w.example/?p=101"), Entry(guid="https://sport.w.example/?p=101")
    assert 2 == len(ids(world, sport))
    assert ids(world) != ids(sport)


def test_without_a_guid_each_place_on_a_page_is_an_article() -> None:
    posts = [Entry(title=f"Post {n}", link=f"http://w.example/live#post{n}") for n in range(3)]
    assert [ids(post)[0] for post in posts] == ids(*posts)
    assert 3 == len(set(ids(*posts)))


def test_a_place_that_tells_the_reader_is_none() -> None:
    plain = Entry(link="http://w.example/a")
    assert ids(plain) == ids(Entry(link="http://w.example/a#xtor=RSS-1")) == ids(Entry(link="http://w.example/a#"))


def test_an_address_under_two_titles_names_nothing() -> None:
    first, second = (Entry(title=title, link="http://w.example/live") for title in ("Siege", "Truce"))
    assert 2 == len(ids(first, second))
    assert 1 == len(ids(first, first))


@given(st.text(), st.text(), st.text())
def test_any_entry_has_an_id(guid: str, title: str, path: str) -> None:
    assert 1 == len(ids(Entry(guid=guid, title=title, link=f"http://w.example/{path}")))


def test_canonical_keeps_what_names_the_page() -> None:
    assert "w.example:8080/A?a=1&b=2" == canonical("HTTP://www.W.example:8080/A/?b=2&a=1&fbclid=x#c")
    assert canonical("http://w.example:80/") == canonical("https://w.example:443")


def test_the_page_for_telephones_and_what_tells_the_reader_name_no_other_page() -> None:
    same = (
        "amp.w.example/a/1 m.w.example/a/1 mobile.w.example/a/1 w.example/a/1/amp w.example/a/1?outputType=amp "
        "w.example/a/1?ref=rss w.example/a/1?CMP=share w.example/a/1?partner=rss&emc=rss w.example/a/1?mod=rss_world "
        "w.example/a/1?ns_mchannel=social&traffic_source=rss w.example/a/1?_ga=2.1"
    )
    assert {"w.example/a/1"} == {canonical(f"https://{one}") for one in same.split()}
    other = "w.example/a/1?ref=1234 w.example/a/1?mod=view w.example/amp/2 m.example/a/1 w.example/a/1?source=kova"
    assert {"w.example/a/1"}.isdisjoint({canonical(f"https://{one}") for one in other.split()})
    assert "m.example/a/1" == canonical("https://m.example/a/1")


def test_a_guid_that_is_an_address_counts_without_what_tells_the_reader() -> None:
    assert ids(Entry(guid="https://w.example/a?id=3")) == ids(Entry(guid="https://w.example/a?id=3&utm_source=rss"))
    assert ids(Entry(guid="https://w.example/a?id=3")) != ids(Entry(guid="https://w.example/a?id=4&utm_source=rss"))


def test_tracking_is_dropped_and_the_rest_stands() -> None:
    assert "http://w.example/a?x=1#c" == without_tracking("http://w.example/a?utm_source=rss&x=1#c")
    assert "http://w.example/a?x=%C3%BC&y" == without_tracking("http://w.example/a?x=%C3%BC&y")


def test_a_password_is_not_shown() -> None:
    assert "https://w.example/f" == shown("https://me:secret@w.example/f")


def test_a_key_among_the_parameters_is_not_shown() -> None:
    given = "https://w.example/f?desk=1&Access_Token=s3cret&apikey=s3cret#top"
    assert "https://w.example/f?desk=1&Access_Token=[hidden]&apikey=[hidden]#top" == shown(given)


def test_addresses_of_no_open_network_are_not_public() -> None:
    closed = (
        "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: "
        "fe80::1%eth0 fd00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1"
    )
    assert [] == [address for address in closed.split() if is_public(address)]
    assert all(is_public(address) for address in ("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"))
