"""Who attacks and who is attacked where several sentences tell it: peoples, counter-attacks, those who had the town."""

import pytest

from tests.extract.told import attackers, defenders, events

_RUSSIANS = "Russian troops attacked Vuhledar on Tuesday."
_REBELS = "M23 rebels attacked Sake on Tuesday."


@pytest.mark.parametrize(
    "then",
    ["The Russians attacked from three directions.", "The Russians, who came in tanks, stormed the town."],
)
def test_the_people_of_soldiers_named_before_are_those_soldiers(then: str) -> None:
    assert ["Russian troops"] == attackers(f"{_RUSSIANS} {then}")


def test_a_people_without_the_article_are_no_soldiers() -> None:
    text = "Hamas fighters attacked Sderot on Tuesday. Israeli troops fought back. More than 200 Israelis were killed."
    assert ["Israeli troops"] == defenders(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{_RUSSIANS} The Ukrainians launched a counter-attack in the afternoon.", "Ukrainians"),
        (f"{_RUSSIANS} Nobody slept. The Ukrainians counter-attacked at dawn.", "Ukrainians"),
        (f"{_REBELS} The army launched a counter-attack in the afternoon.", "army"),
        (f"{_REBELS} The police had pulled out of the town and regrouped at Kitchanga.", "police"),
        (f"{_REBELS} Several hundred members of the army laid down their arms.", "army"),
        (f"{_REBELS} The army had 4,000 men in the town when the attack began.", "army"),
        (f"{_RUSSIANS} The Ukrainians had 4,000 men in the town when the attack began.", "Ukrainians"),
        ("An offensive by M23 rebels against Sake went on, with the army calling for air support.", "army"),
        ("Congolese troops were fighting to hold Sake on Tuesday after M23 rebels broke into it.", "Congolese troops"),
    ],
)  # fmt: skip
def test_who_had_the_town_or_strikes_back_was_attacked(text: str, who: str) -> None:
    first = events(text)[0]
    assert [who] == [one.name for one in first.defender]
    assert who not in [one.name for one in first.attacker]


@pytest.mark.parametrize(
    "text",
    [
        f"{_RUSSIANS} The Russians launched a counter-attack.",
        f"{_REBELS} The rebels rushed 300 reinforcements to the town.",
        f"{_REBELS} Rwandan troops with the rebels gave artillery support.",
    ],
)
def test_who_attacks_stands_on_no_other_side(text: str) -> None:
    assert [] == defenders(text)


def test_a_counter_attack_is_on_those_who_attacked() -> None:
    found = events(f"{_REBELS} The army launched a counter-attack in the afternoon.")
    assert [("army", "M23 rebels")] == [(e.attacker[0].name, e.defender[0].name) for e in found[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "Sake was under attack on Tuesday as M23 rebels tried to dislodge Congolese troops from its north.",
        "Heavy fighting raged in Sake on Tuesday while the M23 rebels tried to drive Congolese troops out of it.",
    ],
)
def test_who_tries_to_drive_others_out_attacks(text: str) -> None:
    assert ["M23 rebels"] == attackers(text)
    assert ["Congolese troops"] == defenders(text)


def test_a_minister_speaks_of_an_attack_by_others() -> None:
    text = "Harib had been attacked by Houthi forces. Yemen's defence minister said the attack would be answered."
    assert ["Houthi forces"] == attackers(text)


def test_the_town_that_is_left_is_not_where_they_go() -> None:
    text = f"{_REBELS} By evening the army had withdrawn from the town towards Kitchanga."
    assert {"Sake"} == {e.place.name for e in events(text) if e.place}


@pytest.mark.parametrize(
    "text",
    [
        "Syrian government forces mounted an assault on Saraqib. Islamist rebels counter-attacked in the afternoon.",
        "Jihadist fighters attacked the army outside Niafunke on Wednesday. Malian troops counter-attacked at noon.",
        "Rebels have begun their offensive to take Sake from the army. The army counter-attacked in the afternoon.",
    ],
)
def test_who_strikes_back_made_not_the_first_attack(text: str) -> None:
    first, answer = events(text)
    assert {one.name for one in first.attacker} == {one.name for one in answer.defender}
    assert not {one.name for one in first.attacker} & {one.name for one in answer.attacker}


def test_captives_that_are_paraded_make_no_parade_of_a_battle() -> None:
    text = f"{_REBELS} The rebels paraded 27 captured soldiers before the cameras."
    assert ["soldiers"] == defenders(text)


@pytest.mark.parametrize("text", ["Rebels broke a two-month lull on Monday with an assault on Bunia."])
def test_who_does_something_with_an_attack_makes_it(text: str) -> None:
    assert ["Rebels"] == attackers(text)


@pytest.mark.parametrize(
    "text", ["The army dealt with an attack on Bunia.", "Soldiers helped with an attack on Bunia."]
)
def test_who_deals_with_one_does_not(text: str) -> None:
    assert [] == attackers(text)


def test_a_road_cut_in_an_attack_is_no_siege_of_where_it_leads() -> None:
    assert ["Sake"] == [e.place.name for e in events("M23 rebels attacked Sake and cut the road to Beni.") if e.place]


def test_two_names_of_a_people_are_one() -> None:
    text = "Kurdish fighters attacked Manbij on Tuesday. The Kurds committed 2,500 men to the attack, a report said."
    assert 1 == len(events(text))


def test_who_attacked_is_to_whom_a_town_is_lost() -> None:
    lost = events("Congolese troops have lost control of most of Sake after M23 rebels attacked the town on Friday.")[0]
    assert (["M23 rebels"], ["Congolese troops"]) == tuple(
        [one.name for one in side] for side in (lost.attacker, lost.defender)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sake was under attack on Tuesday while the army tried to retake Masisi.",
        "Residents fled the assault on Goma while the police tried to drive looters out of the market.",
    ],
)
def test_who_tries_something_elsewhere_does_not_attack_there(text: str) -> None:
    assert [] == [one.name for e in events(text) for one in e.attacker if e.place and e.place.name in ("Sake", "Goma")]
