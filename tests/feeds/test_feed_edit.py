import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from streams.faults import FileFaults
from streams.feeds import feed_list
from streams.feeds.feed_edit import NotAdded, added, duration
from streams.feeds.model import Feed

ONE = Feed(url="https://one.example/f", name="One", interval_seconds=300.0)
TWO = Feed(
    url="https://two.example/f?a=1&b=#x",
    name='Two: "Wire" #1',
    owner="NO",
    tags=("sahel", "a, b", "5"),
    language="en",
    country="NO",
    reliability="B",
    interval_seconds=600.0,
)
LIST = """# ours
tocsin: 1
feeds:
  - url: https://one.example/f  # first
    name: One
    interval: 5m
"""


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        LIST.rstrip("\n"),
        LIST + "\n  # the end\n\n",
        LIST.replace("  - url", "- url").replace("    ", "  "),
        LIST.replace("\n", "\r\n"),
        "feeds:\n  - url: https://one.example/f\n    name: One\n    interval: 5m\n\ntocsin: 1\n",
        "tocsin: 1\nfeeds:\n  - {url: https://one.example/f, name: One, interval: 5m}\n",
    ],
)
def test_a_feed_is_put_behind_the_last_and_the_rest_stays(text: str) -> None:
    grown = added(text.encode(), TWO, "f").decode()
    assert (ONE, TWO) == feed_list.loads(grown.encode(), "f")
    lines = [line for line in text.splitlines() if line]
    assert lines == [line for line in grown.splitlines() if line in lines]


def test_what_follows_the_list_stays_behind_it() -> None:
    text = "feeds:\n  - url: https://one.example/f\n    name: One\n    interval: 5m\n# about\ntocsin: 1\n"
    assert added(text.encode(), TWO, "f").decode().endswith("# about\ntocsin: 1\n")


@pytest.mark.parametrize("text", ["tocsin: 1\nfeeds: []\n", "tocsin: 1\nfeeds: [{url: https://one.example/f}]\n"])
def test_a_list_that_nothing_can_be_put_behind_is_left_and_the_remedy_says_what_to_write(text: str) -> None:
    with pytest.raises((NotAdded, FileFaults)) as raised:
        added(text.encode(), TWO, "f")
    assert "two.example" in str(raised.value)


def test_a_feed_is_not_listed_twice() -> None:
    with pytest.raises(NotAdded, match="in the list already"):
        added(LIST.encode(), ONE, "f")


@example("NULL")
@given(st.text(min_size=1).filter(lambda text: text.strip() == text and text.isprintable()))
def test_any_name_comes_back_as_it_was(name: str) -> None:
    feed = Feed(url="https://two.example/f", name=name)
    assert feed == feed_list.loads(added(LIST.encode(), feed, "f"), "f")[-1]


@pytest.mark.parametrize(("seconds", "text"), [(None, None), (90.0, "90s"), (300.0, "5m"), (86_400.0, "1d")])
def test_times_are_written_as_lists_write_them(seconds: float | None, text: str | None) -> None:
    assert text == duration(seconds)
