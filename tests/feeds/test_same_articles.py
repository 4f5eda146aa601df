"""Which entries are one article, over several polls and feeds of an outlet."""

from streams.feeds.articles import MOST_CHANGES
from streams.feeds.model import Feed
from tests.feeds.site import Desk, Site, item, rss


def feed_of(site: Site, path: str = "/rss") -> Feed:
    return Feed(url=f"{site.base}{path}", name="Wire", owner="Press")


async def test_one_number_on_two_hosts_is_two_articles_in_a_feed_and_in_two_of_an_outlet(
    site: Site, desk: Desk
) -> None:
    world, sport = (item(n, guid=f"http://{host}.w.example/?p=7") for n, host in enumerate(("world", "sport")))
    site.pages |= {"/both": rss(world, sport), "/world": rss(world), "/sport": rss(sport)}
    for path in ("/world", "/sport", "/both", "/sport"):
        await desk.poll(feed_of(site, path))
    assert [("Item 0", 1), ("Item 1", 1)] == [(one.title, one.revision) for one in desk.press.articles]


async def test_an_outlet_that_moves_to_another_host_brings_nothing_new(site: Site, desk: Desk) -> None:
    for host in ("http://w.example", "https://news.w.example"):
        site.pages["/rss"] = rss(*(item(n, guid=f"{host}/?p={n}", link=f"{host}/item-{n}") for n in range(3)))
        await desk.poll(feed_of(site))
    assert 3 == len(desk.press.articles)


async def test_posts_of_a_live_page_stay_what_they_are_while_others_come_and_go(site: Site, desk: Desk) -> None:
    posts = [
        item(n, published=f"Thu, 12 Nov 2026 11:0{n}:00 GMT", link=f"http://w.example/live#post{n}").replace(
            f"<guid isPermaLink='false'>g{n}</guid>", ""
        )
        for n in range(4)
    ]
    for few in (posts[:1], posts[:3], posts[2:], posts[3:]):
        site.pages["/rss"] = rss(*few)
        await desk.poll(feed_of(site))
    assert sorted(f"Item {n}" for n in range(4)) == sorted(one.title for one in desk.press.articles)
    assert 4 == len({one.id for one in desk.press.articles})


async def test_two_wordings_of_an_outlet_are_told_once_each_and_a_correction_still_comes(
    site: Site, desk: Desk
) -> None:
    world, sahel = feed_of(site, "/world"), feed_of(site, "/sahel")
    for number in range(MOST_CHANGES + 2):
        for feed, text in ((world, "Some 6,000 men. "), (sahel, "Six thousand men. ")):
            site.pages[f"/{feed.url.rpartition('/')[2]}"] = rss(item(100 + number), item(1, text=text + "word " * 300))
            await desk.poll(feed)
    site.pages["/sahel"] = rss(item(1, text="Corrected: 600, not 6,000. " + "word " * 300))
    for feed in (world, sahel, world):
        await desk.poll(feed)
    assert ["Some", "Six", "Corrected:"] == [one.text.split()[0] for one in desk.press.articles if one.guid == "g1"]


async def test_a_wording_that_a_feed_shares_at_first_is_no_change_when_the_other_puts_it_right(
    site: Site, desk: Desk
) -> None:
    world, sahel = feed_of(site, "/world"), feed_of(site, "/sahel")
    site.pages |= {"/world": rss(item(1)), "/sahel": rss(item(1))}
    for feed in (world, sahel):
        await desk.poll(feed)
    site.pages |= {"/world": rss(item(1, text="600, not 6,000. " + "word " * 300)), "/sahel": rss(item(2), item(1))}
    for feed in (world, sahel):
        await desk.poll(feed)
    assert ["Item", "600,"] == [one.text.split()[0] for one in desk.press.articles if one.guid == "g1"]
