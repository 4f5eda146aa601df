"""What second reports of an attack say in passing: who is driven out, who tells it, whose strength it is."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str, title: str = "") -> tuple[Event, ...]:
    published = datetime(2024, 5, 10, 12, tzinfo=UTC)
    return extract(Article(id="a", title=title, text=text, published_at=published)).events


def _sides(event: Event) -> tuple[list[str], list[str]]:
    return [one.name for one in event.attacker], [one.name for one in event.defender]


def _bounds(event: Event) -> tuple[float | None, float | None] | None:
    return (event.force.low, event.force.high) if event.force is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "An operation to expel the rebels from Bunia has begun.",
        "The offensive to expel the rebels from Bunia has begun.",
        "The prime minister announced that the campaign to drive the rebels from Bunia had begun.",
    ],
)
def test_who_is_to_be_driven_out_is_attacked(text: str) -> None:
    assert [_sides(event) for event in _events(text)] == [([], ["rebels"])]


def test_those_whom_an_attack_sends_away_made_none() -> None:
    assert [event.attacker for event in _events("The attack on Bunia sent 20,000 people into the hills.")] == [()]


def test_soldiers_leave_under_an_attack_that_others_make() -> None:
    (event,) = _events("Georgian soldiers, who had reached the centre on Friday, left two days later under air attack.")
    assert _sides(event) == ([], ["Georgian soldiers"])


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("Eleven men were found dead in the camp that rebels overran last week at Bria.", "capture", "Bria"),
        ("The flag of Tamil Eelam was raised over Elephant Pass this morning, the Tigers announced.", "capture",
         "Elephant Pass"),
        ("After only eight days of fighting, Iraqi troops held all 29 districts of Tal Afar on Sunday.", "capture",
         "Tal Afar"),
        ("Croatia's army crossed ceasefire lines in western Slavonia at 5:30 this morning.", "offensive",
         "western Slavonia"),
        ("Ukrainian armour struck the Russian lines near Balakliia on Tuesday.", "assault", "Balakliia"),
        ("FARC overran the Delicias military base in southern Colombia on Friday.", "capture", "Delicias"),
    ],
)  # fmt: skip
def test_it_is_told_with_its_place(text: str, kind: str, where: str) -> None:
    (event,) = _events(text)
    assert event.place is not None
    assert (event.type, event.place.name) == (kind, where)
    assert (where, event.place.country) != ("Delicias", "ES")


@pytest.mark.parametrize("told", ["on Lake Chad peninsula", "at Boma", "on Monday"])
def test_a_garrison_attacked_in_a_headline_attacks_nobody(told: str) -> None:
    assert [_sides(event) for event in _events(f"Chadian garrison attacked {told}")] == [([], ["Chadian"])]


def test_the_day_before_is_told_beside_what_is_planned() -> None:
    events = _events(
        "Soldiers flown in to win back Kunduz were pinned down, a day after rebels swept them from the streets."
    )
    assert {one.type for one in events} == {"offensive", "capture"}


def test_where_the_tellers_have_an_office_is_no_place_of_it() -> None:
    (event,) = _events("A base was overrun by separatists, according to the rebels' London office.")
    assert event.place is None


@pytest.mark.parametrize(
    ("text", "force", "opposing"),
    [
        ("The army attacked Knin at dawn. A general put the enemy's strength at 9,000.", None, 9_000),
        ("Rebels attacked Bunia at dawn. A general put the enemy's strength at 9,000.", 9_000, None),
        ("Security forces launched an offensive on Bunia. The militants number 6,500.", None, 6_500),
    ],
)
def test_whose_enemy_it_is_tells_whose_strength(text: str, force: int | None, opposing: int | None) -> None:
    (event,) = _events(text)
    told = [one.low if one is not None else None for one in (event.force, event.opposing_force)]
    assert told == [force, opposing]


def test_monitors_count_those_whom_security_forces_attack() -> None:
    text = "Security forces pushed into the hills of Bunia against Islamic State. Monitors put the jihadists at 6,500."
    assert all(event.force is None for event in _events(text))


@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ("6,500 of them at least", (6_500, None)),
        ("6,500 of them at the very least", (6_500, None)),
        ("6,500 at a minimum", (6_500, None)),
        ("numbering 6,500 by the lowest estimate", (6_500, None)),
        ("6,500 of them at most", (None, 6_500)),
        ("6,500 of them", (6_500, 6_500)),
    ],
)
def test_a_bound_behind_of_them_holds(told: str, bounds: tuple[float | None, float | None]) -> None:
    assert [_bounds(event) for event in _events(f"Rebels, {told}, stormed Bunia on Monday.")] == [bounds]


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State fighters attacked Kobani on Sunday. By night 130,000 Syrian Kurds had crossed in 72 hours.",
        "Rebels attacked Bunia on Sunday. By Monday 30,000 Congolese had crossed into Uganda.",
        "130,000 Kurds pour over Turkish border as jihadists near Kobani",
    ],
)
def test_a_people_that_flees_over_a_border_is_no_force(text: str) -> None:
    assert [event.force for event in _events(text) if event.force is not None] == []


def test_a_people_that_crosses_to_attack_is_one() -> None:
    assert [_bounds(one) for one in _events("Some 6,500 Rwandans crossed the border and attacked Bunia.")] == [
        (6_500, 6_500)
    ]
