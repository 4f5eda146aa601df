"""Who came under fire was attacked; who is only blamed was not."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    ("text", "kind", "attacker", "defender", "place"),
    [
        ("Army troops came under fire near Mopti on Monday, losing six men.", "clash", [], ["Army troops"], "Mopti"),
        ("Our soldiers came under artillery fire outside Avdiivka.", "shelling", [], ["soldiers"], "Avdiivka"),
        (
            "Iraqi troops came under heavy fire from insurgents in Fallujah on Friday.", "clash", ["insurgents"],
            ["Iraqi troops"], "Fallujah",
        ),
        ("A UN helicopter came under fire near Walikale on Thursday.", "clash", [], ["UN helicopter"], "Walikale"),
        (
            "The column came under rocket fire from Hezbollah at Bint Jbeil.", "shelling", ["Hezbollah"], [],
            "Bint Jbeil",
        ),
    ],
)  # fmt: skip
def test_who_comes_under_fire_is_attacked(
    text: str, kind: str, attacker: list[str], defender: list[str], place: str
) -> None:
    (event,) = told(text)
    assert (event.type, event.place and event.place.name) == (kind, place)
    assert [one.name for one in event.attacker] == attacker
    assert [one.name for one in event.defender] == defender


@pytest.mark.parametrize(
    "text",
    [
        "The minister came under fire in Lagos from the opposition over the budget.",
        "The army came under fire in Paris for its treatment of recruits.",
        "The coach came under fire in Madrid after the defeat.",
        "The police chief of Goma came under heavy fire from the media.",
    ],
)
def test_who_is_only_blamed_is_not(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "7,000 soldiers under General Haftar are attacking Tripoli.",
        "7,000 soldiers under General Haftar have been trying since Thursday to break into Tripoli.",
        "7,000 rebels under Joseph Kony were besieging Gulu.",
    ],
)
def test_who_attacks_under_a_commander_is_not_under_attack(text: str) -> None:
    assert [(1, 0)] == [(len(one.attacker), len(one.defender)) for one in told(text)]
