"""The only town of a text is not where it was, if help only comes from there or somebody was flown there."""

import pytest

from streams.extract import extract
from streams.records import Article


def place(text: str) -> str | None:
    events = extract(Article(id="a", title="", text=text)).events
    return next((one.place.name for one in events if one.place), None)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels have surrounded the highland city. Reinforcements were on their way from Benguela.",
        "Rebels have surrounded the mining town. Reinforcements had left Lubumbashi, the army said.",
        "Rebels captured the town on Monday. Fifty soldiers were flown to Kinshasa.",
        "Rebels captured the town on Monday. Reinforcements from Goma arrived too late.",
    ],
)
def test_whence_help_comes_and_where_somebody_was_flown_is_not_the_place(text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the garrison on Monday. The army sent reinforcements to Goma.",
        "Rebels attacked the town on Monday. Fighters from Goma took part.",
        "Rebels captured the town on Monday. They were driven from Goma by dusk.",
    ],
)
def test_where_help_is_sent_may_be_the_place(text: str) -> None:
    assert place(text) == "Goma"
