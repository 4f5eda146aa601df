"""Known rebels who are brought to where rebels without a name attack; and armies that no state sends."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Lashio. The MNDAA has brought 5,500 fighters to Lashio, analysts said.",
        "Rebels attacked Malakal. The SPLA-IO brought 6,500 men to Malakal, analysts said.",
        "Insurgents attacked Kunduz. The Taliban moved 6,500 men to Kunduz, officials said.",
        "An ethnic army attacked Lashio on Monday. The MNDAA has brought 5,500 fighters to Lashio, analysts said.",
        "An ethnic minority army launched an assault on Lashio. The rebels number 7,000.",
    ],
)
def test_their_number_is_the_attackers(text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.force is not None
    assert event.force.low in (5_500, 6_500, 7_000)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma. The army has brought 5,500 soldiers to Goma, analysts said.",
        "Jihadists attacked Kobani. The YPG has brought 5,500 fighters to Kobani.",
        "Islamists attacked Palmyra. Hezbollah has sent 5,500 fighters to Palmyra.",
        "Rebels attacked M23 positions in Sake on Monday. M23 has brought 5,500 fighters to Sake, analysts said.",
    ],
)
def test_others_who_come_there_are_not(text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.force is None
