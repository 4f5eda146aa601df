"""Those lost whom a headline or a list counts as if they fought, and who is led away."""

import pytest

from streams.extract import extract
from streams.records import Article
from tests.extract.told import DAY, events, forces


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Gang hits rice town, butchers at least 60",
            (
                "KANO - Members of a gang stormed the town of Bokkos before dawn on Tuesday, going door to door and "
                "leaving at least 60 people dead, the police said."
            ),
        ),
        (
            "Rebels overrun jungle base, seize 45 soldiers",
            (
                "KANO - Fighters of Boko Haram overran a military base at Monguno after ten hours of fighting, killing "
                "12 soldiers and leading away 45 others, the army said on Sunday."
            ),
        ),
    ],
)
def test_those_lost_whom_a_headline_counts_are_no_force(headline: str, text: str) -> None:
    told = extract(Article(id="a", title=headline, text=text, published_at=DAY)).events
    assert [] == [one for one in told if one.force or one.opposing_force]


def test_a_headlines_number_is_the_force_where_the_body_has_it_for_one() -> None:
    text = "GOMA - M23 rebels stormed the town of Sake on Sunday. The army said 800 fighters had taken part."
    told = extract(Article(id="a", title="800 fighters storm Sake", text=text, published_at=DAY)).events
    assert [800] == [one.force.low for one in told if one.force]


@pytest.mark.parametrize(
    "told",
    [
        "Fighters of Boko Haram overran a base at Monguno on Sunday, killing 12 soldiers and leading away 45 others.",
        "Fighters of Boko Haram overran a base at Monguno on Sunday and led off 45 soldiers.",
        "Fighters of Boko Haram overran a base at Monguno on Sunday. The commander was marched away with 45 guards.",
    ],
)
def test_who_is_led_away_is_captured(told: str) -> None:
    captured = events(told)[0].casualties.captured
    assert captured is not None
    assert 45 == captured.low


@pytest.mark.parametrize(
    "text",
    [
        "The Observatory counted 82 dead since the offensive on Hama started: 34 soldiers, 34 jihadists and 14 others.",
        "Rebels attacked Sake on Monday. The hospital counted 60 dead: 25 soldiers, 20 rebels and 15 civilians.",
    ],
)
def test_those_who_make_up_a_toll_are_no_force(text: str) -> None:
    assert [] == [one for one in events(text) if one.force or one.opposing_force]


def test_those_told_after_a_toll_that_is_not_theirs_attack() -> None:
    text = "Rebels attacked Sake on Monday. The army lost 60 men: 900 rebels came from the north, 600 from the south."
    assert [1500] == forces(text)
