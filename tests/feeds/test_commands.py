"""What people do with feeds by hand, each command as a process of its own."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from streams.feeds import feed_list, opml
from streams.feeds.memory import ArticleState, FeedState, HostState, Order
from streams.feeds.model import Feed
from streams.feeds.state import STATE_FILE, PollState
from tests.feeds.site import Site, item, rss
from tests.feeds.test_cli import run

WIRE = "https://wire.example/rss"
LIST = f"tocsin: 1\nfeeds:\n  - url: {WIRE}  # ours\n    name: Wire\n"
PAGE = (
    '<html><head><link rel="alternate" type="application/rss+xml" href="/world.xml">'
    '<link rel="alternate" type="application/atom+xml" href="/gone.xml"></head><body>News</body></html>'
)
NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "feeds.yaml").write_text(LIST)
    return tmp_path


@pytest.fixture
def state(folder: Path) -> PollState:
    return PollState(f"sqlite:///{folder / STATE_FILE}")


async def test_a_feed_is_shown_and_listed(site: Site, folder: Path) -> None:
    site.pages["/f.xml"] = rss(item(1))
    done = await run("add", f"{site.base}/f.xml", "--owner", "Sons, Ltd", "--tag", "sahel", folder=folder)
    assert (0, "") == (done.returncode, done.stderr)
    assert "rss, 1 entries" in done.stdout
    assert Feed(url=f"{site.base}/f.xml", name="Wire", owner="Sons, Ltd", tags=("sahel",)) == _listed(folder)[-1]


@pytest.mark.parametrize(("written", "code"), [("en_US", "en"), ("English", "en"), ("none of them", None)])
async def test_a_feed_is_added_however_it_writes_its_language(
    site: Site, folder: Path, written: str, code: str | None
) -> None:
    language = f"<language>{written}</language>".encode()
    site.pages["/f.xml"] = rss(item(1)).replace(b"<channel>", b"<channel>" + language)
    assert 0 == (await run("add", f"{site.base}/f.xml", folder=folder)).returncode
    assert code == _listed(folder)[-1].language


async def test_a_page_is_searched_for_the_feed_that_it_names(site: Site, folder: Path) -> None:
    site.pages |= {"/": PAGE.encode(), "/world.xml": rss(item(1))}
    assert 0 == (await run("add", f"{site.base}/", folder=folder)).returncode
    assert [WIRE, f"{site.base}/world.xml"] == [feed.url for feed in _listed(folder)]


async def test_of_several_that_a_page_names_one_must_be_given(site: Site, folder: Path) -> None:
    site.pages |= {"/": PAGE.encode(), "/world.xml": rss(item(1)), "/gone.xml": rss(item(2))}
    done = await run("add", f"{site.base}/", folder=folder)
    assert (1, LIST) == (done.returncode, (folder / "feeds.yaml").read_text())
    assert f"Give one of them: {site.base}/world.xml, {site.base}/gone.xml" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "wire.example"), "no http address"),
        (("add", "{base}/nothing"), "no feed at"),
        (("add", "{base}/f.xml", "--country", "Norway"), "no country code"),
        (("pause", "https://other.example/"), "no feed https://other.example/"),
        (("explain", "article-1"), "neither a listed feed nor an article"),
        (("import", "nowhere.opml"), "cannot be read"),
    ],
)
async def test_what_cannot_be_done_is_one_clear_line_and_changes_nothing(
    site: Site, folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    site.pages["/f.xml"] = rss(item(1))
    done = await run(*(one.replace("{base}", site.base) for one in arguments), folder=folder)
    assert (1, LIST) == (done.returncode, (folder / "feeds.yaml").read_text())
    assert said in done.stderr
    assert "Traceback" not in done.stderr


async def test_the_feeds_of_another_reader_are_taken_over(folder: Path) -> None:
    theirs = (Feed(url=WIRE, name="Known"), Feed(url="https://new.example/f", name="New", tags=("africa",)))
    (folder / "theirs.opml").write_bytes(opml.write(theirs, "Theirs"))
    tried = await run("import", "theirs.opml", "--dry-run", folder=folder)
    assert ("would add 1, listed already 1, left out 0", LIST) == (
        tried.stdout.splitlines()[-1],
        (folder / "feeds.yaml").read_text(),
    )
    assert 0 == (await run("import", "theirs.opml", folder=folder)).returncode
    assert (feed_list.loads(LIST.encode(), "f")[0], theirs[1]) == _listed(folder)


async def test_the_list_goes_out_and_comes_in_again(folder: Path) -> None:
    done = await run("export", folder=folder)
    assert (_listed(folder), ()) == opml.read(done.stdout.encode(), "f")


@pytest.mark.parametrize("wish", ["pause", "resume", "ask-now"])
async def test_an_order_is_left_for_the_poller(folder: Path, state: PollState, wish: str) -> None:
    assert 0 == (await run(wish, WIRE, folder=folder)).returncode
    assert [(WIRE, wish)] == [(order.url, order.wish) for order in state.take_orders([WIRE])]


async def test_where_a_feed_stands_is_explained(folder: Path, state: PollState) -> None:
    later = NOW + timedelta(hours=1)
    standing = FeedState(url=WIRE, polled_at=NOW, next_at=later, entries=30, rate_per_hour=4.0, gaps=2, gap_at=NOW)
    state.keep([standing], hosts=[HostState(host="wire.example", quiet_until=later, spacing_seconds=1.0)])
    told = await _explained(WIRE, folder)
    assert "every 450 s: it brings 4 articles an hour (within 300 to 3,600 s)" == told["because"]
    assert (f"{later:%Y-%m-%d %H:%M:%S}", True, True) == (told["next poll"], "its host" in told, "gaps" in told)


async def test_a_paused_feed_says_so(folder: Path, state: PollState) -> None:
    state.keep([FeedState(url=WIRE, is_paused=True)])
    assert "none: it is paused, until `tocsin feeds resume`" == (await _explained(WIRE, folder))["next poll"]
    assert "paused" in (await run("list", folder=folder)).stdout


async def test_a_pause_that_waits_for_the_poller_is_told_and_outlasts_other_orders(folder: Path) -> None:
    await run("pause", WIRE, folder=folder)
    done = await run("ask-now", WIRE, folder=folder)
    assert f"{WIRE} is paused: `tocsin feeds resume` asks it again.\n" == done.stdout
    assert "none: it is paused, until `tocsin feeds resume`" == (await _explained(WIRE, folder))["next poll"]
    listed = (await run("list", folder=folder)).stdout
    assert (True, False) == ("paused" in listed, "at once" in listed)


async def test_the_list_shows_whole_addresses_and_trouble_as_it_was_said(folder: Path, state: PollState) -> None:
    state.keep([FeedState(url=WIRE, trouble="server", problem="502 [/bold] Bad")])
    done = await run("list", folder=folder)
    assert (0, True) == (done.returncode, "[/bold]" in done.stdout)
    assert WIRE in "".join(line.split("│")[1].strip() for line in done.stdout.splitlines() if "│" in line)


async def test_what_is_known_of_an_article_is_explained(folder: Path, state: PollState) -> None:
    state.keep_articles([ArticleState(id="a1", first_seen_at=NOW, seen_at=NOW, revision=2, is_backfill=True)])
    told = await _explained("a1", folder)
    assert ("2 revisions", "none: it was old when its feed was new") == (told["told of"], told["alerts"])


def test_an_order_counts_once(state: PollState) -> None:
    state.order(Order(url=WIRE, wish="pause", at=NOW))
    assert [1, 0] == [len(state.take_orders([WIRE])) for _ in range(2)]


async def _explained(target: str, folder: Path) -> dict[str, str]:
    done = await run("explain", target, "--json", folder=folder)
    assert (0, "") == (done.returncode, done.stderr)
    found: dict[str, str] = json.loads(done.stdout)
    return found


def _listed(folder: Path) -> tuple[Feed, ...]:
    return feed_list.load(folder / "feeds.yaml")
