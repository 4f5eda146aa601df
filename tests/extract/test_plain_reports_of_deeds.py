"""Deeds told in plain words: a command taken, a company destroyed, gunners who fired on a day, a patrol fired on."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Kokang army said that it had completely taken the Northeastern Command in Lashio.", "capture"),
        ("After the fall of the garrison at Kelbana on Tuesday, captured soldiers were shot.", "capture"),
        ("Fighters destroyed a whole army company by the village of Tadmetla on Tuesday.", "clash"),
        ("The army killed twelve infiltrators near Bria on Monday.", "clash"),
        ("The army pulled its fighters and 5,000 people out of Bria on Sunday.", "retreat"),
        ("Gunners fired on Thursday at the village of Qana, the chief of staff said.", "shelling"),
        ("The armed forces of Georgia began massive fire on the city of Tskhinvali with howitzers.", "shelling"),
        ("Rebels raise flag over Bria.", "capture"),
        ("Men in camouflage came to Budyonnovsk on Wednesday and are shooting at the police station.", "assault"),
        ("More than seventy policemen died in a Maoist ambush in the forest of Dantewada on Tuesday.", "ambush"),
    ],
)
def test_it_is_read(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The floods destroyed a whole mining company in Bria on Tuesday.",
        "Rebels took command of their own party on Friday.",
        "The fall of the government in Kidal on Tuesday cost the party nine seats.",
        "Fifty guards were fired on Monday by the bank in Lagos.",
        "The company held a fair in Bria against forces of the market.",
    ],
)
def test_what_only_sounds_alike_is_not(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers held the bridge at Bria against rebels for six hours on Monday.",
        "Soldiers held Bria against rebels for six hours on Monday.",
        "A patrol of soldiers was fired on by rebels near Bria on Monday.",
        "Soldiers were fighting back after a rebels' attack on their base at Bria on Monday.",
    ],
)
def test_who_holds_out_or_is_fired_on_is_attacked(text: str) -> None:
    assert (attackers(text), [one.lower() for one in defenders(text)]) == (["rebels"], ["soldiers"])


@pytest.mark.parametrize(
    ("title", "attacked"),
    [
        ("Mali army camp at Dioura attacked", ["Mali army"]),
        ("Turkish army post near Hakkari shelled, six dead", ["Turkish army"]),
        ("Kenyan army base in Somalia overrun", ["Kenyan army"]),
        ("Kenyan troops in Garissa attacked camp", []),
    ],
)
def test_a_headline_tells_whose_post_was_attacked(title: str, attacked: list[str]) -> None:
    event = events("It happened on Monday. The army gave no number of dead.", title)[0]
    assert [one.name for one in event.defender] == attacked


def test_those_who_come_after_others_left_are_who_take_the_town() -> None:
    text = "The rebels pulled out of Bria before Turkish troops and their allies walked in on Sunday."
    assert attackers(text)[0] == "Turkish troops"


def test_a_groups_aim_and_a_battalions_number_tell_no_deed_and_no_men() -> None:
    (event,) = events("The Army for the Liberation of Rwanda says its men attacked soldiers at Mukingo on Tuesday.")
    assert event.type == "assault"
    assert [one.force for one in events("The Indian army's 18 Grenadiers attacked Dras on Sunday.")] == [None]
