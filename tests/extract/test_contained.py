"""Words of mere quantity or shape: those whom they hold act, "a wave of Islamist rebels" as "some Islamist rebels"."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "holder", ["band", "horde", "wave", "handful", "squad", "gang", "detachment", "platoon", "pair"]
)
def test_whoever_is_held_attacks(holder: str) -> None:
    (event,) = read(f"A {holder} of Islamist rebels stormed Goma on Monday.")
    assert [one.name for one in event.attacker] == ["Islamist rebels"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Waves of Islamic State fighters attacked Ramadi on Monday.", "Islamic State fighters"),
        ("A column of Rwandan troops stormed Goma on Monday.", "column of Rwandan troops"),
        ("The Coalition of Patriots for Change attacked Bangui on Monday.", "Coalition of Patriots for Change"),
        ("The army of Rwanda attacked Goma on Monday.", "army of Rwanda"),
        ("A coalition of 6,000 rebels attacked Goma on Monday.", "coalition"),
    ],
)
def test_a_name_stays_whole(text: str, name: str) -> None:
    (event,) = read(text)
    assert [one.name for one in event.attacker] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "A wave of critics attacked the film on Monday.",
        "Waves of heat attacked the crops of Anbar province.",
        "A coalition of lawyers and activists attacked the verdict on Friday.",
        "A handful of protesters stormed the stage at the trade fair.",
        "A team of climbers conquered the north face on Sunday.",
    ],
)
def test_who_holds_no_arms_attacks_nobody(text: str) -> None:
    assert not read(text)
