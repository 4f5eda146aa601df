"""Men who are in place and would attack: what a commander tells of his men is planned, and told of them."""

import pytest

from tests.extract.told import attackers, events


@pytest.mark.parametrize(
    ("text", "modality", "low"),
    [
        (
            "A rebel general said that 7,000 of his men were outside Yei and would storm the town at dawn.",
            "claimed",
            7000,
        ),
        ("Some 4,000 fighters were massed north of Sirte and would attack the city on Friday.", "asserted", 4000),
        ("Rebels came to Goma. 8,000 of his men were in place and would attack the city.", "asserted", 8000),
        ("The troops were ready and would attack Goma if ordered.", "hypothetical", None),
        ("Were the army to attack Wau, 7,000 rebels said, they would storm the capital.", "hypothetical", 7000),
    ],
)
def test_who_is_in_place_and_would_attack_plans_it(text: str, modality: str, low: int | None) -> None:
    told = [one for one in events(text) if one.type in ("assault", "offensive")][-1]
    assert ("planned", modality) == (told.phase, told.modality)
    assert low == (told.force.low if told.force else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A tribal commander said that about 4,000 of his men would enter Suwayda at dawn.", "tribal men"),
        ("A rebel general told reporters that his fighters had taken Argun.", "rebel fighters"),
        ("Jonas Savimbi said that his men had taken Luena.", "Jonas Savimbi"),
        ("The mayor said his men had fled after rebels took Bor.", "rebels"),
    ],
)
def test_whose_men_a_commander_tells_of(text: str, expected: str) -> None:
    assert expected in attackers(text)


def test_men_who_will_come_are_not_those_who_came_before() -> None:
    text = (
        "Bedouin tribes sent convoys towards Suwayda on Friday after Druze militiamen attacked villages.\n\n"
        "A tribal commander told reporters that about 4,000 of his men were there and would enter Suwayda at night."
    )
    planned = [one for one in events(text) if one.phase == "planned"]
    assert [["tribal men"]] == [[who.name for who in one.attacker] for one in planned]
