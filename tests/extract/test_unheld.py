"""Fights that nobody armed and no known place hold down, told where the second reader says so."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> list[Event]:
    return list(extract(Article(id="a", text=text)).events)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ambush", "Followers of the prophet Anyang ambushed a district patrol on the Rekka path on Sunday."),
        ("ambush", "Nerrin hillmen fired on the mail convoy in the gorge behind the capital at the weekend."),
        (
            "offensive",
            "Survivors told how the tanks had rolled down the main street of the tea-planters' town.",
        ),
        ("assault", "The quarry at Sulm has been stormed and lost again, the telegram says."),
        ("clash", "Fighting at Old Ferry went on all night, the harbour master said."),
    ],
)
def test_a_fight_is_told_though_nothing_holds_it_down(kind: str, text: str) -> None:
    (event,) = told(text)
    assert event.type == kind


@pytest.mark.parametrize(
    "text",
    [
        "The critics stormed out at the interval, and the stage was overrun by dancers.",
        "Her memoir was attacked in three newspapers on Sunday.",
        "The choir has besieged the ministry with letters since March.",
        "The rebels in the party captured the committee on Friday.",
        "Mortar bombs were found in a garden in Umtali on Sunday.",
        "Betancourt was held by the hill people for some days.",
        "This was a concentrated operation, the surgeon said.",
    ],
)
def test_words_of_war_about_none_tell_nothing(text: str) -> None:
    assert told(text) == []


def test_beside_other_sentences_the_judge_may_overrule_what_the_rules_take_for_no_deed() -> None:
    text = (
        "Our forces defeated an attempt by Haftar's bands to advance on Gharyan on Monday. "
        "Fifteen vehicles were captured and twenty fighters taken prisoner."
    )
    assert "offensive" in [event.type for event in told(text)]


def test_a_remark_without_a_place_of_its_own_is_no_other_fight() -> None:
    text = "Iranian troops attacked Basra on Friday. Attaches estimated the assault force at 60,000 men."
    (event,) = told(text)
    assert event.force is not None


def test_the_only_fight_is_told_although_its_place_is_known_to_no_map() -> None:
    text = (
        "Morgues in Goma have registered 700 dead. "
        "The city has been under M23 control since the fighting of last week, with isolated shooting until Thursday."
    )
    assert [event.type for event in told(text)] == ["clash"]


def test_those_who_only_fight_on_fight_nobody() -> None:
    assert [event.type for event in told("Iranian troops fought on. Commandos freed Mehran on Wednesday.")] == [
        "capture"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In May a smaller band had seized the hamlets of Mubi and Karuba for a night.",
        "The taking of Kitchanga by the same men in March had cost the army 300 dead.",
    ],
)
def test_beside_a_fight_a_word_of_war_needs_nobody_armed_to_tell_another(text: str) -> None:
    first = "Rebels attacked the town of Sake on Monday with 900 men, the army said."
    assert ["assault", "capture"] == [event.type for event in told(f"{first} {text}")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor hopes to take the fight to the court. The bank was hit hard by the crisis.",
        "Displaced families have seized every chance to move south and took over two schools.",
    ],
)
def test_beside_a_fight_what_only_sounds_like_one_tells_none(text: str) -> None:
    first = "Rebels attacked the town of Sake on Monday with 900 men, the army said."
    assert ["assault"] == [event.type for event in told(f"{first} {text}")]
