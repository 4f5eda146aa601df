"""Troops sent into a place who fight there, attackers counted beside a clash, and words that only seem to veto it."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The army sent 6,000 troops into the town of Homs, where they fought militants.",
        "The army moved 6,000 troops into Homs and clashed with militants.",
        "Baghdad ordered 8,000 men into Ramadi, where they were exchanging fire with insurgents by dusk.",
        "Lebanon's army put 6,000 soldiers into the camp at Nahr al-Bared and fought the gunmen among the ruins.",
    ],
)
def test_who_is_sent_in_and_fights_there_attacks(text: str) -> None:
    (event,) = events(text)
    assert event.type in ("offensive", "assault")
    assert event.force is not None
    assert event.force.low in (6000, 8000)


@pytest.mark.parametrize(
    "text",
    [
        "The army moved 6,000 troops into Homs, and militants elsewhere clashed with each other.",
        "Baghdad rushed 8,000 men to Ramadi, where they were exchanging fire with besieging insurgents by dusk.",
        "The UN sent 6,000 peacekeepers into Bangui, where rebels fought the army last year.",
        "The army will move 6,000 troops into Homs, where they clashed with militants in May.",
    ],
)
def test_who_is_sent_where_others_fight_makes_no_attack(text: str) -> None:
    assert not [one for one in events(text) if one.type in ("offensive", "assault") and one.force is not None]


def test_a_clash_by_those_who_are_told_to_go_at_a_place_is_their_attack() -> None:
    text = (
        "India pushed 20,000 troops up the heights of Kargil to dislodge the intruders, and bitter hand-to-hand combat "
        "raged at Tololing."
    )
    (event,) = events(text)
    assert event.type in ("offensive", "assault")
    assert event.force is not None
    assert event.force.low == 20000


@pytest.mark.parametrize(
    "text",
    ["Rebels press assault on Kisangani with 5,500 men", "Russian forces press attack on Pokrovsk with 20,000 troops"],
)
def test_to_press_an_attack_is_no_attack_of_the_press(text: str) -> None:
    assert [one.type for one in events(text)] == ["assault"]


@pytest.mark.parametrize(
    "text", ["Party launches press offensive over taxes", "Banks press offensive against new rules"]
)
def test_an_offensive_in_the_press_is_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The commander of the 5,700 peshmerga who on Sunday attacked Sinjar from the north told reporters so.",
        "The colonel of the soldiers who attacked Rutshuru from the east met reporters on Monday.",
    ],
)
def test_another_verb_says_who_is_told(text: str) -> None:
    assert [one.type for one in events(text)] == ["assault"]


@pytest.mark.parametrize(
    "text", ["The minister was attacked from all sides by reporters.", "He came under attack from critics and voters."]
)
def test_who_is_attacked_with_words_is_not_attacked(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The UN sent 6,000 peacekeepers into Bangui, where rebels fought the army last year.",
        "France sent 900 observers over the border into Kosovo.",
    ],
)
def test_who_is_sent_to_keep_the_peace_makes_no_offensive(text: str) -> None:
    assert not [one for one in events(text) if one.type != "clash"]


@pytest.mark.parametrize(
    "text",
    [
        "The UN sent 6,000 peacekeepers into Bunagana to drive out M23 rebels.",
        "The African Union sent 6,000 peacekeepers into Mogadishu, where they fought al-Shabaab street by street.",
    ],
)
def test_keepers_of_peace_sent_to_fight_do(text: str) -> None:
    assert [(one.type, one.force.low if one.force else None) for one in events(text)] == [("offensive", 6000)]


def test_people_who_gather_are_no_buildup() -> None:
    text = "In Kharkiv the mission attended a gathering of approximately 120 people who asked for news."
    assert events(text) == ()
